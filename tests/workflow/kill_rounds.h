#pragma once

// A program that redraws at random is killed at a random moment, again and again; what it had said to be done must be there.
//
// The program is tests/workflow/redraw_killed.cpp. Before each record it prints "will N SIZE CURSOR HASH", the state that the
// file is about to hold, and after it "done N". When it is gone the file must hold the state of the last "done", or the next one
// that was on its way: nothing else.

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>

#include "engine/core/random.h"
#include "engine/grids/partition_check.h"
#include "engine/store/project.h"
#include "engine/workflow/redraw_project.h"
#include "tests/grids/hand_made.h"

namespace wangge::testing {

// A board small enough that a round takes a tenth of a second.
inline constexpr int kill_columns = 3, kill_rows = 3;
inline constexpr double kill_side = 120;

inline void write_kill_project(const std::string& path) {
    write_project(path, hand_made(kill_columns, kill_rows, 5, kill_side), Overwrite::yes);
}

// Of everything in the partition, free places included.
inline std::uint64_t hash_of_partition(const Partition& p) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    const auto add = [&](std::uint64_t value) { hash = (hash ^ value) * 0x100000001b3ULL; };
    for (const MmPoint at : p.at) {
        add(static_cast<std::uint32_t>(at.x));
        add(static_cast<std::uint32_t>(at.y));
    }
    for (const auto* links : {&p.out, &p.from, &p.next, &p.previous, &p.face, &p.next_of_face, &p.first_of_face})
        for (const std::uint32_t link : *links) add(link);
    for (const std::string& code : p.codes)
        for (const char c : code + "|") add(static_cast<unsigned char>(c));
    return hash;
}

inline std::string state_of(const GridEditor& editor) {
    std::ostringstream text;
    text << editor.history_size() << ' ' << editor.history_position() << ' ' << hash_of_partition(editor.partition());
    return text.str();
}

class KillRounds {
public:
    KillRounds(std::string program, std::string path, std::uint64_t seed)
        : program_(std::move(program)), path_(std::move(path)), random_(seed) {
        write_kill_project(path_);
    }

    // Runs, kills, looks. Gives what was lost or broken, empty when nothing was.
    std::string round() {
        const auto said = run_and_kill(static_cast<unsigned>(random_.below(90'000)));
        try {
            return verdict(said);
        } catch (const std::exception& error) {
            return error.what();
        }
    }

    std::size_t acknowledged() const { return acknowledged_; }
    std::size_t in_flight() const { return in_flight_; }  // rounds in which a transaction had been committed but not yet said

private:
    struct Said {
        std::map<long, std::string> will;
        std::string opened;
        long done = 0;
        std::string rest;
    };

    Said run_and_kill(unsigned wait_us) {
        int ends[2];
        if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
        const std::string seed = std::to_string(random_.below(1'000'000'000));
        const pid_t child = ::fork();
        if (child == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execl(program_.c_str(), program_.c_str(), path_.c_str(), seed.c_str(), static_cast<char*>(nullptr));
            ::_exit(127);
        }
        ::close(ends[1]);
        std::string text;
        char buffer[4096];
        // Until it has opened the project: to kill it earlier tries nothing.
        for (ssize_t n = 0; text.find('\n') == std::string::npos && (n = ::read(ends[0], buffer, sizeof buffer)) > 0;)
            text.append(buffer, static_cast<std::size_t>(n));
        ::usleep(wait_us);
        ::kill(child, SIGKILL);
        for (ssize_t n = 0; (n = ::read(ends[0], buffer, sizeof buffer)) > 0;) text.append(buffer, static_cast<std::size_t>(n));
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        Said said;
        if (!WIFSIGNALED(status)) said.rest = "the program ended by itself: " + text;
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) {
            std::istringstream words(line);
            std::string word;
            long n = 0;
            words >> word;
            if (word == "open") {
                std::getline(words >> std::ws, said.opened);
            } else if (word == "will") {
                words >> n;
                std::getline(words >> std::ws, said.will[n]);
            } else if (word == "done") {
                words >> said.done;
            } else {
                said.rest = line;
            }
        }
        return said;
    }

    std::string verdict(const Said& said) {
        if (!said.rest.empty()) return said.rest;
        if (said.opened.empty()) return "the program did not open the project";
        acknowledged_ += static_cast<std::size_t>(said.done);
        RedrawProject project(path_);  // quick_check of the whole file is part of it
        if (project.resumed() == Resumed::polygons || project.resumed() == Resumed::version) return "the history was lost";
        const auto faults = faults_of(project.editor().partition());
        if (!faults.empty()) return "the partition is broken: " + faults.front();
        const std::string now = state_of(project.editor());
        const auto last = said.will.find(said.done);
        const auto next = said.will.find(said.done + 1);
        const std::string expected = last == said.will.end() ? said.opened : last->second;
        const bool is_last = matches(expected, now, project),
                   is_next = next != said.will.end() && matches(next->second, now, project);
        if (!is_last && !is_next) return "step " + std::to_string(said.done) + " was " + expected + " and is " + now;
        in_flight_ += is_next && !is_last;
        return history_fault(project, now);
    }

    // "force NAME": a version of this name came into force, the draft is over.
    bool matches(const std::string& expected, const std::string& now, const RedrawProject& project) const {
        if (!expected.starts_with("force ")) return expected == now;
        if (project.editor().history_size() > 0) return false;
        return read_version(path_, version_in_force(path_)).name == expected.substr(6);
    }

    // Every step can be undone and done again.
    std::string history_fault(RedrawProject& project, const std::string& now) {
        GridEditor& editor = project.editor();
        const std::size_t position = editor.history_position();
        while (editor.undo()) {}
        while (editor.redo()) {}
        while (editor.history_position() > position) editor.undo();
        return state_of(editor) == now ? "" : "undo and redo do not come back";
    }

    std::string program_, path_;
    Random random_;
    std::size_t acknowledged_ = 0, in_flight_ = 0;
};

}  // namespace wangge::testing
