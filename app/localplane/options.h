// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/controls.h"

#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

namespace packdesk {

/// The command line of packdesk-localplane. No option takes a secret.
struct Options
{
    QString dataFolder;
    /// 0: a free one.
    int port = 0;
    bool demo = false;
    /// Bytes of one archive.
    qint64 maxUpload = qint64(2) << 30;
    Billing billing = Billing::Active;
    /// Null: keys live in this run only.
    QString keyFile;
    /// Begins with a slash, does not end in one; empty for the root.
    QString basePath = QStringLiteral("/v1");
    /// JSON on stdout even where it is a terminal.
    bool announce = false;
    bool dieWithStdin = false;
    bool help = false;
    bool version = false;
};

/// @param arguments the program's name included
/// @return what is wrong, for people
tl::expected<Options, QString> parseOptions(const QStringList &arguments);
QString helpText();

} // namespace packdesk
