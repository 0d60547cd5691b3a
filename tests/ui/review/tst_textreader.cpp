// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/textreader.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

namespace packdesk {

class TestTextReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longTextComesInParts();
    void anotherTextTakesThePlace();
    void partsEndBetweenCharacters_data();
    void partsEndBetweenCharacters();
    void longLinesAreBroken();
    void knowsLongLines_data();
    void knowsLongLines();
    void nothingHides();
};

void TestTextReader::longTextComesInParts()
{
    TextReader reader;
    reader.show();
    const auto text = QStringLiteral("line\n").repeated(100'000);
    reader.setText(text);
    QVERIFY(reader.isFilling());
    QVERIFY(reader.toPlainText().startsWith(QStringLiteral("line\nline\n")));
    QTRY_VERIFY(!reader.isFilling());
    QCOMPARE(reader.toPlainText(), text);
    QCOMPARE(reader.verticalScrollBar()->value(), 0);
}

void TestTextReader::anotherTextTakesThePlace()
{
    TextReader reader;
    reader.setText(QStringLiteral("line\n").repeated(100'000));
    reader.setText(QStringLiteral("short"));
    QVERIFY(!reader.isFilling());
    QCoreApplication::processEvents();
    QCOMPARE(reader.toPlainText(), QStringLiteral("short"));
}

void TestTextReader::partsEndBetweenCharacters_data()
{
    QTest::addColumn<QString>("piece");
    // Of one, two and three units, so that any end is met.
    for (const int shift : {0, 1, 2}) {
        const QString start(shift, QLatin1Char('x'));
        QTest::addRow("surrogates %d", shift) << start + QStringLiteral("\n😀😀😀").repeated(30'000);
        QTest::addRow("lines %d", shift) << start + QStringLiteral("ab\r\n").repeated(40'000);
    }
}

void TestTextReader::partsEndBetweenCharacters()
{
    QFETCH(QString, piece);
    TextReader reader;
    reader.setText(piece);
    QTRY_VERIFY(!reader.isFilling());
    const auto shown = reader.toPlainText();
    QVERIFY(!shown.contains(QStringLiteral("U+")));
    QCOMPARE(shown.count(QStringLiteral("😀")), piece.count(QStringLiteral("😀")));
    QCOMPARE(reader.blockCount(), int(piece.count(QLatin1Char('\n'))) + 1);
}

void TestTextReader::longLinesAreBroken()
{
    TextReader reader;
    reader.setText(QString(100'000, QLatin1Char('x')));
    QTRY_VERIFY(!reader.isFilling());
    QCOMPARE(reader.blockCount(), 100'000 / int(TextReader::longestLine));
    for (auto block = reader.document()->begin(); block.isValid(); block = block.next())
        QVERIFY(block.length() <= TextReader::longestLine + 2);
    QCOMPARE(reader.toPlainText().count(QLatin1Char('x')), 100'000);
    QCOMPARE(reader.toPlainText().count(QStringLiteral("x↩\n")), reader.blockCount() - 1);
}

void TestTextReader::knowsLongLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("breaks");
    const QString just(TextReader::longestLine, QLatin1Char('x'));
    QTest::newRow("none") << QString() << false;
    QTest::newRow("just") << just + QStringLiteral("\n") + just << false;
    QTest::newRow("first") << just + QStringLiteral("x\nshort") << true;
    QTest::newRow("last") << just + QStringLiteral("\n") + just + QStringLiteral("x") << true;
}

void TestTextReader::knowsLongLines()
{
    QFETCH(QString, text);
    QTEST(TextReader::breaksLinesOf(text), "breaks");
}

void TestTextReader::nothingHides()
{
    TextReader reader;
    reader.setText(QStringLiteral("<b>x\u202Ey</b>"));
    QCOMPARE(reader.toPlainText(), QStringLiteral("<b>x⟨U+202E⟩y</b>"));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestTextReader)
#include "tst_textreader.moc"
