#pragma once

// The sentence around address and matter, as it comes from a chat group, a telephone note, a counter form, a ledger line or a
// grid member's round.

#include <string>

#include "engine/sample/address_forms.h"

namespace wangge::sample_detail {

struct TicketWords {
    std::string text;
    std::string address;  // the address column, empty where the source has none
};

TicketWords write_ticket(const Matter& matter, const Written& where, std::string_view channel, Random& random);

}  // namespace wangge::sample_detail
