// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/parser.h"
#include "tests/ui/dialogs/dialogtools.h"
#include "ui/review/capabilitymodel.h"
#include "ui/review/capabilityview.h"
#include "ui/review/partsdelegate.h"
#include "ui/theme/theme.h"
#include "ui/words/reachwords.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableView>
#include <QTest>

namespace packdesk {

namespace {

const QString slack = QStringLiteral("- name: slack\n"
                                     "  type: http\n"
                                     "  allow:\n"
                                     "    - domains: [slack.com, '*.slack.com']\n"
                                     "      methods: [GET, POST]\n"
                                     "      paths: [/api/**]\n"
                                     "    - domains: [files.slack.com]\n"
                                     "      methods: [GET]\n"
                                     "      allow_insecure: true\n"
                                     "  budgets: {requests_per_hour: 40}\n");

CellParts partsAt(const CapabilityModel &model, int row, int column)
{
    return model.index(row, column).data(PartsDelegate::partsRole).value<CellParts>();
}

QList<CapabilityRow> rowsOf(const QString &yaml)
{
    return capabilityRows(parseCapabilities(yaml.toUtf8()));
}

} // namespace

class TestCapabilityView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreDomainsOfRules();
    void marksAreWordsToo();
    void marksHaveTheWordsOfOneHome();
    void delegateMakesRoomForSigns();
    void delegateCutsWhatHasNoRoom();
    void headingsStandAboveTheirCells();
    void showsTableAndYaml();
    void saysWhereNothingIs();
    void saysWhatIsWrongAndWhere();
    void textsCannotHide();

private:
    Theme m_theme{qApp};
};

void TestCapabilityView::rowsAreDomainsOfRules()
{
    CapabilityModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setRows(rowsOf(slack));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(partsAt(model, 0, CapabilityModel::Domain),
             (CellParts{{QStringLiteral("slack.com"), false}}));
    QCOMPARE(partsAt(model, 1, CapabilityModel::Domain),
             (CellParts{{QStringLiteral("*.slack.com"), true}}));
    QCOMPARE(partsAt(model, 0, CapabilityModel::Methods),
             (CellParts{{QStringLiteral("GET"), false}, {QStringLiteral("POST"), true}}));
    QCOMPARE(partsAt(model, 0, CapabilityModel::Paths),
             (CellParts{{QStringLiteral("/api/**"), false}}));
    QCOMPARE(partsAt(model, 2, CapabilityModel::Paths),
             (CellParts{{QStringLiteral("every path"), true}}));
    QVERIFY(
        partsAt(model, 2, CapabilityModel::Domain).contains({QStringLiteral("plain http"), true}));
    QVERIFY(model.hasLimits());
    QCOMPARE(model.index(0, CapabilityModel::Limits).data().toString(), QStringLiteral("1 budget"));
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.hasLimits());
}

void TestCapabilityView::marksAreWordsToo()
{
    CapabilityModel model;
    model.setRows(rowsOf(slack));
    const auto said = [&model](int row, int column) {
        return model.index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY(said(1, CapabilityModel::Domain).contains(QStringLiteral("wildcard")));
    QVERIFY(!said(0, CapabilityModel::Domain).contains(QStringLiteral("wildcard")));
    QVERIFY(said(0, CapabilityModel::Methods).contains(QStringLiteral("can change")));
    QVERIFY(said(2, CapabilityModel::Paths).contains(QStringLiteral("Every path")));
    QVERIFY(model.index(0, CapabilityModel::Limits)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("requests_per_hour: 40")));
}

void TestCapabilityView::marksHaveTheWordsOfOneHome()
{
    const auto rows = rowsOf(QStringLiteral("- name: a\n  type: http\n  allow:\n"
                                            "    - domains: ['*.p\u0430ypal.com']\n"
                                            "      methods: [PUT]\n"
                                            "      allow_insecure: true\n      also: x\n"));
    CapabilityModel model;
    model.setRows(rows);
    QStringList said;
    for (int column = 0; column < CapabilityModel::ColumnCount; ++column)
        said << model.index(0, column).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(rows.size(), 1);
    const auto sentences = capabilityMarkSentences(rows.first());
    QCOMPARE(sentences.size(), 6);
    for (const auto &sentence : sentences)
        QCOMPARE(said.filter(sentence).size(), 1);
    QCOMPARE(said.at(CapabilityModel::Methods),
             QStringLiteral("PUT. ")
                 + capabilityMarkSentence(CapabilityMark::Writes, rows.first()));
    QVERIFY(partsAt(model, 0, CapabilityModel::Domain)
                .contains({capabilityMarkText(CapabilityMark::PlainHttp), true}));
}

void TestCapabilityView::delegateMakesRoomForSigns()
{
    CapabilityModel model;
    model.setRows(rowsOf(QStringLiteral("- {name: a, type: http, allow: [{domains: [a.com], "
                                        "methods: [GET], paths: [/x]}]}\n"
                                        "- {name: b, type: http, allow: [{domains: [a.com], "
                                        "methods: [PUT], paths: [/x]}]}\n")));
    PartsDelegate delegate(&m_theme);
    const QStyleOptionViewItem option;
    const auto plain = delegate.sizeHint(option, model.index(0, CapabilityModel::Methods));
    const auto marked = delegate.sizeHint(option, model.index(1, CapabilityModel::Methods));
    QVERIFY(marked.width() > plain.width() + 8);
    QCOMPARE(plain.height(), m_theme.rowHeight());
}

