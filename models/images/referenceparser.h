// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/imagereference.h"

#include <optional>

namespace packdesk {

/// Takes a reference apart and checks its parts from left to right; made for one text.
/// What stands in front of the first slash is the domain where it has a dot, a colon or an
/// uppercase letter, or is `localhost`; otherwise it belongs to the path.
class ReferenceParser
{
public:
    explicit ReferenceParser(const QString &text);

    /// @return the leftmost problem; the parts are meaningful where there is none
    std::optional<ReferenceProblem> parse();

    const QString &domain() const { return m_domain; }
    const QString &path() const { return m_path; }
    const QString &tag() const { return m_tag; }
    const QString &digest() const { return m_digest; }

private:
    using Problem = std::optional<ReferenceProblem>;

    Problem checkWhole() const;
    void split();
    Problem checkDomain() const;
    Problem checkHost(const QString &host) const;
    Problem checkLabel(const QString &label, int at) const;
    Problem checkAddress(const QString &host) const;
    Problem checkPort(const QString &port, int at) const;
    Problem checkPath() const;
    Problem checkComponent(const QString &component, int at) const;
    Problem checkTag() const;
    Problem checkDigest() const;
    Problem checkHexadecimal(const QString &digits, int at, int length) const;
    Problem checkLength() const;
    /// A problem with the character at a place of the whole text.
    ReferenceProblem badCharacter(ReferencePart part, int at) const;

    QString m_text;
    QString m_domain;
    QString m_path;
    QString m_tag;
    QString m_digest;
    int m_pathAt = 0;
    int m_tagAt = -1;
    int m_digestAt = -1;
};

} // namespace packdesk
