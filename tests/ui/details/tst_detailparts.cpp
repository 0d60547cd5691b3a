// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/packs/samplepacks.h"
#include "ui/details/copyactions.h"
#include "ui/details/overviewpage.h"
#include "ui/details/valuefield.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace packdesk;

class TestDetailParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fieldsKeepTheWholeText();
    void fieldsElideTheirPicture();
    void overviewUpdatesInPlace();
    void overviewPassesLinksOn();
    void copyButtonsFollowTheirValues();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestDetailParts::initTestCase()
{
    m_theme = std::make_unique<Theme>(qApp);
}

void TestDetailParts::fieldsKeepTheWholeText()
{
    ValueField field(QStringLiteral("Digest"), ValueField::Kind::Code, m_theme.get());
    const auto digest = tests::samplePack(0).imageDigest;
    field.setValue(digest);
    field.resize(80, 20);
    QCOMPARE(field.text(), digest);
    QVERIFY(field.isReadOnly());
    field.selectAll();
    QCOMPARE(field.selectedText(), digest);
    field.setMissing(QStringLiteral("Not stated"));
    QVERIFY(field.isMissing());
    field.setValue(digest);
    QVERIFY(!field.isMissing());
}

void TestDetailParts::fieldsElideTheirPicture()
{
    ValueField field(QStringLiteral("Digest"), ValueField::Kind::Code, m_theme.get());
    field.resize(120, 20);
    // The picture of a text that is elided in the middle does not depend on what is cut out.
    field.setValue(QStringLiteral("sha256:0000000000000000000000000000000000000000abcdef01"));
    const auto one = field.grab().toImage();
    field.setValue(QStringLiteral("sha256:0000000000000000000011111110000000000000abcdef01"));
    QCOMPARE(field.grab().toImage(), one);
    field.setValue(QStringLiteral("sha256:0000000000000000000000000000000000000000abcdef02"));
    QVERIFY(field.grab().toImage() != one);
}

void TestDetailParts::overviewUpdatesInPlace()
{
    CopyActions actions;
    OverviewPage page(m_theme.get(), &actions);
    page.setPack(tests::samplePack(0));
    const auto before = page.findChildren<ValueField *>();
    page.setPack(tests::samplePack(1));
    QCOMPARE(page.findChildren<ValueField *>(), before);
}

void TestDetailParts::overviewPassesLinksOn()
{
    CopyActions actions;
    OverviewPage page(m_theme.get(), &actions);
    page.setPack(tests::samplePack(0));
    QSignalSpy activated(&page, &OverviewPage::packLinkActivated);
    page.findChild<QPushButton *>()->click();
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), QStringLiteral("github"));
}

void TestDetailParts::copyButtonsFollowTheirValues()
{
    CopyActions actions;
    OverviewPage page(m_theme.get(), &actions);
    page.setPack(tests::samplePack(0));
    page.resize(760, 500);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    int seen = 0;
    const auto buttons = page.findChildren<QToolButton *>();
    for (const auto *button : buttons) {
        for (const auto *field : page.findChildren<ValueField *>()) {
            if (qAbs(field->geometry().center().y() - button->geometry().center().y()) > 2)
                continue;
            QVERIFY(button->x() - field->geometry().right() < m_theme->scaled(8));
            QVERIFY(field->width() <= field->sizeHint().width());
            ++seen;
        }
    }
    QCOMPARE(seen, 4);
}

QTEST_MAIN(TestDetailParts)
#include "tst_detailparts.moc"
