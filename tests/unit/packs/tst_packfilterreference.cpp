// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/collation.h"
#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
#include "models/packs/versionorder.h"
#include "tests/unit/packs/samplepacks.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace packdesk;
using namespace packdesk::test;

// The filter model against the plainest way to say the same: over random lists, every answer is
// worked out anew for each pack, without anything that is kept from one step to the next.
namespace {

QString folded(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("\\p{Mn}"));
    QString result = text.toCaseFolded().normalized(QString::NormalizationForm_D);
    return result.remove(marks).toCaseFolded();
}

bool holdsWords(const Pack &pack, const QString &text)
{
    const QStringList fields = {pack.name, pack.displayName, pack.description, pack.category,
                                pack.id,   pack.imageRef,    pack.imageDigest, pack.capabilities};
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return std::any_of(fields.begin(), fields.end(), [&](const QString &field) {
            return folded(field).contains(folded(word));
        });
    });
}

QString facetValue(const Pack &pack, Facet facet)
{
    switch (facet) {
    case Facet::Owner:
        return ownerKey(ownerOf(pack));
    case Facet::Tier:
        return pack.tier;
    case Facet::Visibility:
        return pack.visibility;
    case Facet::Origin:
        return pack.imageOrigin;
    case Facet::Category:
        break;
    }
    return pack.category;
}

bool passes(const Pack &pack, const PackFilter &filter)
{
    if (!holdsWords(pack, filter.text))
        return false;
    for (auto chosen = filter.chosen.begin(); chosen != filter.chosen.end(); ++chosen) {
        const bool any = !chosen->isEmpty();
        if (any && !chosen->contains(facetValue(pack, chosen.key())))
            return false;
    }
    return true;
}

int byCollation(const QString &left, const QString &right)
{
    return packCollator().compare(left, right);
}

int byKnown(const QStringList &known, const QString &left, const QString &right)
{
    const auto place = [&known](const QString &value) {
        const qsizetype found = known.indexOf(value);
        return found < 0 ? known.size() : found;
    };
    if (place(left) != place(right))
        return place(left) < place(right) ? -1 : 1;
    return byCollation(left, right);
}

// Null where one of the two is missing; then the missing one comes last whatever the order.
std::optional<int> byColumn(const Pack &left, const Pack &right, int column)
{
    const auto number = [](auto a, auto b) { return (a > b) - (a < b); };
    const auto texts = [](const QString &a, const QString &b,
                          const std::function<int(const QString &, const QString &)> &compare) {
        return a.isEmpty() || b.isEmpty() ? std::nullopt : std::optional(compare(a, b));
    };
    switch (column) {
    case PackColumn::Name:
        return texts(titleOf(left), titleOf(right), byCollation);
    case PackColumn::Version:
        return texts(left.version, right.version,
                     [](const QString &a, const QString &b) { return compareVersions(a, b); });
    case PackColumn::Tier:
        return texts(left.tier, right.tier, [](const QString &a, const QString &b) {
            return byKnown({QStringLiteral("recommended"), QStringLiteral("verified"),
                            QStringLiteral("community")},
                           a, b);
        });
    case PackColumn::Visibility:
        return texts(left.visibility, right.visibility, [](const QString &a, const QString &b) {
            return byKnown({QStringLiteral("org"), QStringLiteral("community")}, a, b);
        });
    case PackColumn::Owner:
        if (!left.owned || !right.owned)
            return std::nullopt;
        return number(int(ownerOf(left)), int(ownerOf(right)));
    case PackColumn::Category:
        return texts(left.category, right.category, byCollation);
    case PackColumn::Size:
        if (!left.sizeBytes || !right.sizeBytes)
            return std::nullopt;
        return number(*left.sizeBytes, *right.sizeBytes);
    case PackColumn::Updated:
        if (!left.updatedAt.isValid() || !right.updatedAt.isValid())
            return std::nullopt;
        return number(left.updatedAt, right.updatedAt);
    default:
        return 0;
    }
}

bool isMissing(const Pack &pack, int column)
{
    return !byColumn(pack, pack, column).has_value();
}

bool less(const Pack &left, const Pack &right, int column, Qt::SortOrder order)
{
    if (column < 0)
        return false;
    if (isMissing(left, column) != isMissing(right, column))
        return isMissing(right, column);
    const int byKey = byColumn(left, right, column).value_or(0);
    if (byKey != 0)
        return order == Qt::AscendingOrder ? byKey < 0 : byKey > 0;
    if (isMissing(left, PackColumn::Name) != isMissing(right, PackColumn::Name))
        return isMissing(right, PackColumn::Name);
    const int byName = byColumn(left, right, PackColumn::Name).value_or(0);
    return byName != 0 ? byName < 0 : left.id < right.id;
}

