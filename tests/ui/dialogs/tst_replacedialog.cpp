// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/widerpairs.h"
#include "ui/dialogs/imagedialog.h"
#include "ui/dialogs/replacedialog.h"
#include "ui/dialogs/sidebyside.h"
#include "ui/dialogs/tagfield.h"
#include "ui/errors/errorpanel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

namespace {

QString digestOf(char digit)
{
    return QStringLiteral("sha256:") + QString(64, QLatin1Char(digit));
}

const auto wider
    = QStringLiteral("- {name: a, type: http, allow: [{domains: [a.com], methods: [GET]}]}");

Pack pack()
{
    Pack made;
    made.id = QStringLiteral("p1");
    made.name = QStringLiteral("slack");
    made.displayName = QStringLiteral("Slack");
    made.version = QStringLiteral("1.4.0");
    made.imageRef = QStringLiteral("registry.acme.io/agents/slack:1.4.0");
    made.imageDigest = digestOf('a');
    made.sizeBytes = qint64(4718592);
    return made;
}

AgentRole role(const QString &name, const QString &environment)
{
    AgentRole made;
    made.id = name;
    made.name = name;
    made.environment = environment;
    return made;
}

} // namespace

class TestReplaceDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void pairs_data() { pairs::addRows(); }
    void pairs();
    void beginsWithWhatThePackHas();
    void sendsExactlyWhatIsShown();
    void sendsTheTagWhereThatIsWanted();
    void takesDigests_data();
    void takesDigests();
    void saysWhatIsNoTag();
    void anotherTagClearsTheTicks();
    void sameImageIsNotSent();
    void unseenIsTicked();
    void nowAndNew();
    void countsFiles();
    void namesTheRoles();
    void saysThatThePackMoved();
    void waitsAndTellsOfADifference();
    void showsWhatTheServerSaysOfTheField();
    void offersTags();
    void keyboardOnly();

private:
    QLineEdit *field() const
    {
        return named<QLineEdit>(m_dialog.get(), QStringLiteral("Tag or digest"));
    }
    QPushButton *button() const
    {
        return named<QPushButton>(m_dialog.get(), QStringLiteral("Replace image"));
    }
    QString text() const { return seenText(m_dialog.get()); }
    void see(const QString &tag, const ImagePreview &preview)
    {
        field()->setText(tag);
        m_dialog->setPreview(*m_dialog->parsedReference(), preview);
    }
    void settle(const PackSide &present = pairs::reaching({}))
    {
        m_dialog->setPresentImage(present, {});
        QTRY_VERIFY(!pairs::isComparing(m_dialog.get()));
    }

    Theme m_theme{qApp};
    std::unique_ptr<ReplaceDialog> m_dialog;
};

void TestReplaceDialog::init()
{
    m_dialog = std::make_unique<ReplaceDialog>(&m_theme);
    m_dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    m_dialog->setPack(pack());
    m_dialog->open();
}

void TestReplaceDialog::pairs()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const bool, widens);
    const QSignalSpy sent(m_dialog.get(), &ReplaceDialog::replaceRequested);
    see(QStringLiteral("1.5.0"), pairs::image(digestOf('b'), after));
    m_dialog->setPresentImage(pairs::reaching(before), {});
    button()->click();
    QVERIFY(!button()->isEnabled());
    QTRY_VERIFY(!pairs::isComparing(m_dialog.get()));
    const auto boxes = pairs::ticks(m_dialog.get());
    QCOMPARE(!boxes.isEmpty(), widens);
    for (auto *box : boxes) {
        QVERIFY(!button()->isEnabled());
        button()->click();
        box->click();
    }
    QCOMPARE(sent.count(), 0);
    QVERIFY(button()->isEnabled());
    button()->click();
    QCOMPARE(sent.count(), 1);
}

