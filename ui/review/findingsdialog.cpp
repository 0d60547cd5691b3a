// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/findingsdialog.h"

#include "ui/errors/looks.h"
#include "ui/review/findingmark.h"
#include "ui/theme/theme.h"
#include "ui/words/findingwords.h"
#include "ui/words/sizewords.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHash>
#include <QIcon>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

FindingsDialog::FindingsDialog(const QList<Finding> &findings, const QString &whole, bool canOpen,
                               const Theme *theme, QWidget *parent)
    : QDialog(parent)
    , m_findings(findings)
    , m_whole(whole)
    , m_list(new QListWidget(this))
    , m_advice(makeSelectableLabel("caption", this))
{
    const auto title = tr("%1 findings").arg(countText(findings.size()));
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme->scaled(16), theme->scaled(12), theme->scaled(16),
                               theme->scaled(12));
    layout->setSpacing(theme->scaled(10));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_advice);
    setupButtons(canOpen);
    setupList(theme);
    resize(theme->scaled(720), theme->scaled(480));
}

void FindingsDialog::setupButtons(bool canOpen)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("&Copy all"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, &FindingsDialog::copyAll);
    if (canOpen) {
        m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::ActionRole);
        m_open->setAutoDefault(false);
        connect(m_open, &QPushButton::clicked, this, &FindingsDialog::openFile);
    }
    // Return opens what is chosen.
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void FindingsDialog::setupList(const Theme *theme)
{
    m_list->setAccessibleName(tr("Findings"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    QHash<QString, QIcon> icons;
    for (const auto &finding : std::as_const(m_findings)) {
        const auto mark = findingMark(finding.severity, theme->colours());
        const auto text = tr("%1: %2", "severity, finding")
                              .arg(severityText(finding.severity), findingLine(finding, m_whole));
        if (!icons.contains(mark.icon))
            icons.insert(mark.icon, QIcon(glyph(mark.icon, mark.colour, this)));
        new QListWidgetItem(icons.value(mark.icon), text, m_list);
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &FindingsDialog::showFinding);
    connect(m_list, &QListWidget::itemActivated, this, &FindingsDialog::openFile);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void FindingsDialog::showFinding(int row)
{
    const auto finding = m_findings.value(row);
    // The line may be cut in the list.
    m_advice->setText(findingLine(finding, m_whole) + QLatin1Char('\n')
                      + findingText(finding).advice);
    if (!m_open)
        return;
    m_open->setEnabled(!finding.path.isEmpty());
    m_open->setAccessibleName(
        finding.path.isEmpty() ? tr("Open") : tr("Open %1").arg(findingText(finding).place));
}

void FindingsDialog::openFile()
{
    const auto path = m_findings.value(m_list->currentRow()).path;
    if (m_open && !path.isEmpty())
        Q_EMIT openRequested(path);
}

void FindingsDialog::copyAll()
{
    QString text;
    for (const auto &finding : std::as_const(m_findings))
        text += tr("%1: %2", "severity, finding")
                    .arg(severityText(finding.severity), findingLine(finding, m_whole))
            + QStringLiteral("\n    ") + findingText(finding).advice + QLatin1Char('\n');
    QGuiApplication::clipboard()->setText(text);
}

} // namespace packdesk
