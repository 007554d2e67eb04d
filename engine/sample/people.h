#pragma once

// Households and residents: so many of a building's rooms are lived in as its compound's plan says, and the residents
// come to `residents_total` exactly, shared by largest remainders.

#include "engine/sample/draft.h"

namespace wangge::sample_detail {

void settle_people(Draft& draft, int residents_total);

}  // namespace wangge::sample_detail
