// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/reviewview.h"

#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/errors/phraselabel.h"
#include "ui/review/capabilityview.h"
#include "ui/review/findinglist.h"
#include "ui/review/reviewrows.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace packdesk {

ReviewView::ReviewView(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
}

void ReviewView::setContent(const ReviewContent &content)
{
    clear();
    m_content = new QWidget(this);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins({});
    layout->setSpacing(m_theme->scaled(12));
    if (!content.isBlank())
        layout->addWidget(makeHead(content));
    m_notice = new MessagePanel(m_theme, m_content);
    m_notice->hide();
    connect(m_notice, &MessagePanel::linkActivated, this, &ReviewView::noticeLinkActivated);
    layout->addWidget(m_notice);
    if (!content.findings.isEmpty()) {
        auto *findings
            = new FindingList(content.findings, content.whole, m_canOpen, m_theme, m_content);
        connect(findings, &FindingList::openRequested, this, &ReviewView::openRequested);
        layout->addWidget(findings);
        m_findings = findings;
    }
    if (!content.isBlank()) {
        m_details = makeDetails(content);
        layout->addWidget(m_details);
    }
    m_layout->addWidget(m_content);
}

void ReviewView::clear()
{
    delete m_content;
    m_content = nullptr;
    m_findings = nullptr;
    m_details = nullptr;
    m_notice = nullptr;
}

void ReviewView::setNotice(const QString &text, const QString &link)
{
    if (!m_notice)
        return;
    m_notice->setMessage(Tone::Attention, {}, text);
    m_notice->setLink(link);
    m_notice->setVisible(!text.isEmpty());
}

void ReviewView::setBrief(bool brief)
{
    if (m_details)
        m_details->setVisible(!brief);
}

void ReviewView::setFindingsShown(bool shown)
{
    if (m_findings)
        m_findings->setVisible(shown);
}

QWidget *ReviewView::makeHead(const ReviewContent &content)
{
    auto *head = new QWidget(m_content);
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(m_theme->scaled(3));
    grid->setColumnStretch(0, 1);
    const auto &manifest = content.manifest;
    const QString shownName = nameOf(manifest);
    QStringList title{shownName.isEmpty() ? tr("No name") : visibleText(shownName, 120),
                      visibleText(manifest.version, 60)};
    title.removeAll(QString());
    auto *name = new PhraseLabel(nullptr, head);
    name->setPhrase(title.join(QLatin1Char(' ')), {title.first()});
    name->setAccessibleName(tr("Pack: %1").arg(name->text()));
    grid->addWidget(name, 0, 0);
    auto *facts = makeLabel(content.facts.join(tr(" · ")), "caption", head);
    facts->setWordWrap(false);
    facts->setToolTip(content.factsInFull);
    grid->addWidget(facts, 0, 1, Qt::AlignTop | Qt::AlignRight);
    int row = 1;
    if (!manifest.displayName.isEmpty() && !manifest.name.isEmpty()) {
        auto *slug = makeLabel(visibleText(manifest.name, 120), "secondary", head);
        slug->setFont(monospaced(font()));
        grid->addWidget(slug, row++, 0, 1, 2);
    }
    if (!manifest.description.isEmpty())
        grid->addWidget(makeLabel(visibleText(manifest.description), "secondary", head), row, 0, 1,
                        2);
    return head;
}

QWidget *ReviewView::makeDetails(const ReviewContent &content)
{
    auto *details = new QWidget(m_content);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins({});
    layout->setSpacing(m_theme->scaled(10));
    auto *reach = new CapabilityView(m_theme, details);
    // Of what was not read to its end nobody knows what comes later.
    if (!content.complete && content.manifest.capabilities.trimmed().isEmpty())
        reach->setMissing(tr("Not known: not everything could be looked at."));
    else if (content.manifestKnown)
        reach->setCapabilities(content.manifest.capabilities);
    else
        reach->setMissing(tr("Not known: pack.yaml cannot be read."));
    layout->addWidget(reach);
    layout->addWidget(new ReviewRows(content, m_theme, details));
    if (!content.complete)
        layout->addWidget(
            makeLabel(tr("What is inside could not be looked at in full."), "caption", details));
    return details;
}

} // namespace packdesk
