// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace packdesk {

class Theme;

/// Asks before a pack is published to all organisations: says who will see it and that copies
/// may remain. Hidden until ask(); Esc declines. The safe answer has the focus. GUI thread.
class PublishConfirmation : public QWidget
{
    Q_OBJECT

public:
    /// @param verb what the confirming button does, such as `Publish and create`
    /// @param theme not owned, outlives this
    PublishConfirmation(const QString &verb, const Theme *theme, QWidget *parent = nullptr);

    /// @param subject what would be published, such as the image reference
    void ask(const QString &subject, const QString &organisation);
    /// Takes the question back without an answer.
    void withdraw();

Q_SIGNALS:
    void confirmed();
    void declined();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void answer(bool publish);
    void paintTone();

    const Theme *m_theme;
    QFrame *m_ground;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_text;
    QPushButton *m_confirm;
    QPushButton *m_decline;
};

} // namespace packdesk
