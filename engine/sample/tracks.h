#pragma once

// Patrol tracks as a phone records them.

#include "engine/core/progress.h"
#include "engine/sample/draft.h"

namespace wangge::sample_detail {

// About twenty rounds of five grid members over four weeks, walked along the streets of their grids: a fix every 5 to 10 s
// with autocorrelated noise of 4 to 8 m, stops, gaps (recorder off) and impossible jumps. Needs streets, gates and grids.
void make_tracks(Draft& draft, const Progress& progress);

}  // namespace wangge::sample_detail
