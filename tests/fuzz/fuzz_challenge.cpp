// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/authchallenge.h"
#include "tests/fuzz/target.h"

#include <algorithm>

using namespace packdesk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    QByteArrayList headers;
    while (!input.isEmpty())
        headers.append(input.text());
    const auto challenges = parseChallenges(headers);
    fuzz::require(challenges.size() <= 32, "there are no more challenges than their limit");
    for (const AuthChallenge &challenge : challenges) {
        fuzz::require(!challenge.scheme.isEmpty(), "a challenge names its scheme");
        fuzz::require(challenge.scheme == challenge.scheme.toLower(), "schemes are lower case");
        for (auto it = challenge.parameters.cbegin(); it != challenge.parameters.cend(); ++it)
            fuzz::require(!it.key().isEmpty() && it.key() == it.key().toLower(),
                          "names are lower case");
    }
    const QByteArray token = parseToken(headers.value(0));
    const bool fits = std::all_of(token.begin(), token.end(),
                                  [](char byte) { return byte > ' ' && byte < 0x7f; });
    fuzz::require(fits, "a token can stand in a header");
    return 0;
}
