#include "engine/core/progress.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/parallel.h"

namespace wangge {
namespace {

TEST(Progress, PartsMapIntoTheWholeAndNeverGoBack) {
    std::vector<double> heard;
    const Progress progress([&](double fraction, std::string_view) { heard.push_back(fraction); });
    progress.part(0.5, 1).report(0.5, "second");
    progress.part(0, 0.5).report(1, "first");
    progress.report(7, "beyond");
    EXPECT_EQ(heard, (std::vector<double>{0.75, 0.75, 1}));
}

TEST(Progress, CancelReachesEveryCopy) {
    const Progress progress;
    const Progress part = progress.part(0, 0.5);
    EXPECT_NO_THROW(part.poll());
    progress.cancel();
    EXPECT_TRUE(part.cancelled());
    try {
        part.report(0, "");
        FAIL() << "a cancelled job went on";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::cancelled);
    }
}

TEST(ParallelChunks, EveryIndexOnce) {
    for (const std::size_t grain : {0u, 1u, 7u, 1000u}) {
        std::vector<std::atomic<int>> seen(997);
        parallel_chunks(seen.size(), grain, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) ++seen[i];
        });
        for (const auto& count : seen) EXPECT_EQ(count.load(), 1);
    }
}

TEST(ParallelChunks, CancelStopsAndErrorsComeOut) {
    const Progress progress;
    std::atomic<int> done = 0;
    EXPECT_THROW(parallel_chunks(
                     100000, 1,
                     [&](std::size_t, std::size_t) {
                         if (++done == 5) progress.cancel();
                     },
                     progress),
                 Error);
    EXPECT_LT(done.load(), 100000);
    EXPECT_THROW(parallel_chunks(10, 1, [](std::size_t, std::size_t) { throw Error(ErrorKind::io, "x"); }), Error);
}

}  // namespace
}  // namespace wangge