std::vector<Pack> wanted(const std::vector<Pack> &packs, const PackFilter &filter, int column,
                         Qt::SortOrder order)
{
    std::vector<Pack> result;
    std::copy_if(packs.begin(), packs.end(), std::back_inserter(result),
                 [&filter](const Pack &pack) { return passes(pack, filter); });
    std::stable_sort(result.begin(), result.end(), [=](const Pack &left, const Pack &right) {
        return less(left, right, column, order);
    });
    return result;
}

std::vector<Pack> shown(const PackFilterModel &model)
{
    std::vector<Pack> packs;
    for (int row = 0; row < model.rowCount(); ++row)
        packs.push_back(*model.packAt(row));
    return packs;
}

int countOf(const std::vector<Pack> &packs, PackFilter filter, Facet facet, const QString &value)
{
    filter.chosen[facet] = {value};
    return int(std::count_if(packs.begin(), packs.end(),
                             [&filter](const Pack &pack) { return passes(pack, filter); }));
}

PackFilter randomFilter(RandomPacks &random)
{
    PackFilter filter;
    filter.text = random.oneOf(
        {QString(), QStringLiteral("e"), QStringLiteral("ecl"), QStringLiteral("\u00c9cl"),
         QStringLiteral("STRASSE"), QStringLiteral("strass"), QStringLiteral("x.com"),
         QStringLiteral("pack x.c"), QStringLiteral("izmir"), QStringLiteral("O"),
         QStringLiteral("\u65e5"), QStringLiteral("pk_1 example")});
    const auto maybe = [&](Facet facet, const QStringList &values) {
        if (random.chance(25))
            filter.chosen[facet] = {random.oneOf(values), random.oneOf(values)};
    };
    maybe(Facet::Owner,
          {QStringLiteral("yours"), QStringLiteral("platform"), QStringLiteral("not_stated")});
    maybe(Facet::Tier, {QString(), QStringLiteral("verified"), QStringLiteral("Gold")});
    maybe(Facet::Visibility, {QStringLiteral("org"), QStringLiteral("none such")});
    maybe(Facet::Origin, {QString(), QStringLiteral("upload")});
    maybe(Facet::Category, {QString(), QStringLiteral("data"), QStringLiteral("\u00dcbung")});
    return filter;
}

} // namespace

class TestPackFilterReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_localeBefore = QLocale(); }
    void cleanup() { QLocale::setDefault(m_localeBefore); }
    void agrees_data();
    void agrees();

private:
    QLocale m_localeBefore;
};

void TestPackFilterReference::agrees_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<QLocale>("locale");
    const QList<QLocale> locales = {QLocale::c(), QLocale(QLocale::German),
                                    QLocale(QLocale::Swedish), QLocale(QLocale::Turkish)};
    for (quint32 seed = 1; seed <= 60; ++seed) {
        const QLocale &locale = locales[int(seed) % locales.size()];
        QTest::addRow("seed %u, %s", seed, qPrintable(locale.name())) << seed << locale;
    }
}

void TestPackFilterReference::agrees()
{
    QFETCH(quint32, seed);
    QFETCH(QLocale, locale);
    QLocale::setDefault(locale);
    RandomPacks random(seed);
    PackListModel list;
    PackFilterModel model(&list);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<Pack> packs;
    PackFilter filter;
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    for (int round = 0; round < 15; ++round) {
        switch (random.below(4)) {
        case 0:
            column = random.below(9) - 1;
            order = Qt::SortOrder(random.below(2));
            model.sort(column, order);
            break;
        case 1:
            filter = randomFilter(random);
            model.setFilter(filter);
            break;
        default:
            packs = random.changed(std::move(packs));
            list.setSnapshot(snapshotOf(packs));
        }
        QCOMPARE(idsOf(shown(model)), idsOf(wanted(packs, filter, column, order)));
        QVERIFY(shown(model) == wanted(packs, filter, column, order));
        for (const FacetGroup &group : model.facets()) {
            int total = 0;
            for (const FacetValue &value : group.values) {
                QCOMPARE(value.count, countOf(packs, filter, group.facet, value.value));
                total += value.count;
            }
            QCOMPARE(group.total, total);
        }
        // Step by step has come to the same as all at once.
        PackListModel freshList;
        freshList.setSnapshot(snapshotOf(packs));
        PackFilterModel fresh(&freshList);
        fresh.sort(column, order);
        fresh.setFilter(filter);
        QVERIFY(shown(fresh) == shown(model));
        QCOMPARE(fresh.facets(), model.facets());
    }
}

QTEST_GUILESS_MAIN(TestPackFilterReference)
#include "tst_packfilterreference.moc"
