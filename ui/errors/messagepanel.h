// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/errorwords.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace packdesk {

class PhraseLabel;
class Theme;

/// One sentence or two with an icon, on the ground of its tone, and at most one link-like button.
/// Plain text. GUI thread.
class MessagePanel : public QFrame
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit MessagePanel(const Theme *theme, QWidget *parent = nullptr);

    /// An empty headline or text takes no room.
    /// @param strong parts of the text in a heavier weight, in their order
    void setMessage(Tone tone, const QString &headline, const QString &text,
                    const QStringList &strong = {});
    QString text() const;
    Tone tone() const { return m_tone; }
    /// An empty text hides the button.
    void setLink(const QString &text);

Q_SIGNALS:
    void linkActivated();

private:
    void paintTone();

    const Theme *m_theme;
    Tone m_tone = Tone::Attention;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_text;
    PhraseLabel *m_phrase;
    QPushButton *m_link;
};

} // namespace packdesk
