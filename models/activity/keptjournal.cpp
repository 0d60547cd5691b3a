// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/keptjournal.h"

#include "models/activity/runcontent.h"
#include "models/activity/runfile.h"

#include <QUrl>

#include <algorithm>

namespace packdesk {

namespace {

constexpr int pauseMs = 1000;

ApiError lostError(const JournalEntry &entry)
{
    const QUrl url(entry.line.url);
    ApiError error;
    error.kind = ErrorKind::OutcomeUnknown;
    error.attempt = entry.attempt;
    error.method = entry.line.method;
    error.url = entry.line.url;
    error.body = entry.line.body;
    error.startedAt = entry.startedAt;
    error.time = entry.startedAt;
    error.phase = entry.phase;
    error.sent = true;
    error.host = url.host();
    error.port = url.port(url.scheme() == QLatin1String("http") ? 80 : 443);
    return error;
}

QString moveAside(const QString &path)
{
    const auto time
        = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'hhmmss'Z'"));
    const auto base = QStringLiteral("%1.broken-%2").arg(path, time);
    auto target = base;
    for (int number = 2; QFile::exists(target); ++number)
        target = QStringLiteral("%1-%2").arg(base).arg(number);
    return QFile::rename(path, target) ? target : QString();
}

/// By the time at which they began; of entries with the same id the later file's counts.
void merge(std::vector<KeptEntry> &into, std::vector<KeptEntry> from)
{
    QSet<QString> ids;
    for (const auto &kept : from)
        ids.insert(kept.id);
    std::erase_if(into, [&](const KeptEntry &kept) { return ids.contains(kept.id); });
    std::move(from.begin(), from.end(), std::back_inserter(into));
}

/// The oldest that are settled go first.
template <typename Entries, typename Settled>
void keepNewest(Entries &entries, Settled settled)
{
    auto tooMany = qsizetype(entries.size()) - qsizetype(KeptJournal::capacity);
    std::erase_if(entries, [&](const auto &entry) {
        const bool goes = tooMany > 0 && settled(entry);
        tooMany -= goes ? 1 : 0;
        return goes;
    });
}

} // namespace

JournalEntry asLeftBehind(JournalEntry entry)
{
    entry.isFromEarlier = true;
    if (entry.state == EntryState::Running) {
        entry.state = EntryState::Interrupted;
        if (isChange(entry.attempt.operation)) {
            entry.state = EntryState::Unknown;
            entry.wasInterrupted = true;
            entry.error = lostError(entry);
        }
    }
    if (entry.state == EntryState::Unknown && !entry.checksEnded) {
        entry.checksEnded = true;
        entry.notLookedFor = true;
    }
    return entry;
}

KeptJournal::KeptJournal(const QString &folder, Journal *journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
    if (folder.isEmpty())
        return;
    load(folder);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &KeptJournal::flush);
    connect(m_journal, &Journal::entryAdded, this, &KeptJournal::note);
    connect(m_journal, &Journal::entryChanged, this, &KeptJournal::note);
}

KeptJournal::~KeptJournal()
{
    flush();
}

void KeptJournal::load(const QString &folder)
{
    std::vector<KeptEntry> kept;
    const auto runs = endedRuns(folder);
    QStringList done;
    for (const auto &run : runs) {
        auto content = readRun(run.content);
        if (run.isUnreadable || content.isBroken)
            m_putAside += moveAside(run.path);
        else
            done += run.path;
        merge(kept, std::move(content.entries));
    }
    m_putAside.removeAll(QString());
    std::stable_sort(kept.begin(), kept.end(), [](const KeptEntry &a, const KeptEntry &b) {
        return a.entry.startedAt < b.entry.startedAt;
    });
    for (auto &one : kept)
        one.entry = asLeftBehind(std::move(one.entry));
    keepNewest(kept, [](const KeptEntry &one) { return isSettled(one.entry); });
    std::vector<JournalEntry> entries;
    for (auto &one : kept) {
        m_ids.insert(quint64(entries.size() + 1), one.id);
        entries.push_back(std::move(one.entry));
    }
    m_journal->restore(std::move(entries));
    m_file = RunFile::create(folder, all());
    if (!m_file)
        return;
    // The files stay locked until then, so that no other start takes them over as well.
    m_file->sync([runs, done] {
        for (const auto &path : done)
            QFile::remove(path);
    });
}

void KeptJournal::note(quint64 number)
{
    const auto *entry = m_journal->entry(number);
    if (!m_file || !entry)
        return;
    if (isChange(entry->attempt.operation)) {
        const Written news = stateOf(*entry);
        const auto known = m_written.constFind(number);
        if (known == m_written.constEnd() || *known != news) {
            m_written.insert(number, news);
            m_outstanding.remove(number);
            write(lineOf(*entry));
            return;
        }
    }
    m_outstanding.insert(number);
    if (!m_pause.isActive())
        m_pause.start();
}

void KeptJournal::flush()
{
    m_pause.stop();
    QList<quint64> numbers(m_outstanding.cbegin(), m_outstanding.cend());
    m_outstanding.clear();
    std::sort(numbers.begin(), numbers.end());
    QByteArray lines;
    for (const auto number : std::as_const(numbers)) {
        if (const auto *entry = m_journal->entry(number))
            lines += lineOf(*entry);
    }
    if (!lines.isEmpty())
        write(lines);
}

void KeptJournal::write(const QByteArray &lines)
{
    if (!m_file)
        return;
    const bool isTooLarge = m_file->size() + lines.size() > m_largestFile;
    if (isTooLarge ? m_file->replace(all()) : m_file->append(lines))
        m_file->sync();
}

QByteArray KeptJournal::lineOf(const JournalEntry &entry)
{
    const auto id = m_ids.value(entry.number);
    return runLine(id.isEmpty() ? m_file->name() + QLatin1Char(':') + QString::number(entry.number)
                                : id,
                   entry);
}

QByteArray KeptJournal::all()
{
    std::vector<const JournalEntry *> entries;
    for (const auto &entry : m_journal->entries())
        entries.push_back(&entry);
    keepNewest(entries, [](const JournalEntry *entry) { return isSettled(*entry); });
    auto lines = runHeader();
    for (const auto *entry : entries)
        lines += lineOf(*entry);
    return lines;
}

KeptJournal::Written KeptJournal::stateOf(const JournalEntry &entry)
{
    return {entry.state, entry.checksEnded, entry.expected.has_value()};
}

} // namespace packdesk
