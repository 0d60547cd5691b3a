// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/packs/samplepacks.h"
#include "ui/details/copyactions.h"
#include "ui/details/detailsheader.h"
#include "ui/details/detailspane.h"
#include "ui/details/linkrow.h"
#include "ui/details/packactions.h"
#include "ui/details/readnotice.h"
#include "ui/details/valuefield.h"
#include "ui/review/capabilityview.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>

#include <memory>

using namespace packdesk;

namespace {

struct Fixture
{
    explicit Fixture(Theme *theme)
        : pane(theme, &actions, &changes)
    {
        pane.resize(360, 600);
        pane.show();
    }

    QString value(const QString &name) const
    {
        const auto *field = fieldOf(name);
        return field && field->isVisible() ? field->text() : QString();
    }

    const ValueField *fieldOf(const QString &name) const
    {
        const auto fields = pane.findChildren<ValueField *>();
        for (const auto *field : fields) {
            if (field->accessibleName() == name)
                return field;
        }
        return nullptr;
    }

    QString notice() const { return pane.findChild<ReadNotice *>()->words(); }
    const QPlainTextEdit *capabilities() const
    {
        return pane.findChild<CapabilityView *>()->findChild<QPlainTextEdit *>();
    }

    CopyActions actions;
    PackActions changes;
    DetailsPane pane;
};

} // namespace

class TestDetailsPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isAGroupNamedPackDetails();
    void showsEveryField();
    void saysWhatIsNotShared();
    void saysWhatIsNotStated();
    void showsUnknownFields();
    void showsTheListAtOnceThenWhatWasRead();
    void ignoresLateAnswersOfAnotherPack();
    void keepsTheListWhenReadingFails();
    void saysWhenThePackIsGone();
    void saysWhenThePackIsNotListed();
    void keepsTheTabOverAnUpdate();
    void followsLinks();
    void capabilities_data();
    void capabilities();
    void staysPlain();
    void copyButtonsCopy();
    void actionsFollowThePack();
    void offersTheWayBack();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestDetailsPane::initTestCase()
{
    m_theme = std::make_unique<Theme>(qApp);
}

void TestDetailsPane::isAGroupNamedPackDetails()
{
    const Fixture fixture(m_theme.get());
    auto *accessible
        = QAccessible::queryAccessibleInterface(const_cast<DetailsPane *>(&fixture.pane));
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Pack details"));
    QCOMPARE(accessible->role(), QAccessible::Grouping);
}

void TestDetailsPane::showsEveryField()
{
    Fixture fixture(m_theme.get());
    const auto pack = tests::samplePack(0);
    fixture.pane.showListed(pack);
    QCOMPARE(fixture.value(QStringLiteral("Version")), QStringLiteral("1.4.0"));
    QCOMPARE(fixture.value(QStringLiteral("Id")), pack.id);
    QCOMPARE(fixture.value(QStringLiteral("Name")), QStringLiteral("slack"));
    QCOMPARE(fixture.value(QStringLiteral("Image")), pack.imageRef);
    QCOMPARE(fixture.value(QStringLiteral("Digest")), pack.imageDigest);
    QCOMPARE(fixture.value(QStringLiteral("Origin")), QStringLiteral("Image reference"));
    QCOMPARE(fixture.value(QStringLiteral("Category")), QStringLiteral("messaging"));
    QCOMPARE(fixture.value(QStringLiteral("Size")), QStringLiteral("4.5 MiB (4,718,592 bytes)"));
    QCOMPARE(fixture.value(QStringLiteral("Organisation")), QStringLiteral("org_01ACME"));
    QVERIFY(!fixture.value(QStringLiteral("Created")).isEmpty());
    QVERIFY(!fixture.value(QStringLiteral("Updated")).isEmpty());
    QVERIFY(fixture.fieldOf(QStringLiteral("Updated"))->toolTip().contains(QStringLiteral(" UTC")));
    const auto *header = fixture.pane.findChild<DetailsHeader *>();
    QCOMPARE(header->title(), QStringLiteral("Slack"));
}

void TestDetailsPane::saysWhatIsNotShared()
{
    Pack pack = tests::samplePack(2);
    pack.imageRef = QString();
    Fixture fixture(m_theme.get());
    fixture.pane.showListed(pack);
    QCOMPARE(fixture.value(QStringLiteral("Organisation")),
             QStringLiteral("Not shared by the owner"));
    QCOMPARE(fixture.value(QStringLiteral("Image")), QStringLiteral("Not shared by the owner"));
    QVERIFY(fixture.fieldOf(QStringLiteral("Image"))->isMissing());
}

