// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/app/console.h"
#include "ui/dialogs/createdialog.h"

#include <QTest>

namespace packdesk {

namespace {

const auto domain = QStringLiteral("registry.example:5000");
const auto entry = RegistryKeys::entryOf(domain);

ImageReference image(const QString &tag = QStringLiteral("1.0.0"))
{
    return *ImageReference::parse(domain + QStringLiteral("/packs/mail:") + tag);
}

RegistryError refusal(RegistryFault fault)
{
    RegistryError error;
    error.fault = fault;
    error.host = domain;
    return error;
}

} // namespace

/// Looks from the create dialog, with what is kept for the registry.
class TestLookController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void looksAndListsAtOnceAsAStranger();
    void waitsForTheKeyring();
    void goesOnWithoutTheKeyring();
    void asksTheKeyringAgainOnReturn();
    void anotherReferenceTakesThePlace();
    void listsTagsOnceThePasswordIsAccepted();
    void listsTagsOfAnUnknownTag();
    void doesNotListWithARefusedPassword();
    void saysWhatIsThereAlready();
    void comparesWithWhatIsThereAlready();
    void comparesWithNothingElse();
    void looksAgainWithTheAccessThatWasGiven();
    void accessOfAnotherRegistryDoesNotMatter();
    void closedDialogEndsTheLook();
    void leavesTheSourceInPeace();

private:
    void open(const ImageReference &reference = image());
    CreateDialog *dialog() const
    {
        return static_cast<CreateDialog *>(m_console->dialog("Create pack from image"));
    }
    FakeImageSource &images() { return m_console->images; }
    void keepInKeyring(const QByteArray &pair)
    {
        m_console->keys.keys.insert(entry, pair);
        RegistryChoice choice;
        choice.inKeyring = true;
        m_console->settings.setRegistryChoice(domain, choice);
    }

    std::unique_ptr<Console> m_console;
    FakeConnection m_server;
};

void TestLookController::init()
{
    m_console = std::make_unique<Console>();
    m_server = m_console->begin(
        "acme.evershell.ai",
        R"({"packs":[{"id":"p1","name":"mail","version":"1.0.0","owned":true}]})");
    QTRY_VERIFY(m_console->list.snapshot());
}

void TestLookController::cleanup()
{
    m_console.reset();
}

void TestLookController::open(const ImageReference &reference)
{
    m_console->creates.open(reference.toString());
    QVERIFY(dialog());
    auto *field = named<QLineEdit>(dialog(), QStringLiteral("Image reference"));
    QTest::keyClick(field, Qt::Key_Return);
}

void TestLookController::looksAndListsAtOnceAsAStranger()
{
    open();
    QCOMPARE(images().previews.size(), 1);
    QCOMPARE(images().tags.size(), 1);
    QVERIFY(images().previews.front().user().isEmpty());
    QVERIFY(images().previews.front().choice.dockerConfig.isEmpty());
    QCOMPARE(m_console->keys.reads, 0);
}

void TestLookController::waitsForTheKeyring()
{
    keepInKeyring("anna:secret");
    m_console->keys.holding = true;
    open();
    QCOMPARE(images().previews.size(), 0);
    QVERIFY(shownText(dialog()).contains(QStringLiteral("Waiting for the keyring…")));
    m_console->keys.release();
    QCOMPARE(images().previews.size(), 1);
    QCOMPARE(images().previews.front().user(), QStringLiteral("anna"));
    QCOMPARE(images().previews.front().password(), QByteArray("secret"));
    QVERIFY(shownText(dialog()).contains(QStringLiteral("Looking into the image")));
}

void TestLookController::goesOnWithoutTheKeyring()
{
    keepInKeyring("anna:secret");
    m_console->keys.fault = KeyringFault::Locked;
    open();
    QTRY_COMPARE(images().previews.size(), 1);
    QVERIFY(images().previews.front().user().isEmpty());
    QVERIFY(shownText(dialog()).contains(
        QStringLiteral("The registry was asked without the password that is kept there.")));
}

void TestLookController::asksTheKeyringAgainOnReturn()
{
    keepInKeyring("anna:secret");
    m_console->keys.fault = KeyringFault::Locked;
    open();
    QTRY_COMPARE(images().previews.size(), 1);
    Q_EMIT images().previewFailed(image(), refusal(RegistryFault::CredentialsNeeded));
    // Another access: the keyring is not asked unasked.
    dialog()->lookAgain();
    QCOMPARE(images().previews.size(), 2);
    QCOMPARE(m_console->keys.reads, 1);
    Q_EMIT images().previewFailed(image(), refusal(RegistryFault::CredentialsNeeded));
    m_console->keys.fault.reset();
    QTest::keyClick(named<QLineEdit>(dialog(), QStringLiteral("Image reference")), Qt::Key_Return);
    QTRY_COMPARE(images().previews.size(), 3);
    QCOMPARE(images().previews.back().user(), QStringLiteral("anna"));
    QVERIFY(!shownText(dialog()).contains(QStringLiteral("without the password")));
}

void TestLookController::anotherReferenceTakesThePlace()
{
    keepInKeyring("anna:secret");
    m_console->keys.holding = true;
    open(image(QStringLiteral("1.0.0")));
    open(image(QStringLiteral("2.0.0")));
    m_console->keys.release();
    QCOMPARE(images().previews.size(), 1);
    QCOMPARE(images().previews.front().reference.tag(), QStringLiteral("2.0.0"));
}

