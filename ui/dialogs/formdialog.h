// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/errorwords.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPointer>
#include <QTimer>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace packdesk {

class ErrorPanel;
class MessagePanel;
class Theme;

/// The frame of every dialog: a body that scrolls, below it what must stay in sight (error,
/// confirmation), and a footer that names the organisation and holds the buttons. Grows with
/// its content up to what the screen has room for, and can be made as small as 720 × 480. GUI
/// thread.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    /// Where a change goes; stands in the footer. @param hostLabel host, with port where needed
    virtual void setOrganisation(const QString &name, const QString &hostLabel);
    const QString &organisation() const { return m_organisation; }
    /// Shows the error above the footer; what was typed stays. Call it again with another context
    /// as the outcome of a change becomes known.
    virtual void showError(const ApiError &error, const WordsContext &context);
    virtual void clearError();
    /// While it is not known what became of an earlier change of this kind: sending is not offered,
    /// and these words say why, unless the error panel tells of it. Empty: offered again.
    void setPendingOutcome(const QString &headline, const QString &body);
    ErrorPanel *errorPanel() const { return m_errorPanel; }

Q_SIGNALS:
    /// A button of the error panel, other than Retry.
    void nextStepRequested(packdesk::NextStep step);
    /// Something was put on the clipboard.
    void copied(const QString &what);

protected:
    /// @param title window title and accessible name
    /// @param theme not owned, outlives this
    FormDialog(const QString &title, const Theme *theme, QWidget *parent);

    const Theme *theme() const { return m_theme; }
    QVBoxLayout *body() const { return m_body; }
    /// Between the body and the footer; does not scroll.
    QVBoxLayout *belowBody() const { return m_below; }
    /// A button of the footer with a verb on it.
    QPushButton *addButton(const QString &text, QDialogButtonBox::ButtonRole role);
    static void makePrimary(QPushButton *button);
    static void makeDangerous(QPushButton *button);
    /// The footer's text beside organisation and host, such as the visibility.
    void setFooterDetail(const QString &detail);
    /// Adds a widget at the footer's left.
    void addToFooter(QWidget *widget);
    /// At 100%.
    void setPreferredWidth(int width) { m_width = width; }
    /// Higher where what is in it needs more room; soon, and once for all that asked meanwhile.
    void grow();
    /// As high as what is in it, also where that is less than before; later, as grow().
    void shrink();
    /// Remembers who has the focus, before a wait takes it away by disabling or hiding.
    void holdFocus();
    /// Gives it back after the wait; to `otherwise` where its holder cannot take it any more.
    void returnFocus(QWidget *otherwise);
    /// Scrolls until the widget is seen, once the dialog has the height for it; the last one that
    /// was asked for counts.
    void ensureSeen(QWidget *widget);
    bool isOutcomePending() const { return m_outcomePending; }
    /// What may be pressed depends on something that has changed.
    virtual void updateButtons() { }
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeFooter();
    void showFooterText();
    void growNow();
    void settle();
    /// By what is seen: body, what is below it, error, footer; each from top to bottom.
    void orderTabs();
    int wantedHeight(int width) const;
    void showPending();

    const Theme *m_theme;
    QString m_organisation;
    QString m_host;
    QString m_detail;
    int m_width = 600;
    bool m_outcomePending = false;
    /// Shown and sized: from here on it grows, and shrinks only when asked.
    bool m_settled = false;
    /// Next time also to less.
    bool m_shrinks = false;
    QTimer m_growth;
    QPointer<QWidget> m_held;
    QPointer<QWidget> m_toSee;
    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
    QVBoxLayout *m_below;
    MessagePanel *m_pending;
    ErrorPanel *m_errorPanel;
    QHBoxLayout *m_footer;
    QLabel *m_footerText;
    QDialogButtonBox *m_buttons;
};

} // namespace packdesk
