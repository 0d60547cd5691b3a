// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/synctools.h"
#include "ui/dialogs/syncmodel.h"
#include "ui/review/partsdelegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

/// The files of a sync as rows.
class TestSyncModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeAndGo();
    void states_data();
    void states();
    void pathsAreMadeVisible();

private:
    static CellParts parts(const SyncModel &model, int column)
    {
        return model.index(0, column).data(PartsDelegate::partsRole).value<CellParts>();
    }
};

void TestSyncModel::rowsComeAndGo()
{
    SyncModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    const auto files = filesToSync(
        syncs::comparisonOf(syncs::textChanges(2), {syncs::other("data/a", FileDifference::Same)}));
    model.setFiles(files);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.index(2, SyncModel::File).data().toString(), QStringLiteral("behavior.md"));
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("What differs"));
    const QSignalSpy changed(&model, &SyncModel::dataChanged);
    auto file = files.at(1);
    file.state = SyncState::Live;
    model.setFile(1, file);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(1, SyncModel::State).data().toString(), QStringLiteral("Live"));
    QCOMPARE(model.index(0, SyncModel::State).data().toString(), QStringLiteral("Will be sent"));
    model.setFiles({});
    QCOMPARE(model.rowCount(), 0);
}

void TestSyncModel::states_data()
{
    QTest::addColumn<SyncState>("state");
    QTest::addColumn<FileDifference>("difference");
    QTest::addColumn<QString>("differs");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("marked");
    const auto row = [](SyncState state, FileDifference difference, const char *differs,
                        const char *words, bool marked) {
        QTest::addRow("%s, %s", words, differs)
            << state << difference << QString::fromLatin1(differs) << QString::fromLatin1(words)
            << marked;
    };
    constexpr auto changed = FileDifference::Changed;
    row(SyncState::Ready, changed, "2 bytes before, 3 bytes now", "Will be sent", false);
    row(SyncState::Waiting, changed, "2 bytes before, 3 bytes now", "Waiting", false);
    row(SyncState::Sending, changed, "2 bytes before, 3 bytes now", "Sending", false);
    row(SyncState::Live, changed, "2 bytes before, 3 bytes now", "Live", false);
    row(SyncState::Failed, changed, "2 bytes before, 3 bytes now", "Failed", true);
    row(SyncState::Unknown, changed, "2 bytes before, 3 bytes now", "Not known, being checked",
        true);
    row(SyncState::NotSent, changed, "2 bytes before, 3 bytes now", "Not sent", false);
    constexpr auto excluded = SyncState::Excluded;
    row(excluded, FileDifference::NotInPack, "only in the folder", "Cannot be added", true);
    row(excluded, FileDifference::OnlyInPack, "only in the pack", "Cannot be deleted", true);
    row(excluded, FileDifference::TooLarge, "above 8 MiB", "Not compared", true);
    row(excluded, FileDifference::NotReadable, "not readable here", "Not compared", true);
    row(excluded, FileDifference::NotAllowed, "not part of a pack", "Left out", false);
}

void TestSyncModel::states()
{
    QFETCH(const SyncState, state);
    QFETCH(const FileDifference, difference);
    QFETCH(const QString, differs);
    QFETCH(const QString, words);
    QFETCH(const bool, marked);
    SyncFile file;
    file.state = state;
    file.file = syncs::other("guides/a.md", difference);
    file.file.bytesThere = 2;
    file.file.bytesHere = 3;
    SyncModel model;
    model.setFiles({file});
    QCOMPARE(parts(model, SyncModel::Difference), (CellParts{{differs, false}}));
    QCOMPARE(parts(model, SyncModel::State), (CellParts{{words, marked}}));
    QVERIFY(model.index(0, SyncModel::File).data(PartsDelegate::codeRole).toBool());
    QVERIFY(!model.index(0, SyncModel::State).data(Qt::ToolTipRole).toString().isEmpty());
}

void TestSyncModel::pathsAreMadeVisible()
{
    SyncFile file;
    file.file.path = QStringLiteral("guides/\u202Edm.a");
    SyncModel model;
    model.setFiles({file});
    const auto shown = QStringLiteral("guides/⟨U+202E⟩dm.a");
    QCOMPARE(model.index(0, SyncModel::File).data().toString(), shown);
    QCOMPARE(model.index(0, SyncModel::File).data(Qt::AccessibleTextRole).toString(), shown);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestSyncModel)
#include "tst_syncmodel.moc"
