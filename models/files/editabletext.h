// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <tl/expected.hpp>

namespace packdesk {

/// Why the bytes of a file are no text that can be edited.
enum class EditObstacle {
    NotUtf8,
    /// NUL, or one of the characters that an editor takes for the end of a line.
    HiddenCharacter,
    LineTooLong,
    TooLarge,
};

enum class LineEnd { Feed, ReturnAndFeed, Return };

/// A text file as it is edited, and the way back to bytes that differ in what was edited only.
class EditableText
{
public:
    /// Larger files are not edited, in bytes; nor such with longer lines, in characters.
    static constexpr qint64 mostBytes = qint64(1) << 20;
    static constexpr qsizetype longestLine = 20000;

    EditableText() = default;
    static tl::expected<EditableText, EditObstacle> from(const QByteArray &bytes);

    /// Each line but the last ends in a line feed, whatever ends it in the file; without the mark.
    const QString &text() const { return m_text; }
    /// The file begins with the mark of UTF-8 (BOM).
    bool hasMark() const { return m_hasMark; }
    /// Lines end in different ways.
    bool isMixed() const { return m_isMixed; }
    /// How the first line ends.
    LineEnd lineEnd() const { return m_ends.isEmpty() ? LineEnd::Feed : m_ends.first(); }
    /// The bytes of the file with another text in it: mark, line ends and a last line that does
    /// not end stay as they are where they were not edited. Of a file whose lines end in different
    /// ways it takes as long as lineDifference(). Thread-safe.
    QByteArray bytesWith(const QString &edited) const;

private:
    QString m_text;
    bool m_hasMark = false;
    bool m_isMixed = false;
    /// Of each line that ends.
    QList<LineEnd> m_ends;
};

} // namespace packdesk