void TestReplaceDialog::beginsWithWhatThePackHas()
{
    QCOMPARE(field()->text(), QStringLiteral("1.4.0"));
    QVERIFY(text().contains(QStringLiteral("Replace image of Slack")));
    QVERIFY(text().contains(QStringLiteral("registry.acme.io/agents/slack")));
    QVERIFY(!button()->isEnabled());
    const QSignalSpy looked(m_dialog.get(), &ImageDialog::lookRequested);
    QTRY_COMPARE(looked.count(), 1);
    auto other = pack();
    other.id = QStringLiteral("p2");
    other.imageRef = QStringLiteral("registry.acme.io/agents/mail@") + digestOf('c');
    m_dialog->setPack(other);
    QCOMPARE(field()->text(), digestOf('c'));
}

void TestReplaceDialog::sendsExactlyWhatIsShown()
{
    const QSignalSpy sent(m_dialog.get(), &ReplaceDialog::replaceRequested);
    see(QStringLiteral("1.5.0"), pairs::image(digestOf('b'), {}));
    settle();
    button()->click();
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.front().front().toString(),
             QStringLiteral("registry.acme.io/agents/slack@") + digestOf('b'));
}

void TestReplaceDialog::sendsTheTagWhereThatIsWanted()
{
    const QSignalSpy sent(m_dialog.get(), &ReplaceDialog::replaceRequested);
    see(QStringLiteral("1.5.0"), pairs::image(digestOf('b'), {}));
    settle();
    named<QCheckBox>(m_dialog.get(), QStringLiteral("Replace by exactly what is shown"))->click();
    button()->click();
    QCOMPARE(sent.front().front().toString(),
             QStringLiteral("registry.acme.io/agents/slack:1.5.0"));
}

void TestReplaceDialog::takesDigests_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("alone") << digestOf('d');
    QTest::newRow("with a mark") << QLatin1Char('@') + digestOf('d');
    QTest::newRow("with the repository")
        << QStringLiteral("registry.acme.io/agents/slack@") + digestOf('d');
    QTest::newRow("with white space") << QStringLiteral("  ") + digestOf('d');
}

void TestReplaceDialog::takesDigests()
{
    QFETCH(const QString, typed);
    field()->setText(typed);
    QVERIFY(m_dialog->parsedReference());
    QCOMPARE(m_dialog->parsedReference()->toString(),
             QStringLiteral("registry.acme.io/agents/slack@") + digestOf('d'));
}

void TestReplaceDialog::saysWhatIsNoTag()
{
    const QSignalSpy looked(m_dialog.get(), &ImageDialog::lookRequested);
    for (const auto &typed : {QStringLiteral("other/repository:1"), QStringLiteral("1 2"),
                              QStringLiteral("sha256:12"), QStringLiteral("-1")}) {
        field()->setText(typed);
        QVERIFY2(!m_dialog->parsedReference(), qPrintable(typed));
    }
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(text().contains(QStringLiteral("A tag such as 1.5.0, or a digest")));
    QCOMPARE(looked.count(), 0);
}

void TestReplaceDialog::anotherTagClearsTheTicks()
{
    see(QStringLiteral("1.5.0"), pairs::image(digestOf('b'), wider));
    settle();
    pairs::ticks(m_dialog.get()).constFirst()->click();
    QVERIFY(button()->isEnabled());
    field()->setText(QStringLiteral("1.6.0"));
    QVERIFY(!button()->isEnabled());
    QVERIFY(pairs::ticks(m_dialog.get()).isEmpty());
    see(QStringLiteral("1.5.0"), pairs::image(digestOf('b'), wider));
    settle();
    QVERIFY(!pairs::ticks(m_dialog.get()).constFirst()->isChecked());
    QVERIFY(!button()->isEnabled());
}

void TestReplaceDialog::sameImageIsNotSent()
{
    see(QStringLiteral("1.5.0"), pairs::image(digestOf('a'), {}));
    settle();
    QVERIFY(text().contains(QStringLiteral("This is the image that the pack has already.")));
    QVERIFY(!button()->isEnabled());
    // The digest of a platform's image in an index.
    auto inside = pairs::image(digestOf('b'), {});
    inside.imageDigest = digestOf('a');
    see(QStringLiteral("1.6.0"), inside);
    settle();
    QVERIFY(!button()->isEnabled());
    see(QStringLiteral("1.7.0"), pairs::image(digestOf('b'), {}));
    settle();
    QVERIFY(!text().contains(QStringLiteral("already")));
    QVERIFY(button()->isEnabled());
}

