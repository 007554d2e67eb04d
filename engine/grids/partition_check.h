#pragma once

// The invariant of partition.h, checked in full: for tests, for debug builds and after loading.

#include <string>
#include <vector>

#include "engine/grids/partition.h"

namespace wangge {

// What is wrong, in plain sentences, at most the first twenty; empty when the partition is sound. Checks twins and links, angular
// order around vertices, agreeing faces along walks, lists of faces, free places, Euler's formula V - E + F = 1 + C, that no two
// edges meet outside common ends, and that the areas of the faces sum to that within the outer border. O(n log n).
std::vector<std::string> faults_of(const Partition& partition);
// Throws Error(internal) with the first fault.
void verify(const Partition& partition);

}  // namespace wangge
