// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/archivewriter.h"
#include "models/archives/locale.h"
#include "models/images/imagepreviewer.h"
#include "models/images/ociimage.h"
#include "tests/support/scriptedregistry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace packdesk;
using namespace packdesk::test;

namespace {

/// An image that any reference of a scripted registry names.
struct Sample
{
    Sample()
    {
        layer = packArchive({{QStringLiteral("pack.yaml"),
                              "name: a\nversion: 1.1\ndescription: d\ncategory: c\n"},
                             {QStringLiteral("guides/large.md"), QByteArray(300 << 10, 'x')},
                             {QStringLiteral("guides/small.md"), "# G\n"},
                             {QStringLiteral("scripts/binary"),
                              QByteArray("\x7f"
                                         "ELF\0",
                                         5)},
                             {QStringLiteral("scripts/run.sh"), "#!/bin/sh\n"}},
                            TarCompression::Gzip)
                    .value_or(QByteArray());
        config = buildConfig({});
        manifest = buildManifest(describe(config, QString(ociConfigType)),
                                 {describe(layer, ociLayerType + QLatin1String("+gzip"))});
    }

    QByteArray answer(const QByteArray &head) const
    {
        if (head.contains("/tags/list"))
            return RawServer::answer(200, R"({"tags":["1.0","2.0","latest"]})");
        for (const auto &blob : {layer, config}) {
            if (head.contains(describe(blob, {}).digest.toLatin1()))
                return RawServer::answer(200, blob, {});
        }
        return RawServer::answer(200, manifest, {});
    }

    QByteArray layer;
    QByteArray config;
    QByteArray manifest;
};

ImageReference reference(const RawServer &server, const char *name = "a/b:1")
{
    return *ImageReference::parse(domainOf(server) + QLatin1Char('/') + QString::fromLatin1(name));
}

} // namespace

class TestImagePreviewer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void previews();
    void listsTags();
    void fails();
    void newQuestionTakesThePlace();
    void cancels();
    void cancelsBoth();
    void cancelledIdleSaysNothing();
    void deletedInMidQuestion();
    void deletingWaitsForNobody();
    void usesDockersConfiguration();
    void blamesDockersConfiguration();
    void ownCredentialsComeFirst();

private:
    RegistryFault faultOf(QSignalSpy &spy) const;
    Sample m_sample;
};

void TestImagePreviewer::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
    m_sample = Sample();
    QVERIFY(!m_sample.layer.isEmpty());
}

RegistryFault TestImagePreviewer::faultOf(QSignalSpy &spy) const
{
    return spy.value(0).value(1).value<RegistryError>().fault;
}

void TestImagePreviewer::previews()
{
    RawServer server(answering([this](const QByteArray &head) { return m_sample.answer(head); }));
    ImagePreviewer previewer;
    QSignalSpy done(&previewer, &ImagePreviewer::previewed);
    QSignalSpy failed(&previewer, &ImagePreviewer::previewFailed);
    previewer.preview(reference(server));
    QVERIFY(previewer.isBusy());
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(!previewer.isBusy());
    QCOMPARE(failed.size(), 0);
    QCOMPARE(done.at(0).at(0).value<ImageReference>().toString(), reference(server).toString());
    const auto preview = done.at(0).at(1).value<ImagePreview>();
    QVERIFY(preview.isPack());
    QCOMPARE(preview.digest, describe(m_sample.manifest, {}).digest);
    QCOMPARE(preview.platforms.size(), 1);
    QCOMPARE(preview.platforms.first().os, QStringLiteral("linux"));
    QCOMPARE(preview.platforms.first().architecture, QStringLiteral("amd64"));
    QCOMPARE(preview.topLevel.join(u' '), QStringLiteral("guides/ pack.yaml scripts/"));
    QCOMPARE(preview.guides.size(), 2);
    // Too large to be shown, but listed with its size.
    QCOMPARE(preview.guides.first().path, QStringLiteral("guides/large.md"));
    QCOMPARE(preview.guides.first().bytes, qint64(300) << 10);
    QVERIFY(!preview.guides.first().text);
    QCOMPARE(preview.guides.last().text, QStringLiteral("# G\n"));
    QCOMPARE(preview.scripts.size(), 2);
    QVERIFY(!preview.scripts.first().text);
    QCOMPARE(preview.scripts.last().text, QStringLiteral("#!/bin/sh\n"));
}

