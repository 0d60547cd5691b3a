// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/colours.h"

#include <QObject>

class QApplication;

namespace packdesk {

class SystemAppearance;

enum class Appearance { System, Light, Dark };

/// Palette, style sheet and colours of the application. Follows the system's light or dark
/// setting while the appearance is System. Handed to every view that paints. GUI thread.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// When the application gets the style sheet. Widgets that are made under one are matched with
    /// all of its rules each time that they get another parent, which is most of what a window
    /// costs; under dress() each is matched once.
    enum class Dress { AtOnce, Later };

    /// @param application not owned, outlives this; gets palette, style and style sheet
    explicit Theme(QApplication *application, QObject *parent = nullptr)
        : Theme(application, Dress::AtOnce, parent)
    {
    }
    Theme(QApplication *application, Dress dress, QObject *parent = nullptr);
    /// Sets the style sheet that was to come later, and begins to follow the system.
    void dress();
    /// What the system's setting was when it was known last; before dress().
    void believe(bool dark);
    /// The style sheet of a window with nothing but a table.
    QString firstSheet() const;

    const Colours &colours() const { return m_colours; }
    bool isSystemDark() const;
    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    /// Row height of tables in logical pixels, scaled with the font.
    int rowHeight() const;
    bool isCompact() const { return m_compact; }
    void setCompact(bool compact);
    /// A length of the look page, given at 100%, for the present font; logical pixels.
    int scaled(int length) const;

Q_SIGNALS:
    /// Colours, row height or icons changed: repaint.
    void changed();

private:
    void apply();
    void setSheet();

    QApplication *m_application;
    SystemAppearance *m_system;
    Colours m_colours;
    Appearance m_appearance = Appearance::System;
    bool m_compact = false;
    bool m_isDressed = false;
};

} // namespace packdesk
