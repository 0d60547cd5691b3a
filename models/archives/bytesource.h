// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/walkbudget.h"

#include <QByteArrayView>
#include <QFile>
#include <tl/expected.hpp>

namespace packdesk {

/// The uncompressed bytes of a file, block by block, within a budget.
class ByteSource
{
public:
    explicit ByteSource(WalkBudget &budget);
    virtual ~ByteSource();
    Q_DISABLE_COPY_MOVE(ByteSource)

    /// The next block, valid until the next call; empty at the end and after a fault.
    QByteArrayView next();
    /// Why it ended early; nullopt while it is well, and at a proper end.
    const std::optional<Finding> &fault() const { return m_fault; }

protected:
    virtual QByteArrayView nextBlock() = 0;
    void fail(FindingKind kind, const QString &detail);

private:
    WalkBudget &m_budget;
    std::optional<Finding> m_fault;
    bool m_ended = false;
};

/// A file as it is.
class PlainSource : public ByteSource
{
public:
    PlainSource(std::unique_ptr<QFile> file, WalkBudget &budget);

protected:
    QByteArrayView nextBlock() override;

private:
    std::unique_ptr<QFile> m_file;
    QByteArray m_block;
};

enum class TarFilters {
    /// Gzip only, as uploads are.
    GzipOnly,
    /// Plain, gzip or zstd, as image layers are.
    Layer,
};

/// Opens a file by its first bytes; the fault where it cannot be read or is of another kind.
tl::expected<std::unique_ptr<ByteSource>, Finding>
openByteSource(const QString &path, TarFilters filters, WalkBudget &budget);

} // namespace packdesk