void TestImagePreviewer::listsTags()
{
    RawServer server(answering([this](const QByteArray &head) { return m_sample.answer(head); }));
    ImagePreviewer previewer;
    QSignalSpy done(&previewer, &ImagePreviewer::tagsListed);
    previewer.listTags(reference(server));
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.at(0).at(1).toStringList().join(u' '), QStringLiteral("2.0 1.0 latest"));
}

void TestImagePreviewer::fails()
{
    RawServer server(always(RawServer::answer(429, "{}")));
    ImagePreviewer previewer;
    QSignalSpy failed(&previewer, &ImagePreviewer::previewFailed);
    QSignalSpy tags(&previewer, &ImagePreviewer::tagsFailed);
    previewer.preview(reference(server));
    previewer.listTags(reference(server));
    QTRY_VERIFY(failed.size() == 1 && tags.size() == 1);
    QCOMPARE(faultOf(failed), RegistryFault::RateLimited);
    QCOMPARE(faultOf(tags), RegistryFault::RateLimited);
}

void TestImagePreviewer::newQuestionTakesThePlace()
{
    RawServer silent([](RawConnection &connection) { connection.drain(); });
    RawServer server(answering([this](const QByteArray &head) { return m_sample.answer(head); }));
    const auto threads = std::make_shared<ThreadGroup>();
    ImagePreviewer previewer({}, threads);
    QSignalSpy done(&previewer, &ImagePreviewer::previewed);
    QSignalSpy failed(&previewer, &ImagePreviewer::previewFailed);
    previewer.preview(reference(silent));
    QTRY_COMPARE(silent.connections(), 1);
    previewer.preview(reference(server));
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(threads->waitForAll(std::chrono::seconds(5)));
    QCoreApplication::processEvents();
    QCOMPARE(failed.size(), 0);
}

void TestImagePreviewer::cancels()
{
    RawServer silent([](RawConnection &connection) { connection.drain(); });
    const auto threads = std::make_shared<ThreadGroup>();
    ImagePreviewer previewer({}, threads);
    QSignalSpy failed(&previewer, &ImagePreviewer::previewFailed);
    previewer.preview(reference(silent));
    QTRY_COMPARE(silent.heads(), 1);
    QElapsedTimer timer;
    timer.start();
    previewer.cancel();
    QVERIFY(!previewer.isBusy());
    QCOMPARE(failed.size(), 0);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(faultOf(failed), RegistryFault::Cancelled);
    QVERIFY(threads->waitForAll(std::chrono::seconds(5)));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCoreApplication::processEvents();
    QCOMPARE(failed.size(), 1);
}

void TestImagePreviewer::cancelsBoth()
{
    RawServer silent([](RawConnection &connection) { connection.drain(); });
    const auto threads = std::make_shared<ThreadGroup>();
    ImagePreviewer previewer({}, threads);
    QSignalSpy failed(&previewer, &ImagePreviewer::previewFailed);
    QSignalSpy tags(&previewer, &ImagePreviewer::tagsFailed);
    previewer.preview(reference(silent));
    previewer.listTags(reference(silent));
    previewer.cancel();
    QTRY_VERIFY(failed.size() == 1 && tags.size() == 1);
    QVERIFY(threads->waitForAll(std::chrono::seconds(5)));
}

void TestImagePreviewer::cancelledIdleSaysNothing()
{
    const auto threads = std::make_shared<ThreadGroup>();
    ImagePreviewer previewer({}, threads);
    QSignalSpy failed(&previewer, &ImagePreviewer::previewFailed);
    previewer.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(failed.size(), 0);
    QVERIFY(threads->waitForAll(std::chrono::milliseconds(0)));
}

