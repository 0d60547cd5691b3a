// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/review/syncfile.h"

#include <QAbstractTableModel>

namespace packdesk {

/// The files of a folder that is synced, each with what differs and its state, in the order of
/// sending. GUI thread.
class SyncModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, Difference, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFiles(const QList<SyncFile> &files);
    /// @param row of the files
    void setFile(int row, const SyncFile &file);
    const QList<SyncFile> &files() const { return m_files; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QList<SyncFile> m_files;
};

} // namespace packdesk
