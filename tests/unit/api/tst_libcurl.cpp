// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/libcurl.h"

#include <QTest>

namespace packdesk {

class TestLibCurl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatItWasCompiledFor();
};

void TestLibCurl::isWhatItWasCompiledFor()
{
    const LibCurl &curl = libCurl();
    QVERIFY(curl.isLoaded);
    QCOMPARE(&libCurl(), &curl);
    CURL *handle = curl.easyInit();
    QVERIFY(handle);
    QCOMPARE(curl.easySetopt(handle, CURLOPT_URL, "http://127.0.0.1:1/"), CURLE_OK);
    QCOMPARE(curl.easySetopt(handle, CURLOPT_QUICK_EXIT, 1L), CURLE_OK);
    curl.easyCleanup(handle);
    QVERIFY(curl.easyStrerror(CURLE_COULDNT_CONNECT));
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestLibCurl)
#include "tst_libcurl.moc"
