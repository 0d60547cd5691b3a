// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/text/texttokens.h"

#include "models/text/markdowntokens.h"
#include "models/text/yamltokens.h"

namespace packdesk {

TextLanguage languageOf(const QString &path)
{
    const auto ends = [&path](const char *suffix) {
        return path.endsWith(QLatin1String(suffix), Qt::CaseInsensitive);
    };
    if (ends(".md") || ends(".markdown"))
        return TextLanguage::Markdown;
    return ends(".yaml") || ends(".yml") ? TextLanguage::Yaml : TextLanguage::Plain;
}

QList<TextToken> tokensOf(TextLanguage language, const QString &line, int *state)
{
    switch (language) {
    case TextLanguage::Markdown:
        return markdownTokens(line, state);
    case TextLanguage::Yaml:
        return yamlTokens(line, state);
    case TextLanguage::Plain:
        break;
    }
    *state = 0;
    return {};
}

} // namespace packdesk
