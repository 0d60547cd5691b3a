// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "ui/review/filesdialog.h"
#include "ui/review/findinglist.h"
#include "ui/review/findingsdialog.h"
#include "ui/review/reviewrows.h"
#include "ui/review/reviewview.h"
#include "ui/theme/flowlabel.h"
#include "ui/theme/theme.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

namespace {

ReviewContent sample()
{
    ReviewContent content;
    content.manifest.name = QStringLiteral("slack");
    content.manifest.displayName = QStringLiteral("Slack");
    content.manifest.version = QStringLiteral("1.5.0");
    content.manifest.description = QStringLiteral("Post, search and summarise.");
    content.manifest.capabilities = QStringLiteral(
        "- {name: a, type: http, allow: [{domains: [slack.com], methods: [GET]}]}\n");
    content.behavior = QStringLiteral("Be brief.\nBe kind.\n");
    content.facts = QStringList{QStringLiteral("4.9 MiB"), QStringLiteral("linux/amd64")};
    content.files = {{QStringLiteral("pack.yaml"), 80, std::nullopt},
                     {QStringLiteral("scripts/post.sh"), 20, QStringLiteral("echo post\n")},
                     {QStringLiteral("scripts/blob.bin"), 900, std::nullopt},
                     {QStringLiteral("guides/start.md"), 12, QStringLiteral("# Start")}};
    return content;
}

} // namespace

class TestReviewView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headNamesThePack();
    void rowsSayWhatWorksOnTheAgent();
    void nothingStaysOfTheOneBefore();
    void noticeHasAWayOn();
    void findingsOpenTheirFile();
    void errorsComeFirst();
    void findingsWithoutAPlaceAreOneSentence();
    void filesAreReadInFull();
    void hostileTextsAreSeen();
    void reportOfAnArchive();

private:
    Theme m_theme{qApp};
};

void TestReviewView::headNamesThePack()
{
    ReviewView view(&m_theme);
    QVERIFY(view.isEmpty());
    view.setContent(sample());
    QVERIFY(!view.isEmpty());
    const auto said = shownText(&view);
    QVERIFY(said.contains(QStringLiteral("Slack 1.5.0")));
    QVERIFY(said.contains(QStringLiteral("4.9 MiB · linux/amd64")));
    QVERIFY(said.contains(QStringLiteral("Post, search and summarise.")));
    QVERIFY(named<QWidget>(&view, QStringLiteral("May reach")));
    view.clear();
    QVERIFY(view.isEmpty());
}

void TestReviewView::rowsSayWhatWorksOnTheAgent()
{
    ReviewRows rows(sample(), &m_theme);
    const auto said = shownText(&rows);
    QVERIFY(said.contains(QStringLiteral("word for word into the agent’s prompt · 2 lines")));
    QVERIFY(said.contains(QStringLiteral("can be run by the agent · 2 files, 920 bytes")));
    QVERIFY(said.contains(QStringLiteral("1 file, 12 bytes")));
    QVERIFY(!said.contains(QStringLiteral("templates/")));
    ReviewContent bare;
    const ReviewRows none(bare, &m_theme);
    QVERIFY(shownText(&none).contains(QStringLiteral("nothing is added to the agent’s prompt")));
}

void TestReviewView::nothingStaysOfTheOneBefore()
{
    ReviewView view(&m_theme);
    view.setContent(sample());
    view.setNotice(QStringLiteral("Acme already has slack 1.4.0."));
    ReviewContent other;
    other.manifest.name = QStringLiteral("jira");
    view.setContent(other);
    const auto said = shownText(&view);
    QVERIFY(said.contains(QStringLiteral("jira")));
    QVERIFY(!said.contains(QStringLiteral("Slack")));
    QVERIFY(!said.contains(QStringLiteral("Acme already has")));
    view.setBrief(true);
    QVERIFY(!named<QWidget>(&view, QStringLiteral("What works on the agent"))
            || named<QWidget>(&view, QStringLiteral("What works on the agent"))
                   ->parentWidget()
                   ->isHidden());
}

void TestReviewView::noticeHasAWayOn()
{
    ReviewView view(&m_theme);
    QSignalSpy followed(&view, &ReviewView::noticeLinkActivated);
    view.setContent(sample());
    view.setNotice(QStringLiteral("Acme already has slack 1.4.0."), QStringLiteral("Show it"));
    auto *link = named<QPushButton>(&view, QStringLiteral("Show it"));
    QVERIFY(link);
    link->click();
    QCOMPARE(followed.count(), 1);
    view.setNotice({});
    QVERIFY(!shownText(&view).contains(QStringLiteral("slack 1.4.0"))
            || link->parentWidget()->isHidden());
}

