// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/bytesource.h"

#include "models/archives/gzipsource.h"
#include "models/archives/zstdsource.h"

#include <QFileInfo>

namespace packdesk {

namespace {

constexpr qsizetype blockSize = 65'536;

Finding finding(FindingKind kind, const QString &detail = {})
{
    return {Severity::Error, kind, {}, 0, 0, detail};
}

} // namespace

ByteSource::ByteSource(WalkBudget &budget)
    : m_budget(budget)
{
}

ByteSource::~ByteSource() = default;

QByteArrayView ByteSource::next()
{
    if (m_ended)
        return {};
    const auto block = nextBlock();
    if (m_fault || block.isEmpty()) {
        m_ended = true;
        return {};
    }
    if (!m_budget.spend(block.size())) {
        m_fault = m_budget.verdict();
        m_ended = true;
        return {};
    }
    return block;
}

void ByteSource::fail(FindingKind kind, const QString &detail)
{
    m_fault = finding(kind, detail);
}

PlainSource::PlainSource(std::unique_ptr<QFile> file, WalkBudget &budget)
    : ByteSource(budget)
    , m_file(std::move(file))
    , m_block(blockSize, Qt::Uninitialized)
{
}

QByteArrayView PlainSource::nextBlock()
{
    const auto count = m_file->read(m_block.data(), m_block.size());
    if (count < 0)
        fail(FindingKind::NotReadable, m_file->errorString());
    return QByteArrayView(m_block.constData(), std::max<qint64>(count, 0));
}

tl::expected<std::unique_ptr<ByteSource>, Finding>
openByteSource(const QString &path, TarFilters filters, WalkBudget &budget)
{
    // Opening a pipe already waits for its other end.
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return tl::unexpected(finding(FindingKind::NotReadable));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return tl::unexpected(finding(FindingKind::NotReadable, file->errorString()));
    // A pipe or a device would block for ever, or have no end.
    if (file->isSequential())
        return tl::unexpected(finding(FindingKind::NotReadable));
    const auto magic = file->read(4);
    if (!file->seek(0))
        return tl::unexpected(finding(FindingKind::NotReadable, file->errorString()));
    if (magic.startsWith("\x1F\x8B"))
        return std::make_unique<GzipSource>(std::move(file), budget);
    if (filters == TarFilters::GzipOnly)
        return tl::unexpected(finding(FindingKind::NotGzip));
    if (magic == QByteArray("\x28\xB5\x2F\xFD"))
        return std::make_unique<ZstdSource>(std::move(file), budget);
    return std::make_unique<PlainSource>(std::move(file), budget);
}

} // namespace packdesk
