// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/files/learnedfiles.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace packdesk {

/// What a look at a file has shown.
enum class FileState {
    NotLookedAt,
    Reading,
    /// Text, or nothing at all.
    Text,
    Binary,
    NotThere,
    /// It could not be read.
    Failed,
    TooLarge,
};

namespace PackFilesColumn {
enum Column { Name, State, Count };
}

namespace PackFilesRole {
enum Role {
    /// QString: inside the pack, of a folder without a slash at its end.
    Path = Qt::UserRole + 1,
    /// bool: it can be asked for; what has a file below it only is a folder.
    IsFile,
    /// int: FileState.
    State,
    /// qint64: its size, negative where it was not read.
    Bytes,
    /// bool: it was seen in the image that the pack has now.
    IsSure,
};
}

/// The files of one pack as far as they are known, as a tree in the order of the pack's own list:
/// pack.yaml, behavior.md, guides, scripts, data, templates, what else there is. Display values
/// are raw: Name answers the last part of the path as it came, State an int. GUI thread.
class PackFilesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit PackFilesModel(QObject *parent = nullptr);
    ~PackFilesModel() override;

    /// Another pack: all states go. The well-known folders are always there.
    void reset(const QList<LearnedFile> &files);
    /// The same pack: what is new comes in, what is there keeps its state.
    void add(const QList<LearnedFile> &files);
    /// Without effect where the path is not known.
    void setState(const QString &path, FileState state, qint64 bytes = -1);
    /// The pack has another image: what was seen was seen in the one before.
    void forgetStates();

    /// Of a file or a folder, in the first column; invalid where it is not known.
    QModelIndex indexOf(const QString &path) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Node;

    Node *nodeAt(const QModelIndex &index) const;
    /// Where a child of this name is, or belongs.
    std::size_t placeOf(const Node &parent, const QString &name) const;
    Node *child(const Node &parent, const QString &name) const;
    Node *find(const QString &path) const;
    QModelIndex indexOf(const Node &node) const;
    Node *insert(Node *parent, const QString &name);
    void addFile(const LearnedFile &file);
    void forgetStatesBelow(Node *node);

    std::unique_ptr<Node> m_root;
};

} // namespace packdesk
