// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/reachreader.h"

#include "models/api/worker.h"

#include <QElapsedTimer>
#include <QSet>

#include <atomic>

namespace packdesk {

namespace {

constexpr std::chrono::milliseconds firstPortion(40);
constexpr std::chrono::milliseconds longestPortion(640);

} // namespace

struct ReachReader::Portion
{
    QList<ReachQuestion> questions;
    QHash<QString, PackReach> known;
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
        auto found = known.find(question.capabilities);
        if (found == known.end())
            found = known.insert(question.capabilities, readReach(question.capabilities));
        answers.append({question.ticket, *found});
    }
    questions.clear();
}

ReachReader::~ReachReader()
{
    if (m_portion)
        m_portion->stopped = true;
}

void ReachReader::ask(const QList<ReachQuestion> &questions)
{
    m_questions = questions;
    start();
}

void ReachReader::start()
{
    if (m_portion)
        return;
    if (m_questions.isEmpty()) {
        m_known.clear();
        m_time = {};
        return;
    }
    m_time = qBound(firstPortion, 2 * m_time, longestPortion);
    m_portion = std::make_shared<Portion>();
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
