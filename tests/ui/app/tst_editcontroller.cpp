// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/app/console.h"
#include "ui/details/detailspane.h"
#include "ui/dialogs/editdialog.h"
#include "ui/review/filereview.h"
#include "ui/review/texteditor.h"
#include "ui/review/wideningticks.h"

#include <QTest>

namespace packdesk {

namespace {

const auto guide = QStringLiteral("guides/start.md");

QString digestOf(char digit)
{
    return QStringLiteral("sha256:") + QString(64, QLatin1Char(digit));
}

QByteArray packWithoutDigest()
{
    return R"({"id":"p1","name":"mail","version":"1.0.0","owned":true,"tier":"community",)"
           R"("image_origin":"upload"})";
}

QByteArray packJson(char digit)
{
    return QStringLiteral(R"({"id":"p1","name":"mail","version":"1.0.0","owned":true,)"
                          R"("tier":"community","image_origin":"upload","image_digest":"%1"})")
        .arg(digestOf(digit))
        .toUtf8();
}

} // namespace

/// Editing a file, from the reading to what is told afterwards, and FileSender below it.
class TestEditController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_console.reset(); }
    void readsTheDigestBeforeTheFile();
    void sends();
    void refusesWhereThePackMoved();
    void comparesWithTheFileOfTheOther();
    void unstatedDigestIsNoProof();
    void unstatedDigestAndTheSameFile();
    void waitsForAnotherChange();
    void anotherChangeBetweenLookAndSending();
    void seesTheMoveInTheList();
    void refusalKeepsWhatWasTyped();
    void lookThatFailsSendsNothing();
    void hiddenWhileItIsSent();
    void lostAnswerIsLookedFor();
    void lostAnswerThatWasTaken();
    void saysWhatCannotBeEdited();
    void saysThatItCannotBeRead();
    void readingIsTriedAgain();
    void readingIsGivenUp();
    void olderListIsNoMove();
    void keepsWhatWasTypedBefore();
    void asksBeforeTheEnd();
    void anotherSessionEndsIt();
    void signingInAgainKeepsWhatWasTyped();
    void showingThePackKeepsWhatWasTyped();
    void namesTheRolesOfAWiderManifest();

private:
    EditDialog *dialog() const { return m_console->window.findChild<EditDialog *>(); }
    TextEditor *editor() const { return dialog()->findChild<TextEditor *>(); }
    QPushButton *button(const char *name) const { return Console::button(dialog(), name); }
    // Path and body of each change that was sent.
    QList<std::pair<QString, QByteArray>> changes() const
    {
        QList<std::pair<QString, QByteArray>> changes;
        for (const auto &request : m_server.http->requests()) {
            if (request.method == "PUT")
                changes += {request.url.path(), request.body};
        }
        return changes;
    }
    QList<QCheckBox *> ticks() const
    {
        return dialog()->findChild<WideningTicks *>()->findChildren<QCheckBox *>();
    }
    qsizetype sent() const { return qsizetype(m_server.http->requests().size()); }
    const HttpRequest &last() const { return m_server.http->requests().back(); }
    QString told() const { return seenText(&m_console->window); }
    void open(const QString &path, const QByteArray &bytes, char digit = 'a');
    void type(const QString &text);
    void review();
    void typeAndReview(const QString &text);
    void confirmAsSeen(char digit);
    /// The server states no digest, and now has this file.
    void sendUnstated(const QByteArray &now);
    /// A change of the same pack, by another part of the program.
    quint64 begunElsewhere();
    void endElsewhere(quint64 number);

    std::unique_ptr<Console> m_console;
    FakeConnection m_server;
};

void TestEditController::init()
{
    m_console = std::make_unique<Console>();
    m_server = m_console->begin("acme.evershell.ai", R"({"packs":[)" + packJson('a') + "]}");
    QTRY_VERIFY(m_console->list.snapshot());
}

