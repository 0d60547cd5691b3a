// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/bench/mixedfolder.h"

#include "tests/bench/mixedtext.h"

#include <QDir>
#include <QFile>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <functional>

namespace packdesk::bench {

namespace {

struct Sizes
{
    qint64 least;
    qint64 most;
};

constexpr qint64 kilo = 1024;
// One file is no more than a twentieth of its kind, so that a small folder is mixed as well.
constexpr Sizes large{8'192 * kilo, 32'768 * kilo};
constexpr int largeParts = 20;

QByteArray noise(Random &random, qint64 bytes)
{
    QByteArray content(qsizetype(bytes), Qt::Uninitialized);
    for (qsizetype at = 0; at < content.size(); at += 8) {
        const quint64 value = random();
        std::memcpy(content.data() + at, &value, size_t(std::min<qsizetype>(8, bytes - at)));
    }
    return content;
}

/// A record of 48 bytes, as a row of a database: a counter, a time, a label, two measured values
/// and a state.
QByteArray records(Random &random, qint64 bytes)
{
    struct Record
    {
        quint32 id;
        quint32 state;
        quint64 time;
        std::array<char, 24> label;
        float temperature;
        float pressure;
    };
    static_assert(sizeof(Record) == 48);
    QByteArray content;
    content.reserve(qsizetype(bytes) + 48);
    Record record{quint32(below(random, 1 << 20)), 0, 1'800'000'000'000, {}, 20, 1000};
    while (content.size() < bytes) {
        ++record.id;
        record.state = below(random, 9) == 0 ? 1 : 0;
        record.time += 900 + below(random, 200);
        std::snprintf(record.label.data(), record.label.size(), "station-%02u/sensor-%c",
                      unsigned(below(random, 40)), char('a' + below(random, 6)));
        record.temperature += (float(below(random, 5)) - 2) / 16;
        record.pressure += (float(below(random, 9)) - 4) / 8;
        content.append(reinterpret_cast<const char *>(&record), sizeof record);
    }
    return content;
}

class MixedFolder
{
public:
    using Content = std::function<QByteArray(qint64 bytes)>;

    explicit MixedFolder(const QString &root)
        : m_root(root)
    {
    }

    bool isGood() const { return m_good; }

    /// Files of together `bytes` below `directory`, a hundred in each folder.
    void fill(const QString &directory, const QString &suffix, qint64 bytes, Sizes sizes,
              const Content &content)
    {
        int number = 0;
        while (bytes > 0 && m_good) {
            const auto size = std::min(bytes, sizeIn(sizes));
            const auto folder = QStringLiteral("%1/%2").arg(directory).arg(number / 100);
            write(folder, QStringLiteral("%1.%2").arg(number, 5, 10, QLatin1Char('0')).arg(suffix),
                  content(size));
            bytes -= size;
            ++number;
        }
    }

    /// The same in a few large files.
    void fillLarge(const QString &directory, const QString &suffix, qint64 bytes,
                   const Content &content)
    {
        const auto most = std::max(bytes / largeParts, kilo);
        fill(directory, suffix, bytes,
             {std::min(large.least, most), std::min(large.most, most * 4)}, content);
    }

    void write(const QString &folder, const QString &name, const QByteArray &content)
    {
        const QDir directory(m_root.filePath(folder));
        QFile file(directory.filePath(name));
        m_good = m_good && directory.mkpath(QStringLiteral(".")) && file.open(QIODevice::WriteOnly)
            && file.write(content) == content.size();
    }

    Random &random() { return m_random; }

private:
    /// As files are: small ones are many, whatever "small" is.
    qint64 sizeIn(Sizes sizes)
    {
        const double share = double(below(m_random, 1'000'000)) / 1e6;
        const double spread = double(sizes.most) / double(sizes.least);
        return qint64(double(sizes.least) * std::pow(spread, share));
    }

    QDir m_root;
    Random m_random{5};
    bool m_good = true;
};

} // namespace

bool makeMixedFolder(const QString &root, qint64 bytes)
{
    MixedFolder folder(root);
    MixedText words(7);
    const auto percent = [bytes](int share) { return bytes * share / 100; };
    const auto text = [&words](MixedText::Kind kind) {
        return [&words, kind](qint64 size) { return words.text(kind, qsizetype(size)); };
    };
    const auto table = [&folder](qint64 size) { return records(folder.random(), size); };
    const auto dense = [&folder](qint64 size) { return noise(folder.random(), size); };
    const Sizes texts{2 * kilo, 64 * kilo};

    folder.write(QString(), QStringLiteral("pack.yaml"),
                 "name: mixed\nversion: \"1.0.0\"\ndescription: Of all kinds\ncategory: data\n");
    folder.fill(QStringLiteral("guides"), QStringLiteral("md"), percent(24), texts,
                text(MixedText::Kind::Prose));
    folder.fill(QStringLiteral("scripts"), QStringLiteral("txt"), percent(8), texts,
                text(MixedText::Kind::Code));
    folder.fill(QStringLiteral("templates"), QStringLiteral("yaml"), percent(8), texts,
                text(MixedText::Kind::Yaml));
    folder.fillLarge(QStringLiteral("data/prose"), QStringLiteral("md"), percent(12),
                     text(MixedText::Kind::Prose));
    folder.fillLarge(QStringLiteral("data/code"), QStringLiteral("txt"), percent(4),
                     text(MixedText::Kind::Code));
    folder.fillLarge(QStringLiteral("data/lists"), QStringLiteral("yaml"), percent(4),
                     text(MixedText::Kind::Yaml));
    folder.fill(QStringLiteral("data/tables"), QStringLiteral("bin"), percent(10),
                {64 * kilo, 1024 * kilo}, table);
    folder.fillLarge(QStringLiteral("data/series"), QStringLiteral("bin"), percent(10), table);
    folder.fill(QStringLiteral("data/pictures"), QStringLiteral("png"), percent(10),
                {16 * kilo, 512 * kilo}, dense);
    folder.fillLarge(QStringLiteral("data/models"), QStringLiteral("gguf"), percent(10), dense);
    return folder.isGood();
}

} // namespace packdesk::bench
