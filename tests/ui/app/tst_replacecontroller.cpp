// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/app/console.h"
#include "ui/dialogs/replacedialog.h"
#include "ui/review/wideningticks.h"

#include <QLineEdit>
#include <QTest>

namespace packdesk {

namespace {

QString digestOf(char digit)
{
    return QStringLiteral("sha256:") + QString(64, QLatin1Char(digit));
}

const auto repository = QStringLiteral("registry.example:5000/packs/mail");

QByteArray packJson(char digit)
{
    return QStringLiteral(R"({"id":"p1","name":"mail","version":"1.0.0","owned":true,)"
                          R"("image_ref":"%1:1.0.0","image_digest":"%2"})")
        .arg(repository, digestOf(digit))
        .toUtf8();
}

ImagePreview image(char digit, const QString &domain)
{
    ImagePreview preview;
    preview.digest = digestOf(digit);
    preview.imageDigest = preview.digest;
    preview.manifest.emplace();
    preview.manifest->name = QStringLiteral("mail");
    preview.manifest->capabilities
        = QStringLiteral("- {name: a, type: http, allow: [{domains: [%1], methods: [GET]}]}")
              .arg(domain);
    return preview;
}

} // namespace

/// Replacing an image, from the look to what is told afterwards.
class TestReplaceController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_console.reset(); }
    void looksAtTheNewOneThenAtTheOldOne();
    void readsTheOldOneOnce();
    void sameImageNeedsNoSecondLook();
    void replaces();
    void namesTheRolesAfterwards();
    void tellsOfAnotherImage();
    void refusalStaysInTheDialog();
    void followsThePackWhileItIsOpen();
    void leavesTheCreateDialogAlone();

private:
    ReplaceDialog *dialog() const
    {
        return static_cast<ReplaceDialog *>(m_console->dialog("Replace image"));
    }
    QPushButton *button() const { return Console::button(dialog(), "Replace image"); }
    FakeImageSource &images() { return m_console->images; }
    FakeImageSource &present() { return m_console->presentImages; }
    void open();
    void type(const QString &tag);
    void see(char digit, const QString &domain);
    void seeOld(char digit, const QString &domain);
    void tickAll();
    void openAndTick();

    std::unique_ptr<Console> m_console;
    FakeConnection m_server;
};

void TestReplaceController::init()
{
    m_console = std::make_unique<Console>();
    m_server = m_console->begin("acme.evershell.ai", R"({"packs":[)" + packJson('a') + "]}");
    QTRY_VERIFY(m_console->list.snapshot());
}

void TestReplaceController::open()
{
    m_console->replaces.open(*m_console->list.packById(QStringLiteral("p1")));
    QVERIFY(dialog());
}

void TestReplaceController::type(const QString &tag)
{
    auto *field = named<QLineEdit>(dialog(), QStringLiteral("Tag or digest"));
    field->setText(tag);
    QTest::keyClick(field, Qt::Key_Return);
}

void TestReplaceController::see(char digit, const QString &domain)
{
    const auto reference = images().previews.back().reference;
    Q_EMIT images().previewed(reference, image(digit, domain));
}

void TestReplaceController::seeOld(char digit, const QString &domain)
{
    const auto reference = present().previews.back().reference;
    Q_EMIT present().previewed(reference, image(digit, domain));
}

void TestReplaceController::tickAll()
{
    auto *ticks = dialog()->findChild<WideningTicks *>();
    QTRY_VERIFY(!ticks->isComparing());
    for (auto *box : ticks->findChildren<QCheckBox *>())
        box->click();
}

void TestReplaceController::openAndTick()
{
    open();
    type(QStringLiteral("2.0.0"));
    see('b', QStringLiteral("b.com"));
    seeOld('a', QStringLiteral("a.com"));
    QVERIFY(!button()->isEnabled());
    tickAll();
    QVERIFY(button()->isEnabled());
}

void TestReplaceController::looksAtTheNewOneThenAtTheOldOne()
{
    open();
    type(QStringLiteral("2.0.0"));
    QCOMPARE(images().previews.size(), 1);
    QCOMPARE(present().previews.size(), 0);
    see('b', QStringLiteral("a.com"));
    QCOMPARE(present().previews.size(), 1);
    QCOMPARE(present().previews.front().reference.toString(),
             repository + QLatin1Char('@') + digestOf('a'));
    QVERIFY(!button()->isEnabled());
    seeOld('a', QStringLiteral("a.com"));
    QTRY_VERIFY(button()->isEnabled());
}

