// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/registryerrorwords.h"

#include "ui/words/plaintext.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

constexpr qsizetype longestHost = 100;
constexpr qsizetype longestReason = 300;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RegistryErrorWords)
};

QString hostOf(const RegistryError &error)
{
    return error.host.isEmpty() ? Tr::tr("The registry") : visibleText(error.host, longestHost);
}

// The way to the registry.
RegistryErrorText wayText(const RegistryError &error)
{
    const auto host = hostOf(error);
    switch (error.fault) {
    case RegistryFault::NoRegistry:
        return {Tr::tr("The reference names no registry, so there is nothing to look into."),
                Tr::tr("Write the registry’s host in front, such as registry.example.com/…")};
    case RegistryFault::NameNotFound:
        return {Tr::tr("%1 was not found.", "a host").arg(host),
                Tr::tr("Check its name and this machine’s network.")};
    case RegistryFault::TimedOut:
        return {Tr::tr("%1 did not answer in time.", "a host").arg(host), Tr::tr("Try again.")};
    case RegistryFault::TlsFailed:
        return {Tr::tr("No secure connection to %1 could be made.").arg(host),
                Tr::tr("Does it speak https at this address?")};
    case RegistryFault::Untrusted:
        return {Tr::tr("The certificate of %1 is not trusted.").arg(host),
                Tr::tr("Where it has an authority of its own, give that authority’s file under "
                       "Registry access.")};
    case RegistryFault::BadCaFile:
        return {Tr::tr("The file with the authorities for %1 cannot be used.").arg(host),
                Tr::tr("It has to hold certificates in PEM form. Choose another one under Registry "
                       "access.")};
    case RegistryFault::ConnectionLost:
        return {Tr::tr("The connection to %1 was lost.").arg(host), Tr::tr("Try again.")};
    case RegistryFault::Cancelled:
        return {Tr::tr("The look into the image was ended."), {}};
    default:
        return {Tr::tr("%1 could not be reached.", "a host").arg(host),
                Tr::tr("Check its name, its port and this machine’s network, then try again.")};
    }
}

// What the registry refuses, or does not have.
RegistryErrorText refusalText(const RegistryError &error)
{
    const auto host = hostOf(error);
    switch (error.fault) {
    case RegistryFault::UnknownRepository:
        return {Tr::tr("%1 has no such repository.", "a host").arg(host),
                Tr::tr("Check the reference. Some registries say so of what a stranger may not "
                       "see: a user and a password can be given under Registry access.")};
    case RegistryFault::UnknownTag:
        return {Tr::tr("%1 has the repository, but not this tag or digest.", "a host").arg(host),
                Tr::tr("Choose one of the tags that are there.")};
    case RegistryFault::NotFound:
        return {Tr::tr("%1 has no such image.", "a host").arg(host),
                Tr::tr("Check repository and tag.")};
    case RegistryFault::CredentialsNeeded:
        return {Tr::tr("%1 asks for a user and a password.", "a host").arg(host),
                Tr::tr("Give them under Registry access.")};
    case RegistryFault::WrongCredentials:
        return {Tr::tr("%1 does not accept the user and password.", "a host").arg(host),
                Tr::tr("Correct them under Registry access.")};
    case RegistryFault::RateLimited:
        return {Tr::tr("%1 has had too many requests.", "a host").arg(host),
                Tr::tr("Try again in some minutes.")};
    default:
        return {Tr::tr("%1 does not let this machine see the image.", "a host").arg(host),
                Tr::tr("Ask for the right to pull it, or give another user under Registry "
                       "access.")};
    }
}

QString differenceText(const RegistryError &error)
{
    if (error.expected.isEmpty() && error.actual.isEmpty())
        return {};
    return Tr::tr("Expected %1, came %2.")
        .arg(visibleText(error.expected, longestReason), visibleText(error.actual, longestReason));
}

