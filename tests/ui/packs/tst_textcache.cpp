// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/packs/textcache.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <functional>

using namespace packdesk;

namespace {

const QRect place(5, 3, 120, 24);

QImage drawn(const std::function<void(QPainter *)> &draw)
{
    QImage image(140, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    draw(&painter);
    return image;
}

} // namespace

class TestTextCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsAsAPainterDoes_data();
    void drawsAsAPainterDoes();
    void forgetsWhatIsTooMuch();
};

void TestTextCache::drawsAsAPainterDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::Alignment>("alignment");
    QTest::addColumn<bool>("bold");
    const auto row = [](const char *name, const char *text, Qt::Alignment alignment, bool bold) {
        QTest::newRow(name) << QString::fromUtf8(text) << alignment << bold;
    };
    row("short", "Slack", Qt::AlignLeft, false);
    row("bold", "Slack", Qt::AlignLeft, true);
    row("right", "4.5 MB", Qt::AlignRight, false);
    row("too long", "A title that is much too long for its cell", Qt::AlignLeft, false);
    row("accents",
        "\xc3\x89"
        "clair \xc3\xbc",
        Qt::AlignLeft, false);
    row("from right to left", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d 12", Qt::AlignLeft, false);
    row("like HTML", "<b>a</b> & b", Qt::AlignLeft, false);
    row("nothing", "", Qt::AlignLeft, false);
}

void TestTextCache::drawsAsAPainterDoes()
{
    QFETCH(QString, text);
    QFETCH(Qt::Alignment, alignment);
    QFETCH(bool, bold);
    QFont font;
    font.setBold(bold);
    const QImage expected = drawn([&](QPainter *painter) {
        painter->setFont(font);
        painter->drawText(place, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
    });
    TextCache cache;
    for (int round = 0; round < 2; ++round) {
        const QImage image
            = drawn([&](QPainter *painter) { cache.draw(painter, place, alignment, font, text); });
        QCOMPARE(image, expected);
    }
    const int more = cache.width(font, text) - QFontMetrics(font).horizontalAdvance(text);
    QVERIFY(more >= 0 && more <= 2);
}

void TestTextCache::forgetsWhatIsTooMuch()
{
    TextCache cache;
    const QFont font;
    for (int i = 0; i < 4000; ++i)
        QVERIFY(cache.width(font, QString::number(i)) > 0);
    const QImage image = drawn([&](QPainter *painter) {
        cache.draw(painter, place, Qt::AlignLeft, font, QStringLiteral("7"));
    });
    QVERIFY(image != drawn([](QPainter *) {}));
}

QTEST_MAIN(TestTextCache)
#include "tst_textcache.moc"
