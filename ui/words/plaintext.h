// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

/// What becomes of line breaks and tabs: kept, or each run folded into one space.
enum class LineBreaks { Keep, Fold };

/// A text of the server, of a file or of a user made safe to show: characters that cannot be
/// seen or that reorder others (controls, bidi marks, zero-width and unassigned ones, lone
/// surrogates, stacks of combining marks) appear as escapes such as `⟨U+202E⟩`; the result has
/// at most `maxLength` UTF-16 units and ends in `…` where it was cut. It is still plain text:
/// show it with Qt::PlainText.
QString visibleText(const QString &text, qsizetype maxLength = 1000,
                    LineBreaks lineBreaks = LineBreaks::Fold);

/// The start and the end of a long text with `…` between: for references, digests and paths.
/// `text` is made visible first.
QString middleElided(const QString &text, qsizetype maxLength);

/// For texts of buttons, menus and tabs, where `&` marks a mnemonic: every `&` doubled.
QString withoutMnemonics(QString text);

/// Between typographic quotation marks, made visible and cut.
QString quoted(const QString &text, qsizetype maxLength = 500);

} // namespace packdesk
