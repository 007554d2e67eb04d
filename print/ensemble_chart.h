#pragma once

// A sheet with one histogram for each metric of an ensemble (grids/plan_ensemble.h), and the plans marked in it: where the plan in
// force, proposals and saved versions stand among all the random ones. PDF, PNG or SVG by the ending of the name.
//
//   write_ensemble_chart(ensemble, "ensemble.pdf", {.plans = {"六月方案"}});
//
// Bars count random plans; a mark is the value of a plan, with its percentile beside its name. The axis reaches as far as the
// outermost mark. Marks differ by colour (told apart by colour-blind readers) and by number. Needs a QGuiApplication. Errors: those
// of PrintTarget; bad_input when `plans` are not as many as the ensemble placed.

#include <string>
#include <vector>

#include "engine/grids/plan_ensemble.h"

namespace wangge {

struct EnsembleChartOptions {
    bool english = false;
    std::string title = {};               // empty: a title that says what this is
    std::vector<std::string> plans = {};  // names of the other plans, in their order
    std::string note = {};                // at the foot
};

void write_ensemble_chart(const PlanEnsemble& ensemble, const std::string& path, const EnsembleChartOptions& options = {});

}  // namespace wangge
