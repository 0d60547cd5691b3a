// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/packmanifest.h"

#include "models/capabilities/parser.h"
#include "models/yaml/guard.h"

#include <QRegularExpression>
#include <QStringList>

namespace packdesk {

namespace {

constexpr QLatin1String fileName("pack.yaml");

QString messageOf(const YamlError &error)
{
    switch (error.fault) {
    case YamlFault::TooLarge:
        return QStringLiteral("larger than %1 bytes").arg(error.message);
    case YamlFault::TooDeep:
        return QStringLiteral("nested deeper than %1").arg(error.message);
    case YamlFault::TooManyNodes:
        return QStringLiteral("more than %1 values").arg(error.message);
    case YamlFault::Alias:
        return QStringLiteral("aliases are not allowed");
    case YamlFault::DuplicateKey:
        return QStringLiteral("duplicate key: %1").arg(error.message);
    case YamlFault::KeyNotScalar:
        return QStringLiteral("a list or map as a key");
    case YamlFault::SeveralDocuments:
        return QStringLiteral("more than one document");
    case YamlFault::BadEncoding:
        return QStringLiteral("not UTF-8");
    case YamlFault::Syntax:
        break;
    }
    return error.message;
}

Finding findingOf(const YamlError &error)
{
    const auto kind = error.fault == YamlFault::BadEncoding ? FindingKind::BadEncoding
                                                            : FindingKind::PackYamlInvalid;
    return {Severity::Error, kind, fileName, error.line, error.column, messageOf(error)};
}

Finding findingOf(const CapabilityProblem &problem, const QString &field)
{
    const auto severity = problem.isError() ? Severity::Error : Severity::Warning;
    return {severity,       FindingKind::CapabilitiesInvalid,
            fileName,       problem.line,
            problem.column, field + problem.place,
            problem};
}

// No grammar is documented: what no version has is refused, and nothing else.
bool isVersion(const QString &text)
{
    static const QRegularExpression grammar(
        QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9.+_~-]{0,127}\\z"));
    return grammar.match(text).hasMatch();
}

/// True for 1.10, which others read as 1.1, for 010, 0x1F, 1e3 and 1_000, not for 1 or 1.5.
bool changesAsNumber(const QString &text)
{
    static const QRegularExpression changing(
        QStringLiteral("\\A(?:[0-9]+\\.[0-9]*0|0[0-9_]+(?:\\.[0-9]*)?|0x[0-9A-Fa-f_]+|0o[0-7_]+"
                       "|0b[01_]+|[0-9][0-9_]*(?:\\.[0-9_]*)?[eE][+-]?[0-9]+|[0-9]+_[0-9_]*"
                       "|[0-9]+\\.)\\z"));
    return changing.match(text).hasMatch();
}

/// Takes the fields out of the map, one after the other, and notes what is wrong with each.
class ManifestReader
{
public:
    explicit ManifestReader(const YamlNode &root)
        : m_root(root)
    {
    }

    ManifestReading read()
    {
        m_manifest.name = text(QStringLiteral("name"));
        if (!m_manifest.name.isEmpty() && !isSlug(m_manifest.name))
            report(Severity::Error, FindingKind::FieldWrong, m_root.value(QStringLiteral("name")),
                   QStringLiteral("name"));
        m_manifest.version = text(QStringLiteral("version"));
        checkVersion(m_root.value(QStringLiteral("version")));
        m_manifest.description = text(QStringLiteral("description"), Needed::Advised);
        m_manifest.category = text(QStringLiteral("category"), Needed::Advised);
        m_manifest.displayName = text(QStringLiteral("display_name"), Needed::No);
        takeCapabilities();
        readSuggestedPacks();
        noteUnknown();
        return {m_manifest, m_findings};
    }

private:
    /// Advised: the contract names the field and does not say what becomes of a pack without it.
    enum class Needed { Yes, Advised, No };