void TestReplaceController::readsTheOldOneOnce()
{
    open();
    type(QStringLiteral("2.0.0"));
    see('b', QStringLiteral("a.com"));
    seeOld('a', QStringLiteral("a.com"));
    type(QStringLiteral("3.0.0"));
    see('c', QStringLiteral("a.com"));
    QCOMPARE(present().previews.size(), 1);
    QTRY_VERIFY(button()->isEnabled());
}

void TestReplaceController::sameImageNeedsNoSecondLook()
{
    open();
    type(QStringLiteral("1.0.0"));
    see('a', QStringLiteral("a.com"));
    QCOMPARE(present().previews.size(), 0);
    QVERIFY(!button()->isEnabled());
    QVERIFY(seenText(dialog()).contains(QStringLiteral("This is the image that the pack has")));
    type(QStringLiteral("2.0.0"));
    see('b', QStringLiteral("a.com"));
    QCOMPARE(present().previews.size(), 0);
    QTRY_VERIFY(button()->isEnabled());
}

void TestReplaceController::replaces()
{
    openAndTick();
    m_server.http->answer(200, packJson('b'));
    button()->click();
    QTRY_VERIFY(!dialog());
    const auto &request = m_server.http->requests().at(1);
    QCOMPARE(request.method, QByteArray("PUT"));
    QVERIFY(request.body.contains((repository + QLatin1Char('@') + digestOf('b')).toUtf8()));
    QCOMPARE(m_console->list.packById(QStringLiteral("p1"))->imageDigest, digestOf('b'));
}

void TestReplaceController::namesTheRolesAfterwards()
{
    const QByteArray roles = R"({"agent_roles":[{"id":"r1","name":"support",)"
                             R"("environment":"production","pack_ids":["p1"]}]})";
    m_server.http->answer(200, roles);
    m_console->roles.read();
    QTRY_VERIFY(m_console->roles.roles());
    openAndTick();
    QVERIFY(seenText(dialog()).contains(QStringLiteral("used by 1 role, 1 in production")));
    m_server.http->answer(200, packJson('b'));
    m_server.http->answer(200, roles);
    button()->click();
    QTRY_VERIFY(!dialog());
    const auto told = seenText(&m_console->window);
    QVERIFY(told.contains(QStringLiteral("The image of mail was replaced: sha256:")));
    QVERIFY(told.contains(QStringLiteral("support (production) may still hold the old ones")));
    QTRY_VERIFY(!m_console->roles.isReading());
}

void TestReplaceController::tellsOfAnotherImage()
{
    openAndTick();
    m_server.http->answer(200, packJson('c'));
    button()->click();
    QTRY_VERIFY(seenText(dialog()).contains(QStringLiteral("another one than the one shown")));
    QVERIFY(!button()->isEnabled());
    QVERIFY(seenText(dialog()).contains(digestOf('c')));
    QVERIFY(!seenText(dialog()).contains(QStringLiteral("The pack has another image by now")));
}

void TestReplaceController::refusalStaysInTheDialog()
{
    openAndTick();
    m_server.http->refuse(400, QStringLiteral("validation"), QStringLiteral("No."),
                          QStringLiteral("req_1"));
    button()->click();
    QTRY_VERIFY(dialog()->errorPanel()->hasError());
    QVERIFY(!m_console->dock->isVisible());
    // What was ticked stays ticked.
    QVERIFY(button()->isEnabled());
}

void TestReplaceController::followsThePackWhileItIsOpen()
{
    openAndTick();
    m_server.http->answer(200, R"({"packs":[)" + packJson('d') + "]}");
    Q_EMIT m_console->window.refreshRequested();
    QTRY_VERIFY(seenText(dialog()).contains(QStringLiteral("The pack has another image by now.")));
    QVERIFY(!button()->isEnabled());
    QCOMPARE(images().previews.size(), 2);
    see('b', QStringLiteral("b.com"));
    QCOMPARE(present().previews.back().reference.digest(), digestOf('d'));
}

void TestReplaceController::leavesTheCreateDialogAlone()
{
    m_console->creates.open(repository + QStringLiteral(":2.0.0"));
    auto *create = m_console->dialog("Create pack from image");
    QTest::keyClick(named<QLineEdit>(create, QStringLiteral("Image reference")), Qt::Key_Return);
    QCOMPARE(images().previews.size(), 1);
    create->reject();
    open();
    type(QStringLiteral("2.0.0"));
    see('b', QStringLiteral("b.com"));
    QCOMPARE(present().previews.size(), 1);
    QVERIFY(!create->findChild<WideningTicks *>()->isComparing());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestReplaceController)
#include "tst_replacecontroller.moc"
