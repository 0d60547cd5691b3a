// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/reachreader.h"

#include "models/api/worker.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSet>

#include <atomic>

namespace packdesk {

namespace {

constexpr std::chrono::milliseconds firstPortion(40);
constexpr std::chrono::milliseconds longestPortion(640);

// Texts that are read may be many and long, and nobody may make two that are taken for one.
QByteArray hashOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

struct ReachReader::Portion
{
    SnapshotPtr list;
    QList<ReachQuestion> questions;
    QHash<QByteArray, PackReach> known;
    QList<ReachAnswer> answers;
    std::chrono::milliseconds time;
    std::atomic_bool stopped = false;

    void read();
};

void ReachReader::Portion::read()
{
    QElapsedTimer clock;
    clock.start();
    for (const ReachQuestion &question : std::as_const(questions)) {
        const bool over = !answers.isEmpty() && clock.hasExpired(time.count());
        if (stopped || over)
            break;
        const QString text = list->text(question.row, PackField::Capabilities);
        const QByteArray hash = hashOf(text);
        auto found = known.find(hash);
        if (found == known.end())
            found = known.insert(hash, readReach(text));
        answers.append({question.ticket, *found});
    }
    questions.clear();
    list.reset();
}

ReachReader::~ReachReader()
{
    if (m_portion)
        m_portion->stopped = true;
}

void ReachReader::ask(SnapshotPtr list, const QList<ReachQuestion> &questions)
{
    m_list = std::move(list);
    m_questions = questions;
    start();
}

void ReachReader::start()
{
    if (m_portion)
        return;
    if (m_questions.isEmpty()) {
        m_list.reset();
        m_known.clear();
        m_time = {};
        return;
    }
    m_time = qBound(firstPortion, 2 * m_time, longestPortion);
    m_portion = std::make_shared<Portion>();
    m_portion->list = m_list;
    m_portion->questions = m_questions;
    m_portion->known = std::exchange(m_known, {});
    m_portion->time = m_time;
    runOnWorker(
        this, [portion = m_portion] { portion->read(); }, [this] { finish(); });
}

void ReachReader::finish()
{
    const auto portion = std::exchange(m_portion, nullptr);
    m_known = std::move(portion->known);
    QSet<int> told;
    for (const ReachAnswer &answer : std::as_const(portion->answers))
        told.insert(answer.ticket);
    m_questions.removeIf(
        [&told](const ReachQuestion &question) { return told.contains(question.ticket); });
    // Whoever listens may ask anew.
    Q_EMIT answered(portion->answers);
    start();
}

} // namespace packdesk
