// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "ui/dialogs/referencefield.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace packdesk;

namespace {

const auto valid = QStringLiteral("registry.acme.io/agents/slack:1.5.0");

ImageReference parsed(const QString &text)
{
    return *ImageReference::parse(text);
}

} // namespace

class TestReferenceField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void textAndReference();
    void restsAfterAPauseOnly();
    void restsAnewWhenItComesBack();
    void returnStaysInTheField();
    void heldReturnIsOne();
    void complains();
    void marksWhatTheServerSays();
    void offersTags();
    void tagsOfAnotherRepositoryAreDropped();
    void readOnlyOffersNothing();

private:
    QAction *offer() const { return m_field->lineEdit()->actions().constFirst(); }
    QAbstractItemView *popup() const { return m_field->lineEdit()->completer()->popup(); }
    bool isMarked() const { return m_field->lineEdit()->property("invalid").toBool(); }

    Theme m_theme{qApp};
    std::unique_ptr<ReferenceField> m_field;
};

void TestReferenceField::init()
{
    m_field = std::make_unique<ReferenceField>(&m_theme);
    m_field->show();
    m_field->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
    m_field->focusField();
    QCOMPARE(accessibleNameOf(m_field->lineEdit()), QStringLiteral("Image reference"));
}

void TestReferenceField::cleanup()
{
    m_field.reset();
}

void TestReferenceField::textAndReference()
{
    QSignalSpy edited(m_field.get(), &ReferenceField::edited);
    QVERIFY(!m_field->reference());
    m_field->setText(QStringLiteral("  ") + valid + QLatin1Char('\t'));
    QCOMPARE(m_field->text(), valid);
    QCOMPARE(m_field->reference()->toString(), valid);
    QCOMPARE(edited.count(), 1);
    m_field->setText(QStringLiteral("Registry/Slack"));
    QVERIFY(!m_field->reference());
}

void TestReferenceField::restsAfterAPauseOnly()
{
    QSignalSpy rested(m_field.get(), &ReferenceField::rested);
    QTest::keyClicks(m_field->lineEdit(), valid);
    QCOMPARE(rested.count(), 0);
    QTRY_COMPARE(rested.count(), 1);
    QCOMPARE(rested.first().first().value<ImageReference>().toString(), valid);
    // What is no reference is nothing to look at; what is wrong with it is said then.
    QVERIFY(!isMarked());
    QTest::keyClicks(m_field->lineEdit(), QStringLiteral("/"));
    QTRY_VERIFY(isMarked());
    QCOMPARE(rested.count(), 1);
}

void TestReferenceField::restsAnewWhenItComesBack()
{
    m_field->setText(valid);
    QSignalSpy rested(m_field.get(), &ReferenceField::rested);
    QTRY_COMPARE(rested.count(), 1);
    m_field->hide();
    m_field->show();
    QTRY_COMPARE(rested.count(), 2);
}

void TestReferenceField::returnStaysInTheField()
{
    QSignalSpy entered(m_field.get(), &ReferenceField::entered);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QVERIFY(QCoreApplication::sendEvent(m_field->lineEdit(), &press));
        QVERIFY(press.isAccepted());
    }
    QCOMPARE(entered.count(), 2);
}

void TestReferenceField::heldReturnIsOne()
{
    QSignalSpy entered(m_field.get(), &ReferenceField::entered);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
    QCoreApplication::sendEvent(m_field->lineEdit(), &held);
    QVERIFY(held.isAccepted());
    QCOMPARE(entered.count(), 0);
}

void TestReferenceField::complains()
{
    m_field->setText(valid);
    QVERIFY(!m_field->complain());
    QVERIFY(!isMarked());
    m_field->setText(QStringLiteral("registry.acme.io/Agents/slack:1"));
    QVERIFY(!isMarked());
    QVERIFY(m_field->complain());
    QVERIFY(isMarked());
    QVERIFY(shownText(m_field.get()).contains(QStringLiteral("must be in lower case")));
    QVERIFY(m_field->lineEdit()->hasFocus());
    m_field->setText(QString());
    QVERIFY(m_field->complain());
    QVERIFY(shownText(m_field.get()).contains(QStringLiteral("Enter an image reference")));
}

void TestReferenceField::marksWhatTheServerSays()
{
    m_field->setText(valid);
    m_field->setMessage(QStringLiteral("<i>unknown</i>\u202e tag"));
    QVERIFY(isMarked());
    const auto said = shownText(m_field.get());
    QVERIFY(said.contains(QStringLiteral("<i>unknown</i>")));
    QVERIFY(!said.contains(QChar(0x202e)));
    // The words stay to be read while the value is mended; the mark is about what was sent.
    m_field->setText(valid + QLatin1Char('1'));
    QVERIFY(!isMarked());
    QVERIFY(shownText(m_field.get()).contains(QStringLiteral("unknown")));
    m_field->setMessage({});
    QVERIFY(!shownText(m_field.get()).contains(QStringLiteral("unknown")));
}

void TestReferenceField::offersTags()
{
    m_field->setText(valid);
    QVERIFY(!offer()->isVisible());
    QTest::keyClick(m_field->lineEdit(), Qt::Key_Down);
    QVERIFY(!popup()->isVisible());
    m_field->setTags(parsed(valid), {QStringLiteral("1.5.0"), QStringLiteral("1.4.0")});
    QVERIFY(offer()->isVisible());
    QVERIFY(!popup()->isVisible());
    offer()->trigger();
    QTRY_VERIFY(popup()->isVisible());
    QCOMPARE(popup()->model()->rowCount(), 2);
    QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Return);
    QCOMPARE(m_field->text(), valid);
    // On its way to another tag they stay; at another repository they go.
    m_field->setText(QStringLiteral("registry.acme.io/agents/slack:"));
    QVERIFY(offer()->isVisible());
    m_field->setText(QStringLiteral("registry.acme.io/agents/slacker:1"));
    QVERIFY(!offer()->isVisible());
}

void TestReferenceField::tagsOfAnotherRepositoryAreDropped()
{
    m_field->setText(valid);
    m_field->setTags(parsed(QStringLiteral("registry.acme.io/agents/jira:1")),
                     {QStringLiteral("1")});
    QVERIFY(!offer()->isVisible());
    m_field->setTags(parsed(valid), {});
    QVERIFY(!offer()->isVisible());
}

void TestReferenceField::readOnlyOffersNothing()
{
    m_field->setText(valid);
    m_field->setTags(parsed(valid), {QStringLiteral("1.5.0")});
    m_field->setReadOnly(true);
    QVERIFY(!offer()->isEnabled());
    QTest::keyClick(m_field->lineEdit(), Qt::Key_Down);
    QVERIFY(!popup()->isVisible());
    QTest::keyClicks(m_field->lineEdit(), QStringLiteral("x"));
    QCOMPARE(m_field->text(), valid);
    m_field->setReadOnly(false);
    QTest::keyClick(m_field->lineEdit(), Qt::Key_Down);
    QTRY_VERIFY(popup()->isVisible());
}

QTEST_MAIN(TestReferenceField)
#include "tst_referencefield.moc"
