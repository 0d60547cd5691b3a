// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/words/errorsamples.h"
#include "ui/words/errorphrases.h"
#include "ui/words/errorwords.h"

#include <QTest>

namespace packdesk {

using namespace samples;

class TestErrorWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void nextSteps_data();
    void nextSteps();
    void factsNameTheRequestId_data();
    void factsNameTheRequestId();
    void outcomeStates();
    void countdown();
    void hiddenFieldsAreListed();
    void serverTextStaysPlain();
    void contextOfEntries();
    void secretsOfErrorsDoNotExist();
};

namespace {

constexpr QLatin1String unchanged("Nothing was changed.");

ApiError withFields(ApiError error)
{
    error.fields = {{QStringLiteral("image_ref"), QStringLiteral("has no tag")},
                    {QStringLiteral("name"), QStringLiteral("must be a slug")}};
    return error;
}

ApiError timedOut(ApiError error, Phase phase)
{
    error.kind = ErrorKind::TimedOut;
    error.phase = phase;
    error.sent = phase >= Phase::Sending;
    return error;
}

ApiError foreign(ApiError error)
{
    error.kind = ErrorKind::NotTheApi;
    error.sent = true;
    error.httpStatus = 200;
    error.contentType = QStringLiteral("text/html");
    error.reason = QStringLiteral("<html>Sign in</html>");
    return error;
}

ApiError tooMany(ApiError error, int seconds)
{
    error = refused(error, 429, "rate_limited", QStringLiteral("Slow down"));
    error.retryAfterSeconds = seconds;
    return error;
}

} // namespace

