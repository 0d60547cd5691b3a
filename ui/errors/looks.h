// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/errorwords.h"

#include <QColor>
#include <QFont>
#include <QPixmap>
#include <QString>

class QLabel;
class QPushButton;
class QWidget;

namespace packdesk {

struct Colours;

/// Small things that panels and dialogs share. All for the GUI thread.

/// The system's fixed font at the size of `base`, for slugs, ids, references and YAML.
QFont monospaced(const QFont &base);
/// One of our icons as large as a line of this widget's text, sharp on its screen.
QPixmap glyph(const QString &name, const QColor &colour, const QWidget *on);
/// Sets the property `role` that the style sheet looks at, and styles the widget anew.
void setRole(QWidget *widget, const char *role);
/// Draws a field of a form as one whose content is wrong, or as usual again.
void setInvalid(QWidget *field, bool invalid);

/// The colour of a tone's text and icon, and the icon that goes with it.
QColor toneColour(Tone tone, const Colours &colours);
QString toneIcon(Tone tone);
/// The style sheet's role of a panel with this tone.
const char *toneRole(Tone tone);

/// A wrapping label for plain text. @param role of the style sheet; null: none
QLabel *makeLabel(const QString &text, const char *role, QWidget *parent);
/// The same, selectable with mouse and keyboard.
QLabel *makeSelectableLabel(const char *role, QWidget *parent);
/// A button that looks like a link.
QPushButton *makeLink(const QString &text, QWidget *parent);
/// A label in front of a field; the mnemonic of `text` goes to `buddy`.
QLabel *makeFieldLabel(const QString &text, QWidget *buddy, QWidget *parent);

} // namespace packdesk