void TestReplaceDialog::unseenIsTicked()
{
    field()->setText(QStringLiteral("1.5.0"));
    m_dialog->setPreviewRefused(*m_dialog->parsedReference(), QStringLiteral("No answer."), {});
    QVERIFY(!button()->isEnabled());
    const QSignalSpy sent(m_dialog.get(), &ReplaceDialog::replaceRequested);
    named<QCheckBox>(m_dialog.get(), QStringLiteral("Replace without having seen it"))->click();
    QVERIFY(button()->isEnabled());
    button()->click();
    QCOMPARE(sent.front().front().toString(),
             QStringLiteral("registry.acme.io/agents/slack:1.5.0"));
}

void TestReplaceDialog::nowAndNew()
{
    const auto *sides = m_dialog->findChild<SideBySide *>();
    QVERIFY(shownText(sides).contains(QStringLiteral("1.4.0\n")));
    QVERIFY(shownText(sides).contains(QStringLiteral("4.5 MiB")));
    QVERIFY(shownText(sides).contains(QStringLiteral("not known")));
    QVERIFY(shownText(sides).contains(QStringLiteral("not seen")));
    auto next = pairs::image(digestOf('b'), {});
    next.layerBytes = 5138022;
    next.files = {{QStringLiteral("pack.yaml"), 1}, {QStringLiteral("data/a"), 2}};
    see(QStringLiteral("1.5.0"), next);
    QVERIFY(shownText(sides).contains(QStringLiteral("2.0.0")));
    QVERIFY(shownText(sides).contains(QStringLiteral("4.9 MiB")));
    QVERIFY(!shownText(sides).contains(QStringLiteral("not seen")));
    // Of the files that are there now nothing is known yet.
    QVERIFY(shownText(sides).contains(QStringLiteral("not known")));
    ImagePreview now;
    now.files = {{QStringLiteral("pack.yaml"), 1}};
    m_dialog->setPresentImage(pairs::reaching({}), now);
    QVERIFY(shownText(sides).contains(QStringLiteral("2 · 1 new")));
    QVERIFY(!shownText(sides).contains(QStringLiteral("not known")));
    field()->setText(QStringLiteral("1.6.0"));
    QVERIFY(shownText(sides).contains(QStringLiteral("not seen")));
}

void TestReplaceDialog::countsFiles()
{
    ImagePreview now;
    now.files = {{QStringLiteral("behavior.md"), 1},
                 {QStringLiteral("data/gone"), 1},
                 {QStringLiteral("data/larger"), 1},
                 {QStringLiteral("data/same"), 1},
                 {QStringLiteral("scripts/a"), 1}};
    now.scripts = {{QStringLiteral("scripts/a"), 1, QStringLiteral("1")}};
    now.behavior = QStringLiteral("a");
    auto next = now;
    next.files[1].path = QStringLiteral("data/new");
    next.files[2].bytes = 2;
    next.scripts[0].text = QStringLiteral("2");
    next.behavior = QStringLiteral("b");
    const auto counts = compareFiles(now, next);
    QCOMPARE(counts.added, 1);
    QCOMPARE(counts.removed, 1);
    QCOMPARE(counts.changed, 3);
}

void TestReplaceDialog::namesTheRoles()
{
    m_dialog->setRoles(std::nullopt);
    QVERIFY(text().contains(QStringLiteral("Acme · which roles use it is not known")));
    QVERIFY(text().contains(QStringLiteral("Which roles use this pack is not known.")));
    m_dialog->setRoles(AgentRoles{role(QStringLiteral("support"), QStringLiteral("production")),
                                  role(QStringLiteral("triage"), QStringLiteral("staging"))});
    QVERIFY(text().contains(QStringLiteral("Acme · used by 2 roles, 1 in production")));
    QVERIFY(text().contains(QStringLiteral("support (production) and triage (staging) may still")));
    m_dialog->setRoles(AgentRoles());
    QVERIFY(text().contains(QStringLiteral("used by no role")));
    QVERIFY(!text().contains(QStringLiteral("may still hold")));
}

