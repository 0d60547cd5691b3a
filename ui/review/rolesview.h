// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/roleusage.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace packdesk {

class MessagePanel;
class RoleUsageModel;
class Theme;

/// Which roles use a pack, and what they hold of it: being read, not known, none, or a table. What
/// could not be read is never shown as unused. Asks for nothing itself. GUI thread.
class RolesView : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit RolesView(const Theme *theme, QWidget *parent = nullptr);

    /// Another pack: nothing is known of it.
    void clear();
    /// Keeps what was read before, and says that it is being read again.
    void setReading();
    /// @param words why it is not known, as plain text
    void setUnknown(const QString &words);
    /// @param someUnstated of some roles it is not known which packs they use
    /// @param stillReading they are those of before
    void setUsages(const QList<RoleUsage> &usages, bool someUnstated, bool stillReading = false);
    /// Roles are known, and there is at least one.
    bool isUsed() const;
    /// Not being read: what is shown is what is known.
    bool isSettled() const { return !m_reading; }

Q_SIGNALS:
    void readRequested();
    /// isUsed(), isSettled() and the height that it takes may be others.
    void changed();

private:
    void setupTable();
    void explain();
    void fitTable();
    void show(bool table, const QString &line);

    const Theme *m_theme;
    RoleUsageModel *m_model;
    QLabel *m_line;
    MessagePanel *m_unknown;
    QTableView *m_table;
    QLabel *m_explanation;
    bool m_reading = true;
};

} // namespace packdesk
