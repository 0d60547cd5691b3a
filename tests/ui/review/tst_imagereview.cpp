// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "ui/review/exactchoice.h"
#include "ui/review/imagereview.h"
#include "ui/review/reviewcontent.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

namespace {

const QString digest = QStringLiteral("sha256:") + QString(64, QLatin1Char('a'));

ImagePreview sample()
{
    ImagePreview preview;
    preview.digest = digest;
    preview.imageDigest = digest;
    preview.layerBytes = 4096;
    PackManifest manifest;
    manifest.name = QStringLiteral("slack");
    manifest.version = QStringLiteral("1.5.0");
    preview.manifest = manifest;
    OciDescriptor amd;
    amd.os = QStringLiteral("linux");
    amd.architecture = QStringLiteral("amd64");
    OciDescriptor attestation = amd;
    attestation.architecture = QStringLiteral("unknown");
    attestation.isAttestation = true;
    preview.platforms = {amd, attestation, amd};
    preview.files = {{QStringLiteral("scripts/a.sh"), 3}};
    preview.scripts = {{QStringLiteral("scripts/a.sh"), 3, QStringLiteral("ls\n")}};
    return preview;
}

} // namespace

class TestImageReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSettledBeforeItIsSeen();
    void whatIsNotSeenIsTicked();
    void aLongLookMayBeLeft();
    void anotherReferenceTakesTheTickAway();
    void previewBecomesAReview();
    void exactlyIsOnForEachImage();

private:
    Theme m_theme{qApp};
};

void TestImageReview::nothingIsSettledBeforeItIsSeen()
{
    ImageReview review(ReviewVerb::Create, &m_theme);
    QVERIFY(!review.isSettled());
    review.setLooking();
    QVERIFY(review.isLooking());
    QVERIFY(!review.isSettled());
    QVERIFY(named<QProgressBar>(&review, QStringLiteral("Preview progress")));
    review.setPreview(sample());
    QVERIFY(review.isSettled());
    QVERIFY(!review.isLooking());
    QVERIFY(!named<QCheckBox>(&review, QStringLiteral("Create without having seen it")));
    QVERIFY(shownText(&review).contains(QStringLiteral("slack 1.5.0")));
}

void TestImageReview::whatIsNotSeenIsTicked()
{
    ImageReview review(ReviewVerb::Create, &m_theme);
    QSignalSpy changed(&review, &ImageReview::changed);
    review.setRefused(QStringLiteral("The registry asks for a password."), QStringLiteral("401"));
    QVERIFY(shownText(&review).contains(QStringLiteral("asks for a password")));
    QVERIFY(!review.isSettled());
    auto *unseen = named<QCheckBox>(&review, QStringLiteral("Create without having seen it"));
    QVERIFY(unseen);
    changed.clear();
    unseen->click();
    QVERIFY(review.isSettled());
    QCOMPARE(changed.count(), 1);
}

void TestImageReview::aLongLookMayBeLeft()
{
    ImageReview review(ReviewVerb::Create, &m_theme);
    review.setLooking();
    const auto unseen = [&] {
        return named<QCheckBox>(&review, QStringLiteral("Create without having seen it"));
    };
    QVERIFY(!unseen());
    QTRY_VERIFY(unseen());
    unseen()->click();
    QVERIFY(review.isSettled());
    review.setPreview(sample());
    review.setLooking();
    QVERIFY(!review.isSettled());
}

void TestImageReview::anotherReferenceTakesTheTickAway()
{
    ImageReview review(ReviewVerb::Create, &m_theme);
    review.setRefused(QStringLiteral("No."), {});
    named<QCheckBox>(&review, QStringLiteral("Create without having seen it"))->click();
    QVERIFY(review.isSettled());
    review.reset();
    QVERIFY(!review.isSettled());
    review.setRefused(QStringLiteral("No."), {});
    QVERIFY(!review.isSettled());
}

void TestImageReview::previewBecomesAReview()
{
    const auto content = reviewOf(sample());
    QCOMPARE(content.facts, (QStringList{QStringLiteral("4 KiB"), QStringLiteral("linux/amd64")}));
    QCOMPARE(content.below(QStringLiteral("scripts/")).constFirst().text, QStringLiteral("ls\n"));
    ImageReview review(ReviewVerb::Create, &m_theme);
    review.setPreview(sample());
    review.setExisting(QStringLiteral("Acme already has slack 1.4.0."));
    QVERIFY(shownText(&review).contains(QStringLiteral("Acme already has slack 1.4.0.")));
}

void TestImageReview::exactlyIsOnForEachImage()
{
    ExactChoice choice(ReviewVerb::Create, &m_theme);
    QVERIFY(choice.isHidden());
    QVERIFY(choice.digest().isEmpty());
    choice.setDigest(digest);
    QVERIFY(!choice.isHidden());
    QCOMPARE(choice.digest(), digest);
    auto *box = named<QCheckBox>(&choice, QStringLiteral("Create exactly what is shown"));
    QVERIFY(box);
    QSignalSpy changed(&choice, &ExactChoice::changed);
    box->click();
    QCOMPARE(changed.count(), 1);
    QVERIFY(choice.digest().isEmpty());
    const QString other = QStringLiteral("sha256:") + QString(64, QLatin1Char('b'));
    choice.setDigest(other);
    QCOMPARE(choice.digest(), other);
    choice.setDigest({});
    QVERIFY(choice.isHidden());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestImageReview)
#include "tst_imagereview.moc"