// What was sent cannot be, or must not be, taken.
RegistryErrorText answerText(const RegistryError &error)
{
    const auto host = hostOf(error);
    switch (error.fault) {
    case RegistryFault::DigestMismatch:
    case RegistryFault::SizeMismatch:
        return {Tr::tr("%1 sent something else than what was asked for.", "a host").arg(host),
                differenceText(error)};
    case RegistryFault::TooLarge:
        return {Tr::tr("The image is too large to be looked into."), differenceText(error)};
    case RegistryFault::NoPlatform:
        return {Tr::tr("The index holds no image for a platform that packs run on."), {}};
    case RegistryFault::ForeignLayer:
        return {Tr::tr("A layer of the image lies outside of the registry."),
                Tr::tr("Packdesk does not fetch from there.")};
    case RegistryFault::UnsafeRedirect:
    case RegistryFault::TooManyRedirects:
    case RegistryFault::UnsafePage:
    case RegistryFault::TooManyPages:
    case RegistryFault::UnsafeRealm:
        return {
            Tr::tr("%1 points to a place that Packdesk does not follow it to.", "a host").arg(host),
            {}};
    case RegistryFault::FileFailed:
        return {Tr::tr("The image could not be kept on this machine while it was looked into."),
                Tr::tr("Is there room in the folder for temporary files?")};
    case RegistryFault::BadLayer:
        return {Tr::tr("A layer of the image cannot be read."), {}};
    case RegistryFault::NotAPack:
        return {Tr::tr("The image holds no readable pack."), {}};
    case RegistryFault::ServerError:
        return {Tr::tr("%1 answered with an error.", "a host").arg(host), Tr::tr("Try again.")};
    default:
        return {Tr::tr("What %1 answered is not what a registry says.").arg(host),
                Tr::tr("Is this the address of a registry?")};
    }
}

// Why Docker's configuration gave no credentials.
QString dockerAdvice(DockerConfigFault fault)
{
    switch (fault) {
    case DockerConfigFault::NotReadable:
        return Tr::tr("The file cannot be read. Give a user and a password instead.");
    case DockerConfigFault::NotJson:
        return Tr::tr("The file is not as Docker writes it. Give a user and a password instead.");
    case DockerConfigFault::IdentityToken:
        return Tr::tr("It holds a token that only Docker’s own tools can use. Give a user and a "
                      "password instead.");
    case DockerConfigFault::HelperNotAllowed:
        return Tr::tr(
            "It names a credential helper. Allow Packdesk to run it under Registry access, "
            "or give a user and a password there.");
    case DockerConfigFault::HelperMissing:
        return Tr::tr("The credential helper that it names is not there.");
    case DockerConfigFault::HelperFailed:
        return Tr::tr("The credential helper that it names failed.");
    case DockerConfigFault::HelperTimedOut:
        return Tr::tr("The credential helper that it names did not answer in time.");
    case DockerConfigFault::Cancelled:
        break;
    }
    return Tr::tr("The credential helper was ended.");
}

RegistryErrorText dockerText(const RegistryError &error)
{
    return {Tr::tr("%1 asks for a user and a password, and Docker’s configuration gives none.",
                   "a host")
                .arg(hostOf(error)),
            dockerAdvice(error.dockerConfig.value_or(DockerConfigFault::NotReadable))};
}

RegistryErrorText textOf(const RegistryError &error)
{
    switch (error.fault) {
    case RegistryFault::NoRegistry:
    case RegistryFault::NameNotFound:
    case RegistryFault::Unreachable:
    case RegistryFault::TimedOut:
    case RegistryFault::TlsFailed:
    case RegistryFault::Untrusted:
    case RegistryFault::BadCaFile:
    case RegistryFault::ConnectionLost:
    case RegistryFault::Cancelled:
        return wayText(error);
    case RegistryFault::NotFound:
    case RegistryFault::UnknownRepository:
    case RegistryFault::UnknownTag:
    case RegistryFault::Denied:
    case RegistryFault::CredentialsNeeded:
    case RegistryFault::WrongCredentials:
    case RegistryFault::RateLimited:
        return refusalText(error);
    case RegistryFault::DockerConfigFailed:
        return dockerText(error);
    default:
        return answerText(error);
    }
}

bool isOfAccess(RegistryFault fault)
{
    switch (fault) {
    case RegistryFault::CredentialsNeeded:
    case RegistryFault::WrongCredentials:
    case RegistryFault::Denied:
    case RegistryFault::Untrusted:
    case RegistryFault::BadCaFile:
    case RegistryFault::DockerConfigFailed:
        return true;
    default:
        return false;
    }
}

} // namespace

RegistryErrorText registryErrorText(const RegistryError &error)
{
    auto text = textOf(error);
    QStringList said{text.advice};
    if (!error.reason.isEmpty())
        said << Tr::tr("In its own words: %1").arg(quoted(error.reason, longestReason));
    if (error.httpStatus > 0)
        said << Tr::tr("(HTTP %1)").arg(error.httpStatus);
    said.removeAll(QString());
    text.advice = said.join(QLatin1Char(' '));
    text.needsAccess = isOfAccess(error.fault);
    return text;
}

} // namespace packdesk
