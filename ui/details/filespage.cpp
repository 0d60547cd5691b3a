// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/details/filespage.h"

#include "models/files/packfilesmodel.h"
#include "ui/details/filetree.h"
#include "ui/details/fileview.h"
#include "ui/errors/looks.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace packdesk {

namespace {

// From here on text of 80 columns has room beside the tree.
constexpr int roomy = 720;

} // namespace

FilesPage::FilesPage(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_files(new PackFilesModel(this))
    , m_presented(new FileTree(theme, m_files, this))
    , m_tree(new QTreeView(this))
    , m_view(new FileView(theme, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_reason(makeSelectableLabel("caption", this))
{
    setupTree();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme->scaled(16), theme->scaled(12), theme->scaled(16),
                               theme->scaled(12));
    layout->setSpacing(theme->scaled(8));
    layout->addWidget(makeButtons());
    layout->addWidget(m_reason);
    layout->addWidget(m_splitter, 1);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_view);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({theme->scaled(200), theme->scaled(400)});
    m_splitter->setHandleWidth(theme->scaled(12));
    m_splitter->setObjectName(QStringLiteral("gapSplitter"));
    setEditObstacle({});
}

FilesPage::~FilesPage() = default;

QWidget *FilesPage::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *row = new FlowLayout(m_theme->scaled(6));
    m_open = new QPushButton(tr("Open a pa&th…"), buttons);
    m_sync = new QPushButton(tr("S&ync a folder…"), buttons);
    m_open->setAccessibleName(tr("Open a path…"));
    m_sync->setAccessibleName(tr("Sync a folder…"));
    for (auto *button : {m_open, m_sync}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    buttons->setLayout(row);
    connect(m_open, &QPushButton::clicked, this, &FilesPage::openPathRequested);
    connect(m_sync, &QPushButton::clicked, this, &FilesPage::syncRequested);
    return buttons;
}

void FilesPage::setupTree()
{
    m_tree->setModel(m_presented);
    m_tree->setAccessibleName(tr("Files of the pack"));
    m_tree->setProperty("role", QStringLiteral("card"));
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setTabKeyNavigation(false);
    auto *header = m_tree->header();
    header->hide();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(PackFilesColumn::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(PackFilesColumn::State, QHeaderView::ResizeToContents);
    // An assistive tool selects without making current.
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FilesPage::onSelected);
    connect(m_presented, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    connect(m_presented, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parent) { m_tree->expand(parent); });
    m_tree->expandAll();
}

void FilesPage::onSelected()
{
    const auto selected = m_tree->selectionModel()->selectedRows();
    if (selected.isEmpty() || !selected.constFirst().data(PackFilesRole::IsFile).toBool())
        return;
    Q_EMIT fileChosen(selected.constFirst().data(PackFilesRole::Path).toString());
}

void FilesPage::clearChoice()
{
    m_tree->setCurrentIndex({});
    m_view->clear();
}

void FilesPage::choose(const QString &path)
{
    const auto place = m_presented->mapFromSource(m_files->indexOf(path));
    if (!place.isValid())
        return;
    m_tree->scrollTo(place);
    // The one that is chosen already is asked for anew.
    if (m_tree->selectionModel()->isSelected(place))
        onSelected();
    else
        m_tree->setCurrentIndex(place);
}

void FilesPage::setEditObstacle(const QString &reason)
{
    m_sync->setEnabled(reason.isEmpty());
    m_sync->setToolTip(reason);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_view->setPackObstacle(reason);
}

void FilesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = event->size().width() >= m_theme->scaled(roomy);
    m_splitter->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
}

} // namespace packdesk
