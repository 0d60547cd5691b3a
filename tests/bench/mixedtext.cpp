// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/bench/mixedtext.h"

#include <array>
#include <cctype>

namespace packdesk::bench {

namespace {

constexpr quint32 vocabulary = 8000;
constexpr int likedSuccessors = 12;
constexpr int ranks = 65'536;
// Handbooks and programs say much of what they say more than once.
constexpr int stockSize = 600;
constexpr quint64 stockPercent = 60;

QByteArray madeWord(Random &random, quint32 rank)
{
    static const std::array<const char *, 24> onsets
        = {"b", "c", "d", "f", "g", "h",  "l",  "m",  "n",  "p",  "r",  "s",
           "t", "v", "w", "",  "",  "st", "tr", "th", "sh", "pr", "cl", "qu"};
    static const std::array<const char *, 12> nuclei
        = {"a", "e", "i", "o", "u", "e", "a", "i", "ea", "ou", "io", "ai"};
    static const std::array<const char *, 14> codas
        = {"", "", "", "", "n", "r", "s", "t", "l", "d", "m", "ng", "nt", "ck"};
    // Frequent words are short.
    const auto syllables = 1 + below(random, rank < 60 ? 1 : rank < 600 ? 2 : 4);
    QByteArray word;
    for (quint64 i = 0; i < syllables; ++i) {
        word += onsets.at(below(random, onsets.size()));
        word += nuclei.at(below(random, nuclei.size()));
        word += codas.at(below(random, codas.size()));
    }
    return word;
}

QByteArray capital(QByteArray word)
{
    word[0] = char(std::toupper(uchar(word[0])));
    return word;
}

} // namespace

MixedText::MixedText(quint64 seed)
    : m_random(seed)
{
    m_words.reserve(vocabulary);
    for (quint32 rank = 0; rank < vocabulary; ++rank)
        m_words.push_back(madeWord(m_random, rank));
    double whole = 0;
    for (quint32 rank = 0; rank < vocabulary; ++rank)
        whole += 1.0 / (rank + 6);
    double sum = 0;
    for (quint32 rank = 0; rank < vocabulary; ++rank) {
        sum += 1.0 / (rank + 6) / whole;
        while (m_ranks.size() < size_t(sum * ranks))
            m_ranks.push_back(rank);
    }
    m_successors.resize(vocabulary);
    for (auto &liked : m_successors) {
        for (int i = 0; i < likedSuccessors; ++i)
            liked.push_back(quint32(below(m_random, vocabulary)));
    }
    for (int i = 0; i < stockSize; ++i) {
        m_sentences.push_back(sentence());
        m_statements.push_back(statement());
    }
}

QByteArray MixedText::text(Kind kind, qsizetype bytes)
{
    QByteArray text;
    text.reserve(bytes + 4096);
    while (text.size() < bytes) {
        switch (kind) {
        case Kind::Prose:
            addProse(text);
            break;
        case Kind::Code:
            addCode(text);
            break;
        case Kind::Yaml:
            addYaml(text);
            break;
        }
    }
    return text;
}

const QByteArray &MixedText::word()
{
    const auto &liked = m_successors.at(m_last);
    // Early successors are liked more.
    const auto choice = below(m_random, likedSuccessors) * below(m_random, likedSuccessors);
    m_last = below(m_random, 100) < 65 ? liked.at(choice / likedSuccessors)
                                       : m_ranks.at(below(m_random, m_ranks.size()));
    return m_words.at(m_last);
}

QByteArray MixedText::name()
{
    // A text uses its names again and again.
    m_last = quint32(60 + below(m_random, 400));
    return m_words.at(m_last) + capital(m_words.at(m_successors.at(m_last).front()));
}

const QByteArray &MixedText::stock(const std::vector<QByteArray> &all)
{
    return all.at(below(m_random, all.size()) * below(m_random, all.size()) / all.size());
}

QByteArray MixedText::sentence()
{
    QByteArray text = capital(word());
    for (auto words = 4 + below(m_random, 16); words > 0; --words) {
        text += below(m_random, 14) == 0 ? ", " : " ";
        text += below(m_random, 60) == 0 ? '`' + name() + '`' : word();
    }
    return text;
}

QByteArray MixedText::statement()
{
    const auto number = QByteArray::number(below(m_random, 300));
    switch (below(m_random, 5)) {
    case 0:
        return "    if (" + name() + " != " + number + ")\n        return " + word() + ";\n";
    case 1:
        return "    for (const auto &" + word() + " : " + name() + ")\n        " + name()
            + ".append(" + word() + ");\n";
    case 2:
        return "    " + name() + "(\"" + word() + ' ' + word() + ' ' + word() + "\");\n";
    default:
        return "    const auto " + word() + " = " + name() + '(' + word() + ", " + number + ");\n";
    }
}

void MixedText::addProse(QByteArray &text)
{
    if (below(m_random, 6) == 0) {
        text += "```\n";
        below(m_random, 2) == 0 ? addCode(text) : addYaml(text);
        text += "```\n\n";
    }
    if (below(m_random, 4) == 0)
        text += "## " + capital(word()) + ' ' + word() + ' ' + word() + "\n\n";
    const bool list = below(m_random, 5) == 0;
    for (auto sentences = 2 + below(m_random, 6); sentences > 0; --sentences) {
        text += list ? "- " : "";
        text += below(m_random, 100) < stockPercent ? stock(m_sentences) : sentence();
        text += list ? ".\n" : ". ";
    }
    text += "\n\n";
}

void MixedText::addCode(QByteArray &text)
{
    static const std::array<const char *, 6> types
        = {"int", "QString", "bool", "std::string", "auto", "const QByteArray &"};
    text += "/// " + capital(word()) + ' ' + word() + ' ' + word() + ' ' + word() + ".\n";
    text += QByteArray(types.at(below(m_random, types.size()))) + ' ' + name() + '('
        + types.at(below(m_random, types.size())) + ' ' + word() + ")\n{\n";
    for (auto lines = 3 + below(m_random, 18); lines > 0; --lines)
        text += below(m_random, 100) < stockPercent ? stock(m_statements) : statement();
    text += "}\n\n";
}

void MixedText::addYaml(QByteArray &text)
{
    text += "- name: " + name() + "\n  id: " + QByteArray::number(m_random() >> 16, 16)
        + "\n  description: " + capital(word());
    for (auto words = 3 + below(m_random, 12); words > 0; --words)
        text += ' ' + word();
    text += "\n  type: http\n  allow:\n    - domains: [api." + word() + ".com, '*." + word()
        + ".com']\n      methods: [GET, POST]\n      paths: [/" + word() + '/' + word()
        + "/**]\n  budgets:\n    requests: " + QByteArray::number(below(m_random, 1000))
        + "\n    updated: 2026-0" + QByteArray::number(1 + below(m_random, 9)) + '-'
        + QByteArray::number(10 + below(m_random, 18)) + "T08:00:00Z\n";
}

} // namespace packdesk::bench
