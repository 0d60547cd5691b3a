// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/hardening.h"

#include <QTest>

#include <csignal>
#include <cstdlib>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace packdesk;

class TestHardening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noDumpIsWritten();
};

// In a child: whoever tests may want dumps.
void TestHardening::noDumpIsWritten()
{
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        forbidDumps();
        rlimit limit = {0, 0};
        getrlimit(RLIMIT_CORE, &limit);
#ifdef NDEBUG
        if (limit.rlim_cur != 1 || limit.rlim_max != 1)
            _exit(1);
#endif
        std::signal(SIGABRT, SIG_DFL);
        std::abort();
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
#ifdef NDEBUG
    QVERIFY(!WCOREDUMP(status));
#endif
}

QTEST_APPLESS_MAIN(TestHardening)
#include "tst_hardening.moc"
