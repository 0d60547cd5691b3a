// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/bench/gaptest.h"
#include "tests/ui/app/console.h"
#include "ui/dialogs/createdialog.h"

#include <QDir>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

namespace packdesk {

using packdesk::test::GapProbe;

namespace {

constexpr int fileCount = 2000;

// As large as caps.yaml may be, about.
QString manyRules()
{
    QString yaml = QStringLiteral("- name: everything\n  type: http\n  allow:\n");
    for (int i = 0; yaml.size() < (1 << 20) - 200; ++i)
        yaml += QStringLiteral("    - domains: ['*.d%1.example.com', b.com]\n"
                               "      methods: [GET, POST]\n      paths: [/a/%1/**]\n")
                    .arg(i);
    return yaml;
}

QString manyLines(qsizetype bytes)
{
    return QStringLiteral("A line of text that is read, as long as others are.\n")
        .repeated(bytes / 52);
}

ImagePreview largePreview()
{
    ImagePreview preview;
    preview.digest = QStringLiteral("sha256:") + QString(64, QLatin1Char('7'));
    preview.manifest.emplace();
    preview.manifest->name = QStringLiteral("large");
    preview.manifest->version = QStringLiteral("1.0.0");
    preview.manifest->capabilities = manyRules();
    preview.behavior = manyLines(1 << 20);
    for (int i = 0; i < fileCount; ++i) {
        const auto path = QStringLiteral("scripts/s%1.sh").arg(i);
        preview.files.append({path, 2048});
        preview.scripts.append({path, 2048, manyLines(2048)});
        preview.findings.append({Severity::Warning, FindingKind::LooksLikeSecret, path, i, 1, {}});
    }
    return preview;
}

} // namespace

/// The GUI thread while the largest packs are looked into: no gap above 100 ms in the dialogs that
/// show them. Release build only: a debug build measures itself.
class DialogGapsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void probeSeesAnInjectedStall();
    void previewOfAnImage();
    void typingAReferenceWithManyTags();
    void checkingAFolder();
    void packingAFolder();

private:
    QString makeFolder();
    void write(const QString &path, const QByteArray &content);
    void settle() { test::settle(*m_probe); }
    void scroll(const QWidget *in);
    void verifyNoStall() { test::verifyNoStall(*m_probe); }

    std::unique_ptr<Console> m_console;
    std::unique_ptr<GapProbe> m_probe;
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeConnection m_server;
};

void DialogGapsTest::init()
{
    m_console = std::make_unique<Console>();
    m_server = m_console->begin("acme.evershell.ai");
    QTRY_VERIFY(m_console->list.snapshot());
    QVERIFY(QTest::qWaitForWindowExposed(&m_console->window));
    m_probe = std::make_unique<GapProbe>();
    settle();
    m_probe->reset();
}

void DialogGapsTest::cleanup()
{
    m_probe.reset();
    m_console.reset();
    m_folder.reset();
}

void DialogGapsTest::scroll(const QWidget *in)
{
    for (const auto *area : in->findChildren<QAbstractScrollArea *>()) {
        auto *bar = area->verticalScrollBar();
        for (int step = 0; step <= 8; ++step) {
            bar->setValue(int(qint64(bar->maximum()) * step / 8));
            settle();
        }
    }
}

void DialogGapsTest::probeSeesAnInjectedStall()
{
    test::verifySeesAStall(*m_probe);
}

void DialogGapsTest::previewOfAnImage()
{
    const auto preview = largePreview();
    m_console->creates.open(QStringLiteral("registry.example/large:1.0.0"));
    auto *dialog = static_cast<CreateDialog *>(m_console->dialog("Create pack from image"));
    QVERIFY(dialog);
    dialog->lookAgain();
    settle();
    m_probe->reset();
    Q_EMIT m_console->images.previewed(*dialog->parsedReference(), preview);
    settle();
    scroll(dialog);
    verifyNoStall();
    for (const auto *name : {"Show YAML", "Read behavior.md", "Show scripts/"}) {
        auto *link = named<QPushButton>(dialog, QString::fromLatin1(name));
        QVERIFY2(link, name);
        m_probe->reset();
        link->click();
        settle();
        verifyNoStall();
    }
}

void DialogGapsTest::typingAReferenceWithManyTags()
{
    QStringList tags;
    for (int i = 0; i < 10'000; ++i)
        tags += QStringLiteral("%1.%2.%3").arg(i / 1000).arg(i / 10 % 100).arg(i % 10);
    m_console->creates.open(QStringLiteral("registry.example/large:"));
    auto *dialog = static_cast<CreateDialog *>(m_console->dialog("Create pack from image"));
    QVERIFY(dialog);
    auto *field = named<QLineEdit>(dialog, QStringLiteral("Image reference"));
    QTest::keyClicks(field, QStringLiteral("1"));
    Q_EMIT m_console->images.tagsListed(*dialog->parsedReference(), tags);
    settle();
    for (const auto *key : {".", "2", ".", "3"}) {
        QTest::keyClicks(field, QString::fromLatin1(key));
        settle();
    }
    verifyNoStall();
}

QString DialogGapsTest::makeFolder()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(m_folder->path()).mkdir(QStringLiteral("scripts"));
    write(QStringLiteral("pack.yaml"),
          "name: large\ndescription: Many files.\nversion: 1.0.0\n"
          "category: tools\n");
    write(QStringLiteral("behavior.md"), "# Rules\n");
    // Each with something to find.
    for (int i = 0; i < fileCount - 2; ++i)
        write(QStringLiteral("scripts/s%1.sh").arg(i),
              QByteArray("AKIAIOSFODNN7EXAMPLE\n").repeated(20));
    return m_folder->path();
}

void DialogGapsTest::write(const QString &path, const QByteArray &content)
{
    QFile file(m_folder->filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void DialogGapsTest::checkingAFolder()
{
    const auto path = makeFolder();
    m_probe->reset();
    m_console->uploads.open(path);
    auto *dialog = m_console->dialog("Upload pack");
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(dialog).contains(QStringLiteral("scripts/")), 30'000);
    settle();
    scroll(dialog);
    verifyNoStall();
}

void DialogGapsTest::packingAFolder()
{
    const auto path = makeFolder();
    m_console->uploads.open(path);
    auto *dialog = m_console->dialog("Upload pack");
    QVERIFY(dialog);
    auto *upload = Console::button(dialog, "Upload");
    QTRY_VERIFY_WITH_TIMEOUT(upload->isEnabled(), 30'000);
    m_probe->reset();
    upload->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_server.upload->requests().size(), size_t(1), 30'000);
    settle();
    verifyNoStall();
}

} // namespace packdesk

QTEST_MAIN(packdesk::DialogGapsTest)
#include "tst_dialoggaps.moc"
