// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/packmanifest.h"
#include "tests/ui/dialogs/widerpairs.h"
#include "ui/dialogs/editdialog.h"
#include "ui/review/filereview.h"
#include "ui/review/texteditor.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

namespace {

const auto manifest = QStringLiteral("pack.yaml");
const auto behavior = QStringLiteral("behavior.md");

Pack pack(char digit = 'a')
{
    Pack pack;
    pack.id = QStringLiteral("p1");
    pack.name = QStringLiteral("mail");
    pack.version = QStringLiteral("1.0.0");
    pack.imageDigest = QStringLiteral("sha256:") + QString(64, QLatin1Char(digit));
    return pack;
}

// With these capabilities, as they stand in a pack.yaml.
QByteArray manifestWith(const QString &capabilities)
{
    auto yaml = QStringLiteral("name: mail\nversion: 1.0.0\n");
    if (!capabilities.trimmed().isEmpty()) {
        yaml += QStringLiteral("capabilities:\n");
        for (const auto &line : capabilities.split(QLatin1Char('\n')))
            yaml += QStringLiteral("  ") + line + QLatin1Char('\n');
    }
    return yaml.toUtf8();
}

} // namespace

/// From the text to its review, and what has to be ticked there.
class TestEditDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void edit_data() { pairs::addRows(); }
    void edit();
    void anotherTextClearsTheTicks();
    void sameTextNeedsNoReview();
    void undoingTakesTheReviewAway();
    void behaviorHasAnExtraWord();
    void namesWhatIsWrongInTheManifest();
    void escapeAsksBeforeItGivesUp();
    void closesWhereNothingWasTyped();
    void typingTakesTheQuestionAway();
    void busyLetsNothingBeTyped();
    void readsAnotherFileFromTheBeginning();
    void whatWasNotReadHasNotMoved();
    void keyboardReachesTheReview();

private:
    QPushButton *button(const char *name) const
    {
        return named<QPushButton>(m_dialog.get(), QString::fromLatin1(name));
    }
    TextEditor *editor() const { return m_dialog->findChild<TextEditor *>(); }
    void open(const QString &path, const QByteArray &bytes);
    void type(const QByteArray &text);
    void review();

    Theme m_theme{qApp};
    std::unique_ptr<EditDialog> m_dialog;
};

void TestEditDialog::init()
{
    m_dialog = std::make_unique<EditDialog>(&m_theme);
    m_dialog->open();
}

void TestEditDialog::open(const QString &path, const QByteArray &bytes)
{
    const auto text = EditableText::from(bytes);
    QVERIFY(text);
    m_dialog->begin(pack(), path);
    m_dialog->setFile(pack(), *text, bytes);
    QTRY_VERIFY(!editor()->isFilling());
}

void TestEditDialog::type(const QByteArray &text)
{
    editor()->selectAll();
    editor()->insertPlainText(QString::fromUtf8(text));
}

void TestEditDialog::review()
{
    button("Review the change")->click();
    QVERIFY(!button("Replace the file")->isEnabled());
    QTRY_VERIFY(!pairs::isComparing(m_dialog.get()));
}

void TestEditDialog::edit()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const bool, widens);
    open(manifest, manifestWith(before));
    type(manifestWith(after) + "# edited\n");
    const QSignalSpy sent(m_dialog.get(), &EditDialog::sendRequested);
    review();
    QTRY_VERIFY(m_dialog->findChild<FileReview *>()->isSettled()
                || !pairs::ticks(m_dialog.get()).isEmpty());
    const auto boxes = pairs::ticks(m_dialog.get());
    // Of what cannot be read nobody knows that it is the same.
    const bool isRead = readPackManifest(manifestWith(after)).manifest.has_value();
    QCOMPARE(!boxes.isEmpty(), widens || !isRead);
    for (auto *box : boxes) {
        QVERIFY(!button("Replace the file")->isEnabled());
        button("Replace the file")->click();
        box->click();
    }
    QCOMPARE(sent.count(), 0);
    QTRY_VERIFY(button("Replace the file")->isEnabled());
    button("Replace the file")->click();
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.constFirst().constFirst().value<FileChange>().after,
             manifestWith(after) + "# edited\n");
}

void TestEditDialog::anotherTextClearsTheTicks()
{
    open(behavior, "Be short.");
    type("Be long.");
    for (int i = 0; i < 2; ++i) {
        review();
        QTRY_COMPARE(pairs::ticks(m_dialog.get()).size(), 1);
        QVERIFY(!button("Replace the file")->isEnabled());
        pairs::ticks(m_dialog.get()).constFirst()->click();
        QTRY_VERIFY(button("Replace the file")->isEnabled());
        button("Back to the text")->click();
        QVERIFY(!button("Replace the file"));
    }
}

