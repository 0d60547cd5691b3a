// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/listcachefile.h"

#include <QDataStream>
#include <QFile>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

namespace packdesk {

namespace {

constexpr quint64 magic = 0x5041434b4c495354; // PACKLIST
constexpr quint32 formatVersion = 1;
constexpr qsizetype ownerSize = 32;
// Magic, version, time, size, owner; the checksum comes behind them.
constexpr qsizetype statedSize = 8 + 4 + 8 + 8 + ownerSize;
constexpr qsizetype headerSize = statedSize + 4;
// More than simdjson asks for.
constexpr qsizetype roomBehind = 256;
constexpr mode_t others = S_IRWXG | S_IRWXO;

struct Header
{
    qint64 receivedMs = 0;
    qint64 size = 0;
    QByteArray owner;
    quint32 checksum = 0;
};

QByteArray statedBytes(const Header &header)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << magic << formatVersion << header.receivedMs << header.size;
    out.writeRawData(header.owner.constData(), int(header.owner.size()));
    return bytes;
}

quint32 checksumOf(const QByteArray &stated, const QByteArray &json)
{
    const auto add = [](uLong sum, const QByteArray &bytes) {
        return crc32_z(sum, reinterpret_cast<const Bytef *>(bytes.constData()),
                       z_size_t(bytes.size()));
    };
    return quint32(add(add(crc32_z(0, nullptr, 0), stated), json));
}

std::optional<Header> headerFrom(const QByteArray &bytes)
{
    Header header;
    quint64 foundMagic = 0;
    quint32 version = 0;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    in >> foundMagic >> version >> header.receivedMs >> header.size;
    header.owner.resize(ownerSize);
    in.readRawData(header.owner.data(), int(ownerSize));
    in >> header.checksum;
    const bool known = in.status() == QDataStream::Ok && foundMagic == magic
        && version == formatVersion && header.size >= 0 && header.size <= largestKeptAnswer;
    return known ? std::optional(header) : std::nullopt;
}

bool isOwnPlainFile(int descriptor)
{
    struct stat status = {};
    return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == geteuid()
        && (status.st_mode & others) == 0;
}

// A link, or a pipe that would make the open wait, is none of ours.
bool openOwn(QFile &file, const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return false;
    if (isOwnPlainFile(descriptor)
        && file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered,
                     QFileDevice::AutoCloseHandle))
        return true;
    ::close(descriptor);
    return false;
}

} // namespace

bool writeKeptAnswer(const QString &path, const QByteArray &owner, const KeptAnswer &answer)
{
    if (owner.size() != ownerSize || answer.json.size() > largestKeptAnswer)
        return false;
    const Header header{answer.receivedAt.toMSecsSinceEpoch(), answer.json.size(), owner, 0};
    QByteArray start = statedBytes(header);
    QDataStream out(&start, QIODevice::WriteOnly | QIODevice::Append);
    out << checksumOf(start, answer.json);
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(start) == start.size() && file.write(answer.json) == answer.json.size()
        && file.commit();
}

std::optional<KeptAnswer> readKeptAnswer(const QString &path, const QByteArray &owner)
{
    QFile file;
    if (!openOwn(file, path))
        return std::nullopt;
    const auto start = file.read(headerSize);
    const auto header = headerFrom(start);
    if (!header || header->owner != owner || file.size() != headerSize + header->size)
        return std::nullopt;
    KeptAnswer answer;
    answer.json.reserve(qsizetype(header->size) + roomBehind);
    answer.json.resize(qsizetype(header->size));
    if (file.read(answer.json.data(), header->size) != header->size
        || checksumOf(start.first(statedSize), answer.json) != header->checksum)
        return std::nullopt;
    answer.receivedAt = QDateTime::fromMSecsSinceEpoch(header->receivedMs, Qt::UTC);
    return answer;
}

} // namespace packdesk
