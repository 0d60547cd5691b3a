// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/layermerger.h"

#include "models/archives/tarwalk.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace packdesk {

namespace {

constexpr QLatin1String whiteoutPrefix(".wh.");
constexpr QLatin1String opaqueName(".wh..wh..opq");
constexpr qsizetype mostFindings = 1000;

QString parentOf(const QString &path)
{
    const auto slash = path.lastIndexOf(QLatin1Char('/'));
    return slash < 0 ? QString() : path.left(slash);
}

QString nameOf(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

QString joined(const QString &directory, const QString &name)
{
    return directory.isEmpty() ? name : directory + QLatin1Char('/') + name;
}

class OneFile : public TarVisitor
{
public:
    explicit OneFile(QByteArray name)
        : m_name(std::move(name))
    {
    }

    bool entry(const TarEntry &entry) override
    {
        return entry.kind == EntryKind::File && cleanEntryName(entry.name) == m_name;
    }

    // The last one of a name counts, as when unpacking.
    void content(const TarEntry &, const QByteArray &content) override { bytes = content; }

    std::optional<QByteArray> bytes;

private:
    QByteArray m_name;
};

class SeveralFiles : public TarVisitor
{
public:
    SeveralFiles(QSet<QByteArray> names, qint64 mostBytes)
        : m_names(std::move(names))
        , m_mostBytes(mostBytes)
    {
    }

    bool entry(const TarEntry &entry) override
    {
        const auto name = cleanEntryName(entry.name);
        if (entry.kind != EntryKind::File || !m_names.contains(name))
            return false;
        // The last one of a name counts, also where it is too large.
        found.remove(name);
        return entry.bytes <= m_mostBytes;
    }

    void content(const TarEntry &entry, const QByteArray &bytes) override
    {
        found.insert(cleanEntryName(entry.name), bytes);
    }

    QHash<QByteArray, QByteArray> found;

private:
    QSet<QByteArray> m_names;
    qint64 m_mostBytes;
};

} // namespace

struct LayerMerger::Entry
{
    QString path;
    EntryKind kind = EntryKind::File;
    qint64 bytes = 0;
    QString target;
};

class LayerMerger::Collector : public TarVisitor
{
public:
    explicit Collector(LayerMerger &merger)
        : m_merger(merger)
    {
    }

    bool entry(const TarEntry &entry) override
    {
        const auto clean = cleanEntryName(entry.name);
        const auto path = QString::fromUtf8(clean);
        if (clean.size() > m_merger.m_limits.nameBytes || !clean.isValidUtf8()) {
            m_merger.note(Severity::Warning, FindingKind::BadName, path);
        } else if (path.split(QLatin1Char('/')).contains(QLatin1String(".."))) {
            m_merger.note(Severity::Warning, FindingKind::ParentPath, path);
        } else if (!path.isEmpty()) {
            const Entry kept{path, entry.kind, entry.bytes,
                             QString::fromUtf8(entry.kind == EntryKind::HardLink
                                                   ? cleanEntryName(entry.target)
                                                   : entry.target)};
            (nameOf(path).startsWith(whiteoutPrefix) ? whiteouts : entries).append(kept);
        }
        return false;
    }

    void content(const TarEntry &, const QByteArray &) override { }

