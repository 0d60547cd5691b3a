// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/uploadsteps.h"

#include "ui/errors/looks.h"
#include "ui/theme/theme.h"
#include "ui/words/attemptwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>

namespace packdesk {

namespace {

constexpr int barSteps = 1000;
constexpr qint64 measureEveryMs = 500;
constexpr double smoothing = 0.3;

} // namespace

UploadSteps::UploadSteps(const Theme *theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_bar(new QProgressBar(this))
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("Steps"));
    m_bar->setAccessibleName(tr("Upload progress"));
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    auto *grid = new QGridLayout(this);
    const int side = theme->scaled(14);
    grid->setContentsMargins(side, theme->scaled(12), side, theme->scaled(12));
    grid->setHorizontalSpacing(theme->scaled(12));
    grid->setVerticalSpacing(theme->scaled(8));
    grid->setColumnStretch(1, 1);
    addRow(grid, Packing, tr("Packing"));
    addRow(grid, Sending, tr("Sending"));
    grid->addWidget(m_bar, grid->rowCount(), 1, 1, 2);
    addRow(grid, Building, tr("The server builds the image"));
    addRow(grid, Done, tr("Done"));
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &UploadSteps::showBuildTime);
    connect(theme, &Theme::changed, this, &UploadSteps::paintMarks);
    start();
}

void UploadSteps::addRow(QGridLayout *grid, Step step, const QString &title)
{
    const int row = grid->rowCount();
    auto &widgets = m_rows.at(step);
    widgets.icon = new QLabel(this);
    widgets.title = makeLabel(title, "secondary", this);
    widgets.title->setWordWrap(false);
    widgets.facts = makeLabel({}, "caption", this);
    widgets.facts->setWordWrap(false);
    grid->addWidget(widgets.icon, row, 0);
    grid->addWidget(widgets.title, row, 1);
    grid->addWidget(widgets.facts, row, 2, Qt::AlignRight);
}

void UploadSteps::setPackingShown(bool shown)
{
    const auto &row = m_rows.at(Packing);
    for (auto *widget : {row.icon, row.title, row.facts})
        widget->setVisible(shown);
}

void UploadSteps::start(bool packs)
{
    m_tick.stop();
    m_sent = 0;
    m_total = -1;
    m_rate = 0;
    m_measuredAt = 0;
    m_measuredBytes = 0;
    m_bar->setValue(0);
    setRole(m_bar, "sending");
    for (auto &row : m_rows) {
        row.mark = Mark::Ahead;
        row.facts->clear();
    }
    m_rows.at(Packing).title->setText(tr("Packing"));
    m_rows.at(Done).title->setText(tr("Done"));
    m_clock.start();
    setPackingShown(packs);
    setMark(packs ? Packing : Sending, Mark::Now);
}

void UploadSteps::setPackProgress(qint64 packed, qint64 total)
{
    m_rows.at(Packing).facts->setText(progressText(packed, total));
}

void UploadSteps::setPacked(qint64 bytes, qsizetype files)
{
    m_rows.at(Packing).title->setText(tr("Packed"));
    m_rows.at(Packing).facts->setText(
        tr("%1, %2 · %3", "size, number of files, time")
            .arg(sizeText(bytes), fileCountText(files), clockText(m_clock.elapsed() / 1000)));
    setMark(Packing, Mark::Done);
    m_clock.start();
    setMark(Sending, Mark::Now);
}

void UploadSteps::setProgress(qint64 sent, qint64 total)
{
    measure(sent);
    m_sent = sent;
    m_total = total;
    m_bar->setValue(total > 0 ? int(double(sent) / double(total) * barSteps) : 0);
    QStringList facts{progressText(sent, total)};
    if (m_rate > 0 && sent < total) {
        facts += rateText(m_rate);
        facts += timeLeftText(qRound64(double(total - sent) / m_rate));
    }
    facts.removeAll(QString());
    m_rows.at(Sending).facts->setText(facts.join(QStringLiteral(" · ")));
}

void UploadSteps::setPhase(Phase phase)
{
    if (phase < Phase::Sending) {
        m_rows.at(Sending).facts->setText(phaseText(phase, Operation::UploadPack));
        return;
    }
    if (phase < Phase::Waiting || phase == Phase::Finished || m_rows.at(Sending).mark != Mark::Now)
        return;
    m_bar->setValue(barSteps);
    m_rows.at(Sending).facts->setText(m_total >= 0 ? tr("%1 sent").arg(sizeText(m_total))
                                                   : QString());
    setMark(Sending, Mark::Done);
    setMark(Building, Mark::Now);
    m_clock.start();
    m_tick.start();
    showBuildTime();
}

void UploadSteps::setDone(const QString &packTitle)
{
    setPhase(Phase::Waiting);
    m_tick.stop();
    setMark(Building, Mark::Done);
    m_rows.at(Done).title->setText(
        packTitle.isEmpty() ? tr("Done")
                            : tr("Done: %1 was created").arg(visibleText(packTitle, 120)));
    setMark(Done, Mark::Done);
}

void UploadSteps::setFailed()
{
    setRole(m_bar, "failed");
    endAs(Mark::Failed);
}

void UploadSteps::setUnknown()
{
    endAs(Mark::Unknown);
}

void UploadSteps::endAs(Mark mark)
{
    m_tick.stop();
    for (const auto step : {Packing, Sending, Building}) {
        if (m_rows.at(step).mark == Mark::Now)
            setMark(step, mark);
    }
}

void UploadSteps::setMark(Step step, Mark mark)
{
    m_rows.at(step).mark = mark;
    // A bar under a step that has not begun would look as if it stood still.
    m_bar->setVisible(m_rows.at(Sending).mark != Mark::Ahead);
    paintMarks();
}

void UploadSteps::paintMarks()
{
    const auto &colours = m_theme->colours();
    for (auto &row : m_rows) {
        switch (row.mark) {
        case Mark::Ahead:
            row.icon->setPixmap(glyph(QStringLiteral("circle"), colours.secondary, this));
            break;
        case Mark::Now:
            row.icon->setPixmap(glyph(QStringLiteral("dot"), colours.accent, this));
            break;
        case Mark::Done:
            row.icon->setPixmap(glyph(QStringLiteral("check"), colours.yours, this));
            break;
        case Mark::Failed:
            row.icon->setPixmap(glyph(QStringLiteral("error"), colours.danger, this));
            break;
        case Mark::Unknown:
            row.icon->setPixmap(glyph(QStringLiteral("question"), colours.attention, this));
            break;
        }
        const bool quiet = row.mark == Mark::Ahead;
        setRole(row.title, quiet ? "secondary" : row.mark == Mark::Done ? "step" : "heading");
    }
}

void UploadSteps::measure(qint64 sent)
{
    const qint64 now = m_clock.elapsed();
    if (now - m_measuredAt < measureEveryMs)
        return;
    const double rate = double(sent - m_measuredBytes) * 1000.0 / double(now - m_measuredAt);
    m_rate = m_rate > 0 ? m_rate + smoothing * (rate - m_rate) : rate;
    m_measuredAt = now;
    m_measuredBytes = sent;
}

void UploadSteps::showBuildTime()
{
    m_rows.at(Building).facts->setText(clockText(m_clock.elapsed() / 1000));
}

} // namespace packdesk
