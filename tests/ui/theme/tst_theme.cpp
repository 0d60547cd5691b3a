// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/theme/icons.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/systemappearance.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QLineEdit>
#include <QPixmap>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace packdesk;

namespace {

double luminance(const QColor &colour)
{
    const auto linear
        = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textPairsReachTheContrast_data();
    void textPairsReachTheContrast();
    void placeholdersReachTheContrast();
    void scrollBarsStandOut();
    void styleSheetKnowsEveryName();
    void styleSheetScalesWithTheFont();
    void everyDrawingRenders();
    void iconTakesTheColour();
    void largeIconsKeepTheirLines();
    void unknownIconIsNull();
    void appearanceChangesPaletteAndTells();
    void systemAppearanceFallsBackToThePalette();
    void systemIsBelievedUntilItIsAsked();
    void rowsScaleWithDensity();
};

void ThemeTest::textPairsReachTheContrast_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const auto &[name, c] : {std::pair("light", lightColours()), {"dark", darkColours()}}) {
        const auto row = [name = name](const char *pair, const QColor &text, const QColor &ground) {
            QTest::addRow("%s %s", name, pair) << text << ground;
        };
        row("text on window", c.text, c.window);
        row("text on surface", c.text, c.surface);
        row("secondary on window", c.secondary, c.window);
        row("secondary on surface", c.secondary, c.surface);
        row("count on window", c.count, c.window);
        row("on accent", c.onAccent, c.accent);
        row("accent on surface", c.accent, c.surface);
        row("on selection", c.onSelection, c.selection);
        row("yours", c.yours, c.yoursGround);
        row("platform", c.platform, c.platformGround);
        row("other", c.other, c.otherGround);
        row("danger", c.danger, c.dangerGround);
        row("attention", c.attention, c.attentionGround);
    }
}

void ThemeTest::textPairsReachTheContrast()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
}

void ThemeTest::placeholdersReachTheContrast()
{
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        Theme theme(qApp);
        theme.setAppearance(appearance);
        QLineEdit edit;
        edit.ensurePolished();
        const auto placeholder = edit.palette().color(QPalette::PlaceholderText);
        QCOMPARE(placeholder.alpha(), 255);
        QVERIFY(contrast(placeholder, theme.colours().surface) >= 4.5);
    }
}

void ThemeTest::scrollBarsStandOut()
{
    for (const auto &c : {lightColours(), darkColours()})
        QVERIFY(contrast(c.fieldBorder, c.surface) >= 3);
}

void ThemeTest::styleSheetKnowsEveryName()
{
    auto sheet = styleSheetFor(lightColours(), 10);
    QVERIFY(sheet.contains(QLatin1String("QPushButton")));
    QVERIFY(sheet.startsWith(firstSheetFor(lightColours(), 10)));
    // The comments explain the names.
    static const QRegularExpression comment(QStringLiteral("/\\*.*?\\*/"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression leftOver(QStringLiteral("\\{[A-Za-z0-9.]+\\}"));
    const auto match = leftOver.match(sheet.remove(comment));
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
}

void ThemeTest::styleSheetScalesWithTheFont()
{
    QVERIFY(styleSheetFor(lightColours(), 10).contains(QLatin1String("13.00pt")));
    QVERIFY(styleSheetFor(lightColours(), 20).contains(QLatin1String("26.00pt")));
}

void ThemeTest::everyDrawingRenders()
{
    QDirIterator drawings(QStringLiteral(":/icons"), {QStringLiteral("*.svg")});
    int count = 0;
    while (drawings.hasNext()) {
        drawings.next();
        const auto image = icon(drawings.fileInfo().completeBaseName(), Qt::black)
                               .pixmap(16, 16)
                               .toImage()
                               .convertToFormat(QImage::Format_ARGB32);
        bool painted = false;
        for (int y = 0; y < image.height() && !painted; ++y)
            for (int x = 0; x < image.width() && !painted; ++x)
                painted = qAlpha(image.pixel(x, y)) > 100;
        QVERIFY2(painted, qPrintable(drawings.fileName()));
        ++count;
    }
    QVERIFY(count >= 30);
}

void ThemeTest::iconTakesTheColour()
{
    const auto image = icon(QStringLiteral("dot"), Qt::red).pixmap(16, 16).toImage();
    QCOMPARE(image.pixelColor(image.width() / 2, image.height() / 2), QColor(Qt::red));
}

void ThemeTest::largeIconsKeepTheirLines()
{
    const auto ink = [](const QIcon &drawn) {
        const auto image = drawn.pixmap(QSize(64, 64), 1.0).toImage();
        int pixels = 0;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y)
                pixels += image.pixelColor(x, y).alpha() > 127 ? 1 : 0;
        }
        return pixels;
    };
    const auto name = QStringLiteral("search");
    QVERIFY(ink(largeIcon(name, Qt::black, 64)) * 3 < ink(icon(name, Qt::black)));
    QCOMPARE(ink(largeIcon(name, Qt::black, 16)), ink(icon(name, Qt::black)));
    QVERIFY(largeIcon(QStringLiteral("nothing"), Qt::black, 32).isNull());
}

void ThemeTest::unknownIconIsNull()
{
    QVERIFY(icon(QStringLiteral("no-such-icon"), Qt::black).isNull());
    QVERIFY(!themedIcon(QStringLiteral("no-such-theme-icon"), QStringLiteral("add"), Qt::black)
                 .isNull());
}

void ThemeTest::appearanceChangesPaletteAndTells()
{
    Theme theme(qApp);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setAppearance(Appearance::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme.colours().dark);
    QCOMPARE(qApp->palette().color(QPalette::Base), darkColours().surface);
    theme.setAppearance(Appearance::Dark);
    QCOMPARE(changed.count(), 1);
    theme.setAppearance(Appearance::Light);
    QCOMPARE(qApp->palette().color(QPalette::Base), lightColours().surface);
}

void ThemeTest::systemAppearanceFallsBackToThePalette()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QVERIFY(SystemAppearance(true).isDark());
    QVERIFY(!SystemAppearance(false).isDark());
}

void ThemeTest::systemIsBelievedUntilItIsAsked()
{
    Theme theme(qApp, Theme::Dress::Later);
    const bool dark = theme.isSystemDark();
    theme.believe(!dark);
    QCOMPARE(theme.isSystemDark(), !dark);
    QCOMPARE(theme.colours().dark, !dark);
    // Without a portal it is what the palette says.
    theme.dress();
    QTRY_COMPARE(theme.isSystemDark(), dark);
    QCOMPARE(theme.colours().dark, dark);
}

void ThemeTest::rowsScaleWithDensity()
{
    Theme theme(qApp);
    const int comfortable = theme.rowHeight();
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setCompact(true);
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme.rowHeight() < comfortable);
    QVERIFY(theme.isCompact());
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