void TestDetailsPane::saysWhatIsNotStated()
{
    Pack pack;
    pack.id = QStringLiteral("pack_01HZ");
    pack.version = QStringLiteral("1.2.0");
    Fixture fixture(m_theme.get());
    fixture.pane.showListed(pack);
    for (const auto *name : {"Name", "Image", "Digest", "Origin", "Category", "Size", "Created",
                             "Updated", "Organisation", "Suggested"})
        QCOMPARE(fixture.value(QLatin1String(name)), QStringLiteral("Not stated"));
}

void TestDetailsPane::showsUnknownFields()
{
    Pack pack = tests::samplePack(0);
    pack.unknown = {{QStringLiteral("signature"), QStringLiteral("{\"alg\":\"ed25519\"}")}};
    Fixture fixture(m_theme.get());
    fixture.pane.showListed(pack);
    QCOMPARE(fixture.value(QStringLiteral("signature")), QStringLiteral("{\"alg\":\"ed25519\"}"));
    fixture.pane.showListed(tests::samplePack(1));
    QTRY_VERIFY(!fixture.fieldOf(QStringLiteral("signature")));
}

void TestDetailsPane::showsTheListAtOnceThenWhatWasRead()
{
    Fixture fixture(m_theme.get());
    Pack pack = tests::samplePack(0);
    fixture.pane.showListed(pack);
    fixture.pane.setReading(pack.id);
    QCOMPARE(fixture.value(QStringLiteral("Version")), QStringLiteral("1.4.0"));
    pack.version = QStringLiteral("1.4.1");
    fixture.pane.setRead(pack);
    QCOMPARE(fixture.value(QStringLiteral("Version")), QStringLiteral("1.4.1"));
}

void TestDetailsPane::ignoresLateAnswersOfAnotherPack()
{
    Fixture fixture(m_theme.get());
    fixture.pane.showListed(tests::samplePack(0));
    fixture.pane.setRead(tests::samplePack(1));
    fixture.pane.setReadFailed(tests::sampleId(1), QStringLiteral("no"), {});
    QCOMPARE(fixture.pane.packId(), tests::sampleId(0));
    QVERIFY(fixture.notice().isEmpty());
}

void TestDetailsPane::keepsTheListWhenReadingFails()
{
    Fixture fixture(m_theme.get());
    fixture.pane.showListed(tests::samplePack(0));
    fixture.pane.setReadFailed(tests::sampleId(0), QStringLiteral("Reading Slack failed."),
                               QStringLiteral("500 · Request id 7f3a9c2e"));
    QCOMPARE(fixture.notice(), QStringLiteral("Reading Slack failed."));
    QCOMPARE(fixture.value(QStringLiteral("Version")), QStringLiteral("1.4.0"));
    QSignalSpy read(&fixture.pane, &DetailsPane::readRequested);
    fixture.pane.findChild<ReadNotice *>()->findChild<QPushButton *>()->click();
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.first().first().toString(), tests::sampleId(0));
    fixture.pane.showListed(tests::samplePack(1));
    QVERIFY(fixture.notice().isEmpty());
}

void TestDetailsPane::saysWhenThePackIsGone()
{
    Fixture fixture(m_theme.get());
    fixture.pane.showListed(tests::samplePack(0));
    fixture.pane.setGone();
    QVERIFY(fixture.notice().contains(QStringLiteral("no longer in the list")));
    QCOMPARE(fixture.value(QStringLiteral("Version")), QStringLiteral("1.4.0"));
}

void TestDetailsPane::saysWhenThePackIsNotListed()
{
    Fixture fixture(m_theme.get());
    fixture.pane.showUnlisted(tests::samplePack(0));
    QVERIFY(fixture.notice().contains(QStringLiteral("not in the list")));
    QCOMPARE(fixture.pane.packId(), tests::sampleId(0));
}

void TestDetailsPane::keepsTheTabOverAnUpdate()
{
    Fixture fixture(m_theme.get());
    fixture.pane.showListed(tests::samplePack(0));
    auto *tabs = fixture.pane.findChild<QTabWidget *>();
    tabs->setCurrentIndex(1);
    fixture.pane.showListed(tests::samplePack(0));
    fixture.pane.showListed(tests::samplePack(1));
    QCOMPARE(tabs->currentIndex(), 1);
}

