#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

#include "tests/viewer/sample_project.h"
#include "viewer/models/heat_map.h"
#include "viewer/models/hotspot_model.h"
#include "viewer/models/identify_model.h"
#include "viewer/models/layer_model.h"
#include "viewer/models/ticket_filter_model.h"

namespace wangge::viewer {
namespace {

using test::sample_community;
using test::wait_until;

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

QVariant at(const QAbstractItemModel& model, int row, int role) {
    return model.data(model.index(row, 0), role);
}

TEST(LayerModel, SwitchesALayerAndTellsTheMap) {
    LayerModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    int told = 0;
    QObject::connect(&model, &LayerModel::shownChanged, [&] { ++told; });
    EXPECT_TRUE(model.isShown(MapLayer::grid_lines));
    model.setShown(0, false);
    model.setShown(0, false);
    EXPECT_FALSE(model.isShown(MapLayer::grid_lines));
    EXPECT_EQ(told, 1);
    EXPECT_TRUE(model.isShown(MapLayer::heat)) << "layers of a mode have no row";
    EXPECT_FALSE(model.isShown(MapLayer::tracks)) << "off at the start";
    for (int row = 0; row < model.rowCount(); ++row)
        EXPECT_FALSE(at(model, row, int(LayerModel::Role::title)).toString().isEmpty());
}

TEST(ProjectDocument, GeocodesInTheBackgroundWhatHasNoPlace) {
    ProjectDocument document;
    Community raw = sample_community();
    for (Ticket& ticket : raw.tickets) ticket.location.reset();
    document.setCommunity(raw);
    EXPECT_TRUE(document.isReady());
    EXPECT_EQ(document.ticketsLocated(), 0);
    const SnapshotPtr first = document.snapshot();
    ASSERT_TRUE(wait_until([&] { return !document.isGeocoding(); }));
    EXPECT_GT(document.ticketsLocated(), document.ticketsTotal() / 2);
    EXPECT_NE(document.snapshot(), first);
    EXPECT_EQ(document.snapshot()->base_map, first->base_map) << "the ground is drawn once";
    EXPECT_FALSE(first->community.tickets.front().location) << "a snapshot never changes";
}

TEST(ProjectDocument, SaysWhyAFileCannotBeOpened) {
    ProjectDocument document;
    document.open(QStringLiteral("/nowhere/x.gpkg"));
    ASSERT_TRUE(wait_until([&] { return !document.errorText().isEmpty(); }));
    EXPECT_FALSE(document.isReady());
    EXPECT_FALSE(document.isLoading());
    EXPECT_TRUE(document.errorText().contains(QStringLiteral("x.gpkg")));
}

TEST(ProjectDocument, GoesAwayWhileItWorks) {
    auto document = std::make_unique<ProjectDocument>();
    Community raw = sample_community();
    for (Ticket& ticket : raw.tickets) ticket.location.reset();
    document->setCommunity(std::move(raw));
    document.reset();  // cancels and waits
}

struct Filtered : testing::Test {
    Filtered() {
        document.setCommunity(sample_community());
        filter.setDocument(&document);
    }
    ProjectDocument document;
    TicketFilterModel filter;
};

TEST_F(Filtered, TheWholePeriodAndAllCategoriesSelectEveryLocatedTicket) {
    const QAbstractItemModelTester tester(&filter, fatal);
    const QAbstractItemModelTester bars(filter.bars(), fatal);
    EXPECT_EQ(filter.selectedCount(), document.ticketsLocated());
    EXPECT_EQ(filter.rowCount(), int(sample_community().categories.size()));
    EXPECT_GT(filter.barCount(), 50);
    EXPECT_TRUE(filter.isAllCategories());
    EXPECT_FALSE(filter.periodText().isEmpty());
    int counted = 0;
    for (int row = 0; row < filter.rowCount(); ++row) counted += at(filter, row, int(TicketFilterModel::Role::tickets)).toInt();
    EXPECT_EQ(counted, document.ticketsTotal());
}

TEST_F(Filtered, APeriodSelectsFewerAndItsPartsMakeTheWhole) {
    const int whole = filter.selectedCount();
    const int bars = filter.barCount();
    filter.setLastBar(bars / 2);
    const int early = filter.selectedCount();
    filter.setLastBar(bars - 1);
    filter.setFirstBar(bars / 2 + 1);
    const int late = filter.selectedCount();
    EXPECT_EQ(early + late, whole);
    EXPECT_GT(early, 0);
    EXPECT_GT(late, 0);
    EXPECT_FALSE(at(*filter.bars(), 0, int(TimeBarModel::Role::inside)).toBool());
    EXPECT_TRUE(at(*filter.bars(), bars - 1, int(TimeBarModel::Role::inside)).toBool());
}

TEST_F(Filtered, HandlesCannotPassEachOther) {
    filter.setFirstBar(10);
    filter.setLastBar(5);
    EXPECT_EQ(filter.lastBar(), 10);
    filter.setFirstBar(99);
    EXPECT_EQ(filter.firstBar(), 10);
    filter.setLastBar(9999);
    EXPECT_EQ(filter.lastBar(), filter.barCount() - 1);
    filter.setFirstBar(-3);
    EXPECT_EQ(filter.firstBar(), 0);
}

TEST_F(Filtered, CategoriesSelectTheirTickets) {
    filter.checkGarbage();
    EXPECT_TRUE(filter.isGarbageOnly());
    const int garbage = filter.selectedCount();
    EXPECT_GT(garbage, 0);
    EXPECT_LT(garbage, document.ticketsLocated());
    for (const auto index : filter.selected()) {
        const auto& ticket = document.snapshot()->community.tickets[index];
        const auto& categories = document.snapshot()->community.categories;
        EXPECT_TRUE(std::any_of(categories.begin(), categories.end(),
                                [&](const Category& c) { return c.code == ticket.category && c.garbage; }));
    }
    int sum = 0;
    for (int row = 0; row < filter.rowCount(); ++row) {
        filter.checkOnly(row);
        sum += filter.selectedCount();
    }
    EXPECT_EQ(sum, document.ticketsLocated());
    for (int row = 0; row < filter.rowCount(); ++row) filter.setChecked(row, false);
    EXPECT_EQ(filter.selectedCount(), 0) << "nothing checked selects nothing, not everything";
    filter.checkAll();
    EXPECT_EQ(filter.selectedCount(), document.ticketsLocated());
}

TEST_F(Filtered, HeatFollowsTheSelectionOnlyWhileItIsSeen) {
    HeatMap heat;
    heat.setDocument(&document);
    heat.setFilter(&filter);
    QCoreApplication::processEvents();
    EXPECT_FALSE(heat.raster());
    heat.setActive(true);
    ASSERT_TRUE(wait_until([&] { return !heat.isRunning(); }));
    ASSERT_TRUE(heat.raster());
    const auto sum = [&] {
        double total = 0;
        for (const double value : heat.raster()->values) total += value;
        return total * HeatMap::cell_m * HeatMap::cell_m;
    };
    EXPECT_NEAR(sum() / filter.selectedCount(), 1, 0.02) << "density integrates to the number of tickets";
    const double whole = sum();
    const int generation = heat.generation();
    filter.setLastBar(filter.barCount() / 4);
    ASSERT_TRUE(wait_until([&] { return !heat.isRunning(); }));
    EXPECT_GT(heat.generation(), generation);
    EXPECT_LT(sum(), whole / 2);
    EXPECT_GT(heat.maximumPerHectare(), 0);
    const double narrow = heat.maximum();
    heat.setBandwidth(150);
    ASSERT_TRUE(wait_until([&] { return !heat.isRunning(); }));
    EXPECT_LT(heat.maximum(), narrow) << "a wider kernel is flatter";
}

TEST_F(Filtered, HotspotsAreFoundHottestFirst) {
    HotspotModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setDocument(&document);
    model.setFilter(&filter);
    filter.checkGarbage();
    model.setActive(true);
    ASSERT_TRUE(wait_until([&] { return !model.isRunning(); }));
    ASSERT_GT(model.count(), 0);
    for (int row = 1; row < model.rowCount(); ++row)
        EXPECT_GE(model.hotspots()[std::size_t(row) - 1].z, model.hotspots()[std::size_t(row)].z);
    EXPECT_EQ(at(model, 0, int(HotspotModel::Role::rank)).toInt(), 1);
    EXPECT_FALSE(at(model, 0, int(HotspotModel::Role::name)).toString().isEmpty());
}

TEST_F(Filtered, IdentifyTellsOfEveryKind) {
    IdentifyModel identify;
    const QAbstractItemModelTester tester(&identify, fatal);
    const QAbstractItemModelTester tickets(identify.tickets(), fatal);
    identify.setDocument(&document);
    EXPECT_FALSE(identify.hasFeature());
    for (const FeatureKind kind : {FeatureKind::garbage_point, FeatureKind::bin, FeatureKind::gate, FeatureKind::place,
                                   FeatureKind::building, FeatureKind::street, FeatureKind::compound, FeatureKind::grid}) {
        identify.show(int(kind), 0);
        EXPECT_TRUE(identify.hasFeature()) << int(kind);
        EXPECT_FALSE(identify.title().isEmpty()) << int(kind);
        EXPECT_FALSE(identify.kindText().isEmpty()) << int(kind);
        EXPECT_GT(identify.rowCount(), 0) << int(kind);
        for (int row = 0; row < identify.rowCount(); ++row)
            EXPECT_FALSE(at(identify, row, int(IdentifyModel::Role::value)).toString().isEmpty()) << int(kind);
    }
    identify.show(int(FeatureKind::building), 100'000);
    EXPECT_FALSE(identify.hasFeature());
    identify.clear();
    EXPECT_EQ(identify.rowCount(), 0);
}

TEST_F(Filtered, IdentifyListsTheTicketsOfABuildingNewestFirst) {
    IdentifyModel identify;
    identify.setDocument(&document);
    const Community& c = document.snapshot()->community;
    int most = 0;
    for (std::size_t i = 0; i < c.buildings.size(); ++i) {
        identify.show(int(FeatureKind::building), int(i));
        const auto expected = std::count_if(c.tickets.begin(), c.tickets.end(), [&](const Ticket& t) {
            return t.location && t.location->level != MatchLevel::none && t.location->building == c.buildings[i].id;
        });
        EXPECT_EQ(identify.tickets()->count(), int(expected));
        most = std::max(most, identify.tickets()->count());
        QString before;
        for (int row = 0; row < identify.tickets()->count(); ++row) {
            const QString when = at(*identify.tickets(), row, int(TicketListModel::Role::when)).toString();
            if (row > 0) {
                EXPECT_LE(when, before);
            }
            before = when;
        }
    }
    EXPECT_GT(most, 5);
}

}  // namespace
}  // namespace wangge::viewer
