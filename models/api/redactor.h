// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace packdesk {

/// Takes secrets out of text before it is logged, stored or shown. Works on patterns: bearer and
/// basic credentials, API keys (`sk_…`), session tokens (`eyJ…`), user info and queries of URLs.
/// Pure; any thread.
/// @param secrets exact texts that are taken out as well
QString redacted(const QString &text, const QStringList &secrets = {});

/// The URL as text without user info, query and fragment.
QString safeUrl(const QUrl &url);

/// The beginning of foreign bytes as one line of text: read as UTF-8, white space folded, control
/// and direction characters taken out, secrets redacted.
QString safeExcerpt(const QByteArray &bytes, qsizetype characters = 300);

} // namespace packdesk
