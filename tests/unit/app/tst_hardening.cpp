// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/hardening.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace packdesk;

class TestHardening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noDumpIsWritten();
};

void TestHardening::noDumpIsWritten()
{
    const int before = prctl(PR_GET_DUMPABLE);
    forbidDumps();
#ifdef NDEBUG
    rlimit limit = {1, 1};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t(0));
    QCOMPARE(limit.rlim_max, rlim_t(0));
    QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
    Q_UNUSED(before);
#else
    QCOMPARE(prctl(PR_GET_DUMPABLE), before);
#endif
}

QTEST_APPLESS_MAIN(TestHardening)
#include "tst_hardening.moc"