void TestEditController::open(const QString &path, const QByteArray &bytes, char digit)
{
    m_server.http->answer(200, packJson(digit));
    m_server.http->answer(200, bytes, QStringLiteral("text/markdown"));
    m_console->edits.open({*m_console->list.packById(QStringLiteral("p1")), path, {}, {}});
    QTRY_VERIFY(dialog() && !dialog()->isBusy());
}

void TestEditController::type(const QString &text)
{
    editor()->selectAll();
    editor()->insertPlainText(text);
}

void TestEditController::review()
{
    auto *next = button("Review the change");
    QVERIFY(next && next->isEnabled());
    next->click();
    QTRY_VERIFY(dialog()->findChild<FileReview *>()->isSettled() || !ticks().isEmpty());
}

void TestEditController::typeAndReview(const QString &text)
{
    type(text);
    review();
    QTRY_VERIFY(button("Replace the file")->isEnabled());
}

// The look before the sending finds this digest.
void TestEditController::confirmAsSeen(char digit)
{
    m_server.http->answer(200, packJson(digit));
}

void TestEditController::readsTheDigestBeforeTheFile()
{
    open(guide, "# Start");
    QCOMPARE(sent(), 3);
    QCOMPARE(m_server.http->requests().at(1).url.path(), QStringLiteral("/v1/packs/p1"));
    QCOMPARE(last().url.path(), QStringLiteral("/v1/packs/p1/files/guides/start.md"));
    QCOMPARE(editor()->text(), QStringLiteral("# Start"));
    QVERIFY(!button("Review the change")->isEnabled());
}

void TestEditController::sends()
{
    open(guide, "one\r\ntwo\r\n");
    typeAndReview(QStringLiteral("one\nthree\n"));
    confirmAsSeen('a');
    m_server.http->answer(200, packJson('b'));
    button("Replace the file")->click();
    QTRY_VERIFY(!dialog()->isVisible());
    QCOMPARE(m_server.http->requests().at(3).method, QByteArray("GET"));
    QCOMPARE(changes().size(), 1);
    QCOMPARE(changes().constFirst().first, QStringLiteral("/v1/packs/p1/files/guides/start.md"));
    QCOMPARE(changes().constFirst().second, QByteArray("one\r\nthree\r\n"));
    QCOMPARE(m_console->list.packById(QStringLiteral("p1"))->imageDigest, digestOf('b'));
    QVERIFY(told().contains(QStringLiteral("guides/start.md of mail was replaced: image sha256:")));
    QVERIFY(!dialog()->hasEdits());
}

void TestEditController::refusesWhereThePackMoved()
{
    open(guide, "one");
    typeAndReview(QStringLiteral("mine"));
    confirmAsSeen('c');
    button("Replace the file")->click();
    QTRY_VERIFY(!dialog()->isBusy());
    QVERIFY(changes().isEmpty());
    const auto words = seenText(dialog());
    QVERIFY(words.contains(QStringLiteral("Nothing was sent")));
    QVERIFY(words.contains(digestOf('a')));
    QVERIFY(words.contains(digestOf('c')));
    QCOMPARE(editor()->text(), QStringLiteral("mine"));
    QVERIFY(!button("Review the change")->isEnabled());
}

void TestEditController::comparesWithTheFileOfTheOther()
{
    refusesWhereThePackMoved();
    m_server.http->answer(200, packJson('c'));
    m_server.http->answer(200, "theirs");
    Q_EMIT dialog()->readRequested();
    QTRY_VERIFY(!dialog()->isBusy());
    QCOMPARE(editor()->text(), QStringLiteral("mine"));
    QVERIFY(seenText(dialog()).contains(QStringLiteral("The file was read again.")));
    review();
    const auto difference = [this] {
        QString text;
        for (const auto *view : dialog()->findChildren<QPlainTextEdit *>()) {
            if (view->isVisible())
                text += view->toPlainText();
        }
        return text;
    };
    QTRY_VERIFY(difference().contains(QStringLiteral("theirs")));
    QTRY_VERIFY(button("Replace the file")->isEnabled());
    confirmAsSeen('c');
    m_server.http->answer(200, packJson('d'));
    button("Replace the file")->click();
    QTRY_VERIFY(!dialog()->isVisible());
    QCOMPARE(changes().size(), 1);
    QCOMPARE(changes().constFirst().second, QByteArray("mine"));
}

