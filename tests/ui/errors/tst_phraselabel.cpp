// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/errors/phraselabel.h"

#include <QTest>

using namespace packdesk;

class TestPhraseLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreFoundInTheirOrder();
    void textStaysPlain();
    void strongPartsAreDrawnHeavier();
    void wrapsWhereItIsNarrow();
};

void TestPhraseLabel::partsAreFoundInTheirOrder()
{
    PhraseLabel label("caption");
    label.setPhrase(QStringLiteral("tag of tag 1.5.0"),
                    {QStringLiteral("tag"), QStringLiteral("none"), QStringLiteral("1.5.0"), {}});
    QCOMPARE(label.strongParts(), QStringList({QStringLiteral("tag"), QStringLiteral("1.5.0")}));
    label.setPhrase(QStringLiteral("other"), {});
    QVERIFY(label.strongParts().isEmpty());
}

void TestPhraseLabel::textStaysPlain()
{
    PhraseLabel label(nullptr);
    const auto hostile = QStringLiteral("Key <b>x</b> of Acme");
    label.setPhrase(hostile, {QStringLiteral("<b>x</b>")});
    QCOMPARE(label.text(), hostile);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    PhraseLabel without(nullptr);
    without.setPhrase(QStringLiteral("Key x of Acme"), {QStringLiteral("x")});
    QVERIFY(label.sizeHint().width() > without.sizeHint().width());
}

void TestPhraseLabel::strongPartsAreDrawnHeavier()
{
    PhraseLabel label(nullptr);
    label.setPhrase(QStringLiteral("Key ci-admin"), {});
    label.resize(300, 30);
    const auto light = label.grab().toImage();
    label.setPhrase(QStringLiteral("Key ci-admin"), {QStringLiteral("ci-admin")});
    QVERIFY(label.grab().toImage() != light);
}

void TestPhraseLabel::wrapsWhereItIsNarrow()
{
    PhraseLabel label(nullptr);
    label.setPhrase(QStringLiteral("Registry registry.acme.io · repository agents/slack"),
                    {QStringLiteral("registry.acme.io")});
    const int line = label.heightForWidth(label.sizeHint().width());
    QCOMPARE(line, label.sizeHint().height());
    QVERIFY(label.heightForWidth(label.sizeHint().width() / 2) >= 2 * line - 2);
}

QTEST_MAIN(TestPhraseLabel)
#include "tst_phraselabel.moc"
