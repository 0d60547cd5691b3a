// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/settings.h"
#include "models/accounts/account.h"
#include "models/accounts/accountstore.h"
#include "models/accounts/registrychoice.h"
#include "tests/fuzz/target.h"
#include "ui/window/firstlook.h"

#include <QFile>

#include <tuple>

using namespace packdesk;

namespace {

void readAll(Settings &settings)
{
    const AccountStore accounts(settings.store());
    for (const auto &account : accounts.accounts())
        fuzz::require(!account.id.isEmpty(), "an account has an id");
    std::ignore = accounts.lastUsed();
    std::ignore = settings.registryChoice(QStringLiteral("registry.example"));
    std::ignore = FirstLook::from(settings.blob(QStringLiteral("first-look")));
    std::ignore = settings.blob(QStringLiteral("main-window"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const fuzz::MemoryFile place;
    place.write(fuzz::Input(data, size).rest());
    QString broken;
    {
        Settings settings(place.path());
        broken = settings.brokenCopy();
        readAll(settings);
        settings.setBlob(QStringLiteral("main-window"), "kept");
        fuzz::require(settings.flush(), "settings are written whatever was there");
    }
    Settings settings(place.path());
    fuzz::require(settings.brokenCopy().isEmpty(), "what was written can be understood");
    fuzz::require(settings.blob(QStringLiteral("main-window")) == "kept", "what is set is kept");
    if (!broken.isEmpty())
        QFile::remove(broken);
    return 0;
}
