// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "tests/ui/words/errorsamples.h"
#include "ui/dialogs/createdialog.h"
#include "ui/dialogs/publishconfirmation.h"
#include "ui/dialogs/visibilitychoice.h"
#include "ui/errors/errorpanel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

using namespace samples;

class TestCreateDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesForAssistiveTools();
    void sendsWhatWasSeen();
    void sendsTheTagWhereThatIsWanted();
    void looksAfterAPauseAndOnReturn();
    void looksWhereTheAccessIsAskedFor();
    void nothingIsCreatedUnseen();
    void aRefusedLookIsTicked();
    void lateLooksAreDropped();
    void tagsAreOffered();
    void anotherImageIsSaid();
    void doesNotNagWhileTyping();
    void saysWhichPartIsWrong();
    void publishingAsksFirst();
    void publishingCanBeDeclined();
    void fieldsOfTheServerAreMarked();
    void outcomeUnknownForbidsSendingAgain();
    void busyKeepsAWayOut();
    void errorLeavesTheFocus();
    void withoutPermission();
    void keyboardOnly();
    void footerNamesTheOrganisation();
    void fitsTheSmallestWindow();
    void visibilityChoice();

private:
    QLineEdit *reference()
    {
        return named<QLineEdit>(m_dialog.get(), QStringLiteral("Image reference"));
    }
    QPushButton *button(const char *name)
    {
        return named<QPushButton>(m_dialog.get(), QString::fromLatin1(name));
    }

    /// Types a reference and shows what is behind it.
    void see(const QString &text)
    {
        reference()->setText(text);
        QTest::keyClick(reference(), Qt::Key_Return);
        m_dialog->setPreview(*m_dialog->parsedReference(), preview());
    }
    static ImagePreview preview()
    {
        ImagePreview seen;
        seen.digest = QStringLiteral("sha256:") + QString(64, QLatin1Char('a'));
        seen.imageDigest = seen.digest;
        seen.manifest = PackManifest();
        seen.manifest->name = QStringLiteral("slack");
        return seen;
    }
    QCheckBox *box(const char *name)
    {
        return named<QCheckBox>(m_dialog.get(), QString::fromLatin1(name));
    }

    QLabel *labelled(const QString &text) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return *std::find_if(labels.begin(), labels.end(),
                             [&text](const QLabel *label) { return label->text() == text; });
    }

    Theme m_theme{qApp};
    std::unique_ptr<CreateDialog> m_dialog;
    QStringList m_sent;
    QStringList m_looked;
    int m_dropped = 0;
};

namespace {

const auto valid = QStringLiteral("registry.acme.io/agents/slack:1.5.0");
const auto exact
    = QStringLiteral("registry.acme.io/agents/slack@sha256:") + QString(64, QLatin1Char('a'));

} // namespace

void TestCreateDialog::init()
{
    m_sent.clear();
    m_looked.clear();
    m_dropped = 0;
    m_dialog = std::make_unique<CreateDialog>(&m_theme);
    m_dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    connect(m_dialog.get(), &CreateDialog::createRequested, this,
            [this](const QString &image, const QString &visibility) {
                m_sent += image + QLatin1Char('|') + visibility;
            });
    connect(m_dialog.get(), &CreateDialog::lookRequested, this,
            [this](const ImageReference &image) { m_looked += image.toString(); });
    connect(m_dialog.get(), &CreateDialog::lookDropped, this, [this] { ++m_dropped; });
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestCreateDialog::cleanup()
{
    m_dialog.reset();
}

void TestCreateDialog::namesForAssistiveTools()
{
    QCOMPARE(accessibleNameOf(m_dialog.get()), QStringLiteral("Create pack from image"));
    QVERIFY(reference());
    QVERIFY(named<QRadioButton>(m_dialog.get(), QStringLiteral("Organisation")));
    QVERIFY(named<QRadioButton>(m_dialog.get(), QStringLiteral("All organisations")));
    QVERIFY(button("Create"));
    QVERIFY(button("Cancel"));
}

void TestCreateDialog::sendsWhatWasSeen()
{
    see(QStringLiteral("  ") + valid + QLatin1Char(' '));
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("repository agents/slack")));
    QVERIFY(box("Create exactly what is shown")->isChecked());
    button("Create")->click();
    QCOMPARE(m_sent, QStringList{exact + QStringLiteral("|org")});
}

void TestCreateDialog::sendsTheTagWhereThatIsWanted()
{
    see(valid);
    box("Create exactly what is shown")->click();
    button("Create")->click();
    QCOMPARE(m_sent, QStringList{valid + QStringLiteral("|org")});
    // What has a digest already is exact.
    see(exact);
    QVERIFY(!box("Create exactly what is shown")->isVisible());
    button("Create")->click();
    QCOMPARE(m_sent.last(), exact + QStringLiteral("|org"));
}

