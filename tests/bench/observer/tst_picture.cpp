// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/bench/observer/picture.h"

#include <QTest>

using namespace packdesk::bench;

namespace {

constexpr std::uint32_t white = 0xffffff;
constexpr std::uint32_t ink = 0x1f2933;
constexpr std::uint32_t grey = 0xdde1e6;

constexpr std::size_t width = 800;
constexpr std::size_t height = 600;

Picture plain(std::uint32_t colour)
{
    return {{0, 0, int(width), int(height)}, std::vector<std::uint32_t>(width * height, colour)};
}

// A line of letters is a line of thin strokes.
void write(Picture &picture, int y, std::uint32_t colour, int from = 0, int to = int(width))
{
    for (int line = y; line < y + 12; ++line) {
        for (int x = from; x < to; ++x) {
            if (x % 6 < 2)
                picture.pixels[std::size_t(line) * width + std::size_t(x)] = colour;
        }
    }
}

void drawBar(Picture &picture, int y, std::uint32_t colour)
{
    for (int line = y; line < y + 12; ++line)
        std::fill_n(picture.pixels.begin() + line * std::ptrdiff_t(width) + 20, 500, colour);
}

} // namespace

class PictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsOfText();
    void rowsOfTextOnDark();
    void whatIsNoList();
    void halfAList();
    void covered();
    void clippedAndUnited();
};

void PictureTest::rowsOfText()
{
    Picture picture = plain(white);
    for (int y = 10; y < 590; y += 34)
        write(picture, y, ink, 10, 300);
    QVERIFY(showsRows(picture));
}

void PictureTest::rowsOfTextOnDark()
{
    Picture picture = plain(ink);
    for (int y = 10; y < 590; y += 34)
        write(picture, y, white, 10, 300);
    QVERIFY(showsRows(picture));
}

void PictureTest::whatIsNoList()
{
    QVERIFY(!showsRows(plain(white)));
    QVERIFY(!showsRows(plain(0)));
    QVERIFY(!showsRows({}));

    Picture bars = plain(white);
    Picture darkBars = plain(white);
    Picture faint = plain(white);
    for (int y = 10; y < 590; y += 34) {
        drawBar(bars, y, grey);
        drawBar(darkBars, y, ink);
        write(faint, y, grey);
    }
    QVERIFY(!showsRows(bars));
    QVERIFY(!showsRows(darkBars));
    QVERIFY(!showsRows(faint));

    Picture sentence = plain(white);
    write(sentence, 280, ink, 200, 600);
    write(sentence, 310, ink, 200, 600);
    QVERIFY(!showsRows(sentence));
}

void PictureTest::halfAList()
{
    Picture picture = plain(white);
    for (int y = 10; y < 300; y += 34)
        write(picture, y, ink);
    QVERIFY(!showsRows(picture));
    QVERIFY(showsRows(picture, 0.4));
}

void PictureTest::covered()
{
    QVERIFY(isCovered(plain(white)));
    QVERIFY(!isCovered(plain(0)));
    QVERIFY(!isCovered({}));
    Picture half = plain(white);
    std::fill_n(half.pixels.begin(), half.pixels.size() / 2, 0);
    QVERIFY(!isCovered(half));
}

void PictureTest::clippedAndUnited()
{
    const Area area{10, 10, 20, 20};
    const Area part = area.clipped({20, 0, 100, 15});
    QCOMPARE(part.x, 20);
    QCOMPARE(part.y, 10);
    QCOMPARE(part.width, 10);
    QCOMPARE(part.height, 5);
    QVERIFY(area.clipped({40, 40, 5, 5}).isEmpty());
    const Area both = Area{}.united(area).united({0, 20, 5, 30});
    QCOMPARE(both.x, 0);
    QCOMPARE(both.y, 10);
    QCOMPARE(both.width, 30);
    QCOMPARE(both.height, 40);
}

QTEST_APPLESS_MAIN(PictureTest)
#include "tst_picture.moc"