void TestErrorWords::sentences_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<QString>("words");
    const auto creating
        = QStringLiteral("Creating a pack from registry.acme.io/agents/slack:1.4.0");
    const auto row = [](const char *name, const ApiError &error, const QString &words) {
        QTest::newRow(name) << error << words;
    };
    const auto uploading = QStringLiteral("Uploading incident-runbooks.tar.gz");
    const auto reading = QStringLiteral("Reading the pack list");
    const auto shown = QStringLiteral(" The list shown is from 13:58:02.");
    const auto note = QStringLiteral("No luck");

    row("400", withFields(refused(create(), 400, "validation_error", note)),
        creating
            + QStringLiteral(" was refused. The server found a problem: “No luck”. Nothing "
                             "was changed. Correct the marked fields."));
    row("400 without fields", refused(create(), 400, "validation_error", note),
        creating
            + QStringLiteral(" was refused. The server found a problem: “No luck”. Nothing was "
                             "changed."));
    row("401", refused(create(), 401, "unauthenticated", note),
        creating
            + QStringLiteral(" was refused. The server did not accept your key. Nothing was "
                             "changed. Your key is kept. Sign in again or use another key."));
    row("401 read", refused(list(), 401, "unauthenticated", note),
        reading + QStringLiteral(" was refused. The server did not accept your key.") + shown
            + QStringLiteral(" Your key is kept. Sign in again or use another key."));
    row("403", refused(create(), 403, "permission_denied", note),
        creating
            + QStringLiteral(" was refused. Key ci-admin lacks a permission: “No luck”. "
                             "Nothing was changed. Ask an owner or operator for caps:write."));
    row("403 with a full stop",
        refused(create(), 403, "permission_denied", QStringLiteral("No luck.")),
        creating
            + QStringLiteral(" was refused. Key ci-admin lacks a permission: “No luck”. "
                             "Nothing was changed. Ask an owner or operator for caps:write."));
    row("404", refused(remove(), 404, "not_found", note),
        QStringLiteral("Deleting old-notes 0.3.0 failed. old-notes 0.3.0 was not found, or is not "
                       "visible to you. It may have been deleted. Refresh the list."));
    row("404 of no pack", refused(list(), 404, "not_found", note),
        reading + QStringLiteral(" failed. acme.evershell.ai has nothing at this address.") + shown
            + QStringLiteral(" Check the URL of the server."));
    row("409 create", conflict(),
        creating
            + QStringLiteral(" was refused. It conflicts with what exists: “A pack named "
                             "slack already exists”. Nothing was changed. Show the existing "
                             "pack, or replace its image."));
    row("409 delete", refused(remove(), 409, "pack_in_use", note),
        QStringLiteral("Deleting old-notes 0.3.0 was refused. A role still uses it. The pack "
                       "remains. Detach it from these roles first."));
    row("413", refused(upload(), 413, "too_large", note),
        uploading
            + QStringLiteral(" was refused. The archive (293 MiB) is larger than the server "
                             "accepts. Nothing was changed. Make it smaller, or create from "
                             "an image."));
    row("423", refused(create(), 423, "billing_inactive", note),
        creating
            + QStringLiteral(" was refused. Billing of Acme is inactive. Nothing was changed. "
                             "Reading and deleting still work. Ask an owner to settle "
                             "billing."));
    row("429", tooMany(create(), 42),
        creating
            + QStringLiteral(" was refused. Too many requests were sent. Nothing was "
                             "changed. Try again in 0:42."));
    row("429 without a time", tooMany(list(), -1),
        reading + QStringLiteral(" was refused. Too many requests were sent.") + shown
            + QStringLiteral(" Try again in a moment."));
    row("5xx read", refused(list(), 503, "unavailable", note),
        reading + QStringLiteral(" failed. The server reported a fault.") + shown
            + QStringLiteral(" Retry; if it stays, quote the request id."));
    row("5xx change", refused(create(), 500, "internal", note),
        creating
            + QStringLiteral(" met a fault of the server after it was sent. It may have "
                             "taken effect. Packdesk is checking; do not send it again."));
    row("502 cleanup", refused(remove(), 502, "registry_cleanup_failed", note),
        QStringLiteral("Deleting old-notes 0.3.0 stopped. The image could not be purged. The pack "
                       "remains. Choose “Finish deleting”."));
    row("418", refused(create(), 418, "teapot", note),
        creating + QStringLiteral(" was refused. The server answered: “No luck”. ") + unchanged);
    row("TLS", unsent(create(), ErrorKind::TlsFailed, QStringLiteral("it has expired.")),
        creating
            + QStringLiteral(" was not sent. The certificate of acme.evershell.ai is not "
                             "trusted: it has expired. Your key was not sent. Nothing was "
                             "changed. Ask acme.evershell.ai's administrator."));
    row("DNS", unsent(create(), ErrorKind::NameNotFound),
        creating
            + QStringLiteral(" was not sent. No address was found for acme.evershell.ai. "
                             "Nothing was changed. Check the name, the network or the VPN, "
                             "then retry."));
    row("refused", unsent(list(), ErrorKind::ConnectionRefused),
        reading + QStringLiteral(" was not sent. acme.evershell.ai:443 refused the connection.")
            + shown + QStringLiteral(" Check server and port, then retry."));
    row("key not checked", unsent(base(Operation::GetSession), ErrorKind::ConnectionRefused),
        QStringLiteral("The key was not checked. acme.evershell.ai:443 refused the connection. "
                       "Check server and port, then retry."));
    row("unreachable",
        unsent(create(), ErrorKind::Unreachable, QStringLiteral("Network is unreachable")),
        creating
            + QStringLiteral(" was not sent. acme.evershell.ai cannot be reached: Network is "
                             "unreachable. Nothing was changed. Check the network or the "
                             "VPN, then retry."));
    row("proxy", unsent(create(), ErrorKind::ProxyFailed, QStringLiteral("HTTP 407")),
        creating
            + QStringLiteral(" was not sent. The proxy acme.evershell.ai:443 refused or "
                             "failed: HTTP 407. Nothing was changed. Check the proxy, then "
                             "retry."));
    row("timeout connecting", timedOut(create(), Phase::Connecting),
        creating
            + QStringLiteral(" was not sent. acme.evershell.ai did not answer within 15 s. "
                             "Nothing was changed. Check the network, then retry."));
    row("timeout read", timedOut(list(), Phase::Waiting),
        reading + QStringLiteral(" failed. No complete answer came within 60 s.") + shown
            + QStringLiteral(" Retry."));
    row("timeout change", timedOut(create(), Phase::Waiting),
        creating
            + QStringLiteral(" was sent at 14:02:10. No complete answer came within 60 s. It "
                             "may have taken effect. Packdesk is checking; do not send it "
                             "again."));
    row("not the API, read", foreign(list()),
        reading
            + QStringLiteral(" got no usable answer. acme.evershell.ai sent text/html, HTTP "
                             "200.")
            + shown + QStringLiteral(" Check the URL, the proxy or a sign-in page in between."));
    row("not the API, change", foreign(create()),
        creating
            + QStringLiteral(" got no usable answer. acme.evershell.ai sent text/html, HTTP "
                             "200. It may have taken effect; Packdesk is checking. Check the "
                             "URL, the proxy or a sign-in page in between."));
    row("outcome unknown", unknown(create()),
        creating
            + QStringLiteral(" was sent at 14:02:10. The connection ended before an answer. "
                             "It may have taken effect. Packdesk is checking the list; do "
                             "not send it again."));

    auto stalled = timedOut(upload(), Phase::Sending);
    stalled.bodyCutShort = true;
    row("upload stalls", stalled,
        uploading
            + QStringLiteral(" was stopped. acme.evershell.ai took no more bytes for 60 s. "
                             "Nothing was changed. Check the network, then try again."));
    auto lost = upload();
    lost.kind = ErrorKind::ConnectionLost;
    lost.sent = lost.bodyCutShort = true;
    lost.details = {{QStringLiteral("sent_bytes"), qint64(182) << 20},
                    {QStringLiteral("total_bytes"), qint64(293) << 20}};
    row("upload closed", lost,
        uploading
            + QStringLiteral(" failed. acme.evershell.ai closed the connection after 182 of "
                             "293 MiB. Nothing was changed. Check the network, then send it "
                             "again."));
    auto changed = upload();
    changed.kind = ErrorKind::FileChanged;
    changed.sent = changed.bodyCutShort = true;
    row("archive changed", changed,
        uploading
            + QStringLiteral(" was stopped. The archive changed while it was sent. Nothing "
                             "was changed. Choose it again, and look inside before you send "
                             "it."));
    row("archive unreadable",
        unsent(upload(), ErrorKind::FileUnreadable, QStringLiteral("Permission denied")),
        uploading
            + QStringLiteral(" was not sent. The archive could not be read: Permission "
                             "denied. Nothing was changed. Choose it again, or another "
                             "one."));
    row("cancelled", unsent(create(), ErrorKind::Cancelled),
        creating + QStringLiteral(" was cancelled. ") + unchanged);
    auto read = list();
    read.sent = true;
    read.kind = ErrorKind::ConnectionLost;
    row("read lost", read,
        reading
            + QStringLiteral(" failed. The connection to acme.evershell.ai was lost before "
                             "the answer was complete.")
            + shown + QStringLiteral(" Retry."));
    read.kind = ErrorKind::IncompleteAnswer;
    row("incomplete", read,
        reading
            + QStringLiteral(" failed. The answer of acme.evershell.ai ended before it was "
                             "complete.")
            + shown + QStringLiteral(" Retry."));
    read.kind = ErrorKind::MalformedAnswer;
    read.field = QStringLiteral("packs[3].size_bytes");
    read.message = QStringLiteral("expected a number");
    row("malformed", read,
        reading
            + QStringLiteral(" got no usable answer. The field packs[3].size_bytes of the "
                             "answer is wrong: expected a number.")
            + shown + QStringLiteral(" Tell the people who run acme.evershell.ai."));
    read.kind = ErrorKind::AnswerTooLarge;
    row("too large", read,
        reading
            + QStringLiteral(" was stopped. The answer of acme.evershell.ai is larger than "
                             "Packdesk reads.")
            + shown + QStringLiteral(" Tell the people who run acme.evershell.ai."));
    read.kind = ErrorKind::ProtocolError;
    read.reason = QStringLiteral("two lengths");
    row("protocol", read,
        reading
            + QStringLiteral(" got no usable answer. What acme.evershell.ai sent breaks the "
                             "rules of HTTP: two lengths.")
            + shown + QStringLiteral(" Check the URL and the proxy, then retry."));
    read.kind = ErrorKind::Redirected;
    read.target = QStringLiteral("https://elsewhere.example/login");
    row("redirect", read,
        reading
            + QStringLiteral(" got no usable answer. acme.evershell.ai points to "
                             "https://elsewhere.example/login. Packdesk follows no redirect, "
                             "so that your key goes nowhere else.")
            + shown + QStringLiteral(" Check the URL."));
}

