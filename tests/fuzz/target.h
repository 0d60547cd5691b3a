// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>

/// What a fuzz target is: one input is taken apart by the product, and what comes out is judged.
/// libFuzzer calls it with what it makes up, replay.cpp with what is kept in the corpus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace packdesk::fuzz {

/// Ends the process with these words where the product broke its word.
void require(bool held, const char *words);

/// Reads an input piece by piece; past its end there are zeros and empty pieces.
class Input
{
public:
    Input(const std::uint8_t *data, std::size_t size)
        : m_rest(reinterpret_cast<const char *>(data), qsizetype(size))
    {
    }

    std::uint8_t byte();
    /// Up to the next zero byte, or the end.
    QByteArray text();
    /// All that is left, as a copy: what reads beyond it is found out.
    QByteArray rest() { return QByteArray(m_rest.data(), m_rest.size()); }
    bool isEmpty() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
};

/// A file in memory for what reads files; gone with this.
class MemoryFile
{
public:
    MemoryFile();
    ~MemoryFile();
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    const QString &path() const { return m_path; }
    /// What the file holds from now on.
    void write(const QByteArray &bytes) const;

private:
    QString m_path;
};

} // namespace packdesk::fuzz
