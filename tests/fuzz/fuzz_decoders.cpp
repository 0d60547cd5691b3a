// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/agentrole.h"
#include "models/api/caller.h"
#include "models/api/codec.h"
#include "models/api/errordetails.h"
#include "models/api/pack.h"
#include "models/packs/snapshot.h"
#include "tests/fuzz/target.h"

#include <tuple>

using namespace packdesk;

namespace {

// Of every text of every row; what is read where it stands is what is decoded.
void readAll(const Snapshot &list)
{
    for (int row = 0; row < list.size(); ++row) {
        const Pack pack = list.at(row);
        fuzz::require(list.text(row, PackField::Id) == pack.id, "an id is the same both ways");
        fuzz::require(list.text(row, PackField::Name) == pack.name, "a name is the same both ways");
        for (int field = 0; field < int(PackField::Count); ++field)
            std::ignore = list.text(row, PackField(field));
        fuzz::require(bool(decodePack(list.json(row).toByteArray())), "a pack of a list is a pack");
    }
}

void decodeList(const QByteArray &json)
{
    const auto list = decodePackList(json);
    if (!list)
        return;
    readAll(Snapshot(*list));
    const QByteArray whole = json.trimmed();
    fuzz::require(!decodePackList(whole.chopped(1)), "no part of a list is a list");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const int kind = input.byte() % 6;
    const QByteArray json = input.rest();
    switch (kind) {
    case 0:
        decodeList(json);
        break;
    case 1:
        std::ignore = decodePack(json);
        break;
    case 2:
        std::ignore = decodeCaller(json);
        break;
    case 3:
        std::ignore = decodeAgentRoles(json);
        break;
    case 4:
        std::ignore = decodeDeleted(json);
        break;
    default:
        std::ignore = decodeEnvelope(json);
        break;
    }
    return 0;
}
