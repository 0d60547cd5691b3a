// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/versionorder.h"
#include "models/packs/collation.h"
#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
#include "tests/unit/packs/samplepacks.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace packdesk;
using namespace packdesk::test;

// The filter model against the plainest way to say the same: over random lists, every answer is
// worked out anew for each pack, without anything that is kept from one step to the next.
namespace {

// Remembered for each text, which is asked for a hundred times: most of the time went here.
QString folded(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("\\p{Mn}"));
    static QHash<QString, QString> known;
    const auto found = known.constFind(text);
    if (found != known.constEnd())
        return *found;
    QString result = text.toCaseFolded().normalized(QString::NormalizationForm_D);
    result = result.remove(marks).toCaseFolded();
    known.insert(text, result);
    return result;
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

PackReach reachOf(const Pack &pack)
{
    static QHash<QString, PackReach> known;
    if (const auto reach = reachWithoutReading(pack))
        return *reach;
    if (!known.contains(pack.capabilities))
        known.insert(pack.capabilities, readReach(pack.capabilities));
    return known.value(pack.capabilities);
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
    case Facet::Reach:
        return reachKey(reachOf(pack).kind);
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

// The order of two packs, compared pair by pair.
class PlainOrder
{
public:
    PlainOrder(int column, Qt::SortOrder order)
        : m_column(column)
        , m_order(order)
    {
    }

    bool operator()(const Pack &left, const Pack &right) const
    {
        if (m_column < 0)
            return false;
        if (isMissing(left, m_column) != isMissing(right, m_column))
            return isMissing(right, m_column);
        const int byKey = isMissing(left, m_column) ? 0 : compare(left, right, m_column);
        if (byKey != 0)
            return m_order == Qt::AscendingOrder ? byKey < 0 : byKey > 0;
        const int name = PackColumn::Name;
        if (isMissing(left, name) != isMissing(right, name))
            return isMissing(right, name);
        const int byName = isMissing(left, name) ? 0 : compare(left, right, name);
        return byName != 0 ? byName < 0 : left.id < right.id;
    }

private:
    static bool isMissing(const Pack &pack, int column)
    {
        switch (column) {
        case PackColumn::Name:
            return titleOf(pack).isEmpty();
        case PackColumn::Version:
            return pack.version.isEmpty();
        case PackColumn::Tier:
            return pack.tier.isEmpty();
        case PackColumn::Visibility:
            return pack.visibility.isEmpty();
        case PackColumn::Owner:
            return !pack.owned;
        case PackColumn::Category:
            return pack.category.isEmpty();
        case PackColumn::Size:
            return !pack.sizeBytes;
        case PackColumn::Reach:
            return reachOf(pack).readable && !reachOf(pack).isCounted();
        default:
            return !pack.updatedAt.isValid();
        }
    }

    int compare(const Pack &left, const Pack &right, int column) const
    {
        const auto number = [](auto a, auto b) { return (a > b) - (a < b); };
        switch (column) {
        case PackColumn::Name:
            return m_collator.compare(titleOf(left), titleOf(right));
        case PackColumn::Version:
            return compareVersions(left.version, right.version);
        case PackColumn::Tier:
            return byKnown({QStringLiteral("recommended"), QStringLiteral("verified"),
                            QStringLiteral("community")},
                           left.tier, right.tier);
        case PackColumn::Visibility:
            return byKnown({QStringLiteral("org"), QStringLiteral("community")}, left.visibility,
                           right.visibility);
        case PackColumn::Owner:
            return number(int(ownerOf(left)), int(ownerOf(right)));
        case PackColumn::Category:
            return m_collator.compare(left.category, right.category);
        case PackColumn::Size:
            return number(*left.sizeBytes, *right.sizeBytes);
        case PackColumn::Reach:
            return number(reachRank(left), reachRank(right));
        default:
            return number(left.updatedAt, right.updatedAt);
        }
    }

    // Readable first, by domains, the marked after the others.
    static std::tuple<bool, int, bool> reachRank(const Pack &pack)
    {
        const PackReach reach = reachOf(pack);
        if (!reach.readable)
            return {true, 0, false};
        return {false, reach.domains, reach.needsLook()};
    }

    int byKnown(const QStringList &known, const QString &left, const QString &right) const
    {
        const auto place = [&known](const QString &value) {
            const qsizetype found = known.indexOf(value);
            return found < 0 ? known.size() : found;
        };
        if (place(left) != place(right))
            return place(left) < place(right) ? -1 : 1;
        return m_collator.compare(left, right);
    }

    QCollator m_collator = packCollator();
    int m_column;
    Qt::SortOrder m_order;
};

std::vector<Pack> wanted(const std::vector<Pack> &packs, const PackFilter &filter, int column,
                         Qt::SortOrder order)
{
    std::vector<Pack> result;
    std::copy_if(packs.begin(), packs.end(), std::back_inserter(result),
                 [&filter](const Pack &pack) { return passes(pack, filter); });
    const PlainOrder plain(column, order);
    std::stable_sort(result.begin(), result.end(),
                     [&plain](const Pack &left, const Pack &right) { return plain(left, right); });
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

// Without the pauses of QTRY_VERIFY, which would add up.
void waitForReach(const PackListModel &list)
{
    QSignalSpy read(&list, &PackListModel::reachRead);
    while (list.isReadingReach())
        QVERIFY(read.wait());
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
    maybe(Facet::Reach,
          {QStringLiteral("needs_look"), QStringLiteral("none"), QStringLiteral("not_shared")});
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
    for (quint32 seed = 1; seed <= 40; ++seed) {
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
            column = random.below(PackColumn::Count + 1) - 1;
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
        waitForReach(list);
        const std::vector<Pack> expected = wanted(packs, filter, column, order);
        QCOMPARE(idsOf(shown(model)), idsOf(expected));
        QVERIFY(shown(model) == expected);
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
        waitForReach(freshList);
        PackFilterModel fresh(&freshList);
        fresh.sort(column, order);
        fresh.setFilter(filter);
        QVERIFY(shown(fresh) == expected);
        QCOMPARE(fresh.facets(), model.facets());
    }
}

QTEST_GUILESS_MAIN(TestPackFilterReference)
#include "tst_packfilterreference.moc"