void TestCapabilityView::delegateCutsWhatHasNoRoom()
{
    CapabilityModel model;
    model.setRows(rowsOf(slack));
    PartsDelegate delegate(&m_theme);
    QImage image(60, m_theme.rowHeight(), QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 40, image.height());
    delegate.paint(&painter, option, model.index(2, CapabilityModel::Domain));
    painter.end();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 40; x < image.width(); ++x)
            QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
}

void TestCapabilityView::headingsStandAboveTheirCells()
{
    const auto before = QApplication::font();
    const auto useFont = [this](const QFont &font, Appearance appearance) {
        QApplication::setFont(font);
        // The lengths of the style sheet follow with it.
        m_theme.setAppearance(appearance);
    };
    const auto restore = qScopeGuard([&] { useFont(before, Appearance::System); });
    auto large = before;
    large.setPointSizeF(before.pointSizeF() * 3);
    useFont(large, Appearance::Dark);
    CapabilityView view(&m_theme);
    view.setCapabilities(QStringLiteral("- {name: a, type: http, allow: [{domains: [a.com], "
                                        "methods: [HEAD], paths: [/x]}]}\n"));
    view.resize(1200, 400);
    auto *table = view.findChild<QTableView *>();
    const auto image = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
    // The first column of pixels with something else than the ground.
    const auto firstInk = [&](const QRect &place) {
        const auto ground = image.pixel(place.topLeft() + QPoint(1, 1));
        for (int x = place.left() + 1; x < place.right(); ++x)
            for (int y = place.top() + 1; y < place.bottom() - 2; ++y)
                if (image.pixel(x, y) != ground)
                    return x - place.left();
        return -1;
    };
    auto *header = table->horizontalHeader();
    const int column = CapabilityModel::Methods;
    const QRect heading(header->mapTo(&view, QPoint(header->sectionViewportPosition(column), 0)),
                        QSize(header->sectionSize(column), header->height()));
    const auto rect = table->visualRect(table->model()->index(0, column));
    const QRect cell(table->viewport()->mapTo(&view, rect.topLeft()), rect.size());
    QVERIFY(firstInk(heading) > 0);
    QVERIFY(qAbs(firstInk(heading) - firstInk(cell)) <= 2);
}

void TestCapabilityView::showsTableAndYaml()
{
    CapabilityView view(&m_theme);
    view.setCapabilities(slack);
    auto *table = named<QTableView>(&view, QStringLiteral("May reach"));
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 3);
    QVERIFY(!view.isYamlShown());
    auto *toggle = view.findChild<QPushButton *>();
    QVERIFY(toggle && !toggle->isHidden());
    toggle->click();
    QVERIFY(view.isYamlShown());
    QVERIFY(table->isHidden());
    auto *yaml = named<QPlainTextEdit>(&view, QStringLiteral("Capabilities"));
    QVERIFY(yaml);
    QCOMPARE(yaml->toPlainText(), slack);
    view.setCapabilities(slack);
    QVERIFY(!view.isYamlShown());
}

void TestCapabilityView::saysWhereNothingIs()
{
    CapabilityView view(&m_theme);
    view.setCapabilities({});
    QVERIFY(shownText(&view).contains(QStringLiteral("asks for no network access")));
    QVERIFY(!named<QTableView>(&view, QStringLiteral("May reach")));
    view.setMissing(QStringLiteral("Not shared by the owner."));
    QVERIFY(shownText(&view).contains(QStringLiteral("Not shared by the owner.")));
    QVERIFY(!shownText(&view).contains(QStringLiteral("asks for no network access")));
    view.setCapabilities(slack);
    QVERIFY(!shownText(&view).contains(QStringLiteral("Not shared")));
}

void TestCapabilityView::saysWhatIsWrongAndWhere()
{
    CapabilityView view(&m_theme);
    view.setCapabilities(QStringLiteral("- name: a\n  type: http\n  allow:\n"
                                        "    - {domains: [a.com], methods: [GET], paths: [x]}\n"));
    QVERIFY(shownText(&view).contains(QStringLiteral("4:")));
    QVERIFY(shownText(&view).contains(QStringLiteral("refuses")));
    view.setCapabilities(QStringLiteral("a: [1\n"));
    QVERIFY(shownText(&view).contains(QStringLiteral("cannot be read")));
    QVERIFY(!shownText(&view).contains(QStringLiteral("asks for no network access")));
    view.setCapabilities(slack);
    QVERIFY(!shownText(&view).contains(QStringLiteral("refuses")));
}

void TestCapabilityView::textsCannotHide()
{
    CapabilityModel model;
    model.setRows(
        rowsOf(QStringLiteral("- {name: a, type: http, allow: [{domains: [a.com], methods: "
                              "[GET], paths: [\"/x\\u202Ey\"]}]}\n")));
    QVERIFY(model.index(0, CapabilityModel::Paths)
                .data()
                .toString()
                .contains(QStringLiteral("U+202E")));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestCapabilityView)
#include "tst_capabilityview.moc"
