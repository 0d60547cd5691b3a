// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/filewords.h"

#include <QSet>
#include <QTest>

namespace packdesk {

/// Words for paths, states and what cannot be edited.
class TestFileWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problems();
    void obstacles();
    void states_data();
    void states();
    void sentences();
};

void TestFileWords::problems()
{
    QVERIFY(pathProblemText(PathProblem::None).isEmpty());
    QSet<QString> told;
    for (const auto problem : {PathProblem::Empty, PathProblem::TooLong, PathProblem::BadCharacter,
                               PathProblem::LeadingSlash, PathProblem::Folder,
                               PathProblem::EmptySegment, PathProblem::DotSegment})
        told.insert(pathProblemText(problem));
    QCOMPARE(told.size(), 7);
    QVERIFY(!told.contains(QString()));
    QCOMPARE(pathProblemText(PathProblem::TooLong),
             QStringLiteral("A path has at most 1,000 characters."));
}

void TestFileWords::obstacles()
{
    QSet<QString> told;
    for (const auto obstacle : {EditObstacle::NotUtf8, EditObstacle::HiddenCharacter,
                                EditObstacle::LineTooLong, EditObstacle::TooLarge}) {
        const auto text = editObstacleText(obstacle);
        QVERIFY2(text.contains(QStringLiteral("sync its folder")), qPrintable(text));
        told.insert(text);
    }
    QCOMPARE(told.size(), 4);
    QVERIFY(
        editObstacleText(EditObstacle::TooLarge).startsWith(QStringLiteral("Files above 1 MiB")));
}

void TestFileWords::states_data()
{
    QTest::addColumn<FileState>("state");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<bool>("isSure");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text, FileState state, qint64 bytes, bool isSure) {
        QTest::newRow(text) << state << bytes << isSure << QString::fromUtf8(text);
    };
    row("not read", FileState::NotLookedAt, -1, true);
    row("may not be there", FileState::NotLookedAt, -1, false);
    row("reading…", FileState::Reading, -1, true);
    row("empty", FileState::Text, 0, true);
    row("1.5 KiB", FileState::Text, 1536, true);
    row("1.5 KiB, no text", FileState::Binary, 1536, true);
    row("not there", FileState::NotThere, -1, false);
    row("not readable", FileState::Failed, -1, true);
    row("too large", FileState::TooLarge, -1, true);
}

void TestFileWords::states()
{
    QFETCH(FileState, state);
    QFETCH(qint64, bytes);
    QFETCH(bool, isSure);
    QTEST(fileStateText(state, bytes, isSure), "text");
}

void TestFileWords::sentences()
{
    QSet<QString> told{fileStateSentence(FileState::NotLookedAt, false)};
    for (int state = 0; state <= int(FileState::TooLarge); ++state)
        told.insert(fileStateSentence(FileState(state), true));
    QCOMPARE(told.size(), int(FileState::TooLarge) + 2);
}

} // namespace packdesk

int main(int argc, char **argv)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    packdesk::TestFileWords test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_filewords.moc"
