// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/yaml/guard.h"

#include "models/yaml/treebuilder.h"

#include <istream>
#include <streambuf>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace packdesk {

namespace {

/// Reads from the bytes in place: std::istringstream would copy them.
class BytesBuffer : public std::streambuf
{
public:
    explicit BytesBuffer(const QByteArray &bytes)
    {
        auto *begin = const_cast<char *>(bytes.constData());
        setg(begin, begin, begin + bytes.size());
    }
};

qsizetype sequenceLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xE0)
        return 2;
    return lead < 0xF0 ? 3 : 4;
}

/// The place of the first byte that is no UTF-8, or of the first zero byte.
YamlError encodingError(const QByteArray &text)
{
    YamlError error{YamlFault::BadEncoding, 1, 1, QString()};
    qsizetype at = 0;
    while (at < text.size() && text.at(at) != '\0') {
        const auto length
            = std::min(sequenceLength(static_cast<unsigned char>(text.at(at))), text.size() - at);
        if (!QUtf8StringView(text.constData() + at, length).isValidUtf8())
            break;
        ++error.column;
        if (text.at(at) == '\n') {
            ++error.line;
            error.column = 1;
        }
        at += length;
    }
    return error;
}

tl::expected<YamlNode, YamlError> build(const QByteArray &text, const YamlLimits &limits)
{
    TreeBuilder builder(text, limits);
    try {
        BytesBuffer buffer(text);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) { }
    } catch (const YamlRefusal &refusal) {
        return tl::unexpected(refusal.error());
    } catch (const YAML::Exception &error) {
        return tl::unexpected(
            builder.errorAt(error.mark, YamlFault::Syntax, QString::fromStdString(error.msg)));
    } catch (const std::exception &error) {
        return tl::unexpected(YamlError{YamlFault::Syntax, 0, 0, QString::fromUtf8(error.what())});
    }
    return builder.takeRoot();
}

} // namespace

tl::expected<YamlNode, YamlError> parseYaml(const QByteArray &text, const YamlLimits &limits)
{
    if (text.size() > limits.bytes)
        return tl::unexpected(YamlError{YamlFault::TooLarge, 0, 0, QString::number(limits.bytes)});
    if (!text.isValidUtf8() || text.contains('\0'))
        return tl::unexpected(encodingError(text));
    return build(text, limits);
}

} // namespace packdesk
