// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/archivereport.h"
#include "tests/ui/dialogs/createtools.h"
#include "tests/ui/words/errorsamples.h"
#include "ui/dialogs/createdialog.h"
#include "ui/dialogs/openbyiddialog.h"
#include "ui/dialogs/quitdialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/errors/errorpanel.h"
#include "ui/theme/enterkey.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace packdesk {

using namespace samples;

namespace {

constexpr auto image = "registry.acme.io/agents/slack:1.5.0";

struct Opened
{
    std::unique_ptr<FormDialog> dialog;
    /// What is sent by this dialog, as often as it is.
    std::shared_ptr<int> sent = std::make_shared<int>(0);
};

Opened openCreate(const Theme *theme)
{
    Opened opened;
    auto dialog = std::make_unique<CreateDialog>(theme);
    dialog->setReference(QLatin1String(image));
    QObject::connect(dialog.get(), &CreateDialog::createRequested, dialog.get(),
                     [sent = opened.sent] { ++*sent; });
    tickUnseen(dialog.get());
    opened.dialog = std::move(dialog);
    return opened;
}

Opened openPublish(const Theme *theme)
{
    Opened opened = openCreate(theme);
    static_cast<CreateDialog *>(opened.dialog.get())->setVisibility(QStringLiteral("community"));
    named<QPushButton>(opened.dialog.get(), QStringLiteral("Create"))->click();
    return opened;
}

Opened openRefused(const Theme *theme)
{
    Opened opened = openCreate(theme);
    opened.dialog->showError(
        refused(create(), 409, "pack_exists", QStringLiteral("A pack named slack exists")),
        context());
    return opened;
}

Opened openUpload(const Theme *theme)
{
    Opened opened;
    auto dialog = std::make_unique<UploadDialog>(theme);
    dialog->setPath(QStringLiteral("/nowhere/runbooks.tar.gz"));
    ArchiveReport report;
    report.files = {{QStringLiteral("pack.yaml"), 100}, {QStringLiteral("scripts/run.sh"), 20}};
    report.manifest = PackManifest();
    report.manifest->name = QStringLiteral("runbooks");
    report.behavior = QStringLiteral("Be kind.");
    dialog->setReport(report);
    QObject::connect(dialog.get(), &UploadDialog::uploadRequested, dialog.get(),
                     [sent = opened.sent] { ++*sent; });
    opened.dialog = std::move(dialog);
    return opened;
}

Opened openSignIn(const Theme *theme)
{
    Opened opened;
    auto dialog = std::make_unique<SignInDialog>(theme);
    dialog->setDemoAvailable(true);
    dialog->setAddress(QStringLiteral("acme"));
    for (auto *field : dialog->findChildren<QLineEdit *>()) {
        if (field->echoMode() == QLineEdit::Password)
            field->setText(QStringLiteral("sk_test"));
    }
    QObject::connect(dialog.get(), &SignInDialog::signInRequested, dialog.get(),
                     [sent = opened.sent] { ++*sent; });
    QObject::connect(dialog.get(), &SignInDialog::checkRequested, dialog.get(),
                     [sent = opened.sent] { ++*sent; });
    opened.dialog = std::move(dialog);
    return opened;
}

Opened openById(const Theme *theme)
{
    Opened opened;
    auto dialog = std::make_unique<OpenByIdDialog>(theme);
    dialog->setPackId(QStringLiteral("pack_1"));
    QObject::connect(dialog.get(), &OpenByIdDialog::openRequested, dialog.get(),
                     [sent = opened.sent] { ++*sent; });
    opened.dialog = std::move(dialog);
    return opened;
}

Opened openQuit(const Theme *theme)
{
    Opened opened;
    auto dialog = std::make_unique<QuitDialog>(theme);
    dialog->setChanges({upload().attempt});
    QObject::connect(dialog.get(), &QuitDialog::quitConfirmed, dialog.get(),
                     [sent = opened.sent] { ++*sent; });
    opened.dialog = std::move(dialog);
    return opened;
}

using Open = Opened (*)(const Theme *);

void rows()
{
    QTest::addColumn<Open>("open");
    QTest::newRow("create") << &openCreate;
    QTest::newRow("publish") << &openPublish;
    QTest::newRow("refused") << &openRefused;
    QTest::newRow("upload") << &openUpload;
    QTest::newRow("sign in") << &openSignIn;
    QTest::newRow("open by id") << &openById;
    QTest::newRow("quit") << &openQuit;
}

/// Push and tool buttons that Tab reaches.
QList<QAbstractButton *> buttonsOf(const QWidget *dialog)
{
    QList<QAbstractButton *> found;
    for (auto *button : dialog->findChildren<QAbstractButton *>()) {
        const bool choice
            = qobject_cast<QRadioButton *>(button) || qobject_cast<QCheckBox *>(button);
        if (!choice && button->isVisible() && button->isEnabled()
            && (button->focusPolicy() & Qt::TabFocus) != 0)
            found += button;
    }
    return found;
}

} // namespace

class TestEnterKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pressesTheFocusedButton_data() { rows(); }
    void pressesTheFocusedButton();
    void choicesSendNothing_data() { rows(); }
    void choicesSendNothing();
    void escapeSendsNothing_data() { rows(); }
    void escapeSendsNothing();
    void cancelCancels();
    void copiesAndSendsNothing();
    void fieldsSend();
    void readOnlyFieldsSendNothing();
    void heldDownActsOnce();
    void disabledDefaultSwallowsNothing();
    void otherWindowsToo();

private:
    QList<QAbstractButton *> m_pressed;
    Theme m_theme{qApp};
    EnterKey m_enterKey{qApp};
};

void TestEnterKey::pressesTheFocusedButton()
{
    QFETCH(Open, open);
    int count = 1;
    for (int at = 0; at < count; ++at) {
        const auto opened = open(&m_theme);
        opened.dialog->open();
        opened.dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(opened.dialog.get()));
        const auto buttons = buttonsOf(opened.dialog.get());
        count = int(buttons.size());
        QVERIFY(count >= 2);
        m_pressed.clear();
        for (auto *button : buttons)
            connect(button, &QAbstractButton::clicked, this,
                    [this, button] { m_pressed += button; });
        auto *button = buttons.at(at);
        const QString name = accessibleNameOf(button);
        // The folder's button would open a dialog of the system.
        if (name.startsWith(QStringLiteral("Choose")) || name.startsWith(QStringLiteral("Browse")))
            continue;
        button->setFocus(Qt::TabFocusReason);
        QCOMPARE(QApplication::focusWidget(), button);
        QTest::keyClick(button, at % 2 == 0 ? Qt::Key_Return : Qt::Key_Enter,
                        at % 2 == 0 ? Qt::NoModifier : Qt::KeypadModifier);
        QVERIFY2(m_pressed == QList<QAbstractButton *>{button}, qPrintable(name));
    }
}

void TestEnterKey::choicesSendNothing()
{
    QFETCH(Open, open);
    const auto opened = open(&m_theme);
    opened.dialog->open();
    for (auto *choice : opened.dialog->findChildren<QAbstractButton *>()) {
        const bool isChoice
            = qobject_cast<QRadioButton *>(choice) || qobject_cast<QCheckBox *>(choice);
        if (!isChoice || !choice->isVisible() || !choice->isEnabled())
            continue;
        const bool checked = choice->isChecked();
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Return);
        QCOMPARE(choice->isChecked(), checked);
        QCOMPARE(*opened.sent, 0);
        QVERIFY(opened.dialog->isVisible());
    }
}

void TestEnterKey::escapeSendsNothing()
{
    QFETCH(Open, open);
    const auto opened = open(&m_theme);
    opened.dialog->open();
    for (int i = 0; i < 3 && opened.dialog->isVisible(); ++i) {
        auto *focus = opened.dialog->focusWidget();
        QTest::keyClick(focus ? focus : opened.dialog.get(), Qt::Key_Escape);
    }
    QVERIFY(!opened.dialog->isVisible());
    QCOMPARE(*opened.sent, 0);
}

