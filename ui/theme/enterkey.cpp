// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/theme/enterkey.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTextEdit>

namespace packdesk {

namespace {

bool isChoice(const QAbstractButton *button)
{
    return qobject_cast<const QRadioButton *>(button) || qobject_cast<const QCheckBox *>(button);
}

// In these Enter is a character.
bool hasLines(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

bool submits(const QWidget *focus)
{
    const auto *field = qobject_cast<const QLineEdit *>(focus);
    return !focus || (field && !field->isReadOnly())
        || qobject_cast<const QComboBox *>(focus)
        // Its own key never comes here: something pressed the dialog itself.
        || (qobject_cast<const QPushButton *>(focus) && focus->isEnabled());
}

} // namespace

EnterKey::EnterKey(QApplication *application, QObject *parent)
    : QObject(parent)
{
    application->installEventFilter(this);
}

bool EnterKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || key->modifiers().testAnyFlags(~Qt::KeyboardModifiers(Qt::KeypadModifier)))
        return false;
    if (!take(static_cast<QWidget *>(watched), key->isAutoRepeat()))
        return false;
    event->accept();
    return true;
}

bool EnterKey::take(QWidget *widget, bool repeated)
{
    if (repeated)
        return !hasLines(widget);
    if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
        if (!isChoice(button))
            button->click();
        return true;
    }
    const auto *dialog = qobject_cast<QDialog *>(widget);
    return dialog && !submits(dialog->focusWidget());
}

} // namespace packdesk
