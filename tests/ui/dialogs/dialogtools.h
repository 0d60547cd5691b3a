// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QWidget>

/// Finds widgets as assistive tools do: by their accessible name.
namespace packdesk {

inline QString accessibleNameOf(const QWidget *widget)
{
    auto *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    return face ? face->text(QAccessible::Name) : QString();
}

/// The shown widget of this class and name; null where there is none.
template <typename Widget>
Widget *named(const QWidget *in, const QString &name)
{
    for (auto *candidate : in->findChildren<Widget *>()) {
        if (!candidate->isHidden() && accessibleNameOf(candidate) == name)
            return candidate;
    }
    return nullptr;
}

/// What all labels say that are seen, in whatever is hidden around them.
inline QString seenText(const QWidget *in)
{
    QString text;
    for (const auto *label : in->findChildren<QLabel *>()) {
        if (label->isVisibleTo(in))
            text += label->text() + QLatin1Char('\n');
    }
    return text;
}

/// What all labels say that are not hidden.
inline QString shownText(const QWidget *in)
{
    QString text;
    for (const auto *label : in->findChildren<QLabel *>()) {
        if (!label->isHidden())
            text += label->text() + QLatin1Char('\n');
    }
    return text;
}

} // namespace packdesk
