// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/filereview.h"

#include "models/api/worker.h"
#include "models/archives/packmanifest.h"
#include "models/files/filepath.h"
#include "models/text/wholetext.h"
#include "ui/review/differencepane.h"
#include "ui/review/differenceview.h"
#include "ui/review/findinglist.h"
#include "ui/review/wideningticks.h"
#include "ui/theme/theme.h"

#include <QVBoxLayout>

#include <memory>

namespace packdesk {

namespace {

constexpr int differenceHeight = 260;

struct Found
{
    FileSides sides;
    QList<Finding> findings;
};

} // namespace

FileReview::FileReview(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
    , m_difference(new DifferencePane(theme, this))
    , m_ticks(new WideningTicks(theme, this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(theme->scaled(10));
    m_difference->view()->setMinimumHeight(theme->scaled(differenceHeight));
    m_layout->addWidget(m_difference, 1);
    m_layout->addWidget(m_ticks);
    connect(m_difference, &DifferencePane::changed, this, &FileReview::changed);
    connect(m_ticks, &WideningTicks::changed, this, &FileReview::changed);
    connect(m_ticks, &WideningTicks::resized, this, &FileReview::resized);
    clear();
}

void FileReview::setChange(const FileChange &change)
{
    m_isThere = true;
    m_difference->setFile({change.path, wholeText(change.before), wholeText(change.after), {}});
    showFindings({});
    m_ticks->setWaiting();
    const auto found = std::make_shared<Found>();
    runOnWorker(
        this,
        [found, change] {
            found->sides = sidesOf({change});
            if (isManifest(change.path))
                found->findings = readPackManifest(change.after).findings;
        },
        [this, found, number = ++m_number] {
            if (number != m_number)
                return;
            showFindings(found->findings);
            m_ticks->setSides(found->sides.before, found->sides.after);
        });
}

void FileReview::clear()
{
    ++m_number;
    m_isThere = false;
    showFindings({});
    m_ticks->clear();
}

void FileReview::showFindings(const QList<Finding> &findings)
{
    delete m_findings;
    m_findings = nullptr;
    if (!findings.isEmpty()) {
        m_findings = new FindingList(findings, {}, false, m_theme, this);
        m_layout->insertWidget(1, m_findings);
    }
    Q_EMIT resized();
}

bool FileReview::isSettled() const
{
    return m_isThere && !m_difference->isWorking() && m_ticks->isSettled();
}

} // namespace packdesk
