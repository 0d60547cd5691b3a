// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/aboutdialog.h"

#include "ui/errors/looks.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QGuiApplication>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

struct Library
{
    const char *name;
    const char *licence;
    const char *purpose;
};

// Names and licences are no words to translate.
constexpr Library libraries[] = {
    {"Qt 6", "LGPL-3.0", QT_TRANSLATE_NOOP("packdesk::AboutDialog", "windows, network, database")},
    {"QtKeychain", "BSD-3-Clause",
     QT_TRANSLATE_NOOP("packdesk::AboutDialog", "keys in the keyring")},
    {"libcurl", "curl", QT_TRANSLATE_NOOP("packdesk::AboutDialog", "uploads of archives")},
    {"simdjson", "Apache-2.0", QT_TRANSLATE_NOOP("packdesk::AboutDialog", "answers of the server")},
    {"libarchive", "BSD-2-Clause",
     QT_TRANSLATE_NOOP("packdesk::AboutDialog", "the look inside archives")},
    {"yaml-cpp", "MIT", QT_TRANSLATE_NOOP("packdesk::AboutDialog", "pack.yaml and capabilities")},
    {"tl::expected", "CC0-1.0",
     QT_TRANSLATE_NOOP("packdesk::AboutDialog", "results that are value or error")},
    {"zlib", "Zlib", QT_TRANSLATE_NOOP("packdesk::AboutDialog", "compressed answers")},
};

} // namespace

AboutDialog::AboutDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("About Packdesk"), theme, parent)
{
    setPreferredWidth(500);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme->scaled(14));
    const QIcon icon = QGuiApplication::windowIcon();
    if (!icon.isNull()) {
        auto *picture = new QLabel(this);
        const int side = theme->scaled(48);
        picture->setPixmap(icon.pixmap(QSize(side, side), devicePixelRatioF()));
        head->addWidget(picture, 0, Qt::AlignTop);
    }
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme->scaled(4));
    texts->addWidget(
        makeLabel(tr("Packdesk %1").arg(QString::fromLatin1(PACKDESK_VERSION)), "title", this));
    texts->addWidget(
        makeLabel(tr("The desktop console for the content packs of an Evershell organisation."),
                  nullptr, this));
    auto *facts = makeSelectableLabel("caption", this);
    facts->setText(tr("Qt %1 · MIT licence · © 2026 The Packdesk developers")
                       .arg(QString::fromLatin1(qVersion())));
    texts->addWidget(facts);
    head->addLayout(texts, 1);
    body()->addLayout(head);
    body()->addSpacing(theme->scaled(10));
    setupLibraries();
    body()->addStretch(1);
    auto *close = addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &AboutDialog::reject);
}

void AboutDialog::setupLibraries()
{
    body()->addWidget(makeLabel(tr("It stands on"), "heading", this));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme()->scaled(16));
    grid->setVerticalSpacing(theme()->scaled(4));
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const auto &library : libraries) {
        auto *name = makeLabel(QString::fromLatin1(library.name), nullptr, this);
        name->setWordWrap(false);
        auto *licence = makeLabel(QString::fromLatin1(library.licence), "secondary", this);
        licence->setWordWrap(false);
        grid->addWidget(name, row, 0);
        grid->addWidget(licence, row, 1);
        grid->addWidget(makeLabel(tr(library.purpose), "secondary", this), row++, 2);
    }
    body()->addLayout(grid);
}

} // namespace packdesk