void TestReviewView::findingsOpenTheirFile()
{
    const QList<Finding> findings{
        {Severity::Error, FindingKind::FieldWrong, QStringLiteral("pack.yaml"), 3, 1,
         QStringLiteral("version")},
        {Severity::Warning, FindingKind::LooksLikeSecret, QStringLiteral("data/.env"), 1, 0, {}}};
    FindingList closed(findings, QStringLiteral("The archive"), false, &m_theme);
    QVERIFY(closed.findChildren<QPushButton *>().isEmpty());
    QVERIFY(shownText(&closed).contains(QStringLiteral("pack.yaml:3:1")));
    QVERIFY(shownText(&closed).contains(QStringLiteral("Warning")));
    FindingList list(findings, QStringLiteral("The folder"), true, &m_theme);
    QSignalSpy opened(&list, &FindingList::openRequested);
    auto *open = named<QPushButton>(&list, QStringLiteral("Open data/.env"));
    QVERIFY(open);
    open->click();
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), QStringLiteral("data/.env"));
    FindingList many(QList<Finding>(250, findings.first()), QStringLiteral("The folder"), true,
                     &m_theme);
    auto *all = named<QPushButton>(&many, QStringLiteral("Show all 250 findings…"));
    QVERIFY(all);
    all->click();
    const QPointer<FindingsDialog> dialog = many.findChild<FindingsDialog *>();
    QVERIFY(dialog);
    QSignalSpy openedMany(&many, &FindingList::openRequested);
    named<QPushButton>(dialog, QStringLiteral("Open pack.yaml:3:1"))->click();
    QCOMPARE(openedMany.count(), 1);
    QCOMPARE(openedMany.first().first().toString(), QStringLiteral("pack.yaml"));
}

void TestReviewView::errorsComeFirst()
{
    ArchiveReport report;
    report.findings = QList<Finding>(
        6, {Severity::Note, FindingKind::FieldWrong, QStringLiteral("pack.yaml"), 1, 1, {}});
    report.findings.append(
        {Severity::Warning, FindingKind::LooksLikeSecret, QStringLiteral("data/a"), 1, 0, {}});
    report.findings.append(
        {Severity::Error, FindingKind::PackYamlMissing, QStringLiteral("pack.yaml"), 0, 0, {}});
    const auto findings = reviewOf(report).findings;
    QCOMPARE(findings.at(0).severity, Severity::Error);
    QCOMPARE(findings.at(1).severity, Severity::Warning);
    QCOMPARE(findings.size(), 8);
}

void TestReviewView::findingsWithoutAPlaceAreOneSentence()
{
    const QList<Finding> findings{
        {Severity::Error, FindingKind::TookTooLong, {}, 0, 0, {}},
        {Severity::Error, FindingKind::PackYamlMissing, QStringLiteral("pack.yaml"), 0, 0, {}}};
    const FindingList list(findings, QStringLiteral("The folder"), true, &m_theme);
    QStringList texts;
    const auto labels = list.findChildren<FlowLabel *>();
    for (const auto *label : labels)
        texts << label->text();
    QCOMPARE(texts,
             QStringList({QStringLiteral("The folder took too long to read"),
                          QStringLiteral("pack.yaml"), QStringLiteral("is missing")}));
}

void TestReviewView::filesAreReadInFull()
{
    ReviewView view(&m_theme);
    view.setContent(sample());
    view.show();
    auto *show = named<QPushButton>(&view, QStringLiteral("Show scripts/"));
    QVERIFY(show);
    show->click();
    QPointer<FilesDialog> dialog = view.findChild<FilesDialog *>();
    QVERIFY(dialog);
    auto *list = named<QListWidget>(dialog, QStringLiteral("Files"));
    QVERIFY(list);
    QCOMPARE(list->count(), 2);
    auto *text = named<QPlainTextEdit>(dialog, QStringLiteral("scripts/post.sh"));
    QVERIFY(text);
    QCOMPARE(text->toPlainText(), QStringLiteral("echo post\n"));
    list->setCurrentRow(1);
    QVERIFY(text->toPlainText().contains(QStringLiteral("cannot be shown")));
    dialog->reject();
    QTRY_VERIFY(!dialog);
    named<QPushButton>(&view, QStringLiteral("Read behavior.md"))->click();
    dialog = view.findChild<FilesDialog *>();
    QVERIFY(dialog);
    QVERIFY(!named<QListWidget>(dialog, QStringLiteral("Files")));
    QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(),
             QStringLiteral("Be brief.\nBe kind.\n"));
}

void TestReviewView::hostileTextsAreSeen()
{
    auto content = sample();
    content.manifest.displayName = QStringLiteral("<b>Sl\u202Eack</b>");
    content.behavior = QStringLiteral("x\u202Ey");
    ReviewView view(&m_theme);
    view.setContent(content);
    QVERIFY(shownText(&view).contains(QStringLiteral("<b>Sl⟨U+202E⟩ack</b>")));
    const FilesDialog dialog(QStringLiteral("behavior.md"),
                             {{QStringLiteral("behavior.md"), 4, content.behavior}}, &m_theme);
    QCOMPARE(dialog.findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("x⟨U+202E⟩y"));
}

void TestReviewView::reportOfAnArchive()
{
    ArchiveReport report;
    report.archiveBytes = 2048;
    report.inflatedBytes = 4096;
    report.manifest = sample().manifest;
    report.files = {{QStringLiteral("pack.yaml"), 80}, {QStringLiteral("scripts/a.sh"), 4016}};
    const auto content = reviewOf(report);
    QCOMPARE(content.facts.join(QLatin1Char(' ')), QStringLiteral("2 KiB 2 files 4 KiB unpacked"));
    QCOMPARE(content.below(QStringLiteral("scripts/")).size(), 1);
    QCOMPARE(nameOf(content.manifest), QStringLiteral("Slack"));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestReviewView)
#include "tst_reviewview.moc"
