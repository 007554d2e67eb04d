#include "engine/core/error.h"

namespace wangge {

std::string_view name_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::bad_input: return "bad_input";
        case ErrorKind::not_found: return "not_found";
        case ErrorKind::io: return "io";
        case ErrorKind::conflict: return "conflict";
        case ErrorKind::unsupported: return "unsupported";
        case ErrorKind::infeasible: return "infeasible";
        case ErrorKind::cancelled: return "cancelled";
        case ErrorKind::internal: return "internal";
    }
    return "internal";
}

Error::Error(ErrorKind kind, const std::string& sentence) : std::runtime_error(sentence), kind_(kind) {}

Error& Error::with(std::string_view key, std::string_view value) & {
    context_.insert_or_assign(std::string(key), std::string(value));
    return *this;
}

Error&& Error::with(std::string_view key, std::string_view value) && {
    return std::move(with(key, value));
}

Error& Error::with(std::string_view key, std::int64_t value) & {
    return with(key, std::to_string(value));
}

Error&& Error::with(std::string_view key, std::int64_t value) && {
    return std::move(with(key, value));
}

Error& Error::with_default(std::string_view key, std::string_view value) & {
    context_.try_emplace(std::string(key), value);
    return *this;
}

std::string Error::describe() const {
    std::string text = what();
    if (context_.empty()) return text;
    text += " (";
    for (auto it = context_.begin(); it != context_.end(); ++it) {
        if (it != context_.begin()) text += ", ";
        text += it->first + ": " + it->second;
    }
    return text + ")";
}

}  // namespace wangge
