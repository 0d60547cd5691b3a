// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/shortcutsdialog.h"

#include "ui/errors/looks.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace packdesk {

namespace {

// `&Create from image…` becomes `Create from image`.
QString plainAction(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(.)"));
    text.replace(mnemonic, QStringLiteral("\\1"));
    while (text.endsWith(QChar(0x2026)) || text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const auto &key : keys)
        texts += key.toString(QKeySequence::NativeText);
    return texts.join(QStringLiteral(", "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Keyboard shortcuts"), theme, parent)
    , m_grid(new QGridLayout)
{
    setPreferredWidth(460);
    m_grid->setHorizontalSpacing(theme->scaled(24));
    m_grid->setVerticalSpacing(theme->scaled(6));
    m_grid->setColumnStretch(0, 1);
    body()->addLayout(m_grid);
    body()->addStretch(1);
    auto *close = addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &ShortcutsDialog::reject);
}

void ShortcutsDialog::setShortcuts(const QList<ShortcutLine> &lines)
{
    while (auto *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QString group;
    int row = 0;
    for (const auto &line : lines) {
        if (line.group != group) {
            if (row > 0)
                m_grid->setRowMinimumHeight(row++, theme()->scaled(8));
            group = line.group;
            m_grid->addWidget(makeLabel(group, "heading", this), row++, 0, 1, 2);
        }
        auto *keys = makeLabel(keysText(line.keys), "secondary", this);
        keys->setWordWrap(false);
        m_grid->addWidget(makeLabel(plainAction(line.text), nullptr, this), row, 0);
        m_grid->addWidget(keys, row++, 1, Qt::AlignRight);
    }
    grow();
}

} // namespace packdesk
