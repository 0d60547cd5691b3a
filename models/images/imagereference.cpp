// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/imagereference.h"

#include "models/images/referenceparser.h"

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

} // namespace packdesk
