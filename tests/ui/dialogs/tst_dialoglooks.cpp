// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/activitylooks.h"
#include "tests/ui/dialogs/changelooks.h"
#include "tests/ui/dialogs/filelooks.h"
#include "tests/ui/dialogs/registrylooks.h"
#include "tests/ui/dialogs/replacelooks.h"
#include "tests/ui/dialogs/steplooks.h"
#include "tests/ui/dialogs/synclooks.h"
#include "tests/ui/words/errorsamples.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/createdialog.h"
#include "ui/dialogs/openbyiddialog.h"
#include "ui/dialogs/quitdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/errors/errordock.h"
#include "ui/errors/errorpanel.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <functional>

namespace packdesk {

using namespace samples;

namespace {

using Maker = std::function<QWidget *(const Theme *)>;

void type(QWidget *dialog, const char *name, const QString &text)
{
    for (auto *edit : dialog->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == QLatin1String(name))
            edit->setText(text);
    }
}

void press(QWidget *dialog, const QString &text)
{
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->text().remove(QLatin1Char('&')) == text)
            button->click();
    }
}

// Twice: the first width decides how things are arranged, and that how high they are.
void fit(QWidget *widget, int width)
{
    widget->resize(width, 100);
    widget->show();
    QCoreApplication::processEvents();
    widget->resize(width, widget->heightForWidth(width));
}

template <typename Dialog>
Dialog *make(const Theme *theme)
{
    auto *dialog = new Dialog(theme);
    dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    return dialog;
}

CreateDialog *makeCreate(const Theme *theme)
{
    auto *dialog = make<CreateDialog>(theme);
    dialog->setReference(QStringLiteral("registry.acme.io/agents/slack:1.5.0"));
    return dialog;
}

ArchiveReport report()
{
    ArchiveReport report;
    report.archiveBytes = qint64(293) << 20;
    report.inflatedBytes = qint64(812) << 20;
    for (const auto &path :
         {"pack.yaml", "behavior.md", "scripts/triage.py", "scripts/page.sh", "guides/oncall.md"})
        report.files.append({QString::fromLatin1(path), 2048});
    PackManifest manifest;
    manifest.name = QStringLiteral("incident-runbooks");
    manifest.displayName = QStringLiteral("Incident runbooks");
    manifest.version = QStringLiteral("3.0.1");
    manifest.description = QStringLiteral("What to do when the pager rings.");
    manifest.capabilities = QStringLiteral(
        "- name: pagerduty\n  type: http\n  allow:\n    - domains: [api.pagerduty.com]\n"
        "      methods: [GET, POST]\n      paths: [/incidents/**]\n");
    report.manifest = manifest;
    report.behavior = QStringLiteral("# Incidents\n\nAlways look for a runbook first.\n"
                                     "Never restart a database on your own.\n");
    return report;
}

ArchiveReport reportWithFindings()
{
    auto bad = report();
    bad.findings = {
        {Severity::Error, FindingKind::CapabilitiesInvalid, QStringLiteral("capabilities.yaml"), 14,
         7, QStringLiteral("path hooks/* must start with “/”")},
        {Severity::Warning, FindingKind::LooksLikeSecret, QStringLiteral("data/.env"), 1, 0, {}}};
    bad.findings.first().problem.fault = CapabilityFault::PathWrong;
    bad.findings.first().problem.value = QStringLiteral("hooks/*");
    return bad;
}

UploadDialog *makeUpload(const Theme *theme, const ArchiveReport &inside)
{
    auto *dialog = make<UploadDialog>(theme);
    dialog->setPath(QStringLiteral("/home/ann/packs/incident-runbooks.tar.gz"));
    dialog->setReport(inside);
    return dialog;
}

UploadDialog *makeSending(const Theme *theme, const ArchiveReport &inside = report())
{
    auto *dialog = makeUpload(theme, inside);
    dialog->setPhase(Phase::Sending);
    dialog->setProgress(qint64(182) << 20, qint64(293) << 20);
    return dialog;
}

Caller keyCaller()
{
    Caller caller;
    caller.apiKeyLabel = QStringLiteral("ci-admin");
    caller.permissionsStated = true;
    caller.permissions = QStringList{QStringLiteral("caps:write")};
    return caller;
}

SignInDialog *makeSignIn(const Theme *theme)
{
    auto *dialog = new SignInDialog(theme);
    dialog->setDemoAvailable(true);
    dialog->setAddress(QStringLiteral("acme"));
    type(dialog, "API key", QStringLiteral("sk_0123456789012345678"));
    return dialog;
}

