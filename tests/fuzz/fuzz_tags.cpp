// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/imagereference.h"
#include "models/images/pagination.h"
#include "models/images/tagorder.h"
#include "models/images/weburl.h"
#include "tests/fuzz/target.h"

#include <QSet>

using namespace packdesk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto base = WebUrl::parse("https://registry.example/v2/a/tags/list");
    fuzz::Input input(data, size);
    if (input.byte() % 2 == 0) {
        QByteArrayList headers;
        while (!input.isEmpty())
            headers.append(input.text());
        const auto next = nextLink(headers);
        if (next) {
            const auto target = base->resolved(*next);
            fuzz::require(!target || WebUrl::parse(target->url()), "what a link means is a URL");
        }
        return 0;
    }
    const auto tags = parseTags(input.rest());
    if (!tags)
        return 0;
    for (const QString &tag : *tags)
        fuzz::require(isTag(tag), "a tag is one");
    const QStringList ordered = newestFirst(*tags);
    fuzz::require(QSet<QString>(ordered.begin(), ordered.end())
                      == QSet<QString>(tags->begin(), tags->end()),
                  "sorting loses no tag");
    fuzz::require(newestFirst(ordered) == ordered, "sorting again changes nothing");
    return 0;
}
