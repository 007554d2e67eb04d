#include "cli/findings.h"

#include <fmt/format.h>

#include "cli/console.h"

namespace wangge::cli {

void print_findings(const std::vector<Finding>& findings, const Frame& frame) {
    for (const Finding& finding : findings) {
        const auto severity = finding.severity == Severity::error     ? text("错误", "error")
                              : finding.severity == Severity::warning ? text("警告", "warning")
                                                                      : text("提示", "note");
        std::string where = finding.layer + (finding.feature.empty() ? "" : " " + finding.feature);
        if (finding.at && is_finite(*finding.at)) {
            const LonLat degrees = frame.to_degrees(*finding.at);
            where += fmt::format(" @ {:.6f},{:.6f}", degrees.lon, degrees.lat);
        }
        print_line(fmt::format("{} [{}] {}\n    {}\n    → {}", severity, finding.rule, where, finding.message, finding.advice));
    }
}

}  // namespace wangge::cli