void TestReplaceDialog::saysThatThePackMoved()
{
    see(QStringLiteral("1.5.0"), pairs::image(digestOf('b'), wider));
    settle();
    pairs::ticks(m_dialog.get()).constFirst()->click();
    const QSignalSpy looked(m_dialog.get(), &ImageDialog::lookRequested);
    auto moved = pack();
    moved.imageDigest = digestOf('e');
    m_dialog->setMoved(moved);
    QVERIFY(text().contains(QStringLiteral("The pack has another image by now.")));
    QVERIFY(text().contains(digestOf('a')));
    QVERIFY(text().contains(digestOf('e')));
    QVERIFY(!button()->isEnabled());
    QCOMPARE(field()->text(), QStringLiteral("1.5.0"));
    QCOMPARE(looked.count(), 1);
    QCOMPARE(m_dialog->pack().imageDigest, digestOf('e'));
}

void TestReplaceDialog::waitsAndTellsOfADifference()
{
    see(QStringLiteral("1.5.0"), pairs::image(digestOf('b'), {}));
    settle();
    const QSignalSpy cancelled(m_dialog.get(), &ImageDialog::cancelRequested);
    m_dialog->setBusy(true);
    QVERIFY(field()->isReadOnly());
    QVERIFY(!button()->isEnabled());
    named<QPushButton>(m_dialog.get(), QStringLiteral("Stop waiting"))->click();
    QCOMPARE(cancelled.count(), 1);
    m_dialog->setBusy(false);
    QVERIFY(button()->isEnabled());
    m_dialog->showDifference(digestOf('b'), digestOf('c'));
    QVERIFY(text().contains(QStringLiteral("but by another one than the one shown here")));
    QVERIFY(!button()->isEnabled());
}

void TestReplaceDialog::showsWhatTheServerSaysOfTheField()
{
    see(QStringLiteral("1.5.0"), pairs::image(digestOf('b'), {}));
    settle();
    ApiError error;
    error.kind = ErrorKind::Refused;
    error.httpStatus = 400;
    error.fields = {{QStringLiteral("image_ref"), QStringLiteral("must stay in acme")}};
    m_dialog->showError(error, {});
    QVERIFY(text().contains(QStringLiteral("must stay in acme")));
    QVERIFY(m_dialog->errorPanel()->hasError());
    m_dialog->clearError();
    QVERIFY(!text().contains(QStringLiteral("must stay in acme")));
}

void TestReplaceDialog::offersTags()
{
    m_dialog->setTags(*ImageReference::parse(QStringLiteral("registry.acme.io/agents/mail:1")),
                      {QStringLiteral("9.9.9")});
    QVERIFY(!text().contains(QStringLiteral("9.9.9")));
    m_dialog->setTags(*ImageReference::parse(QStringLiteral("registry.acme.io/agents/slack:1")),
                      {QStringLiteral("1.5.0"), QStringLiteral("1.4.0")});
    QVERIFY(text().contains(QStringLiteral("2 tags there, the newest is 1.5.0")));
    field()->setText(QStringLiteral("1.5.0"));
    QVERIFY(text().contains(QStringLiteral("The newest of 2 tags")));
}

void TestReplaceDialog::keyboardOnly()
{
    m_dialog->focusField();
    QCOMPARE(m_dialog->focusWidget(), field());
    QTest::keyClicks(field(), QStringLiteral("1.5.0"));
    QCOMPARE(field()->text(), QStringLiteral("1.5.0"));
    const QSignalSpy looked(m_dialog.get(), &ImageDialog::lookRequested);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(looked.count(), 1);
    QVERIFY(m_dialog->findChild<TagField *>()->reference());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestReplaceDialog)
#include "tst_replacedialog.moc"
