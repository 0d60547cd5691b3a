// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/files/packfilesmodel.h"

#include "models/files/filepath.h"

#include <algorithm>

namespace packdesk {

struct PackFilesModel::Node
{
    QString name;
    QString path;
    Node *parent = nullptr;
    /// Sorted; see placeOf().
    std::vector<std::unique_ptr<Node>> children;
    bool isFile = false;
    bool isSure = false;
    FileState state = FileState::NotLookedAt;
    qint64 bytes = -1;
};

namespace {

// At the top only: the order in which a pack is described.
qsizetype rankOf(const QString &name)
{
    const auto order = wellKnownFiles() + wellKnownFolders();
    const auto place = order.indexOf(name);
    return place < 0 ? order.size() : place;
}

} // namespace

std::size_t PackFilesModel::placeOf(const Node &parent, const QString &name) const
{
    const bool atTop = &parent == m_root.get();
    const auto isBefore = [atTop](const QString &a, const QString &b) {
        return atTop && rankOf(a) != rankOf(b) ? rankOf(a) < rankOf(b) : a < b;
    };
    const auto place = std::ranges::lower_bound(parent.children, name, isBefore,
                                                [](const auto &child) { return child->name; });
    return std::size_t(place - parent.children.begin());
}

PackFilesModel::Node *PackFilesModel::child(const Node &parent, const QString &name) const
{
    const auto place = placeOf(parent, name);
    const bool there = place < parent.children.size() && parent.children[place]->name == name;
    return there ? parent.children[place].get() : nullptr;
}

PackFilesModel::PackFilesModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
    reset({});
}

PackFilesModel::~PackFilesModel() = default;

void PackFilesModel::reset(const QList<LearnedFile> &files)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    blockSignals(true);
    for (const auto &folder : wellKnownFolders())
        insert(m_root.get(), folder);
    for (const auto &file : files)
        addFile(file);
    blockSignals(false);
    endResetModel();
}

void PackFilesModel::add(const QList<LearnedFile> &files)
{
    for (const auto &file : files)
        addFile(file);
}

void PackFilesModel::addFile(const LearnedFile &file)
{
    auto *node = m_root.get();
    for (const auto &name : file.path.split(QLatin1Char('/')))
        node = insert(node, name);
    if (node->isFile && node->isSure == file.isSure)
        return;
    node->isFile = true;
    node->isSure = file.isSure;
    const auto place = indexOf(*node);
    Q_EMIT dataChanged(place, place.siblingAtColumn(PackFilesColumn::State));
}

PackFilesModel::Node *PackFilesModel::insert(Node *parent, const QString &name)
{
    if (auto *known = child(*parent, name))
        return known;
    const bool atTop = parent == m_root.get();
    auto node = std::make_unique<Node>();
    node->name = name;
    node->path = atTop ? name : parent->path + QLatin1Char('/') + name;
    node->parent = parent;
    const auto place = placeOf(*parent, name);
    beginInsertRows(atTop ? QModelIndex() : indexOf(*parent), int(place), int(place));
    auto &children = parent->children;
    auto *inserted
        = children.insert(children.begin() + std::ptrdiff_t(place), std::move(node))->get();
    endInsertRows();
    return inserted;
}

void PackFilesModel::setState(const QString &path, FileState state, qint64 bytes)
{
    auto *node = find(path);
    if (!node)
        return;
    node->state = state;
    node->bytes = bytes;
    const auto place = indexOf(*node);
    Q_EMIT dataChanged(place, place.siblingAtColumn(PackFilesColumn::State));
}

void PackFilesModel::forgetStates()
{
    forgetStatesBelow(m_root.get());
}

void PackFilesModel::forgetStatesBelow(Node *node)
{
    for (const auto &child : node->children) {
        if (child->state != FileState::NotLookedAt)
            setState(child->path, FileState::NotLookedAt);
        forgetStatesBelow(child.get());
    }
}

PackFilesModel::Node *PackFilesModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

PackFilesModel::Node *PackFilesModel::find(const QString &path) const
{
    auto *node = m_root.get();
    for (const auto &name : path.split(QLatin1Char('/'))) {
        node = child(*node, name);
        if (!node)
            return nullptr;
    }
    return node;
}

QModelIndex PackFilesModel::indexOf(const QString &path) const
{
    const auto *node = find(path);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex PackFilesModel::indexOf(const Node &node) const
{
    return createIndex(int(placeOf(*node.parent, node.name)), 0, &node);
}

QModelIndex PackFilesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children.at(std::size_t(row)).get());
}

QModelIndex PackFilesModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const auto *above = nodeAt(child)->parent;
    return above == m_root.get() ? QModelIndex() : indexOf(*above);
}

int PackFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children.size());
}

int PackFilesModel::columnCount(const QModelIndex &) const
{
    return PackFilesColumn::Count;
}

QVariant PackFilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == PackFilesColumn::Name)
            return node.name;
        return node.isFile ? QVariant(int(node.state)) : QVariant();
    case PackFilesRole::Path:
        return node.path;
    case PackFilesRole::IsFile:
        return node.isFile;
    case PackFilesRole::State:
        return int(node.state);
    case PackFilesRole::Bytes:
        return node.bytes;
    case PackFilesRole::IsSure:
        return node.isSure;
    default:
        return {};
    }
}

Qt::ItemFlags PackFilesModel::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractItemModel::flags(index);
    return index.isValid() && nodeAt(index)->children.empty() && nodeAt(index)->isFile
        ? flags | Qt::ItemNeverHasChildren
        : flags;
}

} // namespace packdesk