void TestDetailsPane::followsLinks()
{
    Pack pack = tests::samplePack(0);
    pack.suggestedPacks = QStringLiteral("github, jira,,github , <b>x</b>");
    Fixture fixture(m_theme.get());
    fixture.pane.showListed(pack);
    const auto *row = fixture.pane.findChild<LinkRow *>();
    QCOMPARE(row->names(),
             QStringList(
                 {QStringLiteral("github"), QStringLiteral("jira"), QStringLiteral("<b>x</b>")}));
    QSignalSpy activated(&fixture.pane, &DetailsPane::packLinkActivated);
    const auto links = row->findChildren<QPushButton *>();
    QCOMPARE(links.at(1)->accessibleName(), QStringLiteral("jira"));
    links.at(1)->click();
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), QStringLiteral("jira"));
}

void TestDetailsPane::capabilities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("owned");
    QTest::addColumn<QString>("expected");
    QTest::newRow("yaml") << QStringLiteral("- name: a\n  type: http\n") << true << QString();
    QTest::newRow("empty") << QStringLiteral("") << true
                           << QStringLiteral("This pack asks for no network access.");
    QTest::newRow("not shared") << QString() << false
                                << QStringLiteral("The owner does not share what this pack asks "
                                                  "for.");
    QTest::newRow("not stated") << QString() << true
                                << QStringLiteral("The server did not state what this pack asks "
                                                  "for.");
}

void TestDetailsPane::capabilities()
{
    QFETCH(QString, text);
    QFETCH(bool, owned);
    QFETCH(QString, expected);
    Pack pack = tests::samplePack(0);
    pack.capabilities = text;
    pack.owned = owned;
    Fixture fixture(m_theme.get());
    fixture.pane.showListed(pack);
    fixture.pane.findChild<QTabWidget *>()->setCurrentIndex(1);
    const auto *editor = fixture.capabilities();
    QVERIFY(editor->isReadOnly());
    if (expected.isNull()) {
        QVERIFY(editor->isVisible());
        QCOMPARE(editor->toPlainText(), text);
        return;
    }
    QVERIFY(!editor->isVisible());
    bool said = false;
    const auto labels = fixture.pane.findChildren<QLabel *>();
    for (const auto *label : labels)
        said |= label->isVisible() && label->text() == expected;
    QVERIFY(said);
}

void TestDetailsPane::staysPlain()
{
    Pack pack = tests::samplePack(0);
    pack.displayName = QStringLiteral("<h1>Slack</h1>\u202E");
    pack.description = QStringLiteral("<img src='file:///etc/passwd'>\u200F");
    pack.version = QStringLiteral("1\u00072");
    pack.capabilities = QStringLiteral("- name: \u202Eevil\n");
    Fixture fixture(m_theme.get());
    fixture.pane.showListed(pack);
    const auto labels = fixture.pane.findChildren<QLabel *>();
    for (const auto *label : labels) {
        QVERIFY2(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()),
                 qPrintable(label->text()));
        QVERIFY(!label->text().contains(QChar(0x202E)));
        QVERIFY(!label->text().contains(QChar(0x200F)));
    }
    QVERIFY(!fixture.value(QStringLiteral("Version")).contains(QChar(7)));
    QVERIFY(!fixture.capabilities()->toPlainText().contains(QChar(0x202E)));
}

void TestDetailsPane::copyButtonsCopy()
{
    Fixture fixture(m_theme.get());
    fixture.pane.showListed(tests::samplePack(0));
    QSignalSpy copied(&fixture.actions, &CopyActions::copied);
    const auto buttons = fixture.pane.findChildren<QToolButton *>();
    for (auto *button : buttons) {
        if (button->accessibleName() == QStringLiteral("Copy id"))
            button->click();
    }
    QCOMPARE(copied.size(), 1);
}

void TestDetailsPane::actionsFollowThePack()
{
    Fixture fixture(m_theme.get());
    QVERIFY(!fixture.actions.action(CopyActions::What::Id)->isEnabled());
    fixture.pane.showListed(tests::samplePack(0));
    QVERIFY(fixture.actions.action(CopyActions::What::Id)->isEnabled());
    fixture.pane.showNothing();
    QVERIFY(!fixture.actions.action(CopyActions::What::Id)->isEnabled());
    QCOMPARE(fixture.pane.packId(), QString());
}

void TestDetailsPane::offersTheWayBack()
{
    Fixture fixture(m_theme.get());
    fixture.pane.showListed(tests::samplePack(0));
    fixture.pane.setBackVisible(true);
    QSignalSpy back(&fixture.pane, &DetailsPane::backRequested);
    const auto buttons = fixture.pane.findChildren<QPushButton *>();
    for (auto *button : buttons) {
        if (button->accessibleName() == QStringLiteral("Back to the list"))
            button->click();
    }
    QCOMPARE(back.size(), 1);
}

QTEST_MAIN(TestDetailsPane)
#include "tst_detailspane.moc"
