// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace packdesk {

/// What a part of a line means in its language; how it looks is the ui's.
enum class TokenKind {
    // Markdown
    Heading,
    Emphasis,
    Strong,
    Code,
    Link,
    Quote,
    /// The dash or number in front of an item, also in YAML.
    Item,
    // YAML
    Key,
    String,
    /// Numbers, `true`, `null`.
    Constant,
    Comment,
    /// Anchors, aliases, tags and the marks of documents.
    Mark,
};

struct TextToken
{
    qsizetype start = 0;
    qsizetype length = 0;
    TokenKind kind = TokenKind::Heading;

    friend bool operator==(const TextToken &, const TextToken &) = default;
};

enum class TextLanguage { Plain, Markdown, Yaml };

/// By the end of its name.
TextLanguage languageOf(const QString &path);

/// The parts of one line that mean something, in order, none within another. They are for the eye:
/// what a reader of the language makes of the text may differ.
/// @param state of the line before, 0 for the first line; becomes that of this line. Takes time in
/// proportion to the line. Thread-safe.
QList<TextToken> tokensOf(TextLanguage language, const QString &line, int *state);

} // namespace packdesk
