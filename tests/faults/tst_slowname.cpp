// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/uploadpack.h"
#include "tests/support/sentrequest.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <semaphore>

#include <dlfcn.h>
#include <netdb.h>

namespace {

std::atomic<bool> lookingUp = false;
std::binary_semaphore mayAnswer(0);
/// Whoever waits for the name waits for ever; a busy machine alone takes no second.
constexpr qint64 mostMs = 1000;

} // namespace

/// Stands in front of the system's: a name of this test is looked up until the test lets it end.
extern "C" __attribute__((visibility("default"))) int
getaddrinfo(const char *node, const char *service, const addrinfo *hints, addrinfo **result)
{
    if (node && QByteArrayView(node) == "slow.example.invalid") {
        lookingUp = true;
        mayAnswer.acquire();
        return EAI_NONAME;
    }
    using Function = int (*)(const char *, const char *, const addrinfo *, addrinfo **);
    static const auto system = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "getaddrinfo"));
    return system(node, service, hints, result);
}

using namespace packdesk;

class SlowNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyWaitsForTheName();
};

void SlowNameTest::nobodyWaitsForTheName()
{
    QTemporaryDir folder;
    auto connection = Connection::open(QUrl(QStringLiteral("https://slow.example.invalid/v1")),
                                       Secret(QByteArrayLiteral("sk_canary")));
    auto upload = std::make_unique<UploadPack>(connection, writeArchive(folder.path(), 100),
                                               QStringLiteral("org"));
    QSignalSpy finished(upload.get(), &Request::finished);
    upload->start();
    QTRY_VERIFY(lookingUp);
    QElapsedTimer clock;
    clock.start();
    upload->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 1000);
    QCOMPARE(upload->error()->kind, ErrorKind::Cancelled);
    // The name is still being looked up.
    clock.start();
    upload.reset();
    connection.reset();
    QVERIFY2(clock.elapsed() < mostMs, qPrintable(QString::number(clock.elapsed())));

    // Also where it goes without having been cancelled.
    lookingUp = false;
    mayAnswer.release();
    connection = Connection::open(QUrl(QStringLiteral("https://slow.example.invalid/v1")),
                                  Secret(QByteArrayLiteral("sk_canary")));
    upload = std::make_unique<UploadPack>(connection, writeArchive(folder.path(), 100),
                                          QStringLiteral("org"));
    upload->start();
    QTRY_VERIFY(lookingUp);
    clock.start();
    upload.reset();
    connection.reset();
    QVERIFY2(clock.elapsed() < mostMs, qPrintable(QString::number(clock.elapsed())));
    mayAnswer.release();
}

QTEST_GUILESS_MAIN(SlowNameTest)
#include "tst_slowname.moc"
