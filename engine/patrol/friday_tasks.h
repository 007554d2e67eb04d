#pragma once

// What a Friday asks for, as a RoundProblem, with the way back from terminals and tasks to the map.

#include "engine/patrol/plan_friday.h"
#include "engine/patrol/round_problem.h"
#include "engine/streets/network.h"

namespace wangge {

// A place where rounds stop: on a street, and from there a straight way of spur_m to the place itself.
struct FridayTerminal {
    NetworkPosition position;
    Point on_street;
    Point at;
    double spur_m = 0;
};

struct FridayTask {
    StopKind kind = StopKind::sweep;
    Id target = no_id;
    std::string code, name;
    Line swept;  // for sweeps, from terminal a to terminal b of the task
};

// Invariant: tasks and problem.tasks belong together index by index, terminals and the problem's terminals too; the problem
// passes its own verify. Terminals are where tasks end, where teams start and where dumps are.
struct FridayTasks {
    std::vector<const Team*> teams;
    Network network;
    std::vector<FridayTerminal> terminals;
    std::vector<std::string> dump_names;  // of terminals that are dumps, empty for others
    std::vector<FridayTask> tasks;
    RoundProblem problem;
    std::vector<LeftOut> left_out;  // what no team can reach, with the reason
};

FridayTasks friday_tasks(const Community& community, const FridayOptions& options, const Progress& progress = {});

// The walk from one terminal to another, spurs included; empty when they are the same place.
Line walk_between(const FridayTasks& tasks, std::uint32_t from, std::uint32_t to);

}  // namespace wangge
