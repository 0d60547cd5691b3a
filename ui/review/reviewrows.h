// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/review/reviewcontent.h"

#include <QFrame>

class QVBoxLayout;

namespace packdesk {

class Theme;

/// What of a pack works on the agent beside its reach, one row each: behavior.md, scripts/,
/// guides/ and the rest, with a way to read them. GUI thread.
class ReviewRows : public QFrame
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    ReviewRows(const ReviewContent &content, const Theme *theme, QWidget *parent = nullptr);

private:
    struct Row
    {
        QString icon;
        QString name;
        QString meaning;
        QString facts;
        QString verb;
        QList<ReviewFile> files;
    };

    void addBehavior(const ReviewContent &content);
    /// What is said where there is no text to read.
    static QString absenceOf(const ReviewContent &content);
    void addFolder(const ReviewContent &content, const QString &folder, const QString &icon,
                   const QString &meaning);
    void addRow(const Row &row);
    void read(const Row &row);

    const Theme *m_theme;
    QVBoxLayout *m_layout;
};

} // namespace packdesk