ErrorPanel *makePanel(const Theme *theme, const ApiError &error, OutcomeState outcome = {})
{
    auto *panel = new ErrorPanel(theme);
    auto where = context();
    where.outcome = outcome;
    where.foundTitle = QStringLiteral("Slack");
    where.foundVersion = QStringLiteral("1.4.0");
    panel->setError(error, where);
    fit(panel, theme->scaled(680));
    return panel;
}

QWidget *makeDock(const Theme *theme)
{
    auto *dock = new ErrorDock(theme);
    dock->setError(1, refused(list(), 503, "unavailable", QStringLiteral("Try later")), context());
    dock->setError(2, conflict(), context());
    fit(dock, theme->scaled(1280));
    return dock;
}

QHash<QString, Maker> createLooks()
{
    return {
        {QStringLiteral("create"), makeCreate},
        {QStringLiteral("create-empty"), [](const Theme *t) { return make<CreateDialog>(t); }},
        {QStringLiteral("create-wrong"),
         [](const Theme *t) {
             auto *dialog = make<CreateDialog>(t);
             dialog->setReference(QStringLiteral("registry.acme.io/Agents/slack:1.5.0"));
             press(dialog, QStringLiteral("Create"));
             return dialog;
         }},
        {QStringLiteral("create-publish"),
         [](const Theme *t) {
             auto *dialog = makeCreate(t);
             dialog->setVisibility(QStringLiteral("community"));
             press(dialog, QStringLiteral("Create"));
             return dialog;
         }},
        {QStringLiteral("create-busy"),
         [](const Theme *t) {
             auto *dialog = makeCreate(t);
             dialog->setBusy(true);
             return dialog;
         }},
        {QStringLiteral("create-conflict"),
         [](const Theme *t) {
             auto *dialog = makeCreate(t);
             dialog->showError(conflict(), context());
             return dialog;
         }},
        {QStringLiteral("create-fields"),
         [](const Theme *t) {
             auto *dialog = makeCreate(t);
             auto error = refused(create(), 400, "validation_error",
                                  QStringLiteral("Two fields are wrong"));
             error.fields
                 = {{QStringLiteral("image_ref"), QStringLiteral("The image was not found")},
                    {QStringLiteral("name"), QStringLiteral("must be a slug")}};
             dialog->showError(error, context());
             return dialog;
         }},
        {QStringLiteral("create-unknown"),
         [](const Theme *t) {
             auto *dialog = makeCreate(t);
             dialog->showError(unknown(create()), context());
             return dialog;
         }},
        {QStringLiteral("create-not-allowed"),
         [](const Theme *t) {
             auto *dialog = makeCreate(t);
             dialog->setPermission(false,
                                   QStringLiteral("Key reader lacks a permission. Ask an "
                                                  "owner or operator for caps:write."));
             return dialog;
         }},
    };
}

QHash<QString, Maker> uploadLooks()
{
    return {
        {QStringLiteral("upload-empty"), [](const Theme *t) { return make<UploadDialog>(t); }},
        {QStringLiteral("upload"), [](const Theme *t) { return makeUpload(t, report()); }},
        {QStringLiteral("upload-findings"),
         [](const Theme *t) { return makeUpload(t, reportWithFindings()); }},
        {QStringLiteral("upload-sending"),
         [](const Theme *t) { return makeSending(t, reportWithFindings()); }},
        {QStringLiteral("upload-building"),
         [](const Theme *t) {
             auto *dialog = makeSending(t);
             dialog->setPhase(Phase::Waiting);
             return dialog;
         }},
        {QStringLiteral("upload-done"),
         [](const Theme *t) {
             auto *dialog = makeSending(t);
             dialog->setDone(QStringLiteral("Incident runbooks 3.0.1"));
             return dialog;
         }},
        {QStringLiteral("upload-too-large"),
         [](const Theme *t) {
             auto *dialog = makeSending(t);
             dialog->showError(refused(upload(), 413, "payload_too_large",
                                       QStringLiteral("Archives may have 100 MiB")),
                               context());
             return dialog;
         }},
    };
}

