// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/imagereference.h"

#include "models/images/referenceparser.h"

#include <algorithm>

namespace packdesk {

tl::expected<ImageReference, ReferenceProblem> ImageReference::parse(const QString &text)
{
    ReferenceParser parser(text);
    const auto problem = parser.parse();
    if (problem)
        return tl::unexpected(*problem);
    ImageReference reference;
    reference.m_domain = parser.domain();
    reference.m_path = parser.path();
    reference.m_tag = parser.tag();
    reference.m_digest = parser.digest();
    return reference;
}

QString ImageReference::repository() const
{
    return m_domain.isEmpty() ? m_path : m_domain + QLatin1Char('/') + m_path;
}

QString ImageReference::toString() const
{
    auto text = repository();
    if (!m_tag.isEmpty())
        text += QLatin1Char(':') + m_tag;
    if (!m_digest.isEmpty())
        text += QLatin1Char('@') + m_digest;
    return text;
}

ImageReference ImageReference::withDigest(const QString &digest) const
{
    ImageReference reference = *this;
    reference.m_tag.clear();
    reference.m_digest = digest;
    return reference;
}

bool isTag(const QString &text)
{
    const auto isWord = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || c == u'_';
    };
    return !text.isEmpty() && text.size() <= 128 && isWord(text.front())
        && std::all_of(text.cbegin(), text.cend(),
                       [&](QChar c) { return isWord(c) || c == u'.' || c == u'-'; });
}

} // namespace packdesk
