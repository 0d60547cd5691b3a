// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/curlupload.h"
#include "models/api/uploadlink.h"

#include <QTest>

#include <thread>

using namespace packdesk;

class UploadLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesToTheReceiversThread();
    void carriesNothingAfterItsEnd();
    void aWorkerEndsWithoutAServer();
};

void UploadLinkTest::carriesToTheReceiversThread()
{
    QObject receiver;
    UploadLink link(&receiver);
    QThread *seen = nullptr;
    std::thread([&] { link.post([&] { seen = QThread::currentThread(); }); }).join();
    QVERIFY(seen == nullptr);
    QTRY_COMPARE(seen, QThread::currentThread());
    QVERIFY(!link.isCancelled());
    link.cancel();
    QVERIFY(link.isCancelled());
}

void UploadLinkTest::carriesNothingAfterItsEnd()
{
    bool called = false;
    auto receiver = std::make_unique<QObject>();
    UploadLink link(receiver.get());
    link.post([&] { called = true; });
    link.detach();
    receiver.reset();
    std::thread([&] { link.post([&] { called = true; }); }).join();
    QCoreApplication::sendPostedEvents();
    QVERIFY(!called);
}

void UploadLinkTest::aWorkerEndsWithoutAServer()
{
    UploadRequest request;
    request.url = QUrl(QStringLiteral("http://127.0.0.1:1/v1"));
    request.filePath = QStringLiteral("/nowhere");
    CurlUpload upload(std::move(request), NetworkPolicy(), std::nullopt, {});
    const auto outcome = upload.run();
    QVERIFY(std::holds_alternative<ApiError>(outcome));
    QCOMPARE(std::get<ApiError>(outcome).kind, ErrorKind::FileUnreadable);
}

QTEST_GUILESS_MAIN(UploadLinkTest)
#include "tst_uploadlink.moc"
