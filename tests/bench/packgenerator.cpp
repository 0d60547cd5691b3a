// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/bench/packgenerator.h"

#include "tests/bench/packwords.h"

#include <array>
#include <cstdint>
#include <initializer_list>

namespace packdesk::bench {

namespace {

constexpr int capabilityTexts = 400;

// The distributions of <random> differ from one standard library to the next.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    int below(int limit) { return int(next() % std::uint64_t(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    template <std::size_t N>
    std::string_view oneOf(const std::array<std::string_view, N> &values)
    {
        return values[std::size_t(below(int(N)))];
    }

private:
    std::uint64_t m_state;
};

// Within braces, the parts are thrown for in their order by every compiler.
std::string joined(std::initializer_list<std::string> parts)
{
    std::string text;
    for (const auto &part : parts)
        text += part;
    return text;
}

std::uint64_t seedOf(int number, int revision, std::uint64_t purpose)
{
    return Dice((std::uint64_t(number) << 24) + (std::uint64_t(revision) << 8) + purpose).next();
}

std::string word(Dice &dice)
{
    if (dice.below(1000) < 2)
        return std::string(dice.oneOf(rareWords));
    return std::string(dice.chance(4) ? dice.oneOf(foreignWords) : dice.oneOf(plainWords));
}

std::string slugWord(Dice &dice)
{
    return std::string(dice.oneOf(plainWords));
}

std::string hex(Dice &dice, int digits)
{
    static constexpr char symbols[] = "0123456789abcdef";
    std::string text;
    for (int i = 0; i < digits; ++i)
        text += symbols[dice.below(16)];
    return text;
}

std::string sentence(Dice &dice, int words)
{
    std::string text;
    for (int i = 0; i < words; ++i) {
        text += i == 0 ? "" : dice.chance(8) ? ", " : " ";
        text += word(dice);
    }
    return text + ".";
}

std::string twoDigits(int number)
{
    return joined({number < 10 ? "0" : "", std::to_string(number)});
}

std::string time(Dice &dice, int year)
{
    return joined({std::to_string(year), "-", twoDigits(1 + dice.below(12)), "-",
                   twoDigits(1 + dice.below(28)), "T", twoDigits(dice.below(24)), ":",
                   twoDigits(dice.below(60)), ":", twoDigits(dice.below(60)), "Z"});
}

std::string capability(Dice &dice)
{
    const std::string name = slugWord(dice);
    std::string text = joined({"- name: ", name, "\\n  type: http\\n  allow:\\n"});
    for (int rules = 1 + dice.below(2); rules-- > 0;) {
        text += joined(
            {"    - domains: [api.", slugWord(dice), ".com",
             dice.chance(30) ? joined({", '*.", name, ".io']\\n"}) : "]\\n",
             dice.chance(40) ? "      methods: [GET, POST]\\n" : "      methods: [GET]\\n"});
        if (dice.chance(60))
            text += joined({"      paths: [\\\"/v1/", slugWord(dice), "/**\\\"]\\n"});
    }
    return text;
}

// Most texts are those of a template; some are written by hand, and a few of these are long.
std::string capabilities(Dice &dice)
{
    const bool isCommon = dice.chance(70);
    Dice own(seedOf(isCommon ? dice.below(capabilityTexts) : int(dice.next() >> 40), 0, 7));
    int parts = 1 + own.below(2);
    if (!isCommon && own.below(100) < 2)
        parts = 10 + own.below(30);
    std::string text;
    for (int i = 0; i < parts; ++i)
        text += capability(own);
    return text;
}

class PackWriter
{
public:
    explicit PackWriter(std::string &target)
        : m_target(target)
    {
    }

    void add(int number, int revision);

private:
    void text(std::string_view name, std::string_view value)
    {
        m_target += m_first ? "{\"" : ",\"";
        m_target += name;
        m_target += "\":\"";
        m_target += value;
        m_target += '"';
        m_first = false;
    }
    void plain(std::string_view name, std::string_view value)
    {
        m_target += ",\"";
        m_target += name;
        m_target += "\":";
        m_target += value;
    }
    void addImage(Dice &dice, const std::string &slug, const std::string &version, bool owned);

    std::string &m_target;
    bool m_first = true;
};

void PackWriter::addImage(Dice &dice, const std::string &slug, const std::string &version,
                          bool owned)
{
    const int kind = dice.below(10);
    text("image_origin", kind < 6 ? "image_ref" : kind < 9 ? "upload" : "clone");
    if (kind < 6 || owned)
        text("image_ref", joined({"registry.", slugWord(dice), ".io/packs/", slug, ":", version}));
    if (!dice.chance(3))
        text("image_digest", "sha256:" + hex(dice, 64));
    if (!dice.chance(2))
        plain("size_bytes", std::to_string(2000 + dice.below(1 << (10 + dice.below(17)))));
}

void PackWriter::add(int number, int revision)
{
    Dice dice(seedOf(number, 0, 1));
    Dice now(seedOf(number, revision, 2));
    m_first = true;
    const int kind = dice.below(100);
    const bool owned = kind < 30;
    const bool platform = kind >= 92;
    Dice name(seedOf(number, 0, 3));
    text("id", joined({"pack_01HZ", hex(name, 12)}));
    if (owned)
        text("org_id", "org_northwind");
    const std::string slug
        = joined({slugWord(dice), "-", slugWord(dice), "-",
                  dice.chance(40) ? slugWord(dice) : std::to_string(number % 7919)});
    text("name", slug);
    text("display_name", joined({word(now), " ", word(dice), " ", word(dice)}));
    if (!dice.chance(5))
        text("description", sentence(dice, 4 + dice.below(22)));
    const std::string version
        = joined({std::to_string(now.below(6)), ".", std::to_string(now.below(20)), ".",
                  std::to_string(now.below(12))});
    text("version", version);
    text("tier", platform ? kind >= 97 ? "recommended" : "verified" : "community");
    text("visibility", owned && dice.chance(80) ? "org" : "community");
    if (!dice.chance(6))
        text("category", dice.oneOf(categories));
    if (!dice.chance(35))
        text("capabilities", capabilities(dice));
    if (dice.chance(30))
        text("suggested_packs",
             joined({slugWord(dice), ", ", slugWord(dice), "-", slugWord(dice)}));
    addImage(now, slug, version, owned);
    text("created_at", time(dice, 2024));
    text("updated_at", time(now, 2025 + (revision > 0 ? 1 : 0)));
    plain("owned", owned ? "true" : "false");
    m_target += '}';
}

} // namespace

std::string packsJson(int count, int variant)
{
    std::string json = "{\"packs\":[";
    json.reserve(std::size_t(count) * 800 + 64);
    PackWriter writer(json);
    const auto add = [&](int number, int revision) {
        if (json.back() == '}')
            json += ',';
        writer.add(number, revision);
    };
    for (int number = 0; number < count; ++number) {
        const int fate = variant == 0 ? -1 : int(seedOf(number, variant, 4) % 2000);
        if (fate < 0 || fate > 2)
            add(number, fate > 2 && fate < 21 ? variant : 0);
        if (fate == 1 || fate == 2)
            add(1'000'000'000 + number, variant);
    }
    return json += "]}";
}

} // namespace packdesk::bench
