// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/packs/listfaces.h"

#include "ui/packs/face.h"
#include "ui/packs/packtexts.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"

#include <QPushButton>

#include <chrono>

namespace packdesk {

namespace {

constexpr int shownFilterText = 60;

} // namespace

ListFaces::ListFaces(const Theme *theme, QWidget *table, QWidget *parent)
    : QStackedWidget(parent)
    , m_theme(theme)
    , m_table(table)
    , m_empty(new Face(theme, QStringLiteral("inbox"), this))
    , m_nothing(new Face(theme, QStringLiteral("search"), this))
    , m_loading(new Face(theme, QStringLiteral("spinner"), this))
    , m_failed(new Face(theme, QStringLiteral("error"), this))
    , m_signedOut(new Face(theme, QStringLiteral("key"), this))
{
    for (QWidget *page : {m_table, static_cast<QWidget *>(m_empty),
                          static_cast<QWidget *>(m_nothing), static_cast<QWidget *>(m_loading),
                          static_cast<QWidget *>(m_failed), static_cast<QWidget *>(m_signedOut)})
        addWidget(page);
    setupEmpty();
    setupOthers();
    m_seconds.setInterval(std::chrono::seconds(1));
    connect(&m_seconds, &QTimer::timeout, this, &ListFaces::updateSeconds);
}

void ListFaces::setupEmpty()
{
    m_empty->setBody(tr("Create one from an image in a registry, or upload an archive."));
    m_create = m_empty->addButton(tr("Create from image…"), true);
    m_upload = m_empty->addButton(tr("Upload pack…"), false);
    connect(m_create, &QPushButton::clicked, this, &ListFaces::createRequested);
    connect(m_upload, &QPushButton::clicked, this, &ListFaces::uploadRequested);
}

void ListFaces::setupOthers()
{
    auto *clear = m_nothing->addButton(tr("Clear filters"), false);
    connect(clear, &QPushButton::clicked, this, &ListFaces::clearFiltersRequested);

    auto *cancel = m_loading->addButton(tr("Cancel"), false);
    connect(cancel, &QPushButton::clicked, this, &ListFaces::cancelRequested);

    m_failed->setDanger(true);
    auto *retry = m_failed->addButton(tr("Retry"), true);
    auto *copy = m_failed->addButton(tr("Copy details"), false);
    connect(retry, &QPushButton::clicked, this, &ListFaces::retryRequested);
    connect(copy, &QPushButton::clicked, this, &ListFaces::copyDetailsRequested);

    m_signedOut->setHeadline(tr("Sign in to see your packs"));
    m_signedOut->setBody(tr("You need the name of your organisation and an API key. The demo "
                            "runs on this computer and needs neither."));
    auto *signIn = m_signedOut->addButton(tr("Sign in…"), true);
    auto *demo = m_signedOut->addButton(tr("Try the demo"), false);
    connect(signIn, &QPushButton::clicked, this, &ListFaces::signInRequested);
    connect(demo, &QPushButton::clicked, this, &ListFaces::demoRequested);
}

void ListFaces::setState(State state, QWidget *page)
{
    m_state = state;
    if (state != State::Loading)
        m_seconds.stop();
    if (page == currentWidget())
        return;
    const auto *focus = window()->focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    setCurrentWidget(page);
    if (hadFocus)
        focusPage();
}

void ListFaces::focusPage()
{
    QWidget *target = m_state == State::Table ? m_table : nullptr;
    const auto buttons = currentWidget()->findChildren<QPushButton *>();
    for (auto it = buttons.cbegin(); !target && it != buttons.cend(); ++it)
        target = (*it)->isEnabled() ? *it : nullptr;
    if (target)
        target->setFocus(Qt::OtherFocusReason);
}

void ListFaces::showTable()
{
    setState(State::Table, m_table);
}

void ListFaces::showEmpty(const QString &organisation)
{
    m_empty->setHeadline(
        organisation.isEmpty()
            ? tr("There are no packs yet")
            : tr("%1 has no packs of its own yet").arg(visibleText(organisation, lineLimit)));
    setState(State::Empty, m_empty);
}

void ListFaces::showNothingFound(const PackFilter &filter)
{
    m_nothing->setHeadline(
        filter.text.trimmed().isEmpty()
            ? tr("No pack matches these filters")
            : tr("No pack matches %1").arg(quoted(filter.text.trimmed(), shownFilterText)));
    const auto chosen = chosenText(filter);
    m_nothing->setBody(chosen.isEmpty() ? tr("Check the spelling, or search for less.")
                                        : tr("Filters in force: %1.").arg(chosen));
    setState(State::NothingFound, m_nothing);
}

void ListFaces::showLoading(const QString &hostLabel, const QDateTime &startedAt)
{
    m_elapsedBefore = qMax(qint64(0), startedAt.msecsTo(QDateTime::currentDateTimeUtc()));
    m_since.start();
    m_loading->setBody(tr("%1 has not answered yet.").arg(visibleText(hostLabel, lineLimit)));
    setState(State::Loading, m_loading);
    updateSeconds();
    m_seconds.start();
}

void ListFaces::updateSeconds()
{
    const auto seconds = (m_elapsedBefore + m_since.elapsed()) / 1000;
    m_loading->setHeadline(seconds < 1 ? tr("Reading packs…")
                                       : tr("Reading packs… %1 s").arg(seconds));
}

void ListFaces::showFailed(const QString &headline, const QString &body, const QString &factsLine)
{
    m_failed->setHeadline(headline);
    m_failed->setBody(body);
    m_failed->setFacts(factsLine);
    setState(State::Failed, m_failed);
}

void ListFaces::showSignedOut()
{
    setState(State::SignedOut, m_signedOut);
}

void ListFaces::setChangesAllowed(bool allowed, const QString &reason)
{
    for (auto *button : {m_create, m_upload}) {
        button->setEnabled(allowed);
        button->setToolTip(plainToolTip(reason));
    }
}

} // namespace packdesk