void TestEnterKey::cancelCancels()
{
    for (auto *open : {&openCreate, &openRefused, &openUpload, &openSignIn, &openById}) {
        const auto opened = open(&m_theme);
        opened.dialog->open();
        auto *cancel = named<QPushButton>(opened.dialog.get(), QStringLiteral("Cancel"));
        QVERIFY(cancel);
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Return);
        QVERIFY(!opened.dialog->isVisible());
        QCOMPARE(*opened.sent, 0);
    }
}

void TestEnterKey::copiesAndSendsNothing()
{
    const auto opened = openRefused(&m_theme);
    opened.dialog->open();
    QGuiApplication::clipboard()->clear();
    auto *copy = named<QPushButton>(opened.dialog.get(), QStringLiteral("Copy request id"));
    copy->setFocus();
    QTest::keyClick(copy, Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("7f3a9c2e"));
    QCOMPARE(*opened.sent, 0);
}

void TestEnterKey::fieldsSend()
{
    const auto opened = openById(&m_theme);
    opened.dialog->open();
    QTest::keyClick(named<QLineEdit>(opened.dialog.get(), QStringLiteral("Pack id")),
                    Qt::Key_Return);
    QCOMPARE(*opened.sent, 1);
    // In the reference it shows what would be created, and creates nothing.
    const auto create = openCreate(&m_theme);
    create.dialog->open();
    QTest::keyClick(named<QLineEdit>(create.dialog.get(), QStringLiteral("Image reference")),
                    Qt::Key_Return);
    QCOMPARE(*create.sent, 0);
}

void TestEnterKey::readOnlyFieldsSendNothing()
{
    const auto opened = openRefused(&m_theme);
    opened.dialog->open();
    auto *id = named<QLineEdit>(opened.dialog.get(), QStringLiteral("Request id"));
    id->setFocus();
    QTest::keyClick(id, Qt::Key_Return);
    QCOMPARE(*opened.sent, 0);
}

void TestEnterKey::heldDownActsOnce()
{
    const auto opened = openById(&m_theme);
    opened.dialog->open();
    auto *field = named<QLineEdit>(opened.dialog.get(), QStringLiteral("Pack id"));
    auto *open = named<QPushButton>(opened.dialog.get(), QStringLiteral("Open"));
    for (auto *widget : std::initializer_list<QWidget *>{field, open}) {
        *opened.sent = 0;
        widget->setFocus();
        for (const bool repeated : {false, true, true}) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"),
                            repeated);
            QApplication::sendEvent(widget, &press);
        }
        QTest::keyRelease(widget, Qt::Key_Return);
        QCOMPARE(*opened.sent, 1);
    }
}

void TestEnterKey::disabledDefaultSwallowsNothing()
{
    const auto opened = openPublish(&m_theme);
    opened.dialog->open();
    QVERIFY(!named<QPushButton>(opened.dialog.get(), QStringLiteral("Create"))->isEnabled());
    auto *decline = named<QPushButton>(opened.dialog.get(), QStringLiteral("Do not publish"));
    decline->setFocus();
    QTest::keyClick(decline, Qt::Key_Return);
    QVERIFY(decline->isHidden() || !decline->isVisible());
    QCOMPARE(*opened.sent, 0);
}

void TestEnterKey::otherWindowsToo()
{
    QWidget window;
    QPushButton push(&window);
    QToolButton tool(&window);
    window.show();
    for (auto *button : std::initializer_list<QAbstractButton *>{&push, &tool}) {
        QSignalSpy clicked(button, &QAbstractButton::clicked);
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(clicked.size(), 1);
        // Other keys with it mean something else.
        QTest::keyClick(button, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(clicked.size(), 1);
        button->setEnabled(false);
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(clicked.size(), 1);
    }
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestEnterKey)
#include "tst_enterkey.moc"
