// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/imagereference.h"
#include "tests/fuzz/target.h"

#include <QRegularExpression>

using namespace packdesk;

namespace {

// The grammar of distribution/reference, written down once more.
const QRegularExpression &grammar()
{
    static const QRegularExpression expression(QRegularExpression::anchoredPattern(QStringLiteral(
        "(?:(?:(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])"
        "(?:\\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*|\\[[a-fA-F0-9:]+\\])"
        "(?::[0-9]+)?/)?"
        "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*"
        "(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?"
        "(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?")));
    return expression;
}

void judge(const QString &text, const ImageReference &reference)
{
    fuzz::require(reference.toString() == text, "a reference is written as it was read");
    fuzz::require(grammar().match(text).hasMatch(), "a reference follows the grammar");
    fuzz::require(reference.repository().size() <= 255, "a repository has its limit");
    fuzz::require(reference.tag().isEmpty() || isTag(reference.tag()), "a tag is one");
    fuzz::require(reference.digest().isEmpty() || isDigest(reference.digest()), "a digest is one");
    const auto again = ImageReference::parse(reference.toString());
    fuzz::require(again && again->path() == reference.path()
                      && again->domain() == reference.domain(),
                  "it is read again as the same");
}

void judge(const QString &text, const ReferenceProblem &problem)
{
    fuzz::require(problem.position >= 0 && problem.position <= text.size(),
                  "a problem stands in the text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::Input(data, size).rest());
    const auto reference = ImageReference::parse(text);
    if (reference)
        judge(text, *reference);
    else
        judge(text, reference.error());
    return 0;
}
