// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/topbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"
#include "ui/window/organisationbutton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStyle>

namespace packdesk {

namespace {

constexpr int searchWidth = 420;

} // namespace

TopBar::TopBar(const Theme *theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_organisation(new OrganisationButton(theme, this))
    , m_search(new QLineEdit(this))
    , m_hint(new QLabel(m_search))
    , m_filters(makeButton(tr("Filters"), false))
    , m_refresh(makeButton(tr("Refresh"), false))
    , m_upload(makeButton(tr("Upload pack…"), false))
    , m_create(makeButton(tr("Create from image…"), true))
{
    setObjectName(QStringLiteral("topBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme->scaled(8), theme->scaled(6), theme->scaled(12),
                               theme->scaled(6));
    layout->setSpacing(theme->scaled(8));
    layout->addWidget(m_organisation);
    layout->addSpacing(theme->scaled(16));
    layout->addWidget(m_search, 10);
    layout->addWidget(m_filters);
    layout->addStretch(1);
    layout->addWidget(m_refresh);
    layout->addWidget(m_upload);
    layout->addWidget(m_create);
    setupSearch();
    m_filters->hide();
    setChangesEnabled(true, {});
    connect(m_refresh, &QPushButton::clicked, this, &TopBar::refreshRequested);
    connect(m_upload, &QPushButton::clicked, this, &TopBar::uploadRequested);
    connect(m_create, &QPushButton::clicked, this, &TopBar::createRequested);
    connect(theme, &Theme::changed, this, &TopBar::applyTheme);
    applyTheme();
    updateTexts();
}

QPushButton *TopBar::makeButton(const QString &text, bool primary)
{
    auto *button = new QPushButton(text, this);
    button->setProperty("primary", primary);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

void TopBar::setupSearch()
{
    m_search->setProperty("role", QStringLiteral("search"));
    m_search->setAccessibleName(tr("Filter packs"));
    m_search->setPlaceholderText(tr("Filter packs"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(m_theme->scaled(searchWidth));
    m_search->setMinimumWidth(m_theme->scaled(120));
    m_search->setToolTip(tr("Name, description, category, id, image, digest or capabilities"));
    m_search->installEventFilter(this);
    m_searchIcon = m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_hint->setText(tr("Ctrl F"));
    m_hint->setProperty("role", QStringLiteral("caption"));
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(m_search, &QLineEdit::textChanged, this, &TopBar::placeHint);
}

void TopBar::applyTheme()
{
    const auto &colours = m_theme->colours();
    const int side = m_theme->scaled(16);
    m_searchIcon->setIcon(icon(QStringLiteral("search"), colours.secondary));
    m_filters->setIcon(icon(QStringLiteral("filter"), colours.text));
    m_refresh->setIcon(icon(QStringLiteral("refresh"), colours.text));
    m_upload->setIcon(icon(QStringLiteral("upload"), colours.text));
    const auto onCreate = m_create->property("primary").toBool() ? colours.onAccent : colours.text;
    m_create->setIcon(
        icon(QStringLiteral("add"), m_create->isEnabled() ? onCreate : colours.secondary));
    for (auto *button : {m_filters, m_refresh, m_upload, m_create})
        button->setIconSize(QSize(side, side));
    placeHint();
}

void TopBar::placeHint()
{
    m_hint->adjustSize();
    const QRect inner = m_search->rect().adjusted(0, 0, -m_theme->scaled(10), 0);
    m_hint->setGeometry(QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter,
                                            m_hint->size(), inner));
    m_hint->setVisible(m_search->text().isEmpty() && m_search->width() > m_theme->scaled(200));
}

void TopBar::setOrganisation(const QString &name, const QString &caption)
{
    m_organisation->setTexts(name, caption);
}

void TopBar::setAccountMenu(QMenu *menu)
{
    menu->setParent(m_organisation, menu->windowFlags());
    m_organisation->setMenu(menu);
}

void TopBar::setFiltersVisible(bool visible)
{
    m_filters->setVisible(visible);
}

void TopBar::setChosenCount(int count)
{
    m_chosenCount = count;
    updateTexts();
}

void TopBar::setTight(bool tight)
{
    m_tight = tight;
    updateTexts();
}

void TopBar::updateTexts()
{
    m_filters->setText(m_chosenCount > 0 ? tr("Filters (%1)").arg(m_chosenCount) : tr("Filters"));
    m_filters->setAccessibleName(m_filters->text());
    m_refresh->setText(m_tight ? QString() : tr("Refresh"));
    m_upload->setText(m_tight ? QString() : tr("Upload pack…"));
    m_refresh->setToolTip(tr("Refresh: read the list again (F5)"));
}

void TopBar::setCreatePrimary(bool primary)
{
    if (m_create->property("primary").toBool() == primary)
        return;
    m_create->setProperty("primary", primary);
    m_create->style()->unpolish(m_create);
    m_create->style()->polish(m_create);
    applyTheme();
}

void TopBar::setRefreshEnabled(bool enabled)
{
    m_refresh->setEnabled(enabled);
}

void TopBar::setChangesEnabled(bool enabled, const QString &reason)
{
    m_upload->setEnabled(enabled);
    m_create->setEnabled(enabled);
    m_upload->setToolTip(enabled ? tr("Upload pack… (Ctrl+U)") : plainToolTip(reason));
    m_create->setToolTip(enabled ? tr("Create from image… (Ctrl+N)") : plainToolTip(reason));
    if (m_searchIcon)
        applyTheme();
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::Resize)
        placeHint();
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT listWanted();
            return true;
        case Qt::Key_Escape:
            if (!m_search->text().isEmpty()) {
                m_search->clear();
                return true;
            }
            break;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace packdesk
