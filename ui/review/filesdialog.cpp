// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/filesdialog.h"

#include "ui/errors/looks.h"
#include "ui/review/textreader.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QSplitter>
#include <QVBoxLayout>

namespace packdesk {

FilesDialog::FilesDialog(const QString &title, const QList<ReviewFile> &files, const Theme *theme,
                         QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_list(new QListWidget(this))
    , m_facts(makeLabel({}, "caption", this))
    , m_text(new TextReader(this))
{
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setupFiles();

    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(theme->scaled(6));
    column->addWidget(m_facts);
    column->addWidget(m_text, 1);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_list);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({theme->scaled(220), theme->scaled(520)});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme->scaled(16), theme->scaled(12), theme->scaled(16),
                               theme->scaled(12));
    layout->setSpacing(theme->scaled(10));
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    resize(theme->scaled(760), theme->scaled(520));
}

void FilesDialog::setupFiles()
{
    m_list->setAccessibleName(tr("Files"));
    m_list->setVisible(m_files.size() > 1);
    for (const auto &file : std::as_const(m_files))
        m_list->addItem(visibleText(file.path, 300));
    connect(m_list, &QListWidget::currentRowChanged, this, &FilesDialog::showFile);
    m_list->setCurrentRow(0);
    if (m_files.size() == 1)
        m_text->setFocus();
}

void FilesDialog::showFile(int row)
{
    if (row < 0 || row >= m_files.size())
        return;
    const auto &file = m_files.at(row);
    QStringList facts{visibleText(file.path, 300)};
    if (file.bytes >= 0)
        facts += exactBytes(file.bytes);
    if (file.text && TextReader::breaksLinesOf(*file.text))
        facts += tr("lines longer than %1 characters are broken here")
                     .arg(countText(TextReader::longestLine));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_text->setAccessibleName(visibleText(file.path, 300));
    m_text->setEnabled(file.text.has_value());
    m_text->setText(file.text ? *file.text
                              : tr("This file cannot be shown: it is no text, or too large."));
}

} // namespace packdesk
