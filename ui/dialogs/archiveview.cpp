// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/archiveview.h"

#include "ui/errors/looks.h"
#include "ui/errors/phraselabel.h"
#include "ui/theme/flowlabel.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/theme.h"
#include "ui/words/findingwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace packdesk {

namespace {

constexpr qsizetype maxFindings = 100;
// Above what ArchiveLimits lets through, with room for the escapes of hidden characters.
constexpr qsizetype longestText = qsizetype(8) << 20;
constexpr int shownLines = 10;

struct Mark
{
    QString icon;
    QColor colour;
};

Mark markOf(Severity severity, const Colours &colours)
{
    switch (severity) {
    case Severity::Note:
        return {QStringLiteral("info"), colours.secondary};
    case Severity::Warning:
        return {QStringLiteral("warning"), colours.attention};
    case Severity::Error:
        break;
    }
    return {QStringLiteral("error"), colours.danger};
}

// An end of the last line begins no line.
qsizetype lineCount(const QString &text)
{
    return text.count(QLatin1Char('\n')) + (text.endsWith(QLatin1Char('\n')) ? 0 : 1);
}

bool stopsTheReading(const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::NotReadable:
    case FindingKind::NotGzip:
    case FindingKind::NotTar:
    case FindingKind::Truncated:
    case FindingKind::TooManyEntries:
    case FindingKind::TooLarge:
    case FindingKind::TookTooLong:
    case FindingKind::Cancelled:
        return true;
    default:
        return false;
    }
}

// Only then can it be said what the archive does not hold.
bool wasReadToItsEnd(const ArchiveReport &report)
{
    return std::ranges::none_of(report.findings, stopsTheReading);
}

// It is there, although its text is not.
bool hasUnreadableBehavior(const ArchiveReport &report)
{
    return std::ranges::any_of(report.files, [](const PackFileInfo &file) {
        return file.path == QLatin1String("behavior.md");
    });
}

bool holdsNothing(const ArchiveReport &report)
{
    return !wasReadToItsEnd(report) && report.files.isEmpty() && !report.manifest;
}

QFrame *makeCard(QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("role", QStringLiteral("card"));
    return card;
}

} // namespace

ArchiveView::ArchiveView(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
}

QString ArchiveView::nameOf(const ArchiveReport &report)
{
    const auto manifest = report.manifest.value_or(PackManifest());
    return manifest.displayName.isEmpty() ? manifest.name : manifest.displayName;
}

bool ArchiveView::isReadable(const ArchiveReport &report)
{
    return std::ranges::none_of(report.findings, [](const Finding &finding) {
        return finding.kind == FindingKind::NotReadable && finding.severity == Severity::Error;
    });
}

void ArchiveView::setReport(const ArchiveReport &report)
{
    clear();
    m_content = new QWidget(this);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins({});
    layout->setSpacing(m_theme->scaled(12));
    if (!holdsNothing(report))
        layout->addWidget(makeHead(report));
    if (!report.findings.isEmpty()) {
        m_findings = makeFindings(report.findings);
        layout->addWidget(m_findings);
    }
    if (!holdsNothing(report)) {
        m_texts = makeTexts(report);
        layout->addWidget(m_texts);
    }
    m_layout->addWidget(m_content);
}

void ArchiveView::clear()
{
    delete m_content;
    m_content = nullptr;
    m_findings = nullptr;
    m_texts = nullptr;
}

void ArchiveView::setBrief(bool brief)
{
    if (m_texts)
        m_texts->setVisible(!brief);
}

void ArchiveView::setFindingsShown(bool shown)
{
    if (m_findings)
        m_findings->setVisible(shown);
}

QString ArchiveView::filesText(qsizetype count)
{
    return count == 1 ? tr("1 file") : tr("%1 files").arg(countText(count));
}

QString ArchiveView::linesText(qsizetype count)
{
    return count == 1 ? tr("1 line") : tr("%1 lines").arg(countText(count));
}

