// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <random>
#include <vector>

namespace packdesk::bench {

using Random = std::mt19937_64;

/// Below `limit`; the same everywhere, as the distributions of the library are not.
inline quint64 below(Random &random, quint64 limit)
{
    return random() % limit;
}

/// Text that is made up, with the statistics of a language.
class MixedText
{
public:
    enum class Kind { Prose, Code, Yaml };

    explicit MixedText(quint64 seed);

    /// At least `bytes`, and no more than one paragraph beyond them.
    QByteArray text(Kind kind, qsizetype bytes);

private:
    const QByteArray &word();
    QByteArray name();
    QByteArray sentence();
    QByteArray statement();
    /// One of those that stand in many texts, the first ones most often.
    const QByteArray &stock(const std::vector<QByteArray> &all);
    void addProse(QByteArray &text);
    void addCode(QByteArray &text);
    void addYaml(QByteArray &text);

    Random m_random;
    std::vector<QByteArray> m_words;
    std::vector<quint32> m_ranks;
    /// Of each word, those that like to come after it.
    std::vector<std::vector<quint32>> m_successors;
    std::vector<QByteArray> m_sentences;
    std::vector<QByteArray> m_statements;
    quint32 m_last = 0;
};

} // namespace packdesk::bench
