// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/differencepane.h"

#include "models/api/worker.h"
#include "ui/errors/looks.h"
#include "ui/review/differenceview.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

#include <memory>

namespace packdesk {

namespace {

constexpr qsizetype longestPath = 300;

QString linesText(int added, int removed)
{
    return DifferencePane::tr("%1 added, %2 removed", "numbers of lines")
        .arg(countText(added), countText(removed));
}

QString factsOf(const TextPair &file, const LineDifference &difference)
{
    QStringList facts{visibleText(file.path, longestPath)};
    if (!file.before)
        facts += DifferencePane::tr("new");
    else if (!file.after)
        facts += DifferencePane::tr("no longer there");
    facts += difference.isEmpty() ? DifferencePane::tr("no line differs")
                                  : linesText(difference.added, difference.removed);
    if (difference.isCoarse)
        facts += DifferencePane::tr("too different to match single lines");
    return facts.join(DifferencePane::tr(" · "));
}

} // namespace

DifferencePane::DifferencePane(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_facts(makeLabel({}, "caption", this))
    , m_note(makeLabel({}, "problem", this))
    , m_view(new DifferenceView(theme, this))
    , m_unchanged(new QCheckBox(tr("Show &unchanged lines"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme->scaled(6));
    column->addWidget(m_facts);
    column->addWidget(m_note);
    column->addWidget(m_view, 1);
    column->addWidget(m_unchanged);
    m_note->hide();
    m_unchanged->setAccessibleName(tr("Show unchanged lines"));
    connect(m_unchanged, &QCheckBox::toggled, m_view, &DifferenceView::setUnchangedShown);
}

void DifferencePane::setFile(const TextPair &file)
{
    m_facts->setText(tr("%1 · comparing…").arg(visibleText(file.path, longestPath)));
    m_note->setText(file.note);
    m_note->setVisible(!file.note.isEmpty());
    m_view->setAccessibleName(tr("Difference of %1").arg(visibleText(file.path, longestPath)));
    m_working = true;
    showDifference({});
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

void DifferencePane::showDifference(const LineDifference &difference)
{
    m_view->setDifference(difference);
    m_unchanged->setVisible(m_view->hasFolds());
    m_hasChanges = !difference.isEmpty();
    Q_EMIT changed();
}

} // namespace packdesk