void TestEditDialog::sameTextNeedsNoReview()
{
    open(behavior, "Be short.");
    QVERIFY(!button("Review the change")->isEnabled());
    type("Be long.");
    QVERIFY(button("Review the change")->isEnabled());
}

void TestEditDialog::undoingTakesTheReviewAway()
{
    open(behavior, "Be short.");
    editor()->insertPlainText(QStringLiteral("x"));
    QVERIFY(button("Review the change")->isEnabled());
    editor()->undo();
    QVERIFY(!button("Review the change")->isEnabled());
    QVERIFY(!m_dialog->hasEdits());
}

void TestEditDialog::behaviorHasAnExtraWord()
{
    const auto word = QStringLiteral("system prompt of each agent");
    open(behavior, "Be short.");
    QVERIFY(!seenText(m_dialog.get()).contains(word));
    type("Be long.");
    review();
    QVERIFY(seenText(m_dialog.get()).contains(word));
    open(QStringLiteral("guides/a.md"), "Be short.");
    type("Be long.");
    review();
    QVERIFY(!seenText(m_dialog.get()).contains(word));
    QVERIFY(seenText(m_dialog.get()).contains(QStringLiteral("in production, at once")));
}

void TestEditDialog::namesWhatIsWrongInTheManifest()
{
    open(manifest, manifestWith({}));
    type("name: Mail!\nversion: 1.0.0\n");
    review();
    QTRY_VERIFY(seenText(m_dialog.get()).contains(QStringLiteral("pack.yaml:1:")));
}

void TestEditDialog::escapeAsksBeforeItGivesUp()
{
    open(behavior, "Be short.");
    type("Be long.");
    QTest::keyClick(editor(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(seenText(m_dialog.get()).contains(QStringLiteral("What you typed was not sent.")));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    auto *giveUp = button("Discard it and close");
    QCOMPARE(m_dialog->focusWidget(), giveUp);
    QTest::keyClick(giveUp, Qt::Key_Space);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(!m_dialog->hasEdits());
}

void TestEditDialog::closesWhereNothingWasTyped()
{
    open(behavior, "Be short.");
    QTest::keyClick(editor(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestEditDialog::typingTakesTheQuestionAway()
{
    open(behavior, "Be short.");
    type("Be long.");
    m_dialog->reject();
    editor()->insertPlainText(QStringLiteral("x"));
    QVERIFY(!seenText(m_dialog.get()).contains(QStringLiteral("What you typed was not sent.")));
}

void TestEditDialog::busyLetsNothingBeTyped()
{
    open(behavior, "Be short.");
    type("Be long.");
    m_dialog->setBusy(EditDialog::Busy::Sending, QStringLiteral("Sending"));
    QVERIFY(editor()->isReadOnly());
    QVERIFY(!button("Review the change")->isEnabled());
    QVERIFY(button("Hide"));
    m_dialog->setBusy(EditDialog::Busy::No);
    QVERIFY(!editor()->isReadOnly());
    QVERIFY(button("Review the change")->isEnabled());
}

void TestEditDialog::readsAnotherFileFromTheBeginning()
{
    open(behavior, "Be short.");
    type("Be long.");
    m_dialog->begin(pack(), manifest);
    QVERIFY(!m_dialog->hasEdits());
    QVERIFY(m_dialog->windowTitle().contains(manifest));
    QVERIFY(!button("Review the change"));
}

void TestEditDialog::whatWasNotReadHasNotMoved()
{
    m_dialog->begin(pack(), behavior);
    m_dialog->setMoved(pack('b'), false);
    QVERIFY(!editor()->isVisible());
    m_dialog->setNotEditable(QStringLiteral("No text."));
    m_dialog->setMoved(pack('b'), false);
    QVERIFY(!editor()->isVisible());
    QVERIFY(seenText(m_dialog.get()).contains(QStringLiteral("No text.")));
}

void TestEditDialog::keyboardReachesTheReview()
{
    open(behavior, "Be short.");
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QCOMPARE(m_dialog->focusWidget(), editor());
    QTest::keyClicks(editor(), QStringLiteral("Now: "));
    QTest::keyClick(editor(), Qt::Key_Tab);
    QVERIFY(m_dialog->focusWidget() != editor());
    QCOMPARE(editor()->text(), QStringLiteral("Now: Be short."));
    QTest::keyClick(m_dialog.get(), Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(button("Replace the file"));
    QCOMPARE(m_dialog->focusWidget(), button("Back to the text"));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestEditDialog)
#include "tst_editdialog.moc"