QHash<QString, Maker> otherLooks()
{
    return {
        {QStringLiteral("sign-in"),
         [](const Theme *t) {
             auto *dialog = makeSignIn(t);
             dialog->showCaller(keyCaller(), QStringLiteral("Acme"));
             return dialog;
         }},
        {QStringLiteral("sign-in-no-keyring"),
         [](const Theme *t) {
             auto *dialog = makeSignIn(t);
             dialog->setKeyringFault(KeyringError{KeyringFault::Absent, {}});
             return dialog;
         }},
        {QStringLiteral("sign-in-refused"),
         [](const Theme *t) {
             auto *dialog = makeSignIn(t);
             dialog->showError(refused(base(Operation::GetSession), 401, "unauthenticated",
                                       QStringLiteral("Unknown key")),
                               {});
             return dialog;
         }},
        {QStringLiteral("open-by-id"), [](const Theme *t) { return make<OpenByIdDialog>(t); }},
        {QStringLiteral("quit"),
         [](const Theme *t) {
             auto *dialog = new QuitDialog(t);
             dialog->setChanges({upload().attempt});
             return dialog;
         }},
        {QStringLiteral("shortcuts"),
         [](const Theme *t) {
             auto *dialog = new ShortcutsDialog(t);
             dialog->setShortcuts(
                 {{QStringLiteral("List"), QStringLiteral("&Refresh"), {QKeySequence(Qt::Key_F5)}},
                  {QStringLiteral("List"),
                   QStringLiteral("Open pack by id…"),
                   {QKeySequence(Qt::CTRL | Qt::Key_G)}},
                  {QStringLiteral("Pack"),
                   QStringLiteral("Copy id"),
                   {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)}}});
             return dialog;
         }},
        {QStringLiteral("about"), [](const Theme *t) { return new AboutDialog(t); }},
        {QStringLiteral("error-dock"), makeDock},
        {QStringLiteral("activity"), looks::activityOfNow},
        {QStringLiteral("activity-done"), looks::activityDone},
        {QStringLiteral("activity-earlier"), looks::activityOfBefore},
        {QStringLiteral("error-unknown"),
         [](const Theme *t) { return makePanel(t, unknown(create())); }},
        {QStringLiteral("error-found"),
         [](const Theme *t) { return makePanel(t, unknown(create()), OutcomeState::Found); }},
        {QStringLiteral("error-not-seen"),
         [](const Theme *t) { return makePanel(t, unknown(create()), OutcomeState::NotSeen); }},
        {QStringLiteral("error-429"),
         [](const Theme *t) {
             auto error = refused(list(), 429, "rate_limited", QStringLiteral("Slow down"));
             error.retryAfterSeconds = 42;
             error.time = QDateTime::currentDateTimeUtc();
             return makePanel(t, error);
         }},
        {QStringLiteral("error-long"),
         [](const Theme *t) {
             return makePanel(t,
                              refused(create(), 400, "validation_error",
                                      QStringLiteral("A word and another. ").repeated(200)));
         }},
        {QStringLiteral("error-dns"),
         [](const Theme *t) { return makePanel(t, unsent(list(), ErrorKind::NameNotFound)); }},
    };
}

} // namespace

/// Draws every dialog and panel in its states, light and dark, into looks/ beside the build, for
/// people to look at; checks that nothing is cut off. Run it with QT_SCALE_FACTOR=2 for 200%.
class TestDialogLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void draw_data();
    void draw();

private:
    Theme m_theme{qApp};
    QHash<QString, Maker> m_makers;
};

void TestDialogLooks::initTestCase()
{
    m_makers = createLooks();
    m_makers.insert(uploadLooks());
    m_makers.insert(otherLooks());
    m_makers.insert(looks::uploadSteps());
    m_makers.insert(looks::signInSteps());
    m_makers.insert(looks::previews());
    m_makers.insert(looks::findings());
    m_makers.insert(looks::registryAccess());
    m_makers.insert(looks::replacements());
    m_makers.insert(looks::fileLooks());
    m_makers.insert(looks::syncLooks());
    m_makers.insert(looks::changeLooks());
    QVERIFY(QDir().mkpath(QStringLiteral(PACKDESK_LOOKS)));
}

void TestDialogLooks::draw_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("dark");
    if (m_makers.isEmpty())
        initTestCase();
    auto names = m_makers.keys();
    names.sort();
    for (const auto &name : names) {
        for (const bool dark : {false, true})
            QTest::newRow(
                qPrintable(name + (dark ? QStringLiteral("-dark") : QStringLiteral("-light"))))
                << name << dark;
    }
}

void TestDialogLooks::draw()
{
    QFETCH(QString, name);
    QFETCH(bool, dark);
    m_theme.setAppearance(dark ? Appearance::Dark : Appearance::Light);
    const std::unique_ptr<QWidget> widget(m_makers.value(name)(&m_theme));
    widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
    // Heights follow from widths: layouts take a few rounds.
    for (int round = 0; round < 10; ++round)
        QCoreApplication::processEvents();
    const auto pixmap = widget->grab();
    QVERIFY(!pixmap.isNull());
    const int percent = int(widget->devicePixelRatioF() * 100);
    QVERIFY(pixmap.save(QStringLiteral("%1/%2-%3.png")
                            .arg(QStringLiteral(PACKDESK_LOOKS),
                                 QString::fromLatin1(QTest::currentDataTag()),
                                 QString::number(percent))));
    for (const auto *button : widget->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestDialogLooks)
#include "tst_dialoglooks.moc"