void TestEditController::sendUnstated(const QByteArray &now)
{
    m_server.http->answer(200, packWithoutDigest());
    m_server.http->answer(200, "one", QStringLiteral("text/markdown"));
    m_console->edits.open({*m_console->list.packById(QStringLiteral("p1")), guide, {}, {}});
    QTRY_VERIFY(dialog() && !dialog()->isBusy());
    typeAndReview(QStringLiteral("mine"));
    m_server.http->answer(200, packWithoutDigest());
    m_server.http->answer(200, now, QStringLiteral("text/markdown"));
    m_server.http->answer(200, packWithoutDigest());
    button("Replace the file")->click();
    QTRY_VERIFY(!dialog()->isBusy());
}

void TestEditController::unstatedDigestIsNoProof()
{
    sendUnstated("theirs");
    QVERIFY(changes().isEmpty());
    QVERIFY(dialog()->isVisible());
    QVERIFY(seenText(dialog()).contains(
        QStringLiteral("Nothing was sent: the file is another one by now.")));
    QCOMPARE(editor()->text(), QStringLiteral("mine"));
    QVERIFY(!button("Review the change")->isEnabled());
}

void TestEditController::unstatedDigestAndTheSameFile()
{
    sendUnstated("one");
    QCOMPARE(changes().size(), 1);
    QCOMPARE(changes().constFirst().second, QByteArray("mine"));
    QVERIFY(!dialog()->isVisible());
    QVERIFY(told().contains(QStringLiteral("image not stated before, not stated now")));
}

quint64 TestEditController::begunElsewhere()
{
    JournalEntry entry;
    entry.attempt.operation = Operation::ReplaceFile;
    entry.attempt.packId = QStringLiteral("p1");
    entry.attempt.packPath = QStringLiteral("behavior.md");
    entry.startedAt = QDateTime::currentDateTimeUtc();
    return m_console->journal.add(entry);
}

void TestEditController::endElsewhere(quint64 number)
{
    auto entry = *m_console->journal.entry(number);
    entry.state = EntryState::Succeeded;
    m_console->journal.update(entry);
}

void TestEditController::waitsForAnotherChange()
{
    open(guide, "one");
    typeAndReview(QStringLiteral("mine"));
    const auto other = begunElsewhere();
    QTRY_VERIFY(!button("Replace the file")->isEnabled());
    QVERIFY(
        seenText(dialog()).contains(QStringLiteral("Another change of this pack is on its way.")));
    QVERIFY(seenText(dialog()).contains(QStringLiteral("behavior.md")));
    endElsewhere(other);
    QVERIFY(button("Replace the file")->isEnabled());
    QVERIFY(!seenText(dialog()).contains(QStringLiteral("on its way")));
}

void TestEditController::anotherChangeBetweenLookAndSending()
{
    open(guide, "one");
    typeAndReview(QStringLiteral("mine"));
    m_server.http->hang();
    button("Replace the file")->click();
    QTRY_COMPARE(sent(), 4);
    begunElsewhere();
    HttpAnswer answer;
    answer.status = 200;
    answer.mediaType = QStringLiteral("application/json");
    answer.body = packJson('a');
    m_server.http->exchanges().back()->answerLater(answer);
    QTRY_VERIFY(!dialog()->isBusy());
    QVERIFY(changes().isEmpty());
    QTRY_VERIFY(
        seenText(dialog()).contains(QStringLiteral("Another change of this pack is on its way.")));
    QCOMPARE(editor()->text(), QStringLiteral("mine"));
}

