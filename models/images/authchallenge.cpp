// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/authchallenge.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <simdjson.h>

namespace packdesk {

namespace {

constexpr qsizetype mostTokenBytes = 16'384;
constexpr qsizetype mostChallenges = 32;

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isTokenCharacter(char c)
{
    return isLetterOrDigit(c) || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c));
}

bool isToken68Character(char c)
{
    return isLetterOrDigit(c) || (c != '\0' && std::strchr("-._~+/", c));
}

/// Goes through one header, once.
class ChallengeReader
{
public:
    explicit ChallengeReader(const QByteArray &text)
        : m_text(text)
    {
    }

    QList<AuthChallenge> read()
    {
        while (readElement()) { }
        if (m_broken)
            m_current.reset();
        keepCurrent();
        return m_challenges;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    bool stands(char c) const { return !atEnd() && m_text.at(m_at) == c; }

    void skip(bool commas)
    {
        while (stands(' ') || stands('\t') || (commas && stands(',')))
            ++m_at;
    }

    QByteArray take(bool (*belongs)(char))
    {
        const auto from = m_at;
        while (!atEnd() && belongs(m_text.at(m_at)))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    void keepCurrent()
    {
        if (m_current && m_challenges.size() < mostChallenges)
            m_challenges.append(*m_current);
        m_current.reset();
    }

    /// The next scheme or parameter; false at the end and at nonsense.
    bool readElement()
    {
        skip(true);
        if (atEnd())
            return false;
        const auto name = take(isTokenCharacter).toLower();
        m_broken = name.isEmpty();
        if (m_broken)
            return false;
        const bool spaced = stands(' ') || stands('\t');
        skip(false);
        if (m_current && stands('='))
            return readParameter(name);
        m_broken = !spaced && !atEnd() && !stands(',');
        if (m_broken)
            return false;
        keepCurrent();
        m_current = AuthChallenge{name, {}};
        skipToken68();
        return true;
    }

    /// Credentials-like text behind a scheme (`Negotiate YII=`) is of no use here.
    void skipToken68()
    {
        const auto from = m_at;
        take(isToken68Character);
        while (stands('='))
            ++m_at;
        skip(false);
        // Otherwise it was the first parameter.
        if (!atEnd() && !stands(','))
            m_at = from;
    }

    bool readParameter(const QByteArray &name)
    {
        ++m_at;
        skip(false);
        const auto value = stands('"') ? quoted() : bare();
        skip(false);
        m_broken = !value || m_current->parameters.contains(name) || (!atEnd() && !stands(','));
        if (!m_broken)
            m_current->parameters.insert(name, *value);
        return !m_broken;
    }

    std::optional<QByteArray> quoted()
    {
        QByteArray value;
        for (++m_at; !atEnd(); ++m_at) {
            if (stands('"')) {
                ++m_at;
                return value;
            }
            if (stands('\\') && m_at + 1 < m_text.size())
                ++m_at;
            value.append(m_text.at(m_at));
        }
        return std::nullopt;
    }

    // Some servers leave the quotes of an address away, which no token of the grammar could be.
    std::optional<QByteArray> bare()
    {
        return take([](char c) { return c != ' ' && c != '\t' && c != ',' && c != '"'; });
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
    bool m_broken = false;
    std::optional<AuthChallenge> m_current;
    QList<AuthChallenge> m_challenges;
};

} // namespace

QList<AuthChallenge> parseChallenges(const QByteArrayList &headers)
{
    QList<AuthChallenge> challenges;
    for (const auto &header : headers)
        challenges += ChallengeReader(header).read();
    return challenges.mid(0, mostChallenges);
}

QByteArray parseToken(const QByteArray &json)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.parse(json.constData(), size_t(json.size())).get(root) != simdjson::SUCCESS)
        return {};
    std::string_view token;
    if (root["token"].get_string().get(token) != simdjson::SUCCESS
        && root["access_token"].get_string().get(token) != simdjson::SUCCESS) {
        return {};
    }
    const bool good = token.size() <= size_t(mostTokenBytes)
        && std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < '\x7F'; });
    return good ? QByteArray(token.data(), qsizetype(token.size())) : QByteArray();
}

} // namespace packdesk
