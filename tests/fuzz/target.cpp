// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/fuzz/target.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <unistd.h>

namespace packdesk::fuzz {

namespace {

// On a disk, writing would be most of what a target does.
const char *memoryFolder()
{
    return access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
}

} // namespace

void require(bool held, const char *words)
{
    if (held)
        return;
    std::fprintf(stderr, "BROKEN: %s\n", words);
    std::abort();
}

std::uint8_t Input::byte()
{
    if (m_rest.isEmpty())
        return 0;
    const char first = m_rest.front();
    m_rest = m_rest.sliced(1);
    return static_cast<std::uint8_t>(first);
}

QByteArray Input::text()
{
    const auto end = std::find(m_rest.begin(), m_rest.end(), '\0');
    const QByteArray text(m_rest.data(), end - m_rest.begin());
    m_rest = m_rest.sliced(std::min(text.size() + 1, m_rest.size()));
    return text;
}

MemoryFile::MemoryFile()
{
    QByteArray name = QByteArray(memoryFolder()) + "/packdesk-fuzz-XXXXXX";
    const int descriptor = mkstemp(name.data());
    require(descriptor >= 0, "there is no room for a file");
    close(descriptor);
    m_path = QString::fromUtf8(name);
}

MemoryFile::~MemoryFile()
{
    QFile::remove(m_path);
}

void MemoryFile::write(const QByteArray &bytes) const
{
    QFile file(m_path);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate)
                && file.write(bytes) == bytes.size(),
            "the file cannot be written");
}

} // namespace packdesk::fuzz
