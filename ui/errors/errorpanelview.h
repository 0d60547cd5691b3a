// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/errorwords.h"

#include <QCoreApplication>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;
class QWidget;

namespace packdesk {

class FittedScrollArea;
class Theme;
struct Colours;

/// The widgets of an ErrorPanel and how they are laid out: without behaviour. They belong to
/// the panel. Private to ui/errors.
class ErrorPanelView
{
    Q_DECLARE_TR_FUNCTIONS(ErrorPanel)

public:
    ErrorPanelView(QWidget *panel, const Theme *theme);

    void setText(const ErrorText &text);
    void setPosition(int index, int count);
    /// At 100%.
    void setMargins(int side, int edge);
    void paintTone(Tone tone, const Colours &colours);
    /// Actions beside the text where there is room, else below.
    void arrange(int width, bool embedded);
    /// Says `Copied` on the button for a moment.
    void showCopied(QPushButton *button);

    QPushButton *retry;
    QPushButton *step;
    QPushButton *copyId;
    QPushButton *copyDetails;
    QPushButton *copyCurl;
    QPushButton *dismiss;
    QPushButton *dismissAll;
    QPushButton *previous;
    QPushButton *next;

private:
    void setupHead(QVBoxLayout *column);
    QWidget *makeTexts();
    QWidget *makeFacts();
    QWidget *makeFact(const QList<QWidget *> &parts, QWidget *facts);
    int space() const;
    void showFacts(const ErrorText &text);
    void alignHead();
    QWidget *makeActions();

    QWidget *m_panel;
    const Theme *m_theme;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_position;
    QLabel *m_body;
    QLabel *m_quote;
    QLabel *m_fields;
    QLabel *m_status;
    QLabel *m_code;
    QLabel *m_codeDot;
    QLabel *m_idLabel;
    QLineEdit *m_id;
    QLabel *m_idDot;
    QLabel *m_time;
    QWidget *m_codeFact = nullptr;
    QWidget *m_idFact = nullptr;
    FittedScrollArea *m_scroll;
    QWidget *m_actions;
    QBoxLayout *m_flow;
    QBoxLayout *m_outer;
};

} // namespace packdesk