void TestEditController::seesTheMoveInTheList()
{
    open(guide, "one");
    typeAndReview(QStringLiteral("mine"));
    m_server.http->answer(200, R"({"packs":[)" + packJson('e') + "]}");
    Q_EMIT m_console->window.refreshRequested();
    QTRY_VERIFY(seenText(dialog()).contains(digestOf('e')));
    QVERIFY(seenText(dialog()).contains(QStringLiteral("The pack has another image by now.")));
    QVERIFY(!seenText(dialog()).contains(QStringLiteral("Nothing was sent")));
    QCOMPARE(editor()->text(), QStringLiteral("mine"));
    QVERIFY(!button("Review the change")->isEnabled());
}

void TestEditController::refusalKeepsWhatWasTyped()
{
    open(guide, "one");
    typeAndReview(QStringLiteral("mine"));
    confirmAsSeen('a');
    m_server.http->refuse(423, QStringLiteral("billing_inactive"), QStringLiteral("No."),
                          QStringLiteral("req_9"));
    button("Replace the file")->click();
    QTRY_VERIFY(dialog()->errorPanel()->hasError());
    QCOMPARE(dialog()->errorPanel()->error().requestId, QStringLiteral("req_9"));
    QVERIFY(!m_console->dock->isVisible());
    QVERIFY(button("Replace the file")->isEnabled());
    QCOMPARE(editor()->text(), QStringLiteral("mine"));
}

void TestEditController::lookThatFailsSendsNothing()
{
    open(guide, "one");
    typeAndReview(QStringLiteral("mine"));
    m_server.http->refuse(500, QStringLiteral("internal"), QStringLiteral("Broken."),
                          QStringLiteral("req_8"));
    button("Replace the file")->click();
    QTRY_VERIFY(dialog()->errorPanel()->hasError());
    QVERIFY(changes().isEmpty());
    QCOMPARE(dialog()->errorPanel()->error().requestId, QStringLiteral("req_8"));
}

void TestEditController::hiddenWhileItIsSent()
{
    open(guide, "one");
    typeAndReview(QStringLiteral("mine"));
    confirmAsSeen('a');
    m_server.http->answer(200, packJson('b'));
    button("Replace the file")->click();
    dialog()->reject();
    QVERIFY(!dialog()->isVisible());
    QTRY_VERIFY(told().contains(QStringLiteral("was replaced")));
    QVERIFY(!dialog()->hasEdits());
}

void TestEditController::lostAnswerIsLookedFor()
{
    open(guide, "one");
    typeAndReview(QStringLiteral("mine"));
    confirmAsSeen('a');
    m_server.http->fail(ErrorKind::OutcomeUnknown, true, Phase::Waiting);
    button("Replace the file")->click();
    QTRY_VERIFY(dialog()->errorPanel()->hasError());
    QVERIFY(!button("Replace the file")->isEnabled());
    QCOMPARE(m_console->lastOf(Operation::ReplaceFile).state, EntryState::Unknown);
    m_server.http->answer(200, R"({"packs":[)" + packJson('b') + "]}");
    Q_EMIT m_console->window.refreshRequested();
    QTRY_COMPARE(m_console->lastOf(Operation::ReplaceFile).state, EntryState::Found);
}

void TestEditController::lostAnswerThatWasTaken()
{
    lostAnswerIsLookedFor();
    dialog()->reject();
    QVERIFY(dialog()->isVisible());
    QVERIFY(!seenText(dialog()).contains(QStringLiteral("was not sent")));
    QVERIFY(seenText(dialog()).contains(
        QStringLiteral("It is not known whether the pack has what you typed.")));
    m_server.http->answer(200, packJson('b'));
    m_server.http->answer(200, "mine", QStringLiteral("text/markdown"));
    Q_EMIT dialog()->readRequested();
    QTRY_VERIFY(!dialog()->isBusy());
    QVERIFY(seenText(dialog()).contains(QStringLiteral("The pack has what you typed.")));
    QVERIFY(!dialog()->hasEdits());
    dialog()->reject();
    QVERIFY(!dialog()->isVisible());
}