void TestErrorWords::sentences()
{
    QFETCH(ApiError, error);
    QFETCH(QString, words);
    auto context = samples::context();
    context.shownFields = QStringList{QStringLiteral("image_ref")};
    QCOMPARE(describe(error, context).sentences(), words);
}

void TestErrorWords::nextSteps_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<QList<int>>("steps");
    QTest::addColumn<bool>("retry");
    const auto row
        = [](const char *name, const ApiError &error, const QList<NextStep> &steps, bool retry) {
              QList<int> numbers;
              for (const auto step : steps)
                  numbers += int(step);
              QTest::newRow(name) << error << numbers << retry;
          };
    row("400", withFields(refused(create(), 400, "x", {})), {NextStep::CorrectFields}, false);
    row("401", refused(list(), 401, "x", {}), {NextStep::SignIn}, false);
    row("403: signing in cannot help", refused(list(), 403, "x", {}), {}, false);
    row("404", refused(remove(), 404, "x", {}), {NextStep::RefreshList}, false);
    row("409", conflict(), {NextStep::ShowExisting}, false);
    row("409 delete", refused(remove(), 409, "x", {}), {}, false);
    row("413", refused(upload(), 413, "x", {}), {NextStep::CreateFromImage}, false);
    row("423", refused(create(), 423, "x", {}), {}, false);
    row("429 read", tooMany(list(), 42), {}, true);
    row("429 change", tooMany(create(), 42), {}, false);
    row("500 read", refused(list(), 500, "x", {}), {}, true);
    row("500 change", refused(create(), 500, "x", {}), {}, false);
    row("502", refused(remove(), 502, "registry_cleanup_failed", {}), {NextStep::FinishDeleting},
        false);
    row("DNS of a change", unsent(create(), ErrorKind::NameNotFound), {}, true);
    row("TLS", unsent(create(), ErrorKind::TlsFailed), {}, false);
    row("unknown", unknown(create()), {}, false);
    row("timeout read", timedOut(list(), Phase::Waiting), {}, true);
    row("timeout change", timedOut(create(), Phase::Waiting), {}, false);
}

