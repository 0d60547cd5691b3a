// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QTest>

using namespace packdesk;

/// Esperanto is a translation of this test's own, with one text.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesGerman();
    void speaksEnglishOtherwise_data();
    void speaksEnglishOtherwise();
    void translates();
};

namespace {

QString sample()
{
    return QCoreApplication::translate("packdesk::CommandLine", "PATH is empty.");
}

} // namespace

void TestTranslations::carriesGerman()
{
    QVERIFY(QFile::exists(QStringLiteral(":/translations/packdesk_de.qm")));
}

void TestTranslations::speaksEnglishOtherwise_data()
{
    QTest::addColumn<QString>("locale");
    QTest::newRow("C") << QStringLiteral("C");
    QTest::newRow("English") << QStringLiteral("en_GB");
    QTest::newRow("no translation") << QStringLiteral("fi_FI");
}

void TestTranslations::speaksEnglishOtherwise()
{
    QFETCH(QString, locale);
    QVERIFY(!installTranslations(QCoreApplication::instance(), QLocale(locale)));
    QCOMPARE(sample(), QStringLiteral("PATH is empty."));
}

void TestTranslations::translates()
{
    QVERIFY(installTranslations(QCoreApplication::instance(), QLocale(QStringLiteral("eo"))));
    QCOMPARE(sample(), QStringLiteral("PATH malplenas."));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