void TestCreateDialog::looksAfterAPauseAndOnReturn()
{
    reference()->setText(valid);
    QVERIFY(m_looked.isEmpty());
    QTRY_COMPARE(m_looked, QStringList{valid});
    reference()->setText(valid + QLatin1Char('1'));
    QTest::keyClick(reference(), Qt::Key_Return);
    QCOMPARE(m_looked, (QStringList{valid, valid + QLatin1Char('1')}));
    // Neither Return again nor the end of the pause looks twice.
    QTest::keyClick(reference(), Qt::Key_Return);
    QCOMPARE(m_looked.size(), 2);
    QVERIFY(m_sent.isEmpty());
}

void TestCreateDialog::looksWhereTheAccessIsAskedFor()
{
    QSignalSpy asked(m_dialog.get(), &CreateDialog::accessRequested);
    auto *access = named<QPushButton>(m_dialog.get(), QStringLiteral("Registry access…"));
    access->click();
    QVERIFY(asked.isEmpty());
    reference()->setText(valid);
    access->click();
    QCOMPARE(asked, (QList<QVariantList>{{QStringLiteral("registry.acme.io")}}));
    // The end of typing was not waited for: there is something to look at anew with the access.
    QCOMPARE(m_looked, QStringList{valid});
}

void TestCreateDialog::nothingIsCreatedUnseen()
{
    reference()->setText(valid);
    QVERIFY(!button("Create")->isEnabled());
    QTest::keyClick(reference(), Qt::Key_Return);
    QVERIFY(!button("Create")->isEnabled());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("Looking into the image")));
    m_dialog->setPreview(*m_dialog->parsedReference(), preview());
    QVERIFY(button("Create")->isEnabled());
    QTest::keyClick(reference(), Qt::Key_Return);
    QVERIFY(m_sent.isEmpty());
}

void TestCreateDialog::aRefusedLookIsTicked()
{
    reference()->setText(valid);
    QTest::keyClick(reference(), Qt::Key_Return);
    m_dialog->setPreviewRefused(*m_dialog->parsedReference(),
                                QStringLiteral("It asks for a password."), {});
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("It asks for a password.")));
    QVERIFY(!button("Create")->isEnabled());
    box("Create without having seen it")->click();
    button("Create")->click();
    QCOMPARE(m_sent, QStringList{valid + QStringLiteral("|org")});
}

void TestCreateDialog::lateLooksAreDropped()
{
    reference()->setText(valid);
    QTest::keyClick(reference(), Qt::Key_Return);
    const auto first = *m_dialog->parsedReference();
    m_dropped = 0;
    reference()->setText(valid + QLatin1Char('1'));
    QCOMPARE(m_dropped, 1);
    m_dialog->setPreview(first, preview());
    QVERIFY(!button("Create")->isEnabled());
    m_dialog->setPreviewRefused(first, QStringLiteral("Too late."), {});
    QVERIFY(!shownText(m_dialog.get()).contains(QStringLiteral("Too late.")));
    // A look on its way ends with the dialog, and begins anew with it.
    QTest::keyClick(reference(), Qt::Key_Return);
    m_dropped = 0;
    m_dialog->reject();
    QCOMPARE(m_dropped, 1);
    m_looked.clear();
    m_dialog->open();
    QTRY_COMPARE(m_looked, QStringList{valid + QLatin1Char('1')});
    // What was refused can be asked for again.
    m_dialog->setPreviewRefused(*m_dialog->parsedReference(), QStringLiteral("Down."), {});
    QTest::keyClick(reference(), Qt::Key_Return);
    QCOMPARE(m_looked.size(), 2);
}

void TestCreateDialog::tagsAreOffered()
{
    reference()->setText(valid);
    const auto typed = *m_dialog->parsedReference();
    m_dialog->setTags(typed, {QStringLiteral("1.5.0"), QStringLiteral("1.4.0")});
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("tag 1.5.0, the newest of 2")));
    QTest::keyClick(reference(), Qt::Key_Down);
    auto *popup = reference()->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QCOMPARE(popup->model()->rowCount(), 2);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(reference()->text(), QStringLiteral("registry.acme.io/agents/slack:1.4.0"));
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("2 tags there")));
    // Tags of another repository are nobody's.
    reference()->setText(QStringLiteral("registry.acme.io/agents/jira:1"));
    m_dialog->setTags(typed, {QStringLiteral("9.9")});
    QVERIFY(!shownText(m_dialog.get()).contains(QStringLiteral("tags there")));
}