QString ArchiveView::factsOf(const ArchiveReport &report)
{
    const auto files = filesText(report.files.size());
    const qint64 bytes
        = std::accumulate(report.files.cbegin(), report.files.cend(), qint64(0),
                          [](qint64 sum, const PackFileInfo &file) { return sum + file.bytes; });
    return wasReadToItsEnd(report)
        ? tr("%1 · %2 · %3 unpacked", "size, number of files, size")
              .arg(sizeText(report.archiveBytes), files, sizeText(bytes))
        : tr("%1 · %2 read", "size, number of files").arg(sizeText(report.archiveBytes), files);
}

QWidget *ArchiveView::makeHead(const ArchiveReport &report)
{
    auto *card = makeCard(m_content);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(m_theme->scaled(12), m_theme->scaled(10), m_theme->scaled(12),
                             m_theme->scaled(10));
    grid->setVerticalSpacing(m_theme->scaled(4));
    grid->setColumnStretch(0, 1);
    const auto manifest = report.manifest.value_or(PackManifest());
    const QString shownName = nameOf(report);
    const auto title = shownName.isEmpty() ? tr("No name") : visibleText(shownName, 120);
    QStringList both{title, visibleText(manifest.version, 60)};
    both.removeAll(QString());
    auto *name = new PhraseLabel(nullptr, card);
    name->setPhrase(both.join(QLatin1Char(' ')), {title});
    name->setAccessibleName(tr("Pack: %1").arg(name->text()));
    grid->addWidget(name, 0, 0);
    auto *size = makeLabel(factsOf(report), "caption", card);
    size->setWordWrap(false);
    size->setToolTip(exactBytes(report.archiveBytes));
    grid->addWidget(size, 0, 1, Qt::AlignTop | Qt::AlignRight);
    int row = 1;
    if (!manifest.displayName.isEmpty() && !manifest.name.isEmpty()) {
        auto *slug = makeLabel(visibleText(manifest.name, 120), "secondary", card);
        slug->setFont(monospaced(font()));
        grid->addWidget(slug, row++, 0, 1, 2);
    }
    if (!manifest.description.isEmpty())
        grid->addWidget(makeLabel(visibleText(manifest.description), "secondary", card), row, 0, 1,
                        2);
    return card;
}

QWidget *ArchiveView::makeFindings(const QList<Finding> &findings)
{
    auto *card = makeCard(m_content);
    card->setAccessibleName(tr("Findings"));
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(m_theme->scaled(12), m_theme->scaled(10), m_theme->scaled(12),
                             m_theme->scaled(10));
    grid->setHorizontalSpacing(m_theme->scaled(8));
    grid->setVerticalSpacing(m_theme->scaled(2));
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const auto &finding : findings.first(qMin(findings.size(), maxFindings))) {
        const auto mark = markOf(finding.severity, m_theme->colours());
        auto *icon = new QLabel(card);
        icon->setPixmap(glyph(mark.icon, mark.colour, card));
        auto *severity = makeLabel(severityText(finding.severity), "heading", card);
        severity->setWordWrap(false);
        auto *advice = makeSelectableLabel("caption", card);
        advice->setText(findingText(finding).advice);
        if (row > 0)
            grid->setRowMinimumHeight(row++, m_theme->scaled(6));
        grid->addWidget(icon, row, 0, Qt::AlignTop);
        grid->addWidget(severity, row, 1, Qt::AlignTop);
        grid->addWidget(makeFindingLine(finding, card), row++, 2);
        grid->addWidget(advice, row++, 2);
    }
    if (findings.size() > maxFindings)
        grid->addWidget(
            makeLabel(tr("and %1 more").arg(findings.size() - maxFindings), "caption", card), row,
            2);
    return card;
}