    QList<Entry> whiteouts;
    QList<Entry> entries;

private:
    LayerMerger &m_merger;
};

LayerMerger::LayerMerger(const ArchiveLimits &limits, CancelFlag cancelled)
    : m_limits(limits)
    , m_cancelled(std::move(cancelled))
{
}

bool LayerMerger::addLayer(const QString &file)
{
    auto limits = m_limits;
    limits.entries = std::max(0, m_limits.entries - m_entries);
    Collector collector(*this);
    const auto walk = walkTar(file, TarFilters::Layer, limits, collector, m_cancelled);
    m_findings += walk.findings;
    if (!walk.complete)
        return false;
    m_entries += int(collector.whiteouts.size() + collector.entries.size());
    m_layers.append(file);
    // Whiteouts concern the layers below only, wherever they stand in the tar.
    for (const auto &whiteout : collector.whiteouts)
        takeAway(whiteout);
    for (const auto &entry : collector.entries)
        put(entry);
    return true;
}

tl::expected<QByteArray, QList<Finding>> LayerMerger::read(const QString &path,
                                                           qint64 mostBytes) const
{
    const auto file = m_files.constFind(path);
    if (file == m_files.cend())
        return tl::unexpected(
            QList<Finding>{{Severity::Error, FindingKind::NotReadable, path, 0, 0, {}}});
    auto limits = m_limits;
    limits.textBytes = mostBytes;
    OneFile visitor(file->source.toUtf8());
    const auto walk
        = walkTar(m_layers.at(file->layer), TarFilters::Layer, limits, visitor, m_cancelled);
    if (!walk.complete || !walk.findings.isEmpty() || !visitor.bytes)
        return tl::unexpected(walk.findings);
    return *visitor.bytes;
}

QMap<QString, QByteArray> LayerMerger::readAll(const QStringList &paths, qint64 mostBytes) const
{
    QMap<int, QSet<QByteArray>> wanted;
    for (const auto &path : paths) {
        const auto file = m_files.constFind(path);
        if (file != m_files.cend())
            wanted[file->layer].insert(file->source.toUtf8());
    }
    QMap<int, QHash<QByteArray, QByteArray>> found;
    for (auto layer = wanted.cbegin(); layer != wanted.cend(); ++layer) {
        auto limits = m_limits;
        limits.textBytes = mostBytes;
        SeveralFiles visitor(layer.value(), mostBytes);
        walkTar(m_layers.at(layer.key()), TarFilters::Layer, limits, visitor, m_cancelled);
        found.insert(layer.key(), visitor.found);
    }
    QMap<QString, QByteArray> contents;
    for (const auto &path : paths) {
        const auto file = m_files.value(path);
        const auto &layer = found.value(file.layer);
        const auto bytes = layer.constFind(file.source.toUtf8());
        if (!file.source.isNull() && bytes != layer.cend())
            contents.insert(path, *bytes);
    }
    return contents;
}

void LayerMerger::takeAway(const Entry &whiteout)
{
    const auto directory = parentOf(whiteout.path);
    const auto name = nameOf(whiteout.path);
    if (name == opaqueName)
        removeBelow(directory);
    else
        removeTree(joined(directory, name.mid(whiteoutPrefix.size())));
}

void LayerMerger::put(const Entry &entry)
{
    for (auto parent = parentOf(entry.path); !parent.isEmpty(); parent = parentOf(parent))
        m_files.remove(parent);
    if (entry.kind == EntryKind::Directory) {
        m_files.remove(entry.path);
        return;
    }
    const auto source = m_files.value(entry.target);
    removeTree(entry.path);
    if (entry.kind == EntryKind::File)
        m_files.insert(entry.path, {int(m_layers.size()) - 1, entry.path, entry.bytes});
    else if (entry.kind == EntryKind::HardLink && !source.source.isNull())
        m_files.insert(entry.path, source);
    else if (entry.kind == EntryKind::Special)
        note(Severity::Warning, FindingKind::SpecialFile, entry.path);
    else
        note(Severity::Warning, FindingKind::Link, entry.path, entry.target);
}

void LayerMerger::removeTree(const QString &path)
{
    m_files.remove(path);
    removeBelow(path);
}

void LayerMerger::removeBelow(const QString &path)
{
    if (path.isEmpty()) {
        m_files.clear();
        return;
    }
    const auto prefix = path + QLatin1Char('/');
    m_files.removeIf([&](const auto &file) { return file.key().startsWith(prefix); });
}

void LayerMerger::note(Severity severity, FindingKind kind, const QString &path,
                       const QString &detail)
{
    if (m_findings.size() < mostFindings)
        m_findings.append({severity, kind, path.left(300), 0, 0, detail.left(300)});
}

} // namespace packdesk
