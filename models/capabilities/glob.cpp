// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/glob.h"

#include <QStringList>

#include <algorithm>
#include <bitset>
#include <set>
#include <unordered_set>
#include <vector>

namespace packdesk {

namespace {

constexpr size_t longestPattern = 500;
/// What a first look at two patterns costs, in steps of following them.
constexpr qint64 oneLook = 20;

enum class Reading {
    /// `*` ends at a separator.
    Segment,
    /// `*` crosses separators.
    Crossing,
    /// As Segment, but `/**` may be nothing at all and a `*` between separators is not empty.
    Folding,
};

/// What a wildcard must not match: a host's port.
struct Alphabet
{
    QChar separator;
    QChar barrier;
};

/// One element of a pattern: a character or a set of them, perhaps repeated, perhaps left out.
struct Element
{
    enum class Set { One, NoSeparator, Any };

    Set set = Set::One;
    QChar one;
    bool repeated = false;
    bool optional = false;
    /// Elements after this one that are left out together with it.
    int optionalTail = 0;
};

using Pattern = std::vector<Element>;
/// Positions in a pattern, its end included.
using Positions = std::bitset<longestPattern + 1>;

bool isOpaque(QChar c)
{
    return QStringView(u"[]{}\\").contains(c);
}

bool hasOpaque(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), isOpaque);
}

// What stands between the first and the last character that is not understood may be anything.
QString widened(const QString &text)
{
    qsizetype first = 0;
    while (first < text.size() && !isOpaque(text.at(first)))
        ++first;
    qsizetype last = text.size() - 1;
    while (last > first && !isOpaque(text.at(last)))
        --last;
    return first == text.size() ? text
                                : text.left(first) + QLatin1String("**") + text.mid(last + 1);
}

class Compiler
{
public:
    Compiler(const QString &text, Alphabet alphabet, Reading reading)
        : m_text(text)
        , m_alphabet(alphabet)
        , m_reading(reading)
    {
    }

    Pattern compile()
    {
        while (m_at < m_text.size())
            step();
        return std::move(m_pattern);
    }

private:
    bool isAt(qsizetype at, QChar c) const { return at < m_text.size() && m_text.at(at) == c; }
    bool isEdge(qsizetype at) const
    {
        return at < 0 || at >= m_text.size() || m_text.at(at) == m_alphabet.separator
            || m_text.at(at) == m_alphabet.barrier;
    }

    void step()
    {
        const QLatin1Char star('*');
        if (m_text.at(m_at) == star)
            stars();
        else if (m_text.at(m_at) == QLatin1Char('?'))
            any(false, false, 1);
        else if (m_reading == Reading::Folding && m_text.at(m_at) == m_alphabet.separator
                 && isAt(m_at + 1, star) && isAt(m_at + 2, star) && isEdge(m_at + 3))
            foldedStars();
        else
            m_pattern.push_back({Element::Set::One, m_text.at(m_at++), false, false, 0});
    }

    void stars()
    {
        qsizetype end = m_at;
        while (isAt(end, QLatin1Char('*')))
            ++end;
        const bool whole = isEdge(m_at - 1) && isEdge(end);
        if (end - m_at == 1 && m_reading == Reading::Folding && whole)
            any(false, false, 0);
        any(true, end - m_at > 1, end - m_at);
    }

    // The separator and what is under it.
    void foldedStars()
    {
        m_pattern.push_back({Element::Set::One, m_alphabet.separator, false, true, 1});
        m_pattern.push_back({Element::Set::Any, {}, true, true, 0});
        m_at += 3;
    }

    void any(bool repeated, bool crossing, qsizetype length)
    {
        const bool all = crossing || m_reading == Reading::Crossing;
        const auto set = all ? Element::Set::Any : Element::Set::NoSeparator;
        m_pattern.push_back({set, {}, repeated, repeated, 0});
        m_at += length;
    }

    const QString &m_text;
    Alphabet m_alphabet;
    Reading m_reading;
    qsizetype m_at = 0;
    Pattern m_pattern;
};

bool matches(const Element &element, QChar c, Alphabet alphabet)
{
    switch (element.set) {
    case Element::Set::One:
        return element.one == c;
    case Element::Set::NoSeparator:
        return c != alphabet.separator && c != alphabet.barrier;
    case Element::Set::Any:
        break;
    }
    return c != alphabet.barrier;
}

// Adds a position and those that are reached from it by leaving out.
void addPosition(const Pattern &pattern, size_t at, Positions &positions)
{
    if (positions.test(at))
        return;
    positions.set(at);
    if (at == pattern.size())
        return;
    if (pattern[at].optional)
        addPosition(pattern, at + 1 + size_t(pattern[at].optionalTail), positions);
}

Positions afterOne(const Pattern &pattern, const Positions &from, QChar c, Alphabet alphabet)
{
    Positions next;
    for (size_t at = 0; at < pattern.size(); ++at) {
        if (!from.test(at) || !matches(pattern[at], c, alphabet))
            continue;
        if (pattern[at].repeated)
            addPosition(pattern, at, next);
        else
            addPosition(pattern, at + 1, next);
    }
    return next;
}

