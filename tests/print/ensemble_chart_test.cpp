#include "print/ensemble_chart.h"

#include <gtest/gtest.h>

#include <QImage>
#include <filesystem>

#include "engine/core/error.h"
#include "print/style.h"
#include "tests/print/paper.h"

namespace wangge {
namespace {

PlanEnsemble two_metrics() {
    PlanEnsemble e;
    e.plans = 1000;
    for (int i = 0; i < 2; ++i) {
        EnsembleMetric m;
        m.key = i == 0 ? "residents_deviation" : "border_m";
        m.word = i == 0 ? "人口最大偏离" : "网格界线长";
        m.share = i == 0;
        const double unit = i == 0 ? 0.1 : 1000;
        m.histogram.low = unit;
        m.histogram.width = unit / 10;
        m.histogram.counts.assign(10, 100);
        m.in_force = {5 * unit, 1};
        m.others = {{1.5 * unit, 0.5}, {1.2 * unit, 0.2}};
        e.metrics.push_back(std::move(m));
    }
    return e;
}

using EnsembleChart = testing::PaintTest;

// Pixels of about this colour.
int count(const QImage& image, QColor colour) {
    int n = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            n += std::abs(c.red() - colour.red()) + std::abs(c.green() - colour.green()) + std::abs(c.blue() - colour.blue()) < 12;
        }
    return n;
}

TEST_F(EnsembleChart, BarsAndAMarkForEveryPlan) {
    write_ensemble_chart(two_metrics(), file("e.png"), {.plans = {"六月方案", "七月方案"}, .note = "虚构"});
    const QImage image(QString::fromStdString(file("e.png")));
    ASSERT_FALSE(image.isNull());
    EXPECT_GT(count(image, style::compound_line), 5000) << "bars";
    EXPECT_GT(count(image, style::team_colour(0)), 300) << "the first plan, in both panels";
    EXPECT_GT(count(image, style::team_colour(1)), 300);
    EXPECT_GT(count(image, style::text), 1000) << "the plan in force, outside of the bars";
    write_ensemble_chart(two_metrics(), file("e.pdf"), {.english = true, .plans = {"June", "July"}});
    EXPECT_GT(std::filesystem::file_size(file("e.pdf")), 1000U);
}

TEST_F(EnsembleChart, GrowsWithThePlansAndAsksForTheirNames) {
    PlanEnsemble e = two_metrics();
    EXPECT_THROW(write_ensemble_chart(e, file("e.png"), {.plans = {"六月方案"}}), Error);
    EXPECT_FALSE(std::filesystem::exists(file("e.png")));
    std::vector<std::string> names{"六月方案", "七月方案"};
    write_ensemble_chart(e, file("few.png"), {.plans = names});
    for (int i = 0; i < 12; ++i) {
        names.push_back("方案" + std::to_string(i));
        for (EnsembleMetric& m : e.metrics) m.others.push_back(m.in_force);
    }
    write_ensemble_chart(e, file("many.png"), {.plans = names});
    EXPECT_GT(QImage(QString::fromStdString(file("many.png"))).height(), QImage(QString::fromStdString(file("few.png"))).height());
}

}  // namespace
}  // namespace wangge
