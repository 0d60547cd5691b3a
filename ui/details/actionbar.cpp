// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/details/actionbar.h"

#include "ui/details/packactions.h"
#include "ui/errors/looks.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/theme.h"
#include "ui/words/actionwords.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr std::array shown{PackAction::SetVisibility, PackAction::ReplaceImage, PackAction::Delete};

} // namespace

ActionBar::ActionBar(const Theme *theme, PackActions *actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_reasons(makeSelectableLabel("caption", this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme->scaled(16), 0, theme->scaled(16), theme->scaled(8));
    layout->setSpacing(theme->scaled(6));
    auto *row = new FlowLayout(theme->scaled(6));
    addButton(tr("Visi&bility…"), m_actions->action(PackAction::SetVisibility), row);
    addButton(tr("Replace &image…"), m_actions->action(PackAction::ReplaceImage), row);
    addButton(tr("&Delete…"), m_actions->action(PackAction::Delete), row);
    layout->addLayout(row);
    layout->addWidget(m_reasons);
    connect(m_actions, &PackActions::obstaclesChanged, this, &ActionBar::showReasons);
    showReasons();
}

void ActionBar::addButton(const QString &text, QAction *action, QLayout *row)
{
    auto *button = new QPushButton(text, this);
    button->setAccessibleName(action->text().remove(QLatin1Char('&')));
    button->setAutoDefault(false);
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->isEnabled() ? QString() : action->toolTip());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    row->addWidget(button);
}

// One line for each reason, since most of them concern several actions.
void ActionBar::showReasons()
{
    QList<std::pair<QString, QStringList>> told;
    for (const auto which : shown) {
        const auto reason = m_actions->reason(which);
        if (reason.isEmpty())
            continue;
        const auto known = std::ranges::find(told, reason, &std::pair<QString, QStringList>::first);
        if (known != told.end())
            known->second += actionTitle(which);
        else
            told += {reason, {actionTitle(which)}};
    }
    QStringList lines;
    for (const auto &[reason, titles] : std::as_const(told))
        lines += titles.size() == qsizetype(shown.size())
            ? reason
            : tr("%1: %2", "actions, why they are not possible")
                  .arg(titles.join(QStringLiteral(", ")), reason);
    m_reasons->setText(lines.join(QLatin1Char('\n')));
    m_reasons->setVisible(!lines.isEmpty());
}

} // namespace packdesk