/// The characters that tell the patterns apart, and one that stands for all others.
std::vector<QChar> symbolsOf(const QString &one, const QString &other, Alphabet alphabet)
{
    std::set<QChar> symbols{alphabet.separator};
    for (const auto &text : {one, other})
        symbols.insert(text.cbegin(), text.cend());
    char16_t rest = u'a';
    while (symbols.count(rest) > 0)
        ++rest;
    symbols.insert(rest);
    return {symbols.cbegin(), symbols.cend()};
}

/// Follows each way through the narrow pattern together with all positions in the wide one.
class Inclusion
{
public:
    Inclusion(Pattern wide, Pattern narrow, Alphabet alphabet, std::vector<QChar> symbols,
              WorkLimit &work)
        : m_wide(std::move(wide))
        , m_narrow(std::move(narrow))
        , m_alphabet(alphabet)
        , m_symbols(std::move(symbols))
        , m_work(work)
        , m_seen(m_narrow.size())
    {
    }

    bool holds()
    {
        Positions start;
        addPosition(m_wide, 0, start);
        Positions narrowStart;
        addPosition(m_narrow, 0, narrowStart);
        bool good = visitAll(narrowStart, start);
        while (good && !m_waiting.empty()) {
            const auto [at, wide] = m_waiting.back();
            m_waiting.pop_back();
            good = follow(at, wide);
        }
        return good;
    }

private:
    bool visitAll(const Positions &narrow, const Positions &wide)
    {
        for (size_t at = 0; at <= m_narrow.size(); ++at) {
            if (!narrow.test(at))
                continue;
            if (wide.none() || (at == m_narrow.size() && !wide.test(m_wide.size())))
                return false;
            if (at < m_narrow.size() && m_seen[at].insert(wide).second)
                m_waiting.emplace_back(at, wide);
        }
        return true;
    }

    bool follow(size_t at, const Positions &wide)
    {
        Positions here;
        here.set(at);
        for (const QChar c : m_symbols) {
            if (!matches(m_narrow[at], c, m_alphabet))
                continue;
            if (!m_work.spend(qint64(m_wide.size()) + qint64(m_narrow.size())))
                return false;
            if (!visitAll(afterOne(m_narrow, here, c, m_alphabet),
                          afterOne(m_wide, wide, c, m_alphabet)))
                return false;
        }
        return true;
    }

    Pattern m_wide;
    Pattern m_narrow;
    Alphabet m_alphabet;
    std::vector<QChar> m_symbols;
    WorkLimit &m_work;
    std::vector<std::unordered_set<Positions>> m_seen;
    std::vector<std::pair<size_t, Positions>> m_waiting;
};

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

// What stands before the first wildcard must stand there in both.
bool beginsAlike(const QString &wide, const QString &narrow)
{
    for (qsizetype i = 0; i < wide.size(); ++i) {
        if (QStringView(u"*?").contains(wide.at(i)))
            return true;
        if (i >= narrow.size() || narrow.at(i) != wide.at(i))
            return false;
    }
    return wide.size() == narrow.size();
}

bool endsAlike(const QString &wide, const QString &narrow)
{
    for (qsizetype i = 1; i <= wide.size(); ++i) {
        if (QStringView(u"*?").contains(wide.at(wide.size() - i)))
            return true;
        if (i > narrow.size() || narrow.at(narrow.size() - i) != wide.at(wide.size() - i))
            return false;
    }
    return true;
}

bool covers(const QString &wide, const QString &text, Alphabet alphabet, WorkLimit &work)
{
    if (wide == text)
        return true;
    if (!work.spend(oneLook) || hasOpaque(wide))
        return false;
    const auto narrow = hasOpaque(text) ? widened(text) : text;
    if (!beginsAlike(wide, narrow) || !endsAlike(wide, narrow)
        || size_t(wide.size()) >= longestPattern / 2 || size_t(narrow.size()) >= longestPattern / 2)
        return false;
    // How long one character is depends on who counts.
    if (wide.contains(QLatin1Char('?')) && !isAscii(narrow))
        return false;
    const auto symbols = symbolsOf(wide, narrow, alphabet);
    for (const auto reading : {Reading::Segment, Reading::Crossing, Reading::Folding}) {
        if (!Inclusion(Compiler(wide, alphabet, reading).compile(),
                       Compiler(narrow, alphabet, reading).compile(), alphabet, symbols, work)
                 .holds())
            return false;
    }
    return true;
}

// A server may resolve these before it compares, or after.
bool leadsElsewhere(const QString &path)
{
    const auto segments = path.split(QLatin1Char('/'));
    return path.contains(QLatin1Char('%')) || segments.contains(QLatin1String("."))
        || segments.contains(QLatin1String(".."));
}

QString everyHost(const QString &pattern)
{
    return pattern == QLatin1String("*") ? QStringLiteral("**") : pattern;
}

} // namespace

bool pathCovers(const QString &wide, const QString &narrow, WorkLimit &work)
{
    if (leadsElsewhere(narrow) && wide != QLatin1String("/**"))
        return wide == narrow;
    return covers(wide, narrow, {QLatin1Char('/'), QChar()}, work);
}

bool domainCovers(const QString &wide, const QString &narrow, WorkLimit &work)
{
    return covers(everyHost(wide), everyHost(narrow), {QLatin1Char('.'), QLatin1Char(':')}, work);
}

} // namespace packdesk
