// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/differencedialog.h"

#include "models/api/worker.h"
#include "ui/errors/looks.h"
#include "ui/review/differenceview.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <memory>

namespace packdesk {

namespace {

constexpr qsizetype longestPath = 300;

QString linesText(int added, int removed)
{
    return DifferenceDialog::tr("%1 added, %2 removed", "numbers of lines")
        .arg(countText(added), countText(removed));
}

QString factsOf(const TextPair &file, const LineDifference &difference)
{
    QStringList facts{visibleText(file.path, longestPath)};
    if (!file.before)
        facts += DifferenceDialog::tr("new");
    else if (!file.after)
        facts += DifferenceDialog::tr("no longer there");
    facts += difference.isEmpty() ? DifferenceDialog::tr("no line differs")
                                  : linesText(difference.added, difference.removed);
    if (difference.isCoarse)
        facts += DifferenceDialog::tr("too different to match single lines");
    return facts.join(DifferenceDialog::tr(" · "));
}

} // namespace

DifferenceDialog::DifferenceDialog(const QString &title, const QList<TextPair> &files,
                                   const Theme *theme, QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_list(new QListWidget(this))
    , m_facts(makeLabel({}, "caption", this))
    , m_note(makeLabel({}, "problem", this))
    , m_view(new DifferenceView(theme, this))
    , m_unchanged(new QCheckBox(tr("Show &unchanged lines"), this))
{
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_list);
    splitter->addWidget(makeFile(theme));
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

QWidget *DifferenceDialog::makeFile(const Theme *theme)
{
    auto *file = new QWidget(this);
    auto *column = new QVBoxLayout(file);
    column->setContentsMargins({});
    column->setSpacing(theme->scaled(6));
    column->addWidget(m_facts);
    column->addWidget(m_note);
    column->addWidget(m_view, 1);
    column->addWidget(m_unchanged);
    m_unchanged->setAccessibleName(tr("Show unchanged lines"));
    connect(m_unchanged, &QCheckBox::toggled, m_view, &DifferenceView::setUnchangedShown);
    return file;
}

void DifferenceDialog::setupButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_previous = buttons->addButton(tr("&Previous change"), QDialogButtonBox::ActionRole);
    m_next = buttons->addButton(tr("&Next change"), QDialogButtonBox::ActionRole);
    for (auto *button : {m_previous, m_next})
        button->setAutoDefault(false);
    connect(m_previous, &QPushButton::clicked, m_view, &DifferenceView::toPreviousChange);
    connect(m_next, &QPushButton::clicked, m_view, &DifferenceView::toNextChange);
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
        m_view->setFocus();
}

void DifferenceDialog::showFile(int row)
{
    if (row < 0 || row >= m_files.size())
        return;
    const auto &file = m_files.at(row);
    m_facts->setText(tr("%1 · comparing…").arg(visibleText(file.path, longestPath)));
    m_note->setText(file.note);
    m_note->setVisible(!file.note.isEmpty());
    m_view->setAccessibleName(tr("Difference of %1").arg(visibleText(file.path, longestPath)));
    showDifference({});
    m_working = true;
    const auto found = std::make_shared<LineDifference>();
    runOnWorker(
        this,
        [found, file] {
            *found
                = lineDifference(file.before.value_or(QString()), file.after.value_or(QString()));
        },
        [this, found, file, number = ++m_number] {
            if (number != m_number)
                return;
            m_working = false;
            m_facts->setText(factsOf(file, *found));
            showDifference(*found);
        });
}

void DifferenceDialog::showDifference(const LineDifference &difference)
{
    m_view->setDifference(difference);
    m_unchanged->setVisible(m_view->hasFolds());
    m_next->setEnabled(!difference.isEmpty());
    m_previous->setEnabled(!difference.isEmpty());
}

} // namespace packdesk
