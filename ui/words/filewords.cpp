// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/filewords.h"

#include "ui/words/sizewords.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FileWords)
};

} // namespace

QString pathProblemText(PathProblem problem)
{
    switch (problem) {
    case PathProblem::None:
        return {};
    case PathProblem::Empty:
        return Tr::tr("Type a path inside the pack, such as guides/start.md.");
    case PathProblem::TooLong:
        return Tr::tr("A path has at most %1 characters.").arg(countText(longestPackPath));
    case PathProblem::BadCharacter:
        return Tr::tr("The path holds a character that no path can have.");
    case PathProblem::LeadingSlash:
        return Tr::tr("Paths begin inside the pack, without a slash in front.");
    case PathProblem::Folder:
        return Tr::tr("This is a folder. The server gives files only, and lists none.");
    case PathProblem::EmptySegment:
        return Tr::tr("Two slashes stand in a row.");
    case PathProblem::DotSegment:
        break;
    }
    return Tr::tr("A path has no parts named . or ..");
}

QString editObstacleText(EditObstacle obstacle)
{
    switch (obstacle) {
    case EditObstacle::NotUtf8:
        return Tr::tr(
            "This file is no text in UTF-8. Change it on this machine and sync its folder.");
    case EditObstacle::HiddenCharacter:
        return Tr::tr("This file holds characters that an editor would change unseen. Change it on "
                      "this machine and sync its folder.");
    case EditObstacle::LineTooLong:
        return Tr::tr(
                   "This file has lines of more than %1 characters. Change it on this machine and "
                   "sync its folder.")
            .arg(countText(EditableText::longestLine));
    case EditObstacle::TooLarge:
        break;
    }
    return Tr::tr(
               "Files above %1 are not edited here. Change it on this machine and sync its folder.")
        .arg(sizeText(EditableText::mostBytes));
}

QString fileStateText(FileState state, qint64 bytes, bool isSure)
{
    switch (state) {
    case FileState::NotLookedAt:
        return isSure ? Tr::tr("not read", "a file") : Tr::tr("may not be there", "a file");
    case FileState::Reading:
        return Tr::tr("reading…", "a file");
    case FileState::Text:
        return bytes == 0 ? Tr::tr("empty", "a file") : sizeText(bytes);
    case FileState::Binary:
        return Tr::tr("%1, no text", "size of a file").arg(sizeText(bytes));
    case FileState::NotThere:
        return Tr::tr("not there", "a file");
    case FileState::Failed:
        return Tr::tr("not readable", "a file");
    case FileState::TooLarge:
        break;
    }
    return Tr::tr("too large", "a file");
}

QString fileStateSentence(FileState state, bool isSure)
{
    switch (state) {
    case FileState::NotLookedAt:
        return isSure
            ? Tr::tr("It was not read yet.")
            : Tr::tr("It is known from an earlier image, from a text that mentions it, or "
                     "because most packs have it: it may not be there.");
    case FileState::Reading:
        return Tr::tr("It is being read.");
    case FileState::Text:
        return Tr::tr("It was read.");
    case FileState::Binary:
        return Tr::tr("It was read, and is no text.");
    case FileState::NotThere:
        return Tr::tr("The pack has no such file.");
    case FileState::Failed:
        return Tr::tr("It could not be read.");
    case FileState::TooLarge:
        break;
    }
    return Tr::tr("It is larger than Packdesk reads.");
}

} // namespace packdesk