void TestEditController::saysWhatCannotBeEdited()
{
    open(guide, "\xff\xfe");
    QVERIFY(seenText(dialog()).contains(QStringLiteral("no text in UTF-8")));
    QVERIFY(!button("Review the change"));
}

void TestEditController::saysThatItCannotBeRead()
{
    m_server.http->answer(200, packJson('a'));
    m_server.http->refuse(404, QStringLiteral("not_found"), QStringLiteral("No such file."),
                          QStringLiteral("req_7"));
    m_console->edits.open({*m_console->list.packById(QStringLiteral("p1")), guide, {}, {}});
    QTRY_VERIFY(dialog()->errorPanel()->hasError());
    QCOMPARE(dialog()->errorPanel()->error().requestId, QStringLiteral("req_7"));
    QVERIFY(!m_console->dock->isVisible());
}

void TestEditController::readingIsTriedAgain()
{
    refusesWhereThePackMoved();
    m_server.http->refuse(500, QStringLiteral("internal"), QStringLiteral("Broken."),
                          QStringLiteral("req_8"));
    Q_EMIT dialog()->readRequested();
    QTRY_VERIFY(dialog()->errorPanel()->hasError());
    const auto before = sent();
    m_server.http->answer(200, packJson('c'));
    m_server.http->answer(200, "theirs");
    button("Retry")->click();
    QTRY_COMPARE(sent(), before + 2);
    QTRY_VERIFY(!dialog()->isBusy());
    QVERIFY(!dialog()->errorPanel()->hasError());
    QCOMPARE(editor()->text(), QStringLiteral("mine"));
}

void TestEditController::readingIsGivenUp()
{
    m_server.http->hang();
    const auto pack = *m_console->list.packById(QStringLiteral("p1"));
    m_console->edits.open({pack, guide, {}, {}});
    QTRY_VERIFY(dialog() && dialog()->isBusy());
    QTRY_COMPARE(sent(), 2);
    QVERIFY(!button("Hide"));
    button("Cancel")->click();
    QVERIFY(!dialog()->isVisible());
    QTRY_COMPARE(m_console->lastOf(Operation::GetPack).state, EntryState::Cancelled);
    open(QStringLiteral("behavior.md"), "be kind");
    QCOMPARE(dialog()->path(), QStringLiteral("behavior.md"));
    QCOMPARE(editor()->text(), QStringLiteral("be kind"));
    QVERIFY(!m_console->dock->isVisible());
}

// The file was read of a newer image than the one that the list knows.
void TestEditController::olderListIsNoMove()
{
    open(guide, "one", 'b');
    QCOMPARE(m_console->list.packById(QStringLiteral("p1"))->imageDigest, digestOf('b'));
    typeAndReview(QStringLiteral("mine"));
    const Pack listed = *m_console->list.packById(QStringLiteral("p1"));
    m_console->list.upsert(listed);
    QVERIFY(button("Replace the file")->isEnabled());
    QVERIFY(!seenText(dialog()).contains(QStringLiteral("another image")));
}

void TestEditController::keepsWhatWasTypedBefore()
{
    open(guide, "one");
    type(QStringLiteral("mine"));
    m_console->edits.open(
        {*m_console->list.packById(QStringLiteral("p1")), QStringLiteral("behavior.md"), {}, {}});
    QCOMPARE(sent(), 3);
    QCOMPARE(dialog()->path(), guide);
    QCOMPARE(editor()->text(), QStringLiteral("mine"));
}

void TestEditController::asksBeforeTheEnd()
{
    open(guide, "one");
    QVERIFY(!m_console->edits.asksBeforeEnd());
    // Also while it is looked whether the pack is still as it was.
    typeAndReview(QStringLiteral("mine"));
    m_server.http->hang();
    button("Replace the file")->click();
    QTRY_COMPARE(sent(), 4);
    dialog()->reject();
    QVERIFY(!dialog()->isVisible());
    QVERIFY(m_console->edits.asksBeforeEnd());
    QVERIFY(dialog()->isVisible());
    m_console->jobs.cancelAll();
    QTRY_VERIFY(!dialog()->isBusy());
    QVERIFY(m_console->edits.asksBeforeEnd());
    QVERIFY(dialog()->isVisible());
    QVERIFY(seenText(dialog()).contains(QStringLiteral("What you typed was not sent.")));
    auto *giveUp = button("Discard it and close");
    QVERIFY(giveUp);
    giveUp->click();
    QVERIFY(!dialog()->isVisible());
    QVERIFY(!m_console->edits.asksBeforeEnd());
}

