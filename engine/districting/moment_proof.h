#pragma once

// Proof that no plan has a smaller moment of inertia than one in hand, or a better plan: the model of Hess et al. (1965), "unit v
// goes to the district whose centre is c". Lagrangian bounds rule out most pairs (moment_bound.h), branch and cut decides about the
// rest, with contiguity as rows that are added when a plan breaks them (Validi, Buchanan & Lykhovyd 2022).

#include <functional>

#include "engine/districting/moment_of_inertia.h"

namespace wangge {

struct MomentProof {
    Plan plan;               // cheaper than the one in hand by more than a share of 1e-6; empty: there is none or none was found
    double lower_bound = 0;  // no legal plan has less; at most the moment of the better plan in hand
    bool complete = false;   // nothing cheaper by more than a share of 1e-6 than the better of `plan` and the one in hand exists
    std::uint64_t branches = 0;
};

// `plan` is legal and has these centres and this moment. Until done, `stop` says so or `branches` nodes of the tree were looked at.
MomentProof prove_moment(const DualGraph& graph, const CentreCosts& costs, const WeightLimits& limits, const Plan& plan,
                         const std::vector<Node>& centres, double known, std::uint64_t branches,
                         const std::function<bool()>& stop = {}, const Progress& progress = {});

}  // namespace wangge
