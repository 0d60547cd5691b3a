// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QApplication;
class QWidget;

namespace packdesk {

/// What Enter and Return do, in every window:
/// - on a button they press that very button, never the dialog's default one;
/// - on a radio button or check box they do nothing: a choice is made with Space or the arrows,
///   and must not send the form;
/// - in a dialog its default button is pressed from a field that is typed into, not from a list, a
///   text that is only read, or the like;
/// - held down they act once.
/// With Ctrl, Alt or Shift they stay what they are. GUI thread.
class EnterKey : public QObject
{
    Q_OBJECT

public:
    /// @param application not owned, outlives this; its windows are watched
    explicit EnterKey(QApplication *application, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static bool take(QWidget *widget, bool repeated);
};

} // namespace packdesk