void TestErrorWords::nextSteps()
{
    QFETCH(ApiError, error);
    QFETCH(QList<int>, steps);
    QFETCH(bool, retry);
    auto context = samples::context();
    context.shownFields = QStringList{QStringLiteral("image_ref")};
    const auto text = describe(error, context);
    QList<int> actual;
    for (const auto step : text.nextSteps) {
        actual += int(step);
        QCOMPARE(nextStepText(step).isEmpty(), step == NextStep::CorrectFields);
    }
    QCOMPARE(actual, steps);
    QCOMPARE(text.retryOffered, retry);
}

void TestErrorWords::factsNameTheRequestId_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<QString>("facts");
    QTest::newRow("with id") << conflict()
                             << QStringLiteral(
                                    "409 · pack_exists · Request id 7f3a9c2e · 14:02:11");
    QTest::newRow("nothing sent") << unsent(create(), ErrorKind::NameNotFound)
                                  << QStringLiteral("No request id: nothing was sent · 14:02:11");
    QTest::newRow("none came") << unknown(create())
                               << QStringLiteral("No request id came · 14:02:11");
    QTest::newRow("foreign") << foreign(create())
                             << QStringLiteral("200 · No request id came · 14:02:11");
}

void TestErrorWords::factsNameTheRequestId()
{
    QFETCH(ApiError, error);
    QFETCH(QString, facts);
    QCOMPARE(describe(error, context()).facts(), facts);
}

void TestErrorWords::outcomeStates()
{
    auto where = context();
    where.outcome = OutcomeState::Found;
    where.foundTitle = QStringLiteral("Slack");
    where.foundVersion = QStringLiteral("1.4.0");
    const auto sent = QStringLiteral("The connection ended before an answer. ");
    auto text = describe(unknown(create()), where);
    QCOMPARE(text.body,
             sent + QStringLiteral("“Slack 1.4.0” appeared after your request and matches."));
    QCOMPARE(text.tone, Tone::Success);
    QCOMPARE(text.nextSteps, QList<NextStep>{NextStep::ShowPack});

    where.outcome = OutcomeState::NotSeen;
    text = describe(unknown(create()), where);
    QCOMPARE(text.body,
             sent
                 + QStringLiteral("Not in the list after 2 min. It may still appear. Check again, "
                                  "or give support this time: 14:02:10."));
    QCOMPARE(text.tone, Tone::Attention);
    QCOMPARE(text.nextSteps, QList<NextStep>{NextStep::CheckAgain});

    // The same for a fault of the server, and for a deletion, which looks for the opposite.
    text = describe(refused(create(), 500, "internal", {}), where);
    QVERIFY(text.body.startsWith(QStringLiteral("Not in the list after 2 min.")));
    where.outcome = OutcomeState::Found;
    text = describe(unknown(remove()), where);
    QCOMPARE(text.body, sent + QStringLiteral("old-notes 0.3.0 is no longer in the list."));
}

