// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/errorwords.h"

#include <QDialog>
#include <QDialogButtonBox>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace packdesk {

class ErrorPanel;
class Theme;

/// The frame of every dialog: a body that scrolls, below it what must stay in sight (error,
/// confirmation), and a footer that names the organisation and holds the buttons. Fits into a
/// window of 720 × 480. GUI thread.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    /// Where a change goes; stands in the footer. @param hostLabel host, with port where needed
    void setOrganisation(const QString &name, const QString &hostLabel);
    QString organisation() const { return m_organisation; }
    /// Shows the error above the footer; what was typed stays.
    virtual void showError(const ApiError &error, const WordsContext &context);
    virtual void clearError();
    ErrorPanel *errorPanel() const { return m_errorPanel; }

Q_SIGNALS:
    /// A button of the error panel, other than Retry.
    void nextStepRequested(packdesk::NextStep step);

protected:
    /// @param theme not owned, outlives this
    FormDialog(const Theme *theme, QWidget *parent);

    const Theme *theme() const { return m_theme; }
    QVBoxLayout *body() const { return m_body; }
    /// Between the body and the footer; does not scroll.
    QVBoxLayout *belowBody() const { return m_below; }
    QDialogButtonBox *buttons() const { return m_buttons; }
    /// The footer's text beside organisation and host, such as the visibility.
    void setFooterDetail(const QString &detail);
    /// Adds a widget at the footer's left.
    void addToFooter(QWidget *widget);
    /// Scrolls until the widget is seen.
    void ensureSeen(QWidget *widget);
    void showEvent(QShowEvent *event) override;

private:
    void setupFooter();
    void showFooterText();

    const Theme *m_theme;
    QString m_organisation;
    QString m_host;
    QString m_detail;
    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
    QVBoxLayout *m_below;
    ErrorPanel *m_errorPanel;
    QLabel *m_footerText;
    QDialogButtonBox *m_buttons;
};

} // namespace packdesk