void TestCreateDialog::anotherImageIsSaid()
{
    see(valid);
    const auto created = QStringLiteral("sha256:") + QString(64, QLatin1Char('b'));
    m_dialog->showDifference(preview().digest, created);
    const auto said = shownText(m_dialog.get());
    QVERIFY(said.contains(QStringLiteral("another image than the one shown")));
    QVERIFY(said.contains(created));
    QVERIFY(said.contains(preview().digest));
    QVERIFY(!button("Create")->isEnabled());
    see(valid + QLatin1Char('1'));
    QVERIFY(!labelled(QStringLiteral("The pack was created, but of another image than the one "
                                     "shown here."))
                 ->isVisible());
    QVERIFY(button("Create")->isEnabled());
}

void TestCreateDialog::doesNotNagWhileTyping()
{
    QTest::keyClicks(reference(), QStringLiteral("registry.acme.io/Ag"));
    QVERIFY(!shownText(m_dialog.get()).contains(QStringLiteral("lower case")));
    QTRY_VERIFY(shownText(m_dialog.get()).contains(QStringLiteral("lower case")));
    QVERIFY(reference()->property("invalid").toBool());
    reference()->setText(valid);
    QVERIFY(!reference()->property("invalid").toBool());
}

void TestCreateDialog::saysWhichPartIsWrong()
{
    reference()->setText(QStringLiteral("registry.acme.io/Agents/slack:1"));
    QTest::keyClick(reference(), Qt::Key_Return);
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("must be in lower case")));
    reference()->clear();
    QTest::keyClick(reference(), Qt::Key_Return);
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("Enter an image reference")));
    QVERIFY(m_looked.isEmpty());
    QVERIFY(m_sent.isEmpty());
}

void TestCreateDialog::publishingAsksFirst()
{
    see(valid);
    named<QRadioButton>(m_dialog.get(), QStringLiteral("All organisations"))->click();
    button("Create")->click();
    QVERIFY(m_sent.isEmpty());
    auto *question = m_dialog->findChild<PublishConfirmation *>();
    QVERIFY(!question->isHidden());
    QVERIFY(shownText(question).contains(QStringLiteral("Every organisation will see")));
    QVERIFY(!button("Create")->isEnabled());
    button("Publish and create")->click();
    QCOMPARE(m_sent, QStringList{exact + QStringLiteral("|community")});
}

void TestCreateDialog::publishingCanBeDeclined()
{
    see(valid);
    m_dialog->setVisibility(QStringLiteral("community"));
    button("Create")->click();
    auto *question = m_dialog->findChild<PublishConfirmation *>();
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(question->isHidden());
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_sent.isEmpty());
    // Another text takes the question back: the old answer would be for something else.
    button("Create")->click();
    QVERIFY(!question->isHidden());
    see(valid + QStringLiteral("1"));
    QVERIFY(question->isHidden());
    QVERIFY(m_sent.isEmpty());
    // Nor does it stand there when the dialog was left and comes back.
    button("Create")->click();
    QVERIFY(!question->isHidden());
    m_dialog->reject();
    m_dialog->show();
    QVERIFY(question->isHidden());
}

void TestCreateDialog::fieldsOfTheServerAreMarked()
{
    see(valid);
    auto error = refused(create(), 400, "validation_error", QStringLiteral("Wrong"));
    error.fields = {{QStringLiteral("image_ref"), QStringLiteral("<b>not</b> found")},
                    {QStringLiteral("name"), QStringLiteral("must be a slug")}};
    m_dialog->showError(error, context());
    QVERIFY(m_dialog->errorPanel()->hasError());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("<b>not</b> found")));
    QCOMPARE(m_dialog->errorPanel()->text().fieldLines,
             QStringList{QStringLiteral("name: must be a slug")});
    QCOMPARE(reference()->text(), valid);
    QVERIFY(reference()->property("invalid").toBool());
    QCOMPARE(m_dialog->focusWidget(), reference());
    // Leaving the field changes nothing; editing takes the mark back, while the reason stays.
    Q_EMIT reference()->editingFinished();
    QVERIFY(reference()->property("invalid").toBool());
    see(valid + QStringLiteral("1"));
    QVERIFY(!reference()->property("invalid").toBool());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("not</b> found")));
    button("Create")->click();
    QVERIFY(!shownText(m_dialog.get()).contains(QStringLiteral("not</b> found")));
    QVERIFY(!m_dialog->errorPanel()->hasError());
    QCOMPARE(m_sent.size(), 1);
}

void TestCreateDialog::outcomeUnknownForbidsSendingAgain()
{
    see(valid);
    m_dialog->showError(unknown(create()), context());
    m_dialog->setPendingOutcome(QStringLiteral("Not now."), QStringLiteral("It is looked for."));
    QVERIFY(!button("Create")->isEnabled());
    QVERIFY(!button("Retry"));
    // Told once: the error panel's own words are nearer.
    const auto *label = labelled(QStringLiteral("It is looked for."));
    QVERIFY(!label->isVisible());
    button("Dismiss")->click();
    QVERIFY(label->isVisible());
    QVERIFY(!button("Create")->isEnabled());
    see(valid + QStringLiteral("1"));
    QVERIFY(label->isVisible());
    QVERIFY(!button("Create")->isEnabled());
    m_dialog->setPendingOutcome({}, {});
    QVERIFY(button("Create")->isEnabled());
    QVERIFY(!label->isVisible());
}

