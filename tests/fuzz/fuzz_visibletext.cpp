// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/redactor.h"
#include "tests/fuzz/target.h"
#include "ui/words/plaintext.h"

using namespace packdesk;

namespace {

bool isUnseen(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

void judge(const QString &text, qsizetype most, bool keepsLines)
{
    fuzz::require(text.size() <= most, "a text has its limit");
    fuzz::require(text.isValidUtf16(), "no half of a character is left");
    for (const char32_t character : text.toStdU32String()) {
        const bool isLine = keepsLines && (character == U'\n' || character == U'\t');
        fuzz::require(isLine || !isUnseen(character), "no control or direction character is left");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const qsizetype most = 1 + input.byte();
    const bool isWide = input.byte() % 2 == 0;
    const QByteArray bytes = input.rest();
    // Lone surrogates cannot come from UTF-8.
    const QString text = isWide
        ? QString(reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / 2)
        : QString::fromUtf8(bytes);
    judge(visibleText(text, most), most, false);
    judge(visibleText(text, most, LineBreaks::Keep), most, true);
    judge(middleElided(text, most), most, false);
    judge(safeExcerpt(bytes, most), most, false);
    return 0;
}
