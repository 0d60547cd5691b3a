// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// What an upload of 1 GiB takes, beside curl with the same form, and how much more memory one of
// 8 GiB takes than one of 1 GiB. Each upload is a process of its own, curl's as ours: this program
// with `--send FILE URL`, which sends one archive with UploadPack and prints the most memory that
// it ever had. The sink is a third process, the same for all.

#include "models/api/connection.h"
#include "models/api/uploadpack.h"
#include "tests/bench/peerbench.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace packdesk;

namespace {

constexpr qint64 gibi = qint64(1) << 30;
constexpr double mostTime = 1.05;
constexpr double mostGrowth = 8;

/// VmHWM in KiB; 0 where the system does not tell.
qint64 mostMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const auto text = status.readAll();
    const QByteArray name("\nVmHWM:");
    return text.mid(text.indexOf(name) + name.size()).trimmed().split(' ').first().toLongLong();
}

int sendOne(const QString &file, const QUrl &url)
{
    UploadPack upload(Connection::open(url, Secret(QByteArrayLiteral("sk_bench"))), file,
                      QStringLiteral("org"));
    QObject::connect(&upload, &Request::finished, &upload, [&upload] {
        std::printf("%lld\n", qlonglong(mostMemory()));
        QCoreApplication::exit(upload.result() ? 0 : 1);
    });
    upload.start();
    return QCoreApplication::exec();
}

class Sink
{
public:
    Sink()
    {
        m_process.start(QCoreApplication::applicationDirPath()
                        + QStringLiteral("/bench_uploadsink"));
        if (m_process.waitForReadyRead())
            m_port = m_process.readLine().trimmed();
    }
    ~Sink()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Sink)

    bool isReady() const { return !m_port.isEmpty(); }
    QString url() const
    {
        return QStringLiteral("http://127.0.0.1:%1/v1").arg(QString::fromLatin1(m_port));
    }

private:
    QProcess m_process;
    QByteArray m_port;
};

class UploadBench
{
public:
    explicit UploadBench(const bench::Settings &settings)
        : m_settings(settings)
    {
    }

    bool measure()
    {
        if (!m_sink.isReady() || !makeFiles()) {
            std::fprintf(stderr, "no sink, or no room for the files\n");
            return false;
        }
        return measureTime() && measureMemory();
    }

private:
    bool makeFiles()
    {
        const auto bytes = gibi / m_settings.divisor;
        QFile filled(m_filled);
        bool good = filled.open(QIODevice::WriteOnly);
        const QByteArray part(1 << 20, 'p');
        for (qint64 at = 0; good && at < bytes; at += part.size())
            good = filled.write(part) == part.size();
        QFile small(m_small);
        QFile large(m_large);
        return good && small.open(QIODevice::WriteOnly) && small.resize(bytes)
            && large.open(QIODevice::WriteOnly) && large.resize(bytes * 8);
    }

    bool measureTime()
    {
        const auto missing = bench::missingOf({QStringLiteral("curl")});
        const auto peer = [this] { return sendWithCurl(); };
        const auto sides = bench::inTurn(
            m_settings.rounds,
            [this] {
                std::optional<double> memory;
                const double taken = bench::seconds([&] { memory = memoryOf(m_filled); });
                return memory ? std::optional(taken) : std::nullopt;
            },
            missing.isEmpty() ? bench::Round(peer) : bench::Round());
        if (!sides)
            return false;
        bench::print({QStringLiteral("upload of 1 GiB, wall"), QStringLiteral("curl"), sides->value,
                      QStringLiteral("s"), sides->peer,
                      missing.isEmpty() ? sides->value / sides->peer : 0, mostTime, missing});
        return true;
    }

    bool measureMemory()
    {
        const auto sides = bench::inTurn(
            m_settings.rounds, [this] { return memoryOf(m_large); },
            [this] { return memoryOf(m_small); });
        if (!sides)
            return false;
        const double more = sides->value - sides->peer;
        bench::print({QStringLiteral("memory growth during an upload of 8 GiB"),
                      QStringLiteral("1 GiB upload"),
                      more,
                      QStringLiteral("MiB"),
                      sides->peer,
                      more,
                      mostGrowth,
                      {}});
        return true;
    }

    /// Uploads it, and gives the most memory that took, in MiB.
    std::optional<double> memoryOf(const QString &file)
    {
        const auto told = bench::run(QCoreApplication::applicationFilePath(),
                                     {QStringLiteral("--send"), file, m_sink.url()});
        return told ? std::optional(told->trimmed().toDouble() / 1024) : std::nullopt;
    }

    std::optional<double> sendWithCurl()
    {
        bool good = false;
        const double taken = bench::seconds([&] {
            good = bench::run(
                       QStringLiteral("curl"),
                       {QStringLiteral("--silent"), QStringLiteral("--show-error"),
                        QStringLiteral("--fail"), QStringLiteral("--http1.1"),
                        QStringLiteral("--noproxy"), QStringLiteral("*"), QStringLiteral("-H"),
                        QStringLiteral("Expect:"), QStringLiteral("-H"),
                        QStringLiteral("Connection: close"), QStringLiteral("-H"),
                        QStringLiteral("Authorization: Bearer sk_bench"), QStringLiteral("-F"),
                        QStringLiteral("visibility=org"), QStringLiteral("-F"),
                        QStringLiteral("archive=@%1;type=application/gzip").arg(m_filled),
                        m_sink.url() + QStringLiteral("/packs/upload")})
                       .has_value();
        });
        return good ? std::optional(taken) : std::nullopt;
    }

    bench::Settings m_settings;
    Sink m_sink;
    QTemporaryDir m_dir;
    QString m_filled = m_dir.filePath(QStringLiteral("filled.tar.gz"));
    QString m_small = m_dir.filePath(QStringLiteral("small.tar.gz"));
    QString m_large = m_dir.filePath(QStringLiteral("large.tar.gz"));
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == QLatin1String("--send"))
        return sendOne(arguments.at(2), QUrl(arguments.at(3)));
    const auto settings = bench::settingsFrom(arguments);
    if (!settings)
        return 2;
    return UploadBench(*settings).measure() ? 0 : 1;
}
