// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/packspansreader.h"

#include <cstring>
#include <tuple>

namespace packdesk {

namespace {

using json::Value;

constexpr int noSpan = -1;

struct Member
{
    std::string_view name;
    enum class Type { Text, Count, Flag } type = Type::Text;
    int span = noSpan;
};

constexpr Member textMember(std::string_view name, PackField text)
{
    return {name, Member::Type::Text, int(text)};
}

// In the order in which servers write them, so that a guess finds nearly all.
constexpr std::array members{
    textMember("id", PackField::Id),
    Member{"org_id"},
    textMember("name", PackField::Name),
    textMember("display_name", PackField::DisplayName),
    textMember("description", PackField::Description),
    textMember("version", PackField::Version),
    textMember("tier", PackField::Tier),
    textMember("visibility", PackField::Visibility),
    textMember("category", PackField::Category),
    textMember("capabilities", PackField::Capabilities),
    Member{"suggested_packs"},
    textMember("image_origin", PackField::ImageOrigin),
    textMember("image_ref", PackField::ImageRef),
    textMember("image_digest", PackField::ImageDigest),
    Member{"size_bytes", Member::Type::Count},
    textMember("created_at", PackField::CreatedAt),
    textMember("updated_at", PackField::UpdatedAt),
    Member{"owned", Member::Type::Flag},
};

// `key` is followed by its closing quote, as all keys are.
bool isKey(const char *key, std::string_view name)
{
    return std::memcmp(key, name.data(), name.size()) == 0 && key[name.size()] == '"';
}

// Finds the members of one object after the other; most follow the one that they followed before.
class MemberFinder
{
public:
    template <typename IsName>
    const Member *find(const IsName &isName)
    {
        if (m_next < members.size() && isName(members[m_next].name))
            return &members[m_next++];
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (isName(members[i].name)) {
                m_next = i + 1;
                return &members[i];
            }
        }
        return nullptr;
    }

private:
    std::size_t m_next = 0;
};

bool hasEscapes(const char *key)
{
    return key[std::strcspn(key, "\\\"")] == '\\';
}

// Up to the next token: blanks may follow.
std::string_view tokenOf(Value &value)
{
    std::string_view token = value.raw_json_token();
    while (!token.empty() && token.back() != '"' && token.size() > 1)
        token.remove_suffix(1);
    return token;
}

// `size` counts up to the closing quote, at least.
bool isWellEscaped(simdjson::ondemand::raw_json_string text, std::size_t size, SpanSource &source)
{
    // Without it the parser has nothing that unescapes.
    if (source.unescaped.empty())
        std::ignore = source.checker.allocate(0);
    const std::size_t room = size + simdjson::SIMDJSON_PADDING;
    if (source.unescaped.size() < room)
        source.unescaped.resize(2 * room);
    auto *to = source.unescaped.data();
    return source.checker.unescape(text, to).error() == simdjson::SUCCESS;
}

bool readSpan(Value &value, const Member &member, SpanSource &source, PackSpans &spans,
              DecodeFault &fault)
{
    const std::string_view token = tokenOf(value);
    if (token.front() == 'n' && json::isNull(value))
        return true;
    if (token.size() < 2 || token.front() != '"')
        return json::wrongType(fault, member.name, "a string");
    const bool escaped = std::memchr(token.data(), '\\', token.size()) != nullptr;
    simdjson::ondemand::raw_json_string raw;
    // Only escapes can be wrong in a string.
    if (value.get_raw_json_string().get(raw)
        || (escaped && !isWellEscaped(raw, token.size(), source)))
        return json::wrongType(fault, member.name, "a string");
    if (member.span != noSpan) {
        TextSpan &span = spans.texts[std::size_t(member.span)];
        span.start = quint32(token.data() + 1 - source.base);
        span.size = quint32(token.size() - 2) & 0x7fffffffU;
        span.escaped = escaped;
    }
    return true;
}

bool readMember(Value value, const Member &member, SpanSource &source, PackSpans &spans,
                DecodeFault &fault)
{
    if (member.type == Member::Type::Text)
        return readSpan(value, member, source, spans, fault);
    if (member.type == Member::Type::Flag) {
        std::optional<bool> flag;
        const bool fine = json::readFlag(value, member.name, flag, fault);
        if (flag)
            spans.owned = *flag ? 1 : 0;
        return fine;
    }
    std::optional<qint64> count;
    const bool fine = json::readCount(value, member.name, count, fault);
    if (count)
        spans.sizeBytes = *count;
    return fine;
}

} // namespace

bool readPackSpans(json::Object &object, SpanSource &source, PackSpans &spans, DecodeFault &fault)
{
    MemberFinder finder;
    for (auto entry : object) {
        if (const auto code = entry.error())
            return json::broken(fault, code);
        auto &&field = std::move(entry).value_unsafe();
        const char *key = field.key().raw();
        const Member *member
            = finder.find([key](std::string_view name) { return isKey(key, name); });
        if (!member && hasEscapes(key)) {
            std::string_view whole;
            if (const auto code = field.unescaped_key().get(whole))
                return json::broken(fault, code);
            member = finder.find([whole](std::string_view name) { return whole == name; });
        }
        if (member && !readMember(field.value(), *member, source, spans, fault))
            return false;
    }
    return true;
}

} // namespace packdesk