void TestImagePreviewer::deletedInMidQuestion()
{
    std::atomic<bool> gone = false;
    RawServer silent([&](RawConnection &connection) {
        connection.readHead();
        connection.drain();
        gone = true;
    });
    QElapsedTimer timer;
    {
        ImagePreviewer previewer;
        previewer.preview(reference(silent));
        QTRY_COMPARE(silent.heads(), 1);
        timer.start();
    }
    // The connection ends with it.
    QTRY_VERIFY(gone);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestImagePreviewer::deletingWaitsForNobody()
{
    QTemporaryDir dir;
    const auto config = dir.filePath(QStringLiteral("config.json"));
    const auto path = QFile::encodeName(config);
    QCOMPARE(mkfifo(path.constData(), 0600), 0);
    auto previewer = std::make_unique<ImagePreviewer>();
    previewer->preview(*ImageReference::parse(QStringLiteral("127.0.0.1:1/a:1")),
                       {nullptr, config, false});
    // Opens as soon as somebody reads, and keeps the reader from its end until it is closed.
    int writer = -1;
    const auto isRead = [&] {
        if (writer < 0)
            writer = open(path.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        return writer >= 0;
    };
    QTRY_VERIFY(isRead());
    QElapsedTimer timer;
    timer.start();
    previewer.reset();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    close(writer);
}

void TestImagePreviewer::usesDockersConfiguration()
{
    RawServer server(answering([](const QByteArray &head) {
        return head.contains("\r\nAuthorization: Basic dTpw\r\n")
            ? RawServer::answer(200, R"({"tags":["1"]})")
            : challenging({"Basic realm=\"r\""});
    }));
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("config.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"auths":{")" + domainOf(server).toLatin1() + R"(":{"auth":"dTpw"}}})");
    file.close();
    ImagePreviewer previewer;
    QSignalSpy done(&previewer, &ImagePreviewer::tagsListed);
    QSignalSpy failed(&previewer, &ImagePreviewer::tagsFailed);
    // Not where nobody allowed it.
    previewer.listTags(reference(server));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(faultOf(failed), RegistryFault::CredentialsNeeded);
    previewer.listTags(reference(server), {nullptr, file.fileName(), false});
    QTRY_COMPARE(done.size(), 1);
}

void TestImagePreviewer::blamesDockersConfiguration()
{
    RawServer open(answering([this](const QByteArray &head) { return m_sample.answer(head); }));
    RawServer server(always(challenging({"Basic realm=\"r\""})));
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("config.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"credsStore":"something"})");
    file.close();
    const AccessChoice choice{nullptr, file.fileName(), false};
    ImagePreviewer previewer;
    QSignalSpy done(&previewer, &ImagePreviewer::tagsListed);
    QSignalSpy failed(&previewer, &ImagePreviewer::tagsFailed);
    previewer.listTags(reference(server), choice);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(faultOf(failed), RegistryFault::DockerConfigFailed);
    const auto error = failed.at(0).at(1).value<RegistryError>();
    QCOMPARE(error.dockerConfig, DockerConfigFault::HelperNotAllowed);
    QCOMPARE(error.reason, QStringLiteral("something"));
    // A registry that asks nobody who they are is not kept from answering.
    previewer.listTags(reference(open), choice);
    QTRY_COMPARE(done.size(), 1);
}

void TestImagePreviewer::ownCredentialsComeFirst()
{
    RawServer server(answering([](const QByteArray &head) {
        return head.contains("\r\nAuthorization: Basic bWluZTpw\r\n")
            ? RawServer::answer(200, R"({"tags":["1"]})")
            : challenging({"Basic realm=\"r\""});
    }));
    auto access = std::make_shared<RegistryAccess>();
    access->credentials = RegistryCredentials{QStringLiteral("mine"), Secret("p")};
    ImagePreviewer previewer;
    QSignalSpy done(&previewer, &ImagePreviewer::tagsListed);
    previewer.listTags(reference(server), {access, QStringLiteral("/nowhere/config.json"), true});
    QTRY_COMPARE(done.size(), 1);
}

QTEST_GUILESS_MAIN(TestImagePreviewer)
#include "tst_imagepreviewer.moc"
