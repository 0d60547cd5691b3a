// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/review/widening.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace packdesk {

class TickRow;
class Theme;

/// `Widens reach`: what a change lets an agent do that it could not do before, each with a check
/// box that has to be ticked; below it, folded, what narrows and what stays. Two sides are compared
/// on a worker. GUI thread.
class WideningTicks : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit WideningTicks(const Theme *theme, QWidget *parent = nullptr);

    /// Ticks of what was shown before are gone, also where the sides are the same.
    void setSides(const PackSide &before, const PackSide &after);
    /// A side is still being read: it is not settled until setSides() or clear().
    void setWaiting();
    /// There is nothing to compare with: nothing is shown, nothing has to be ticked.
    void clear();
    bool isComparing() const { return m_comparing; }
    /// What was compared is ticked, as far as it has to be; also where there is nothing.
    bool isSettled() const;

Q_SIGNALS:
    /// isSettled() may be another.
    void changed();
    /// What is shown takes another height.
    void resized();

private:
    QWidget *makeHead();
    QWidget *makeFolds();
    void showWork(const QString &text);
    void showReport(const WideningReport &report);
    void showTicks(const QList<Widening> &widenings);
    void showFold(QPushButton *fold, QLabel *content, const QString &title,
                  const QStringList &lines);
    void dropRows();
    void countTicks();

    const Theme *m_theme;
    QLabel *m_icon;
    QLabel *m_heading;
    QLabel *m_count;
    QWidget *m_list;
    QVBoxLayout *m_listLayout;
    QPushButton *m_narrows;
    QPushButton *m_unchanged;
    QLabel *m_narrowed;
    QLabel *m_same;
    QList<TickRow *> m_rows;
    /// Counts the questions: a worker's answer to an older one is dropped.
    int m_number = 0;
    bool m_comparing = false;
};

} // namespace packdesk
