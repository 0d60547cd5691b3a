// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/packs/face.h"
#include "ui/packs/listfaces.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace packdesk;

namespace {

QPushButton *buttonOf(const ListFaces &faces, const QString &name)
{
    const auto buttons = faces.currentWidget()->findChildren<QPushButton *>();
    for (auto *button : buttons) {
        if (button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

const Face *face(const ListFaces &faces)
{
    return qobject_cast<const Face *>(faces.currentWidget());
}

} // namespace

class TestListFaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void emptyInvites();
    void emptyTellsWhyNothingCanBeCreated();
    void nothingFoundNamesTextAndFilters();
    void loadingCountsAndCanBeCancelled();
    void failedKeepsTheFacts();
    void signedOutOffersTheDemo();
    void allTextIsPlain();
    void showsTheTable();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestListFaces::initTestCase()
{
    m_theme = std::make_unique<Theme>(qApp);
}

void TestListFaces::emptyInvites()
{
    ListFaces faces(m_theme.get(), new QWidget);
    faces.showEmpty(QStringLiteral("Acme"));
    QCOMPARE(faces.state(), ListFaces::State::Empty);
    QCOMPARE(face(faces)->headline(), QStringLiteral("Acme has no packs of its own yet"));
    QSignalSpy create(&faces, &ListFaces::createRequested);
    QSignalSpy upload(&faces, &ListFaces::uploadRequested);
    buttonOf(faces, QStringLiteral("Create from image…"))->click();
    buttonOf(faces, QStringLiteral("Upload pack…"))->click();
    QCOMPARE(create.size(), 1);
    QCOMPARE(upload.size(), 1);
}

void TestListFaces::emptyTellsWhyNothingCanBeCreated()
{
    ListFaces faces(m_theme.get(), new QWidget);
    faces.setChangesAllowed(false, QStringLiteral("It lacks caps:write."));
    faces.showEmpty(QStringLiteral("Acme"));
    auto *create = buttonOf(faces, QStringLiteral("Create from image…"));
    QVERIFY(!create->isEnabled());
    QCOMPARE(create->toolTip(), QStringLiteral("It lacks caps:write."));
}

void TestListFaces::nothingFoundNamesTextAndFilters()
{
    ListFaces faces(m_theme.get(), new QWidget);
    PackFilter filter;
    filter.text = QStringLiteral("slak");
    filter.chosen
        = {{Facet::Owner, {QStringLiteral("yours")}}, {Facet::Tier, {QStringLiteral("verified")}}};
    faces.showNothingFound(filter);
    QCOMPARE(face(faces)->headline(), QStringLiteral("No pack matches “slak”"));
    QCOMPARE(face(faces)->body(), QStringLiteral("Filters in force: Yours, Verified."));
    QSignalSpy clear(&faces, &ListFaces::clearFiltersRequested);
    buttonOf(faces, QStringLiteral("Clear filters"))->click();
    QCOMPARE(clear.size(), 1);
    filter.text.clear();
    faces.showNothingFound(filter);
    QCOMPARE(face(faces)->headline(), QStringLiteral("No pack matches these filters"));
}

void TestListFaces::loadingCountsAndCanBeCancelled()
{
    ListFaces faces(m_theme.get(), new QWidget);
    faces.showLoading(QStringLiteral("acme.evershell.ai"),
                      QDateTime::currentDateTimeUtc().addSecs(-3));
    QVERIFY(face(faces)->headline().startsWith(QStringLiteral("Reading packs… 3 s")));
    QCOMPARE(face(faces)->body(), QStringLiteral("acme.evershell.ai has not answered yet."));
    QTRY_VERIFY(face(faces)->headline().startsWith(QStringLiteral("Reading packs… 4 s")));
    QSignalSpy cancel(&faces, &ListFaces::cancelRequested);
    buttonOf(faces, QStringLiteral("Cancel"))->click();
    QCOMPARE(cancel.size(), 1);
}

void TestListFaces::failedKeepsTheFacts()
{
    ListFaces faces(m_theme.get(), new QWidget);
    faces.showFailed(QStringLiteral("The pack list could not be read"),
                     QStringLiteral("No address was found."),
                     QStringLiteral("No request id: nothing was sent."));
    bool facts = false;
    const auto labels = faces.currentWidget()->findChildren<QLabel *>();
    for (const auto *label : labels)
        facts |= label->text() == QStringLiteral("No request id: nothing was sent.")
            && label->textInteractionFlags().testFlag(Qt::TextSelectableByMouse);
    QVERIFY(facts);
    QSignalSpy retry(&faces, &ListFaces::retryRequested);
    QSignalSpy copy(&faces, &ListFaces::copyDetailsRequested);
    buttonOf(faces, QStringLiteral("Retry"))->click();
    buttonOf(faces, QStringLiteral("Copy details"))->click();
    QCOMPARE(retry.size(), 1);
    QCOMPARE(copy.size(), 1);
}

void TestListFaces::signedOutOffersTheDemo()
{
    ListFaces faces(m_theme.get(), new QWidget);
    faces.showSignedOut();
    QSignalSpy signIn(&faces, &ListFaces::signInRequested);
    QSignalSpy demo(&faces, &ListFaces::demoRequested);
    buttonOf(faces, QStringLiteral("Sign in…"))->click();
    buttonOf(faces, QStringLiteral("Try the demo"))->click();
    QCOMPARE(signIn.size(), 1);
    QCOMPARE(demo.size(), 1);
}

void TestListFaces::allTextIsPlain()
{
    ListFaces faces(m_theme.get(), new QWidget);
    faces.showEmpty(QStringLiteral("<b>Acme</b>\u202E"));
    QVERIFY(face(faces)->headline().startsWith(QStringLiteral("<b>Acme</b>")));
    QVERIFY(!face(faces)->headline().contains(QChar(0x202E)));
    const auto labels = faces.findChildren<QLabel *>();
    for (const auto *label : labels)
        QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
}

void TestListFaces::showsTheTable()
{
    auto *table = new QWidget;
    ListFaces faces(m_theme.get(), table);
    faces.showSignedOut();
    faces.showTable();
    QCOMPARE(faces.currentWidget(), table);
    QCOMPARE(faces.state(), ListFaces::State::Table);
}

QTEST_MAIN(TestListFaces)
#include "tst_listfaces.moc"
