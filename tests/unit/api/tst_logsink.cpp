// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/logsink.h"

#include <QProcess>
#include <QTest>

using namespace packdesk;

class LogSinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSecretComesOut();
};

void LogSinkTest::nothingSecretComesOut()
{
    // A process of its own: this one's output belongs to the test.
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--log")});
    QVERIFY(process.waitForFinished());
    const QByteArray output = process.readAll();
    QVERIFY(output.contains("Bearer ***"));
    QVERIFY(output.contains("host.example/v1?***"));
    QVERIFY(!output.contains("canary"));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().contains(QStringLiteral("--log"))) {
        installLogSink();
        qWarning("Authorization: Bearer canary12345");
        qInfo("https://me:canary@host.example/v1?key=canary");
        qDebug() << QStringLiteral("sk_canary12345");
        return 0;
    }
    LogSinkTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_logsink.moc"
