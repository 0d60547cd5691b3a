// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

class QCoreApplication;
class QLocale;

namespace packdesk {

/// Installs the translations for the locale's languages, together with Qt's own for the same
/// language, so that no dialog mixes two. Without a translation that holds anything, nothing is
/// installed and the program speaks English.
/// @param application gets and owns the translators
/// @return whether a translation was installed
bool installTranslations(QCoreApplication *application, const QLocale &locale);

} // namespace packdesk
