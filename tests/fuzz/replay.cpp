// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// Gives a target all files of its corpus, in a build without libFuzzer: what was once found must
// not come back.

#include "tests/fuzz/target.h"

#include <QDir>
#include <QFile>
#include <QTest>

class TestCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data();
    void holds();
};

void TestCorpus::holds_data()
{
    QTest::addColumn<QString>("path");
    const QDir corpus(QStringLiteral(PACKDESK_CORPUS));
    for (const QString &name : corpus.entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << corpus.filePath(name);
}

// A target that is broken says how, and ends the process.
void TestCorpus::holds()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const QByteArray bytes = file.readAll();
    QCOMPARE(LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.data()),
                                    std::size_t(bytes.size())),
             0);
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "replay.moc"
