// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/errors/errorpanel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QVBoxLayout>

namespace packdesk {

/// Draws the panel of every class of words.md for people to look at, and sees that each stands
/// there whole.
class TestErrorSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void draw_data();
    void draw();

private:
    QList<std::pair<ApiError, WordsContext>> sheet(const QString &name) const;

    Theme m_theme{qApp};
};

namespace {

QDateTime moment()
{
    return {QDate(2026, 5, 22), QTime(14, 2, 11), Qt::UTC};
}

ApiError attempt(Operation operation, const char *subject)
{
    ApiError error;
    error.attempt.operation = operation;
    error.attempt.subject = QString::fromLatin1(subject);
    error.attempt.bytes = qint64(2100) << 20;
    error.host = QStringLiteral("acme.evershell.ai");
    error.port = 443;
    error.startedAt = moment().addSecs(-2);
    error.time = moment();
    return error;
}

ApiError create()
{
    return attempt(Operation::CreatePack, "registry.acme.io/agents/slack:1.5.0");
}

ApiError list()
{
    return attempt(Operation::ListPacks, "");
}

ApiError refused(ApiError error, int status, const char *code, const char *message)
{
    error.kind = ErrorKind::Refused;
    error.sent = true;
    error.httpStatus = status;
    error.code = QString::fromLatin1(code);
    error.message = QString::fromLatin1(message);
    error.requestId = QStringLiteral("req_01M81ES7YBFWC5TMMG9C60XJR7");
    error.retryAfterSeconds = status == 429 ? 42 : -1;
    return error;
}

ApiError failed(ApiError error, ErrorKind kind, Phase phase, const char *reason = "")
{
    error.kind = kind;
    error.phase = phase;
    error.sent = phase >= Phase::Sending;
    error.reason = QString::fromLatin1(reason);
    return error;
}

WordsContext context(OutcomeState outcome = OutcomeState::Checking)
{
    WordsContext context;
    context.organisation = QStringLiteral("Acme");
    context.caller = QStringLiteral("Key ci-admin");
    context.listReadAt = moment().addSecs(-600);
    context.outcome = outcome;
    context.foundTitle = QStringLiteral("Slack 1.5.0");
    return context;
}

QList<ApiError> refusals()
{
    auto invalid = refused(create(), 400, "validation_error", "The image cannot be used");
    invalid.fields = {{QStringLiteral("name"), QStringLiteral("must be a slug")}};
    auto reading = attempt(Operation::GetPack, "old-notes");
    reading.attempt.packId = QStringLiteral("pack_01HZX4");
    return {
        invalid,
        refused(create(), 401, "unauthorized", "Unknown key"),
        refused(create(), 403, "permission_denied", "caps:write is needed"),
        refused(reading, 404, "not_found", "No such pack"),
        refused(create(), 409, "pack_exists", "A pack named slack already exists"),
        refused(attempt(Operation::DeletePack, "old-notes 0.3.0"), 409, "pack_in_use",
                "Used by 2 roles"),
        refused(attempt(Operation::UploadPack, "incident-runbooks.tar.gz"), 413,
                "payload_too_large", "At most 2 GiB"),
        refused(create(), 423, "billing_inactive", "The organisation is past due"),
        refused(list(), 429, "rate_limited", "Slow down"),
    };
}

QList<ApiError> faults()
{
    auto foreign = failed(create(), ErrorKind::NotTheApi, Phase::Receiving, "<html>Sign in</html>");
    foreign.httpStatus = 200;
    foreign.contentType = QStringLiteral("text/html");
    auto foreignRead = foreign;
    foreignRead.attempt = list().attempt;
    return {
        refused(list(), 503, "unavailable", "Try later"),
        refused(create(), 500, "internal", "Something broke"),
        refused(attempt(Operation::DeletePack, "old-notes 0.3.0"), 502, "registry_cleanup_failed",
                "The image could not be purged"),
        failed(create(), ErrorKind::TlsFailed, Phase::Connecting, "The certificate has expired"),
        failed(list(), ErrorKind::NameNotFound, Phase::Connecting),
        failed(list(), ErrorKind::ConnectionRefused, Phase::Connecting),
        failed(list(), ErrorKind::TimedOut, Phase::Connecting),
        failed(list(), ErrorKind::TimedOut, Phase::Waiting),
        foreign,
        foreignRead,
    };
}

} // namespace

QList<std::pair<ApiError, WordsContext>> TestErrorSheet::sheet(const QString &name) const
{
    QList<std::pair<ApiError, WordsContext>> panels;
    if (name == QLatin1String("refusals")) {
        for (const auto &error : refusals())
            panels.append({error, context()});
    } else if (name == QLatin1String("faults")) {
        for (const auto &error : faults())
            panels.append({error, context()});
    } else {
        const auto lost = failed(create(), ErrorKind::OutcomeUnknown, Phase::Waiting);
        for (const auto state :
             {OutcomeState::Checking, OutcomeState::Found, OutcomeState::NotSeen})
            panels.append({lost, context(state)});
    }
    return panels;
}

void TestErrorSheet::initTestCase()
{
    QVERIFY(QDir().mkpath(QStringLiteral(PACKDESK_LOOKS)));
}

void TestErrorSheet::draw_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("dark");
    for (const char *name : {"refusals", "faults", "outcomes"}) {
        QTest::addRow("errors-%s-light", name) << QString::fromLatin1(name) << false;
        QTest::addRow("errors-%s-dark", name) << QString::fromLatin1(name) << true;
    }
}

void TestErrorSheet::draw()
{
    QFETCH(QString, name);
    QFETCH(bool, dark);
    m_theme.setAppearance(dark ? Appearance::Dark : Appearance::Light);
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    const auto panels = sheet(name);
    for (const auto &[error, words] : panels) {
        auto *panel = new ErrorPanel(&m_theme, &page);
        column->addWidget(panel);
        panel->setError(error, words);
        QVERIFY(!panel->text().headline.isEmpty());
        QCOMPARE(panel->text().requestId.isEmpty(), error.requestId.isEmpty());
        QVERIFY(panel->text().requestId.isEmpty() != panel->text().noRequestId.isEmpty());
    }
    page.resize(1180, 100);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    page.resize(1180, page.sizeHint().height());
    QTRY_VERIFY(page.height() >= page.minimumSizeHint().height());
    const auto percent = qRound(page.devicePixelRatioF() * 100);
    QVERIFY(page.grab().save(
        QStringLiteral("%1/%2-%3.png")
            .arg(QStringLiteral(PACKDESK_LOOKS), QString::fromLatin1(QTest::currentDataTag()))
            .arg(percent)));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestErrorSheet)
#include "tst_errorsheet.moc"
