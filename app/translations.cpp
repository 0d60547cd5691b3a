// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace packdesk {

namespace {

std::unique_ptr<QTranslator> load(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    const bool loaded = translator->load(locale, name, QStringLiteral("_"), folder);
    return loaded && !translator->isEmpty() ? std::move(translator) : nullptr;
}

void install(QCoreApplication *application, std::unique_ptr<QTranslator> translator)
{
    translator->setParent(application);
    QCoreApplication::installTranslator(translator.release());
}

} // namespace

bool installTranslations(QCoreApplication *application, const QLocale &locale)
{
    auto own = load(locale, QStringLiteral("packdesk"), QStringLiteral(":/translations"));
    if (!own)
        return false;
    auto qt = load(locale, QStringLiteral("qtbase"),
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (qt)
        install(application, std::move(qt));
    install(application, std::move(own));
    return true;
}

} // namespace packdesk
