// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/differencedialog.h"

#include "ui/review/differenceview.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr qsizetype longestPath = 300;

} // namespace

DifferenceDialog::DifferenceDialog(const QString &title, const QList<TextPair> &files,
                                   const Theme *theme, QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_list(new QListWidget(this))
    , m_file(new DifferencePane(theme, this))
{
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_file);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({theme->scaled(220), theme->scaled(580)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme->scaled(16), theme->scaled(12), theme->scaled(16),
                               theme->scaled(12));
    layout->setSpacing(theme->scaled(10));
    layout->addWidget(splitter, 1);
    setupButtons();
    setupList();
    resize(theme->scaled(820), theme->scaled(560));
}

void DifferenceDialog::setupButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_previous = buttons->addButton(tr("&Previous change"), QDialogButtonBox::ActionRole);
    m_next = buttons->addButton(tr("&Next change"), QDialogButtonBox::ActionRole);
    for (auto *button : {m_previous, m_next})
        button->setAutoDefault(false);
    connect(m_previous, &QPushButton::clicked, m_file->view(), &DifferenceView::toPreviousChange);
    connect(m_next, &QPushButton::clicked, m_file->view(), &DifferenceView::toNextChange);
    connect(m_file, &DifferencePane::changed, this, &DifferenceDialog::updateButtons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void DifferenceDialog::setupList()
{
    m_list->setAccessibleName(tr("Files"));
    m_list->setVisible(m_files.size() > 1);
    for (const auto &file : std::as_const(m_files))
        m_list->addItem(visibleText(file.path, longestPath));
    connect(m_list, &QListWidget::currentRowChanged, this, &DifferenceDialog::showFile);
    m_list->setCurrentRow(0);
    if (m_files.size() == 1)
        m_file->view()->setFocus();
}

void DifferenceDialog::showFile(int row)
{
    if (row >= 0 && row < m_files.size())
        m_file->setFile(m_files.at(row));
}

void DifferenceDialog::updateButtons()
{
    m_next->setEnabled(m_file->hasChanges());
    m_previous->setEnabled(m_file->hasChanges());
}

} // namespace packdesk
