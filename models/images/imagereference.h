// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace packdesk {

/// The part of an image reference that breaks the grammar.
enum class ReferencePart { Whole, Domain, Path, Tag, Digest };

enum class ReferenceFault {
    Empty,
    /// Longer than it may be; `limit` says how many characters are allowed.
    TooLong,
    /// `text` starts with, ends in or holds a character that is not allowed there.
    BadCharacter,
    EmptyPart,
    UppercaseInPath,
    BadPort,
    BadDigestAlgorithm,
    BadDigestLength,
    /// A scheme such as https:// stands in front.
    Scheme,
    WhiteSpace,
};

/// Why a text is no image reference: values that ui/words turns into a sentence.
struct ReferenceProblem
{
    ReferencePart part = ReferencePart::Whole;
    ReferenceFault fault = ReferenceFault::Empty;
    /// The offending piece, as typed.
    QString text;
    /// Where it starts, in UTF-16 units from 0.
    int position = 0;
    int limit = 0;
};

/// An image reference by the grammar of distribution/reference:
/// `[domain[:port]/]path[:tag][@digest]`, repository at most 255 characters, tag at most 128.
/// Nothing is completed: a missing domain or tag stays empty.
class ImageReference
{
public:
    static tl::expected<ImageReference, ReferenceProblem> parse(const QString &text);

    /// Registry host with its port; empty where the reference names none.
    const QString &domain() const { return m_domain; }
    /// Path of the repository, without the domain.
    const QString &path() const { return m_path; }
    /// Domain and path.
    QString repository() const;
    const QString &tag() const { return m_tag; }
    /// `sha256:...`; empty where there is none.
    const QString &digest() const { return m_digest; }
    QString toString() const;
    /// The same repository with a digest instead of a tag.
    ImageReference withDigest(const QString &digest) const;

private:
    QString m_domain;
    QString m_path;
    QString m_tag;
    QString m_digest;
};

/// True for `sha256:` and 64 lower-case hexadecimal digits, or `sha512:` and 128.
bool isDigest(const QString &text);
/// True for `[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}`.
bool isTag(const QString &text);

} // namespace packdesk
