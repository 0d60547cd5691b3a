// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/files/editabletext.h"

#include <QTest>

namespace packdesk {

/// Bytes of a text file that come back as they were where they were not edited.
class TestEditableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void edits_data();
    void edits();
    void refuses_data();
    void refuses();
    void tellsOfItself();
};

void TestEditableText::comesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("feeds") << QByteArray("a\nb\n");
    QTest::newRow("no end") << QByteArray("a\nb");
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                        "a\n");
    QTest::newRow("mark alone") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("two marks") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBF"
                                             "a");
    QTest::newRow("returns and feeds") << QByteArray("a\r\nb\r\n");
    QTest::newRow("returns") << QByteArray("a\rb\r");
    QTest::newRow("mixed") << QByteArray("a\r\nb\nc\rd\r\n\r\n\n");
    QTest::newRow("hard space, line separator") << QByteArray("a\xC2\xA0"
                                                              "b\xE2\x80\xA8"
                                                              "c\n");
}

void TestEditableText::comesBack()
{
    QFETCH(QByteArray, bytes);
    const auto text = EditableText::from(bytes);
    QVERIFY(text);
    QVERIFY(!text->text().contains(QLatin1Char('\r')));
    QCOMPARE(text->bytesWith(text->text()), bytes);
}

void TestEditableText::edits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("edited");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("mark stays") << QByteArray("\xEF\xBB\xBF"
                                              "a\nb")
                                << QStringLiteral("a\nc")
                                << QByteArray("\xEF\xBB\xBF"
                                              "a\nc");
    QTest::newRow("ends stay") << QByteArray("a\r\nb\r\nc") << QStringLiteral("a\nx\nc")
                               << QByteArray("a\r\nx\r\nc");
    QTest::newRow("new lines end alike")
        << QByteArray("a\r\n") << QStringLiteral("a\nb\n") << QByteArray("a\r\nb\r\n");
    QTest::newRow("mixed: another line")
        << QByteArray("a\r\nb\nc\r\n") << QStringLiteral("a\nx\nc\n")
        << QByteArray("a\r\nx\nc\r\n");
    QTest::newRow("mixed: a line more")
        << QByteArray("a\r\nb\nc\r\n") << QStringLiteral("a\nb\nnew\nc\n")
        << QByteArray("a\r\nb\nnew\nc\r\n");
    QTest::newRow("mixed: a line less")
        << QByteArray("a\r\nb\nc\r\n") << QStringLiteral("a\nc\n") << QByteArray("a\r\nc\r\n");
    QTest::newRow("mixed: all gone") << QByteArray("a\r\nb\n") << QString() << QByteArray();
    QTest::newRow("mixed: a first line")
        << QByteArray("a\r\nb\n") << QStringLiteral("0\na\nb\n") << QByteArray("0\r\na\r\nb\n");
    QTest::newRow("from nothing") << QByteArray() << QStringLiteral("a\n") << QByteArray("a\n");
}

void TestEditableText::edits()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, edited);
    QTEST(EditableText::from(before)->bytesWith(edited), "after");
}

void TestEditableText::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<EditObstacle>("obstacle");
    QTest::newRow("no UTF-8") << QByteArray("a\xFF") << EditObstacle::NotUtf8;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << EditObstacle::HiddenCharacter;
    QTest::newRow("paragraph") << QByteArray("a\xE2\x80\xA9") << EditObstacle::HiddenCharacter;
    QTest::newRow("not a character")
        << QByteArray("a\xEF\xB7\x90") << EditObstacle::HiddenCharacter;
    QTest::newRow("line") << QByteArray(EditableText::longestLine + 1, 'a')
                          << EditObstacle::LineTooLong;
    QTest::newRow("later line") << "a\n" + QByteArray(EditableText::longestLine + 1, 'a')
                                << EditObstacle::LineTooLong;
    QTest::newRow("file") << QByteArray(EditableText::mostBytes + 1, '\n')
                          << EditObstacle::TooLarge;
}

void TestEditableText::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto text = EditableText::from(bytes);
    QVERIFY(!text);
    QTEST(text.error(), "obstacle");
}

void TestEditableText::tellsOfItself()
{
    QVERIFY(EditableText::from(QByteArray(EditableText::mostBytes, '\n')));
    QVERIFY(EditableText::from(QByteArray(EditableText::longestLine, 'a')));
    const auto text = EditableText::from("\xEF\xBB\xBF"
                                         "a\r\nb\n");
    QCOMPARE(text->text(), QStringLiteral("a\nb\n"));
    QVERIFY(text->hasMark());
    QVERIFY(text->isMixed());
    QCOMPARE(text->lineEnd(), LineEnd::ReturnAndFeed);
    const auto plain = EditableText::from("a\nb");
    QVERIFY(!plain->hasMark());
    QVERIFY(!plain->isMixed());
    QCOMPARE(plain->lineEnd(), LineEnd::Feed);
}

} // namespace packdesk

QTEST_APPLESS_MAIN(packdesk::TestEditableText)
#include "tst_editabletext.moc"
