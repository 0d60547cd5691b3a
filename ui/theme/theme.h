// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QObject>

class QApplication;

namespace packdesk {

/// The colours of the look page for one appearance; used only where the palette has no role.
struct Colours
{
    QColor window, surface, line, fieldBorder;
    QColor text, secondary, count;
    QColor accent, onAccent, selection, onSelection;
    QColor yours, yoursGround, platform, platformGround, other, otherGround;
    QColor danger, dangerGround, attention, attentionGround;
    bool dark = false;
};

enum class Appearance { System, Light, Dark };

/// Palette, style sheet and colours of the application. Follows the system's light or dark
/// setting while the appearance is System. Handed to every view that paints. GUI thread.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// @param application not owned, outlives this; gets palette, style and style sheet
    explicit Theme(QApplication *application, QObject *parent = nullptr);

    const Colours &colours() const { return m_colours; }
    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    /// Row height of tables in logical pixels, scaled with the font.
    int rowHeight() const;
    bool isCompact() const { return m_compact; }
    void setCompact(bool compact);

Q_SIGNALS:
    /// Colours, row height or icons changed: repaint.
    void changed();

private:
    void apply();

    QApplication *m_application;
    Colours m_colours;
    Appearance m_appearance = Appearance::System;
    bool m_compact = false;
};

} // namespace packdesk
