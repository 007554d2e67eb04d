#include "engine/streets/components.h"

#include <algorithm>

namespace wangge {

Components components(const Network& network) {
    constexpr std::uint32_t unseen = 0xffffffffU;
    Components parts;
    parts.of_node.assign(network.nodes(), unseen);
    std::vector<std::uint32_t> stack;
    for (std::uint32_t v = 0; v < network.nodes(); ++v) {
        if (parts.of_node[v] != unseen) continue;
        const auto part = static_cast<std::uint32_t>(parts.length_m.size());
        parts.length_m.push_back(0);
        parts.of_node[v] = part;
        stack.push_back(v);
        while (!stack.empty()) {
            const std::uint32_t node = stack.back();
            stack.pop_back();
            for (std::uint32_t i = network.first_out[node]; i < network.first_out[node + 1]; ++i) {
                if (network.half[i] % 2 == 0) parts.length_m[part] += network.length_m[i];
                if (parts.of_node[network.head[i]] != unseen) continue;
                parts.of_node[network.head[i]] = part;
                stack.push_back(network.head[i]);
            }
        }
    }
    if (!parts.length_m.empty())
        parts.largest =
            static_cast<std::uint32_t>(std::max_element(parts.length_m.begin(), parts.length_m.end()) - parts.length_m.begin());
    return parts;
}

}  // namespace wangge
