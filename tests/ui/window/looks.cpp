// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// Draws the main window in its states into a folder, to be looked at beside the drawings.

#include "models/activity/journal.h"
#include "models/files/packfilesmodel.h"
#include "models/packs/packfiltermodel.h"
#include "tests/support/packlists.h"
#include "tests/ui/packs/samplepacks.h"
#include "tests/ui/words/errorsamples.h"
#include "ui/activity/activitydock.h"
#include "ui/details/detailspane.h"
#include "ui/details/filespage.h"
#include "ui/details/fileview.h"
#include "ui/errors/errordock.h"
#include "ui/packs/packtable.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QTabWidget>
#include <QTest>

#include <memory>

using namespace packdesk;

namespace {

struct Stage
{
    Stage(Theme *theme, const QSize &size)
        : filter(&list)
        , window(theme, &list, &filter)
    {
        window.resize(size);
        window.setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"),
                               QStringLiteral("key ci-admin · full access"));
        window.show();
    }

    void fill()
    {
        list.setSnapshot(tests::sampleSnapshot());
        window.showList();
        window.setListTime(QDateTime::currentDateTimeUtc());
        window.selectPack(tests::sampleId(0));
        window.details()->setRead(*list.packById(tests::sampleId(0)));
    }

    PackListModel list;
    PackFilterModel filter;
    MainWindow window;
};

class Looks
{
public:
    Looks(QString folder, Theme *theme)
        : m_folder(std::move(folder))
        , m_theme(theme)
    {
        QDir().mkpath(m_folder);
    }

    void shoot(Stage &stage, const QString &name) const
    {
        // Lays out and settles what was only asked for.
        QVERIFY(QTest::qWaitForWindowExposed(&stage.window));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents();
        const auto scale
            = stage.window.devicePixelRatioF() > 1.5 ? QStringLiteral("-200") : QString();
        const auto appearance
            = m_theme->colours().dark ? QStringLiteral("dark") : QStringLiteral("light");
        const auto path = QStringLiteral("%1/%2-%3%4.png").arg(m_folder, name, appearance, scale);
        stage.window.grab().save(path);
    }

    void drawAll() const
    {
        drawWide();
        drawStates();
        drawNarrow();
        drawFiles();
        drawDocks({1480, 860}, QString());
        drawDocks({800, 600}, QStringLiteral("narrow-"));
    }

private:
    void drawWide() const
    {
        Stage stage(m_theme, {1480, 860});
        stage.fill();
        stage.window.setUploadProgress(QStringLiteral("Uploading incident-runbooks.tar.gz"),
                                       QStringLiteral("62% · 18.4 MiB/s · 0:41 left"), 0.62);
        stage.window.setActivityCount(1);
        shoot(stage, QStringLiteral("main"));
        if (auto *tabs = stage.window.findChild<QTabWidget *>())
            tabs->setCurrentIndex(1);
        stage.window.details()->setReadFailed(
            tests::sampleId(0),
            QStringLiteral("Reading Slack failed. The server reported a fault. The list shown is "
                           "from 14:02:11. Retry; if it stays, quote the request id."),
            QStringLiteral("500 · internal · Request id 7f3a9c2e · 14:02:11"));
        stage.window.setChangesAllowed(
            false,
            QStringLiteral("Key ci-reader lacks a permission. Ask an owner or operator for "
                           "caps:write."));
        stage.window.setBanner(
            QStringLiteral("This session comes from the environment and is stored nowhere."));
        shoot(stage, QStringLiteral("read-failed"));
        stage.window.table()->setColumnChosen(PackColumn::Reach, true);
        shootReach(stage);
    }

    // Each kind of reach that there is, one of them selected.
    void shootReach(Stage &stage) const
    {
        std::vector<Pack> packs = test::packsOf(*stage.list.snapshot());
        const QStringList texts
            = {QString(), QStringLiteral("[]"), QStringLiteral("- ["),
               QStringLiteral("- {name: a, type: http, allow: [{domains: [a.com, b.com, c.com], "
                              "methods: [GET], paths: [/x]}]}")};
        for (std::size_t i = 0; i < packs.size(); ++i) {
            if (i % 3 != 0)
                packs[i].capabilities = texts.at(qsizetype(i) % texts.size());
        }
        stage.list.setSnapshot(tests::snapshotOf(packs));
        QVERIFY(QTest::qWaitFor([&stage] { return !stage.list.isReadingReach(); }));
        shoot(stage, QStringLiteral("reach"));
        stage.window.resize(1280, 720);
        shoot(stage, QStringLiteral("reach-least"));
    }

    void drawStates() const
    {
        Stage stage(m_theme, {1480, 860});
        stage.window.showLoading(QStringLiteral("acme.evershell.ai"),
                                 QDateTime::currentDateTimeUtc().addSecs(-3));
        shoot(stage, QStringLiteral("loading"));
        stage.window.showFailed(
            QStringLiteral("The pack list could not be read"),
            QStringLiteral("No address was found for acme.evershell.ai. Check the name, the "
                           "network or the VPN."),
            QStringLiteral("No request id: nothing was sent."));
        shoot(stage, QStringLiteral("failed"));
        stage.list.setSnapshot(tests::snapshotOf({}));
        stage.window.showList();
        shoot(stage, QStringLiteral("empty"));
        stage.fill();
        PackFilter filter;
        filter.text = QStringLiteral("slak");
        filter.chosen = {{Facet::Owner, {QStringLiteral("yours")}},
                         {Facet::Tier, {QStringLiteral("verified")}}};
        stage.filter.setFilter(filter);
        shoot(stage, QStringLiteral("nothing"));
        stage.filter.setFilter({});
        stage.list.setSnapshot(nullptr);
        stage.window.showSignedOut();
        shoot(stage, QStringLiteral("signed-out"));
    }

