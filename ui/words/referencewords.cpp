// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/referencewords.h"

#include "ui/words/plaintext.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

constexpr qsizetype longestPath = 100;
constexpr qsizetype longestDigest = 27;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReferenceWords)
};

QString partName(ReferencePart part)
{
    switch (part) {
    case ReferencePart::Whole:
        return Tr::tr("reference", "part of an image reference");
    case ReferencePart::Domain:
        return Tr::tr("registry", "part of an image reference");
    case ReferencePart::Path:
        return Tr::tr("repository", "part of an image reference");
    case ReferencePart::Tag:
        return Tr::tr("tag", "part of an image reference");
    case ReferencePart::Digest:
        break;
    }
    return Tr::tr("digest", "part of an image reference");
}

QString allowedIn(ReferencePart part)
{
    switch (part) {
    case ReferencePart::Whole:
        return {};
    case ReferencePart::Domain:
        return Tr::tr("A registry is a host name with letters, digits, hyphens and dots, and may "
                      "end in a port.");
    case ReferencePart::Path:
        return Tr::tr("It has lower-case letters and digits, with single dots, underscores, "
                      "hyphens or slashes between them.");
    case ReferencePart::Tag:
        return Tr::tr("A tag begins with a letter, digit or underscore; dots and hyphens may "
                      "follow.");
    case ReferencePart::Digest:
        break;
    }
    return Tr::tr("A digest is sha256: and 64 digits of 0–9 and a–f.");
}

QString withAdvice(const QString &sentence, ReferencePart part)
{
    const QString advice = allowedIn(part);
    return advice.isEmpty() ? sentence : sentence + QLatin1Char(' ') + advice;
}

QString digestLengthText(const ReferenceProblem &problem)
{
    return problem.limit > 0
        ? Tr::tr("The digest has the wrong length: %1 hexadecimal digits belong after the colon.")
              .arg(problem.limit)
        : withAdvice(Tr::tr("The digest has the wrong length."), ReferencePart::Digest);
}

} // namespace

QString problemText(const ReferenceProblem &problem)
{
    const QString part = partName(problem.part);
    const QString piece = quoted(problem.text, 60);
    switch (problem.fault) {
    case ReferenceFault::Empty:
        return problem.part == ReferencePart::Whole
            ? Tr::tr("Enter an image reference, such as registry.example.com/team/pack:1.2.0.")
            : withAdvice(Tr::tr("The %1 is empty.").arg(part), problem.part);
    case ReferenceFault::TooLong:
        return Tr::tr("The %1 is too long: at most %2 characters are allowed.")
            .arg(part, QString::number(problem.limit));
    case ReferenceFault::BadCharacter:
        return withAdvice(
            problem.text.isEmpty()
                ? Tr::tr("The %1 holds a character that is not allowed there.").arg(part)
                : Tr::tr("The %1 cannot hold %2.").arg(part, piece),
            problem.part);
    case ReferenceFault::EmptyPart:
        return withAdvice(Tr::tr("Something is missing in the %1.").arg(part), problem.part);
    case ReferenceFault::UppercaseInPath:
        return Tr::tr("The repository must be in lower case: %1 is not.").arg(piece);
    case ReferenceFault::BadPort:
        return Tr::tr("The port of the registry is not valid: %1. It is a number from 1 to 65535.")
            .arg(piece);
    case ReferenceFault::BadDigestAlgorithm:
        return Tr::tr("The digest is of an unknown kind: %1. sha256 and sha512 are known.")
            .arg(piece);
    case ReferenceFault::BadDigestLength:
        return digestLengthText(problem);
    case ReferenceFault::Scheme:
        return Tr::tr("Leave out %1: a reference begins with the registry.").arg(piece);
    case ReferenceFault::WhiteSpace:
        break;
    }
    return Tr::tr("The %1 holds a space or line break. A reference has none.").arg(part);
}

QString referenceSummary(const ImageReference &reference)
{
    QStringList parts;
    parts += reference.domain().isEmpty()
        ? Tr::tr("No registry named: the server will likely refuse it")
        : Tr::tr("Registry %1").arg(visibleText(reference.domain()));
    parts += Tr::tr("repository %1").arg(middleElided(reference.path(), longestPath));
    if (!reference.tag().isEmpty())
        parts += Tr::tr("tag %1").arg(visibleText(reference.tag()));
    if (!reference.digest().isEmpty())
        parts += Tr::tr("digest %1").arg(middleElided(reference.digest(), longestDigest));
    if (reference.tag().isEmpty() && reference.digest().isEmpty())
        parts += Tr::tr("no tag or digest: the server will likely refuse it");
    return parts.join(QStringLiteral(" · "));
}

QStringList referenceParts(const ImageReference &reference)
{
    QStringList parts{visibleText(reference.domain()), middleElided(reference.path(), longestPath),
                      visibleText(reference.tag()),
                      middleElided(reference.digest(), longestDigest)};
    parts.removeAll(QString());
    return parts;
}

} // namespace packdesk
