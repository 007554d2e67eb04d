#pragma once

#include <gtest/gtest.h>

#include <functional>

#include "engine/core/error.h"

namespace wangge::test {

// The Error that an action throws; its absence is a failure.
inline Error error_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error;
    }
    ADD_FAILURE() << "no Error was thrown";
    return {ErrorKind::internal, "none"};
}

inline ErrorKind kind_of_error(const std::function<void()>& action) {
    return error_of(action).kind();
}

}  // namespace wangge::test
