// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/details/selectionpage.h"

#include "ui/details/actionbar.h"
#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr qsizetype longestName = 60;

} // namespace

SelectionPage::SelectionPage(const Theme *theme, PackActions *actions, QWidget *parent)
    : QWidget(parent)
    , m_headline(makeLabel({}, "title", this))
    , m_names(makeSelectableLabel("secondary", this))
    , m_hidden(new MessagePanel(theme, this))
{
    const int side = theme->scaled(16);
    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(side, 0, side, 0);
    texts->setSpacing(theme->scaled(8));
    texts->addWidget(m_hidden);
    texts->addWidget(m_names);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(side, theme->scaled(12), side, theme->scaled(8));
    head->addWidget(m_headline);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(new ActionBar(theme, actions, this));
    layout->addLayout(texts);
    layout->addStretch(1);
}

void SelectionPage::setSelection(int count, const QStringList &names, int hidden)
{
    m_headline->setText(tr("%1 packs selected").arg(count));
    QStringList lines;
    for (const auto &name : names)
        lines += visibleText(name, longestName);
    if (count > names.size())
        lines += tr("and %1 more").arg(count - names.size());
    m_names->setText(lines.join(QLatin1Char('\n')));
    m_hidden->setMessage(Tone::Attention, {},
                         hidden == 1 ? tr("One of them is hidden by the filter.")
                                     : tr("%1 of them are hidden by the filter.").arg(hidden));
    m_hidden->setVisible(hidden > 0);
}

} // namespace packdesk
