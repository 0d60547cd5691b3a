// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/files/packfilesmodel.h"

#include <QIdentityProxyModel>

namespace packdesk {

class Theme;

/// Words, icons and tool tips over a PackFilesModel: the presentation layer. GUI thread.
class FileTree : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// @param theme, files not owned, outlive this
    FileTree(const Theme *theme, PackFilesModel *files, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const QModelIndex &index) const;
    QString sentence(const QModelIndex &index) const;
    QVariant icon(const QModelIndex &index) const;

    const Theme *m_theme;
};

} // namespace packdesk