void TestErrorWords::countdown()
{
    auto error = tooMany(list(), 42);
    QCOMPARE(describe(error, context()).waitSeconds, 42);
    auto where = context();
    where.secondsLeft = 7;
    QVERIFY(describe(error, where).body.endsWith(QStringLiteral("Try again in 0:07.")));
    where.secondsLeft = 0;
    QVERIFY(describe(error, where).body.endsWith(QStringLiteral("Try again now.")));
    QCOMPARE(secondsUntilRetry(error, error.time.addSecs(40)), 2);
    QCOMPARE(secondsUntilRetry(error, error.time.addSecs(50)), 0);
    QCOMPARE(secondsUntilRetry(error, error.time.addSecs(-500)), 42);
    error.retryAfterSeconds = -1;
    QCOMPARE(secondsUntilRetry(error, error.time), 0);
}

void TestErrorWords::hiddenFieldsAreListed()
{
    auto where = context();
    where.shownFields = QStringList{QStringLiteral("image_ref")};
    const auto error = withFields(refused(create(), 400, "validation_error", {}));
    QCOMPARE(describe(error, where).fieldLines,
             QStringList{QStringLiteral("name: must be a slug")});
    where.shownFields.clear();
    const ErrorText text = describe(error, where);
    QCOMPARE(text.fieldLines.size(), 2);
    QVERIFY(text.body.endsWith(QStringLiteral("Correct what is named here.")));
    QVERIFY(text.toPlainText().contains(QStringLiteral("image_ref: has no tag")));

    auto many = error;
    for (int i = 0; i < 1000; ++i)
        many.fields.append({QStringLiteral("f%1").arg(i), QStringLiteral("bad")});
    const auto lines = describe(many, where).fieldLines;
    QCOMPARE(lines.size(), 51);
    QCOMPARE(lines.last(), QStringLiteral("and 952 more"));
}

void TestErrorWords::serverTextStaysPlain()
{
    auto error = refused(create(), 400, "validation_error",
                         QStringLiteral("<b>x</b> %1 %2 \u202Egnp.exe\n%3"));
    error.attempt.subject = QStringLiteral("%1\u202E<i>");
    const auto text = describe(error, context());
    QVERIFY(text.body.contains(QStringLiteral("“<b>x</b> %1 %2 ⟨U+202E⟩gnp.exe %3”")));
    QCOMPARE(text.headline, QStringLiteral("Creating a pack from %1⟨U+202E⟩<i> was refused."));
    error.message = QString(1'000'000, QLatin1Char('m'));
    error.code = QString(1'000'000, QLatin1Char('c'));
    error.requestId = QString(1'000'000, QLatin1Char('r'));
    QVERIFY(describe(error, context()).toPlainText().size() < 2000);
    const auto where = context();
    const ErrorPhrases phrases(error, where);
    QCOMPARE(phrases.nowTrue(), unchanged);
    QCOMPARE(ErrorPhrases::join({QStringLiteral("a."), {}, QStringLiteral("b.")}),
             QStringLiteral("a. b."));
}

void TestErrorWords::contextOfEntries()
{
    JournalEntry entry;
    entry.attempt = upload().attempt;
    entry.bytesSent = 1024;
    entry.state = EntryState::Unknown;
    entry.error = unknown(upload());
    auto where = contextFor(entry, context());
    QCOMPARE(where.outcome, OutcomeState::Checking);
    QCOMPARE(where.bytesSent, 1024);
    QCOMPARE(where.organisation, QStringLiteral("Acme"));
    entry.checksEnded = true;
    QCOMPARE(contextFor(entry, context()).outcome, OutcomeState::NotSeen);
    entry.state = EntryState::Found;
    entry.packTitle = QStringLiteral("Slack 1.4.0");
    where = contextFor(entry, context());
    QCOMPARE(where.outcome, OutcomeState::Found);
    QCOMPARE(where.foundTitle, QStringLiteral("Slack 1.4.0"));
}

void TestErrorWords::secretsOfErrorsDoNotExist()
{
    // An error holds no secret; what it does hold of the request, its body, is not in the words.
    auto error = conflict();
    error.body = R"({"canary":"sk_canary_123"})";
    QVERIFY(!describe(error, context()).toPlainText().contains(QStringLiteral("sk_canary")));
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestErrorWords)
#include "tst_errorwords.moc"