void TestLookController::listsTagsOnceThePasswordIsAccepted()
{
    keepInKeyring("anna:secret");
    open();
    QTRY_COMPARE(images().previews.size(), 1);
    QCOMPARE(images().tags.size(), 0);
    Q_EMIT images().previewed(image(), {});
    QCOMPARE(images().tags.size(), 1);
    QCOMPARE(images().tags.front().user(), QStringLiteral("anna"));
}

void TestLookController::listsTagsOfAnUnknownTag()
{
    keepInKeyring("anna:secret");
    open();
    QTRY_COMPARE(images().previews.size(), 1);
    Q_EMIT images().previewFailed(image(), refusal(RegistryFault::UnknownTag));
    QCOMPARE(images().tags.size(), 1);
}

void TestLookController::doesNotListWithARefusedPassword()
{
    keepInKeyring("anna:wrong");
    open();
    QTRY_COMPARE(images().previews.size(), 1);
    Q_EMIT images().previewFailed(image(), refusal(RegistryFault::WrongCredentials));
    QCOMPARE(images().tags.size(), 0);
    QVERIFY(shownText(dialog()).contains(QStringLiteral("does not accept the user and password")));
}

void TestLookController::saysWhatIsThereAlready()
{
    open();
    ImagePreview preview;
    preview.manifest.emplace();
    preview.manifest->name = QStringLiteral("mail");
    preview.manifest->version = QStringLiteral("1.0.0");
    Q_EMIT images().previewed(image(), preview);
    QVERIFY(shownText(dialog()).contains(QStringLiteral("already has this version: mail 1.0.0.")));
}

void TestLookController::comparesWithWhatIsThereAlready()
{
    open();
    // The pack that is there was uploaded: what it holds is asked of the server.
    m_server.http->answer(200, "Be kind.", QStringLiteral("text/markdown"));
    ImagePreview preview;
    preview.manifest.emplace();
    preview.manifest->name = QStringLiteral("mail");
    preview.manifest->version = QStringLiteral("2.0.0");
    preview.behavior = QStringLiteral("Be rude.");
    Q_EMIT images().previewed(image(), preview);
    auto *create = Console::button(dialog(), "Create");
    QVERIFY(!create->isEnabled());
    const auto behavior = [this] {
        for (auto *box : dialog()->findChildren<QCheckBox *>()) {
            if (box->accessibleName().startsWith(QStringLiteral("behavior.md changed")))
                return box;
        }
        return static_cast<QCheckBox *>(nullptr);
    };
    QTRY_VERIFY(behavior());
    QVERIFY(!create->isEnabled());
    behavior()->click();
    QVERIFY(create->isEnabled());
}

void TestLookController::comparesWithNothingElse()
{
    open();
    ImagePreview preview;
    preview.manifest.emplace();
    preview.manifest->name = QStringLiteral("chat");
    preview.manifest->version = QStringLiteral("1.0.0");
    preview.behavior = QStringLiteral("Be rude.");
    Q_EMIT images().previewed(image(), preview);
    QVERIFY(Console::button(dialog(), "Create")->isEnabled());
    QCOMPARE(m_server.http->requests().size(), std::size_t(1));
}

void TestLookController::looksAgainWithTheAccessThatWasGiven()
{
    open();
    Q_EMIT images().previewFailed(image(), refusal(RegistryFault::CredentialsNeeded));
    named<QPushButton>(dialog(), QStringLiteral("Registry access…"))->click();
    const QPointer<FormDialog> access = m_console->dialog("Registry access: registry.example:5000");
    QVERIFY(access);
    named<QLineEdit>(access, QStringLiteral("User"))->setText(QStringLiteral("anna"));
    named<QLineEdit>(access, QStringLiteral("Password"))->setText(QStringLiteral("secret"));
    named<QCheckBox>(access, QStringLiteral("Keep in the keyring"))->setChecked(false);
    Console::button(access, "Apply")->click();
    QTRY_COMPARE(images().previews.size(), 2);
    QCOMPARE(images().previews.back().user(), QStringLiteral("anna"));
    QTRY_VERIFY(!access);
}

void TestLookController::accessOfAnotherRegistryDoesNotMatter()
{
    open();
    Q_EMIT m_console->registries.changed(QStringLiteral("another.example"));
    QCOMPARE(images().previews.size(), 1);
    Q_EMIT m_console->registries.changed(domain.toUpper());
    QCOMPARE(images().previews.size(), 2);
}

void TestLookController::closedDialogEndsTheLook()
{
    keepInKeyring("anna:secret");
    m_console->keys.holding = true;
    open();
    const int before = images().cancels;
    dialog()->reject();
    QCOMPARE(images().cancels, before + 1);
    m_console->keys.release();
    QCOMPARE(images().previews.size(), 0);
}

void TestLookController::leavesTheSourceInPeace()
{
    open();
    const int before = images().cancels;
    // Another session takes the dialog along.
    m_console->begin("umbrella.evershell.ai");
    QCOMPARE(images().cancels, before + 1);
    ImageSource &source = images();
    Q_EMIT source.previewed(image(), {});
    Q_EMIT m_console->registries.changed(domain);
    QCOMPARE(images().previews.size(), 1);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestLookController)
#include "tst_lookcontroller.moc"
