// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/redactor.h"
#include "tests/fuzz/target.h"

#include <array>

using namespace packdesk;

namespace {

constexpr QLatin1String canary("C4n4ryK9xQ2vLmZ7wT5r");
constexpr qsizetype telling = 8;

// How a secret stands in what servers and libraries write.
QString carrying(std::uint8_t kind)
{
    static const std::array<QString, 8> carriers = {
        QStringLiteral("Authorization: Bearer %1"),
        QStringLiteral("authorization=\"basic %1\""),
        QStringLiteral("sk_live_%1"),
        QStringLiteral("eyJhbGciOiJIUzI1NiJ9.%1.%1"),
        QStringLiteral("https://user:%1@host.example/path"),
        QStringLiteral("https://host.example/path?X-Amz-Signature=%1&a=b"),
        QStringLiteral("postgres://%1@host"),
        QStringLiteral("Bearer: %1"),
    };
    return carriers[kind % carriers.size()].arg(canary);
}

void judge(const QString &text)
{
    for (qsizetype from = 0; from + telling <= canary.size(); ++from)
        fuzz::require(!text.contains(QLatin1String(canary.data() + from, int(telling))),
                      "nothing of a secret is left");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const std::array<QLatin1Char, 8> edges
        = {QLatin1Char(' '), QLatin1Char('\n'), QLatin1Char('"'), QLatin1Char('\''),
           QLatin1Char('<'), QLatin1Char('('),  QLatin1Char(','), QLatin1Char(';')};
    fuzz::Input input(data, size);
    const QString carried = carrying(input.byte());
    const QLatin1Char edge = edges[input.byte() % edges.size()];
    const qsizetype most = 1 + input.byte();
    const QString before = QString::fromUtf8(input.text()).remove(canary);
    const QString after = QString::fromUtf8(input.rest()).remove(canary);
    const QString text = before + edge + carried + edge + after;

    judge(redacted(text));
    judge(redacted(before + canary + after, {canary}));
    fuzz::require(redacted(redacted(text)) == redacted(text), "what is redacted stays as it is");
    judge(safeExcerpt(text.toUtf8(), most));
    // A user's name that is cut before the sign behind it looks like a host.
    for (qsizetype cut = 0; !carried.startsWith(QLatin1String("postgres")) && cut < 16; ++cut)
        judge(redacted(text.left(text.size() * cut / 16)));
    return 0;
}