    QString text(const QString &field, Needed needed = Needed::Yes)
    {
        const auto *node = m_root.value(field);
        if (node && !node->isScalar()) {
            report(Severity::Error, FindingKind::FieldWrong, node, field);
            return {};
        }
        if (node && !node->text.trimmed().isEmpty())
            return node->text.trimmed();
        if (needed != Needed::No)
            report(needed == Needed::Yes ? Severity::Error : Severity::Warning,
                   FindingKind::FieldMissing, node, field);
        return node && !node->isNull() ? QStringLiteral("") : QString();
    }

    void checkVersion(const YamlNode *node)
    {
        if (!node || m_manifest.version.isEmpty())
            return;
        if (!isVersion(m_manifest.version))
            report(Severity::Error, FindingKind::FieldWrong, node, QStringLiteral("version"));
        else if (!node->quoted && changesAsNumber(m_manifest.version))
            report(Severity::Warning, FindingKind::VersionIsNumber, node, m_manifest.version);
    }

    void takeCapabilities()
    {
        const auto field = QStringLiteral("capabilities");
        const auto *node = m_root.value(field);
        if (!node || node->isNull())
            return;
        const auto document = readCapabilities(node);
        for (const auto &problem : document.problems)
            m_findings.append(findingOf(problem, field));
        m_manifest.capabilities = QString::fromUtf8(emitYaml(*node));
    }

    void readSuggestedPacks()
    {
        const auto field = QStringLiteral("suggested_packs");
        const auto *node = m_root.value(field);
        if (!node || node->isNull())
            return;
        if (!node->isSequence()) {
            report(Severity::Error, FindingKind::FieldWrong, node, field);
            return;
        }
        QStringList names;
        for (size_t i = 0; i < node->children.size(); ++i) {
            const auto &child = node->children.at(i);
            if (child.isScalar() && isSlug(child.text))
                names.append(child.text);
            else
                report(Severity::Error, FindingKind::FieldWrong, &child,
                       field + QStringLiteral("[%1]").arg(qulonglong(i)));
        }
        m_manifest.suggestedPacks = names.join(QLatin1Char(','));
    }

    void noteUnknown()
    {
        static const QStringList known{
            QStringLiteral("name"),           QStringLiteral("version"),
            QStringLiteral("category"),       QStringLiteral("description"),
            QStringLiteral("display_name"),   QStringLiteral("capabilities"),
            QStringLiteral("suggested_packs")};
        for (const auto &child : m_root.children) {
            if (!known.contains(child.key))
                m_findings.append({Severity::Note, FindingKind::UnknownField, fileName,
                                   child.keyLine, child.keyColumn, child.key});
        }
    }

    void report(Severity severity, FindingKind kind, const YamlNode *node, const QString &field)
    {
        Finding finding{severity, kind, fileName, 0, 0, field};
        if (node) {
            // Of a value that is not there the library says where the next thing begins.
            const bool atKey = node->isNull() && node->keyLine > 0 && node->line != node->keyLine;
            finding.line = atKey ? node->keyLine : node->line;
            finding.column = atKey ? node->keyColumn : node->column;
        }
        m_findings.append(finding);
    }

    const YamlNode &m_root;
    PackManifest m_manifest;
    QList<Finding> m_findings;
};

} // namespace

ManifestReading readPackManifest(const QByteArray &yaml)
{
    const auto root = parseYaml(yaml);
    if (!root)
        return {std::nullopt, {findingOf(root.error())}};
    if (!root->isMap()) {
        const auto detail = QStringLiteral("a map of fields was expected");
        return {std::nullopt,
                {{Severity::Error, FindingKind::PackYamlInvalid, fileName, root->line, root->column,
                  detail}}};
    }
    return ManifestReader(*root).read();
}

bool isSlug(const QString &text)
{
    static const QRegularExpression grammar(
        QStringLiteral("\\A[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?\\z"));
    return grammar.match(text).hasMatch();
}

} // namespace packdesk
