// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/yaml/guard.h"
#include "tests/fuzz/target.h"

#include <algorithm>

using namespace packdesk;

namespace {

constexpr YamlLimits limits{4096, 16, 200};

int countNodes(const YamlNode &node, int depth)
{
    fuzz::require(depth <= limits.depth, "a tree is no deeper than its limit");
    int count = 1;
    for (const YamlNode &child : node.children)
        count += countNodes(child, depth + 1);
    return count;
}

bool isSame(const YamlNode &a, const YamlNode &b)
{
    return a.kind == b.kind && a.text == b.text && a.key == b.key && a.isNull() == b.isNull()
        && std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                      isSame);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text = fuzz::Input(data, size).rest();
    const auto tree = parseYaml(text, limits);
    if (!tree) {
        fuzz::require(tree.error().line >= 0 && tree.error().column >= 0,
                      "a refusal has a place, or none");
        return 0;
    }
    fuzz::require(countNodes(*tree, 0) <= limits.nodes, "a tree is no larger than its limit");
    const auto again = parseYaml(emitYaml(*tree));
    fuzz::require(again && isSame(*tree, *again), "what is written is read again as the same");
    return 0;
}