// The place in the fixed font and what is wrong there, on one line where they fit.
QWidget *ArchiveView::makeFindingLine(const Finding &finding, QWidget *card) const
{
    const auto said = findingText(finding);
    auto *line = new QWidget(card);
    auto *flow = new FlowLayout(m_theme->scaled(4), line);
    auto *place = new FlowLabel(line);
    place->setText(said.place.isEmpty() ? tr("The archive") : said.place);
    if (!said.place.isEmpty())
        place->setFont(monospaced(font()));
    auto *headline = new FlowLabel(line);
    headline->setText(said.headline);
    flow->addWidget(place);
    flow->addWidget(headline);
    auto policy = line->sizePolicy();
    policy.setHeightForWidth(true);
    line->setSizePolicy(policy);
    line->setAccessibleName(findingLine(finding));
    return line;
}

QWidget *ArchiveView::makeTexts(const ArchiveReport &report)
{
    auto *texts = new QWidget(m_content);
    auto *layout = new QVBoxLayout(texts);
    layout->setContentsMargins({});
    layout->setSpacing(m_theme->scaled(4));
    addCapabilities(layout, report);
    addBehavior(layout, report);
    addScripts(layout, report);
    if (!wasReadToItsEnd(report))
        layout->addWidget(
            makeLabel(tr("What is inside could not be looked at in full."), "caption", texts));
    return texts;
}

void ArchiveView::addCapabilities(QVBoxLayout *layout, const ArchiveReport &report)
{
    if (!report.manifest)
        return;
    if (!report.manifest->capabilities.trimmed().isEmpty())
        addText(layout, tr("Capabilities"), tr("outbound network calls that it wants to allow"),
                report.manifest->capabilities);
    else
        layout->addWidget(makeLabel(tr("No capabilities: the pack opens no network calls."),
                                    "caption", layout->parentWidget()));
}

void ArchiveView::addBehavior(QVBoxLayout *layout, const ArchiveReport &report)
{
    if (report.behavior)
        addText(layout, tr("behavior.md"),
                tr("goes word for word into the agent’s prompt · %1", "number of lines")
                    .arg(linesText(lineCount(*report.behavior))),
                *report.behavior);
    else if (wasReadToItsEnd(report) && !hasUnreadableBehavior(report))
        layout->addWidget(makeLabel(tr("No behavior.md: nothing is added to the agent’s prompt."),
                                    "caption", layout->parentWidget()));
}

void ArchiveView::addScripts(QVBoxLayout *layout, const ArchiveReport &report)
{
    const auto scripts = report.scripts();
    if (!scripts.isEmpty())
        addText(
            layout, tr("Scripts"),
            tr("can be run by the agent · %1", "number of files").arg(filesText(scripts.size())),
            scripts.join(QLatin1Char('\n')));
    else if (wasReadToItsEnd(report))
        layout->addWidget(makeLabel(tr("No scripts."), "caption", layout->parentWidget()));
}

void ArchiveView::addText(QVBoxLayout *layout, const QString &title, const QString &note,
                          const QString &text)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(m_theme->scaled(6));
    auto *heading = makeLabel(title, "heading", layout->parentWidget());
    heading->setWordWrap(false);
    head->addWidget(heading);
    head->addWidget(makeLabel(note, "caption", layout->parentWidget()), 1);
    auto *view = new QPlainTextEdit(layout->parentWidget());
    view->setReadOnly(true);
    view->setAccessibleName(title);
    view->setFont(monospaced(font()));
    view->setTabChangesFocus(true);
    view->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    QString shown = visibleText(text, longestText, LineBreaks::Keep);
    while (shown.endsWith(QLatin1Char('\n')))
        shown.chop(1);
    view->setPlainText(shown);
    const auto lines = qMin<qsizetype>(shown.count(QLatin1Char('\n')) + 1, shownLines);
    view->setFixedHeight(int(lines) * view->fontMetrics().lineSpacing() + m_theme->scaled(20));
    layout->addLayout(head);
    layout->addWidget(view);
    layout->addSpacing(m_theme->scaled(6));
}

} // namespace packdesk
