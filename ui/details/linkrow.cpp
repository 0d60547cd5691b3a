// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/details/linkrow.h"

#include "ui/packs/packtexts.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"

#include <QPushButton>

namespace packdesk {

namespace {

constexpr int longestName = 60;

} // namespace

LinkRow::LinkRow(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(theme->scaled(8), this))
{
    auto policy = sizePolicy();
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LinkRow::setNames(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    while (auto *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &name : names) {
        auto *link = new QPushButton(withoutMnemonics(visibleText(name, longestName)), this);
        link->setProperty("role", QStringLiteral("link"));
        link->setProperty("flush", true);
        link->setAccessibleName(visibleText(name, longestName));
        link->setToolTip(plainToolTip(tr("Select %1").arg(visibleText(name, lineLimit))));
        link->setCursor(Qt::PointingHandCursor);
        connect(link, &QPushButton::clicked, this, [this, name] { Q_EMIT activated(name); });
        m_flow->addWidget(link);
    }
    updateGeometry();
}

} // namespace packdesk
