// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/referenceparser.h"

#include <QStringList>

#include <algorithm>

namespace packdesk {

namespace {

constexpr int longestRepository = 255;
constexpr int longestTag = 128;
constexpr int longestText = 4096;

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isUpper(QChar c)
{
    return c >= QLatin1Char('A') && c <= QLatin1Char('Z');
}

bool isLowerOrDigit(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || isDigit(c);
}

bool isAlnum(QChar c)
{
    return isLowerOrDigit(c) || isUpper(c);
}

bool isLowerHex(QChar c)
{
    return isDigit(c) || (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
}

bool isHex(QChar c)
{
    return isLowerHex(c) || (c >= QLatin1Char('A') && c <= QLatin1Char('F'));
}

int firstNot(const QString &text, bool (*isGood)(QChar))
{
    const auto found = std::find_if_not(text.cbegin(), text.cend(), isGood);
    return found == text.cend() ? -1 : int(found - text.cbegin());
}

bool isSeparator(QChar c)
{
    return c == QLatin1Char('.') || c == QLatin1Char('_') || c == QLatin1Char('-');
}

/// `.`, `_`, `__` and any number of `-` may stand between letters and digits.
bool isGoodSeparator(const QString &run)
{
    return run == QLatin1String(".") || run == QLatin1String("_") || run == QLatin1String("__")
        || std::all_of(run.cbegin(), run.cend(), [](QChar c) { return c == QLatin1Char('-'); });
}

bool looksLikeDomain(const QString &component)
{
    return component.contains(QLatin1Char('.')) || component.contains(QLatin1Char(':'))
        || component == QLatin1String("localhost")
        || std::any_of(component.cbegin(), component.cend(), isUpper);
}

/// Digits of the algorithms that registries know; 0 for all others.
int digestLength(const QString &algorithm)
{
    if (algorithm == QLatin1String("sha256"))
        return 64;
    return algorithm == QLatin1String("sha512") ? 128 : 0;
}

} // namespace

ReferenceParser::ReferenceParser(const QString &text)
    : m_text(text)
{
}

std::optional<ReferenceProblem> ReferenceParser::parse()
{
    if (auto problem = checkWhole())
        return problem;
    split();
    if (auto problem = checkDomain())
        return problem;
    if (auto problem = checkPath())
        return problem;
    if (auto problem = checkTag())
        return problem;
    if (auto problem = checkDigest())
        return problem;
    return checkLength();
}

ReferenceParser::Problem ReferenceParser::checkWhole() const
{
    if (m_text.isEmpty())
        return ReferenceProblem{ReferencePart::Whole, ReferenceFault::Empty, {}, 0, 0};
    const auto space
        = std::find_if(m_text.cbegin(), m_text.cend(), [](QChar c) { return c.isSpace(); });
    if (space != m_text.cend())
        return ReferenceProblem{ReferencePart::Whole, ReferenceFault::WhiteSpace, QString(*space),
                                int(space - m_text.cbegin()), 0};
    const auto scheme = m_text.indexOf(QLatin1String("://"));
    if (scheme >= 0)
        return ReferenceProblem{ReferencePart::Whole, ReferenceFault::Scheme,
                                m_text.left(scheme + 3), 0, 0};
    // Nothing of this length can be right, whatever else is wrong with it.
    if (m_text.size() > longestText)
        return ReferenceProblem{ReferencePart::Whole, ReferenceFault::TooLong,
                                m_text.left(longestText), 0, longestRepository};
    return std::nullopt;
}

void ReferenceParser::split()
{
    auto name = m_text;
    const auto at = name.indexOf(QLatin1Char('@'));
    if (at >= 0) {
        m_digestAt = int(at) + 1;
        m_digest = name.mid(at + 1);
        name.truncate(at);
    }
    const auto slash = name.indexOf(QLatin1Char('/'));
    if (slash >= 0 && looksLikeDomain(name.left(slash))) {
        m_domain = name.left(slash);
        m_pathAt = int(slash) + 1;
    }
    const auto colon = name.indexOf(
        QLatin1Char(':'), std::max<qsizetype>(m_pathAt, name.lastIndexOf(QLatin1Char('/')) + 1));
    if (colon >= 0) {
        m_tagAt = int(colon) + 1;
        m_tag = name.mid(m_tagAt);
        name.truncate(colon);
    }
    m_path = name.mid(m_pathAt);
}

ReferenceParser::Problem ReferenceParser::checkDomain() const
{
    if (m_pathAt == 0)
        return std::nullopt;
    const auto bracket = m_domain.lastIndexOf(QLatin1Char(']'));
    const auto colon = m_domain.indexOf(QLatin1Char(':'), std::max<qsizetype>(bracket, 0));
    const auto host = colon < 0 ? m_domain : m_domain.left(colon);
    const auto problem = host.startsWith(QLatin1Char('[')) ? checkAddress(host) : checkHost(host);
    if (problem || colon < 0)
        return problem;
    return checkPort(m_domain.mid(colon + 1), int(colon) + 1);
}

ReferenceParser::Problem ReferenceParser::checkHost(const QString &host) const
{
    int at = 0;
    for (const auto &label : host.split(QLatin1Char('.'))) {
        if (auto problem = checkLabel(label, at))
            return problem;
        at += int(label.size()) + 1;
    }
    return std::nullopt;
}

ReferenceParser::Problem ReferenceParser::checkLabel(const QString &label, int at) const
{
    if (label.isEmpty())
        return ReferenceProblem{ReferencePart::Domain, ReferenceFault::EmptyPart, m_domain, at, 0};
    const auto bad = firstNot(label, [](QChar c) { return isAlnum(c) || c == QLatin1Char('-'); });
    if (bad >= 0)
        return badCharacter(ReferencePart::Domain, at + bad);
    if (label.front() == QLatin1Char('-'))
        return badCharacter(ReferencePart::Domain, at);
    if (label.back() == QLatin1Char('-'))
        return badCharacter(ReferencePart::Domain, at + int(label.size()) - 1);
    return std::nullopt;
}

ReferenceParser::Problem ReferenceParser::checkAddress(const QString &host) const
{
    if (!host.endsWith(QLatin1Char(']'))) {
        const auto end = host.indexOf(QLatin1Char(']'));
        return badCharacter(ReferencePart::Domain, end < 0 ? 0 : int(end) + 1);
    }
    const auto address = host.mid(1, host.size() - 2);
    if (address.isEmpty())
        return ReferenceProblem{ReferencePart::Domain, ReferenceFault::EmptyPart, host, 0, 0};
    const auto bad = firstNot(address, [](QChar c) { return isHex(c) || c == QLatin1Char(':'); });
    if (bad >= 0)
        return badCharacter(ReferencePart::Domain, bad + 1);
    return std::nullopt;
}

ReferenceParser::Problem ReferenceParser::checkPort(const QString &port, int at) const
{
    const bool digits = !port.isEmpty() && firstNot(port, isDigit) < 0;
    const auto number = digits ? port.toUInt() : 0;
    if (number >= 1 && number <= 65'535)
        return std::nullopt;
    return ReferenceProblem{ReferencePart::Domain, ReferenceFault::BadPort, port, at, 65'535};
}

ReferenceParser::Problem ReferenceParser::checkPath() const
{
    int at = m_pathAt;
    for (const auto &component : m_path.split(QLatin1Char('/'))) {
        if (auto problem = checkComponent(component, at))
            return problem;
        at += int(component.size()) + 1;
    }
    return std::nullopt;
}

ReferenceParser::Problem ReferenceParser::checkComponent(const QString &component, int at) const
{
    if (component.isEmpty())
        return ReferenceProblem{ReferencePart::Path, ReferenceFault::EmptyPart, m_path, at, 0};
    const auto bad
        = firstNot(component, [](QChar c) { return isLowerOrDigit(c) || isSeparator(c); });
    if (bad >= 0 && isUpper(component.at(bad)))
        return ReferenceProblem{ReferencePart::Path, ReferenceFault::UppercaseInPath, component,
                                at + bad, 0};
    if (bad >= 0)
        return badCharacter(ReferencePart::Path, at + bad);
    for (int i = 0; i < component.size(); ++i) {
        if (!isSeparator(component.at(i)))
            continue;
        int end = i;
        while (end < component.size() && isSeparator(component.at(end)))
            ++end;
        if (i == 0 || end == component.size())
            return badCharacter(ReferencePart::Path, at + i);
        if (!isGoodSeparator(component.mid(i, end - i)))
            return badCharacter(ReferencePart::Path, at + i + 1);
        i = end;
    }
    return std::nullopt;
}

ReferenceParser::Problem ReferenceParser::checkTag() const
{
    if (m_tagAt < 0)
        return std::nullopt;
    if (m_tag.isEmpty())
        return ReferenceProblem{ReferencePart::Tag, ReferenceFault::EmptyPart, {}, m_tagAt, 0};
    const auto bad = firstNot(m_tag, [](QChar c) { return isAlnum(c) || isSeparator(c); });
    if (bad >= 0)
        return badCharacter(ReferencePart::Tag, m_tagAt + bad);
    if (m_tag.front() == QLatin1Char('.') || m_tag.front() == QLatin1Char('-'))
        return badCharacter(ReferencePart::Tag, m_tagAt);
    if (m_tag.size() > longestTag)
        return ReferenceProblem{ReferencePart::Tag, ReferenceFault::TooLong, m_tag, m_tagAt,
                                longestTag};
    return std::nullopt;
}

ReferenceParser::Problem ReferenceParser::checkDigest() const
{
    if (m_digestAt < 0)
        return std::nullopt;
    if (m_digest.isEmpty())
        return ReferenceProblem{
            ReferencePart::Digest, ReferenceFault::EmptyPart, {}, m_digestAt, 0};
    const auto colon = m_digest.indexOf(QLatin1Char(':'));
    const auto algorithm = colon < 0 ? m_digest : m_digest.left(colon);
    const auto length = digestLength(algorithm);
    if (length == 0)
        return ReferenceProblem{ReferencePart::Digest, ReferenceFault::BadDigestAlgorithm,
                                algorithm, m_digestAt, 0};
    if (colon < 0)
        return ReferenceProblem{ReferencePart::Digest,
                                ReferenceFault::BadDigestLength,
                                {},
                                m_digestAt + int(m_digest.size()),
                                length};
    return checkHexadecimal(m_digest.mid(colon + 1), m_digestAt + int(colon) + 1, length);
}

ReferenceParser::Problem ReferenceParser::checkHexadecimal(const QString &digits, int at,
                                                           int length) const
{
    const auto bad = firstNot(digits, isLowerHex);
    if (bad >= 0)
        return badCharacter(ReferencePart::Digest, at + bad);
    if (digits.size() != length)
        return ReferenceProblem{ReferencePart::Digest, ReferenceFault::BadDigestLength, digits, at,
                                length};
    return std::nullopt;
}

ReferenceParser::Problem ReferenceParser::checkLength() const
{
    const auto length = m_pathAt + m_path.size();
    if (length <= longestRepository)
        return std::nullopt;
    return ReferenceProblem{ReferencePart::Whole, ReferenceFault::TooLong, m_text.left(length), 0,
                            longestRepository};
}

ReferenceProblem ReferenceParser::badCharacter(ReferencePart part, int at) const
{
    const bool pair = m_text.at(at).isHighSurrogate() && at + 1 < m_text.size();
    return {part, ReferenceFault::BadCharacter, m_text.mid(at, pair ? 2 : 1), at, 0};
}

bool isDigest(const QString &text)
{
    const auto colon = text.indexOf(QLatin1Char(':'));
    const auto length = colon < 0 ? 0 : digestLength(text.left(colon));
    const auto digits = text.mid(colon + 1);
    return length > 0 && digits.size() == length && firstNot(digits, isLowerHex) < 0;
}

} // namespace packdesk