void TestCreateDialog::busyKeepsAWayOut()
{
    QSignalSpy stopped(m_dialog.get(), &CreateDialog::cancelRequested);
    see(valid);
    m_dialog->setBusy(true);
    QVERIFY(m_dialog->isBusy());
    QVERIFY(!button("Create")->isEnabled());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("0:00\n")));
    QTRY_VERIFY(shownText(m_dialog.get()).contains(QStringLiteral("0:01\n")));
    button("Stop waiting")->click();
    QCOMPARE(stopped.count(), 1);
    m_dialog->showError(conflict(), context());
    QVERIFY(!m_dialog->isBusy());
    QVERIFY(button("Create")->isEnabled());
    QVERIFY(!button("Stop waiting"));
    m_dialog->setBusy(true);
    button("Hide")->click();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(stopped.count(), 1);
}

void TestCreateDialog::errorLeavesTheFocus()
{
    see(valid);
    for (QWidget *before : QList<QWidget *>{reference(), button("Create")}) {
        before->setFocus();
        m_dialog->setBusy(true);
        m_dialog->showError(conflict(), context());
        QCOMPARE(m_dialog->focusWidget(), before);
    }
    // Its holder cannot take it back while the outcome is open.
    m_dialog->setBusy(true);
    m_dialog->setPendingOutcome(QStringLiteral("Not now."), {});
    m_dialog->showError(unknown(create()), context());
    QCOMPARE(m_dialog->focusWidget(), reference());
}

void TestCreateDialog::withoutPermission()
{
    see(valid);
    m_dialog->setPermission(false, QStringLiteral("Key reader lacks caps:write."));
    QVERIFY(!button("Create")->isEnabled());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("Key reader lacks caps:write.")));
    m_dialog->setPermission(true, {});
    QVERIFY(button("Create")->isEnabled());
}

void TestCreateDialog::keyboardOnly()
{
    QCOMPARE(m_dialog->focusWidget(), reference());
    QTest::keyClicks(reference(), valid);
    QStringList stops;
    for (auto *w = reference()->nextInFocusChain(); w != reference(); w = w->nextInFocusChain()) {
        if (w != m_dialog.get() && w->isVisible() && (w->focusPolicy() & Qt::TabFocus))
            stops += accessibleNameOf(w);
    }
    QCOMPARE(stops,
             QStringList({QStringLiteral("Organisation"), QStringLiteral("All organisations"),
                          QStringLiteral("Registry access…"), QStringLiteral("Cancel"),
                          QStringLiteral("Create")}));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestCreateDialog::footerNamesTheOrganisation()
{
    QVERIFY(shownText(m_dialog.get())
                .contains(QStringLiteral("Acme · acme.evershell.ai · Organisation")));
    m_dialog->setVisibility(QStringLiteral("community"));
    QVERIFY(shownText(m_dialog.get())
                .contains(QStringLiteral("Acme · acme.evershell.ai · All organisations")));
}

void TestCreateDialog::fitsTheSmallestWindow()
{
    QWidget window;
    window.resize(720, 480);
    CreateDialog dialog(&m_theme, &window);
    auto error = refused(create(), 400, "x", QStringLiteral("A word. ").repeated(300));
    for (int i = 0; i < 40; ++i)
        error.fields.append({QStringLiteral("f%1").arg(i), QStringLiteral("is wrong")});
    dialog.setReference(valid);
    dialog.showError(error, context());
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTRY_VERIFY(dialog.height() > 200);
    QVERIFY(dialog.height() <= dialog.screen()->availableSize().height());
    const QSize smallest(720, 480);
    dialog.resize(smallest);
    QCOMPARE(dialog.size(), smallest);
}

void TestCreateDialog::visibilityChoice()
{
    VisibilityChoice choice(&m_theme);
    QSignalSpy spy(&choice, &VisibilityChoice::changed);
    QCOMPARE(choice.visibility(), QStringLiteral("org"));
    choice.setVisibility(QStringLiteral("community"));
    QVERIFY(choice.isPublic());
    choice.setVisibility(QStringLiteral("something else"));
    QCOMPARE(choice.visibility(), QStringLiteral("org"));
    QCOMPARE(spy.count(), 2);
    choice.setFieldMessage(QStringLiteral("no"));
    QVERIFY(shownText(&choice).contains(QStringLiteral("no")));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestCreateDialog)
#include "tst_createdialog.moc"
