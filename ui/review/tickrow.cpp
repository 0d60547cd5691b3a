// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/tickrow.h"

#include "ui/errors/looks.h"
#include "ui/errors/phraselabel.h"
#include "ui/review/differencedialog.h"
#include "ui/review/filesdialog.h"
#include "ui/theme/theme.h"
#include "ui/words/wideningwords.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>

namespace packdesk {

namespace {

// How far the text of a link is below its edge: the first lines of a row are one line.
constexpr int linkInset = 3;

QString noteOf(const ScriptChange &change, bool beforeUnknown)
{
    if ((change.after && !change.after->text) || (change.before && !change.before->text))
        return TickRow::tr("This file cannot be shown in full: it is no text, or too large.");
    return beforeUnknown
        ? TickRow::tr("The file that is there now could not be read: the new one is shown whole.")
        : QString();
}

QList<TextPair> scriptPairs(const Widening &widening)
{
    QList<TextPair> pairs;
    for (const auto &change : widening.scripts) {
        TextPair pair{change.path, {}, {}, noteOf(change, widening.beforeUnknown)};
        if (change.before)
            pair.before = change.before->text;
        if (change.after)
            pair.after = change.after->text;
        pairs.append(pair);
    }
    return pairs;
}

TextPair behaviorPair(const Widening &widening)
{
    const auto note = widening.beforeUnknown
        ? TickRow::tr("The one that is there now could not be read: the new one is shown whole.")
        : QString();
    return {QStringLiteral("behavior.md"), widening.before, widening.after, note};
}

} // namespace

TickRow::TickRow(const Widening &widening, const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_widening(widening)
    , m_theme(theme)
    , m_box(new QCheckBox(this))
{
    const auto text = wideningText(m_widening);
    m_box->setAccessibleName(text.headline);
    m_box->setAccessibleDescription(text.lines.join(QStringLiteral(". ")));
    connect(m_box, &QCheckBox::toggled, this, &TickRow::ticked);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme->scaled(10), theme->scaled(5), theme->scaled(8),
                            theme->scaled(7));
    row->setSpacing(theme->scaled(8));
    auto *tick = new QVBoxLayout;
    const int higher = fontMetrics().height() - m_box->sizeHint().height();
    tick->addSpacing(qMax(0, theme->scaled(linkInset) + higher / 2));
    tick->addWidget(m_box);
    tick->addStretch(1);
    row->addLayout(tick);
    row->addWidget(makeTexts(), 1);
    addLink(row);
}

bool TickRow::isTicked() const
{
    return m_box->isChecked();
}

QWidget *TickRow::makeTexts()
{
    const auto text = wideningText(m_widening);
    auto *texts = new QWidget(this);
    auto *column = new QVBoxLayout(texts);
    column->setContentsMargins(0, m_theme->scaled(linkInset), 0, 0);
    column->setSpacing(m_theme->scaled(2));
    auto *headline = new PhraseLabel(nullptr, texts);
    headline->setPhrase(text.headline, text.strong);
    column->addWidget(headline);
    for (const auto &line : text.lines)
        column->addWidget(makeLabel(line, "caption", texts));
    column->addStretch(1);
    return texts;
}

void TickRow::addLink(QBoxLayout *row)
{
    const auto text = wideningText(m_widening);
    const bool hasTexts = m_widening.before || m_widening.after || !m_widening.scripts.isEmpty();
    if (!hasTexts && text.all.isEmpty())
        return;
    auto *link = makeLink(hasTexts ? tr("View difference") : tr("Show all"), this);
    link->setAccessibleName(
        tr("%1: %2", "View difference: behavior.md changed").arg(link->text(), text.headline));
    connect(link, &QPushButton::clicked, this,
            hasTexts ? &TickRow::showDifference : &TickRow::showAll);
    row->addWidget(link, 0, Qt::AlignTop);
}

void TickRow::showDifference()
{
    const bool scripts = m_widening.kind == WideningKind::Scripts;
    auto *dialog = new DifferenceDialog(
        scripts ? tr("Difference of scripts") : tr("Difference of behavior.md"),
        scripts ? scriptPairs(m_widening) : QList<TextPair>{behaviorPair(m_widening)}, m_theme,
        window());
    dialog->open();
}

void TickRow::showAll()
{
    const auto text = wideningText(m_widening);
    auto *dialog = new FilesDialog(
        text.headline, {{text.headline, -1, text.all.join(QLatin1Char('\n'))}}, m_theme, window());
    dialog->open();
}

void TickRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()) && m_box->isEnabled())
        m_box->click();
}

} // namespace packdesk
