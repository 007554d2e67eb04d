#pragma once

// One year of tickets with their truth.

#include "engine/sample/draft.h"
#include "engine/sample/longyuan.h"

namespace wangge::sample_detail {

// Fills community.tickets (locations unset), truth and garbage. 2023-04-13 to 2024-04-11, in order of time.
void make_tickets(Draft& draft, Sample& sample, const Progress& progress);

}  // namespace wangge::sample_detail
