// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/activity/activitymodel.h"

#include "ui/errors/looks.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/attemptwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"
#include "ui/words/timewords.h"

#include <QGuiApplication>
#include <QUrl>

namespace packdesk {

namespace {

constexpr qsizetype longestCell = 200;

struct StateLook
{
    QString icon;
    QColor colour;
};

StateLook lookOf(EntryState state, const Colours &colours)
{
    switch (state) {
    case EntryState::Running:
        return {QStringLiteral("spinner"), colours.accent};
    case EntryState::Succeeded:
        return {QStringLiteral("check"), colours.yours};
    case EntryState::Failed:
        return {QStringLiteral("error"), colours.danger};
    case EntryState::Cancelled:
        return {QStringLiteral("close"), colours.secondary};
    case EntryState::Unknown:
        return {QStringLiteral("question"), colours.attention};
    case EntryState::Interrupted:
        return {QStringLiteral("close"), colours.secondary};
    case EntryState::Found:
        break;
    }
    return {QStringLiteral("check-badge"), colours.yours};
}

QString tookText(const JournalEntry &entry)
{
    if (entry.state == EntryState::Running && entry.bytesTotal > 0)
        return QStringLiteral("%1 %").arg(entry.bytesSent * 100 / entry.bytesTotal);
    if (entry.durationMs >= 0)
        return durationText(entry.durationMs);
    return entry.state == EntryState::Running ? QStringLiteral("…") : QStringLiteral("–");
}

} // namespace

ActivityModel::ActivityModel(const Journal *journal, const Theme *theme, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_journal(journal)
    , m_theme(theme)
{
    connect(theme, &Theme::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, JournalColumn::State),
                               index(rowCount() - 1, JournalColumn::State), {Qt::DecorationRole});
    });
}

void ActivityModel::setPlace(const Place &here)
{
    if (m_here == here)
        return;
    m_here = here;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, JournalColumn::Pack),
                           index(rowCount() - 1, JournalColumn::Pack));
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
    case Qt::DecorationRole:
        return stateData(index, role);
    case Qt::TextAlignmentRole:
        return index.column() == JournalColumn::Took
            ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
        return index.column() == JournalColumn::RequestId
            ? QVariant(monospaced(QGuiApplication::font()))
            : QVariant();
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QIdentityProxyModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == JournalColumn::Took ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case JournalColumn::State:
        return tr("State");
    case JournalColumn::Action:
        return tr("Action");
    case JournalColumn::Pack:
        return tr("Pack");
    case JournalColumn::Started:
        return tr("Started");
    case JournalColumn::Took:
        return tr("Took");
    case JournalColumn::RequestId:
        return tr("Request id");
    default:
        return {};
    }
}

const JournalEntry *ActivityModel::entryAt(const QModelIndex &index) const
{
    return m_journal->entry(QIdentityProxyModel::data(index, JournalRole::Number).toULongLong());
}

QString ActivityModel::named(const JournalEntry &entry, const QString &pack) const
{
    if (isSamePlace(entry.place, m_here))
        return pack;
    const auto where = tr("at %1", "a server").arg(hostLabel(entry.place));
    return pack.isEmpty() ? where : QStringLiteral("%1 · %2").arg(where, pack);
}

QVariant ActivityModel::stateData(const QModelIndex &index, int role) const
{
    const auto *entry = entryAt(index);
    if (!entry)
        return {};
    if (role == Qt::DecorationRole) {
        if (index.column() != JournalColumn::State)
            return {};
        const auto look = lookOf(entry->state, m_theme->colours());
        return icon(look.icon, look.colour);
    }
    switch (index.column()) {
    case JournalColumn::State:
        return entry->state == EntryState::Running
            ? phaseText(entry->phase, entry->attempt.operation)
            : stateText(entry->state);
    case JournalColumn::Pack:
        return named(
            *entry,
            visibleText(entry->packTitle.isEmpty() ? entry->attempt.subject : entry->packTitle));
    case JournalColumn::Started:
        return entry->isFromEarlier ? tr("%1, in an earlier start").arg(utcText(entry->startedAt))
                                    : utcText(entry->startedAt);
    case JournalColumn::Took:
        return entry->bytesTotal > 0 ? progressText(entry->bytesSent, entry->bytesTotal)
                                     : QString();
    case JournalColumn::RequestId:
        return visibleText(entry->requestId);
    default:
        return {};
    }
}

QString ActivityModel::text(const QModelIndex &index) const
{
    const auto *entry = entryAt(index);
    if (!entry)
        return {};
    switch (index.column()) {
    case JournalColumn::State:
        return stateText(entry->state);
    case JournalColumn::Action:
        return actionText(entry->attempt.operation);
    case JournalColumn::Pack:
        return named(*entry,
                     entry->packTitle.isEmpty() ? middleElided(entry->attempt.subject, longestCell)
                                                : visibleText(entry->packTitle, longestCell));
    case JournalColumn::Started:
        return shortMomentText(entry->startedAt);
    case JournalColumn::Took:
        return tookText(*entry);
    case JournalColumn::RequestId:
        if (!entry->requestId.isEmpty())
            return visibleText(entry->requestId, longestCell);
        return entry->state == EntryState::Running ? QStringLiteral("–") : tr("none received");
    default:
        return {};
    }
}

bool isSamePlace(const Place &a, const Place &b)
{
    return a.server == b.server
        && (a.organisation == b.organisation || a.organisation.isEmpty()
            || b.organisation.isEmpty());
}

QString hostLabel(const Place &place)
{
    const QUrl url(place.server);
    const auto host = visibleText(url.host(), 200);
    return url.port() < 0 ? host : QStringLiteral("%1:%2").arg(host).arg(url.port());
}

} // namespace packdesk