    void drawNarrow() const
    {
        Stage medium(m_theme, {1100, 760});
        medium.fill();
        shoot(medium, QStringLiteral("medium"));
        Stage narrow(m_theme, {800, 600});
        narrow.fill();
        narrow.window.setUploadProgress(QStringLiteral("Uploading incident-runbooks.tar.gz"),
                                        QStringLiteral("62% · 18.4 MiB/s · 0:41 left"), 0.62);
        narrow.window.setActivityCount(1);
        shoot(narrow, QStringLiteral("narrow"));
        narrow.window.showDetails();
        shoot(narrow, QStringLiteral("narrow-details"));
        Stage least(m_theme, {1280, 720});
        least.fill();
        shoot(least, QStringLiteral("wide-least"));
    }

    void drawFiles() const
    {
        Stage stage(m_theme, {1480, 860});
        stage.fill();
        auto *page = stage.window.details()->files();
        stage.window.details()->showFiles();
        page->files()->reset({{QStringLiteral("pack.yaml"), true},
                              {QStringLiteral("behavior.md"), true},
                              {QStringLiteral("guides/oncall.md"), true},
                              {QStringLiteral("scripts/page.sh"), false},
                              {QStringLiteral("data/logo.png"), true}});
        shoot(stage, QStringLiteral("files"));
        const QByteArray text = "# Slack\n\nAnswer **in the thread** and be _short_. See "
                                "[the guide](guides/oncall.md).\n\n- Never ask twice.\n- Run "
                                "`scripts/page.sh` first.\n\n> Quote whom you answer.\n\n```sh\n"
                                "page --now\n```\n";
        page->choose(QStringLiteral("behavior.md"));
        page->files()->setState(QStringLiteral("behavior.md"), FileState::Text, text.size());
        page->files()->setState(QStringLiteral("pack.yaml"), FileState::Text, 2311);
        page->files()->setState(QStringLiteral("data/logo.png"), FileState::Binary, 48211);
        page->files()->setState(QStringLiteral("scripts/page.sh"), FileState::NotThere);
        page->view()->setText({QStringLiteral("behavior.md"), QStringLiteral("text/markdown"),
                               text.size(), QDateTime::currentDateTimeUtc()},
                              QString::fromUtf8(text));
        shoot(stage, QStringLiteral("files-text"));
        const auto reason = QStringLiteral("Files can be edited in uploaded packs only. This one "
                                           "was made of an image: replace its image instead.");
        page->setEditObstacle(reason);
        page->choose(QStringLiteral("data/logo.png"));
        page->view()->setBinary({QStringLiteral("data/logo.png"), QStringLiteral("image/png"),
                                 48211, QDateTime::currentDateTimeUtc()});
        shoot(stage, QStringLiteral("files-binary"));
        page->view()->setFailed(
            QStringLiteral("data/logo.png"),
            QStringLiteral("Reading data/logo.png of Slack failed. The server reported a fault. "
                           "Retry; if it stays, quote the request id."),
            QStringLiteral("500 · internal · Request id 7f3a9c2e · 14:02:11"));
        shoot(stage, QStringLiteral("files-failed"));
        Stage narrow(m_theme, {800, 600});
        narrow.fill();
        narrow.window.showDetails();
        narrow.window.details()->showFiles();
        auto *small = narrow.window.details()->files();
        small->files()->reset({{QStringLiteral("pack.yaml"), true},
                               {QStringLiteral("behavior.md"), false},
                               {QStringLiteral("guides/oncall.md"), true}});
        small->choose(QStringLiteral("pack.yaml"));
        small->view()->setText(
            {QStringLiteral("pack.yaml"), QStringLiteral("application/yaml"), 120,
             QDateTime::currentDateTimeUtc()},
            QStringLiteral("# The pack\nname: slack\nversion: 1.4.0\n"
                           "capabilities:\n  - name: slack-api\n    type: http\n"
                           "    allow: &all\n      - domains: [slack.com]\n"
                           "        methods: [GET, 'POST']\n        count: 12\n"));
        shoot(narrow, QStringLiteral("files-narrow"));
    }

    void drawDocks(const QSize &size, const QString &prefix) const
    {
        Journal journal;
        Stage stage(m_theme, size);
        stage.fill();
        auto *errors = new ErrorDock(m_theme);
        auto *activity = new ActivityDock(&journal, m_theme);
        stage.window.setErrorDock(errors);
        stage.window.setActivityDock(activity);
        const auto busy
            = samples::refused(samples::list(), 503, "unavailable", QStringLiteral("Try later"));
        errors->setError(1, busy, samples::context());
        errors->setError(2, samples::conflict(), samples::context());
        shoot(stage, prefix + QStringLiteral("error"));
        errors->clear();
        for (const auto &error : {busy, samples::unknown(samples::remove()), samples::conflict()}) {
            JournalEntry entry;
            entry.attempt = error.attempt;
            entry.state = error.mayHaveTakenEffect() ? EntryState::Unknown : EntryState::Failed;
            entry.startedAt = error.startedAt;
            entry.durationMs = 1830;
            entry.requestId = error.requestId;
            entry.error = error;
            journal.add(entry);
        }
        stage.window.setActivityVisible(true);
        shoot(stage, prefix + QStringLiteral("activity"));
    }

    QString m_folder;
    Theme *m_theme;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10));
    Theme theme(&application);
    const auto arguments = QApplication::arguments();
    const Looks looks(arguments.value(1, QStringLiteral("looks")), &theme);
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        theme.setAppearance(appearance);
        looks.drawAll();
    }
    return 0;
}
