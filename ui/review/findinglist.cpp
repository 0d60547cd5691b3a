// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/findinglist.h"

#include "ui/errors/looks.h"
#include "ui/review/findingmark.h"
#include "ui/review/findingsdialog.h"
#include "ui/theme/flowlabel.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/theme.h"
#include "ui/words/findingwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace packdesk {

namespace {

constexpr qsizetype mostShown = 5;

} // namespace

FindingList::FindingList(const QList<Finding> &findings, const QString &whole, bool canOpen,
                         const Theme *theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_whole(whole)
    , m_grid(new QGridLayout(this))
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("Findings"));
    m_grid->setContentsMargins(theme->scaled(12), theme->scaled(10), theme->scaled(12),
                               theme->scaled(10));
    m_grid->setHorizontalSpacing(theme->scaled(8));
    m_grid->setVerticalSpacing(theme->scaled(2));
    m_grid->setColumnStretch(2, 1);
    for (const auto &finding : findings.first(qMin(findings.size(), mostShown)))
        addFinding(finding, canOpen);
    if (findings.size() > mostShown)
        addRest(findings, canOpen);
}

void FindingList::addRest(const QList<Finding> &findings, bool canOpen)
{
    auto *all = makeLink(tr("Show al&l %1 findings…").arg(countText(findings.size())), this);
    all->setProperty("flush", true);
    connect(all, &QPushButton::clicked, this, [this, findings, canOpen] {
        // Gone with this: another look finds something else.
        auto *dialog = new FindingsDialog(findings, m_whole, canOpen, m_theme, this);
        connect(dialog, &FindingsDialog::openRequested, this, &FindingList::openRequested);
        dialog->open();
    });
    m_grid->addWidget(all, m_grid->rowCount(), 2, Qt::AlignLeft);
}

void FindingList::addFinding(const Finding &finding, bool canOpen)
{
    int row = m_grid->rowCount();
    if (row > 1)
        m_grid->setRowMinimumHeight(row++, m_theme->scaled(6));
    const auto mark = findingMark(finding.severity, m_theme->colours());
    auto *icon = new QLabel(this);
    icon->setPixmap(glyph(mark.icon, mark.colour, this));
    auto *severity = makeLabel(severityText(finding.severity), "heading", this);
    severity->setWordWrap(false);
    auto *advice = makeLabel(findingText(finding).advice, "caption", this);
    m_grid->addWidget(icon, row, 0, Qt::AlignTop);
    m_grid->addWidget(severity, row, 1, Qt::AlignTop);
    m_grid->addWidget(makeLine(finding), row, 2);
    m_grid->addWidget(advice, row + 1, 2);
    if (!canOpen || finding.path.isEmpty())
        return;
    auto *open = makeLink(tr("Open"), this);
    open->setAccessibleName(tr("Open %1").arg(visibleText(finding.path, 200)));
    connect(open, &QPushButton::clicked, this,
            [this, path = finding.path] { Q_EMIT openRequested(path); });
    m_grid->addWidget(open, row, 3, 2, 1, Qt::AlignTop);
}

// The place in the fixed font and what is wrong there, on one line where they fit; where there is
// no place, one sentence.
QWidget *FindingList::makeLine(const Finding &finding)
{
    const auto said = findingText(finding);
    auto *line = new QWidget(this);
    auto *flow = new FlowLayout(m_theme->scaled(4), line);
    const auto add = [line, flow](const QString &text) {
        auto *label = new FlowLabel(line);
        label->setText(text);
        flow->addWidget(label);
        return label;
    };
    if (said.place.isEmpty()) {
        add(findingLine(finding, m_whole));
    } else {
        add(said.place)->setFont(monospaced(font()));
        add(said.headline);
    }
    auto policy = line->sizePolicy();
    policy.setHeightForWidth(true);
    line->setSizePolicy(policy);
    line->setAccessibleName(findingLine(finding, m_whole));
    return line;
}

} // namespace packdesk