void TestEditController::anotherSessionEndsIt()
{
    open(guide, "one");
    typeAndReview(QStringLiteral("mine"));
    m_server.http->hang();
    button("Replace the file")->click();
    QTRY_COMPARE(sent(), 4);
    const auto other = m_console->begin("other.evershell.ai");
    QVERIFY(!dialog());
    QTRY_VERIFY(m_console->list.snapshot());
    QVERIFY(changes().isEmpty());
    QCOMPARE(other.http->requests().size(), std::size_t(1));
}

void TestEditController::signingInAgainKeepsWhatWasTyped()
{
    open(guide, "one");
    typeAndReview(QStringLiteral("mine"));
    m_server.http->refuse(401, QStringLiteral("unauthorized"), QStringLiteral("No."),
                          QStringLiteral("req_6"));
    button("Replace the file")->click();
    QTRY_VERIFY(dialog()->errorPanel()->hasError());
    m_server = m_console->begin("acme.evershell.ai", R"({"packs":[)" + packJson('a') + "]}");
    QTRY_VERIFY(m_console->list.snapshot());
    QVERIFY(dialog());
    QVERIFY(dialog()->isVisible());
    QVERIFY(!dialog()->errorPanel()->hasError());
    QCOMPARE(editor()->text(), QStringLiteral("mine"));
    confirmAsSeen('a');
    m_server.http->answer(200, packJson('b'));
    button("Replace the file")->click();
    QTRY_VERIFY(!dialog()->isVisible());
    QCOMPARE(changes().size(), 1);
}

void TestEditController::showingThePackKeepsWhatWasTyped()
{
    open(guide, "one");
    type(QStringLiteral("mine"));
    Q_EMIT dialog()->nextStepRequested(NextStep::ShowPack);
    QVERIFY(!dialog()->isVisible());
    QVERIFY(told().contains(QStringLiteral("What you typed is kept")));
    m_console->edits.open({*m_console->list.packById(QStringLiteral("p1")), guide, {}, {}});
    QVERIFY(dialog()->isVisible());
    QCOMPARE(editor()->text(), QStringLiteral("mine"));
}

void TestEditController::namesTheRolesOfAWiderManifest()
{
    const QByteArray roles = R"({"agent_roles":[{"id":"r1","name":"support",)"
                             R"("environment":"production","pack_ids":["p1"]}]})";
    m_server.http->answer(200, roles);
    m_console->roles.read();
    QTRY_VERIFY(m_console->roles.roles());
    open(QStringLiteral("pack.yaml"), "name: mail\nversion: 1.0.0\n");
    type(QStringLiteral("name: mail\nversion: 1.0.0\ncapabilities:\n- {name: a, type: http, "
                        "allow: [{domains: [a.com], methods: [GET]}]}\n"));
    review();
    QVERIFY(!button("Replace the file")->isEnabled());
    QVERIFY(seenText(dialog()).contains(QStringLiteral("support (production) may still hold")));
    for (auto *box : ticks())
        box->click();
    QTRY_VERIFY(button("Replace the file")->isEnabled());
    confirmAsSeen('a');
    m_server.http->answer(200, packJson('b'));
    m_server.http->answer(200, roles);
    button("Replace the file")->click();
    QTRY_VERIFY(!dialog()->isVisible());
    QVERIFY(told().contains(QStringLiteral("support (production) may still hold the old ones")));
    QTRY_VERIFY(!m_console->roles.isReading());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestEditController)
#include "tst_editcontroller.moc"
