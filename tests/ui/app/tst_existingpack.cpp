// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/existingpack.h"
#include "app/session.h"
#include "models/archives/archivereport.h"
#include "models/packs/snapshot.h"

#include <QTest>

namespace packdesk {

namespace {

Pack pack(const char *name, const char *version, bool owned = true)
{
    Pack made;
    made.name = QString::fromLatin1(name);
    made.version = QString::fromLatin1(version);
    made.owned = owned;
    return made;
}

} // namespace

class TestExistingPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sentences_data();
    void sentences();
    void unknown();

private:
    SessionHolder m_sessions;
    std::unique_ptr<Snapshot> m_snapshot;
};

void TestExistingPack::initTestCase()
{
    Session session;
    session.account.name = QStringLiteral("Acme");
    m_sessions.replace(std::make_shared<const Session>(std::move(session)));
    m_snapshot = std::make_unique<Snapshot>(
        toPackList({pack("mail", "1.9.0"), pack("mail", "1.10.0"), pack("mail", "1.2.0"),
                    pack("chat", "1.0.0", false)}));
}

void TestExistingPack::sentences_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << "other"
                          << "1.0.0" << QString();
    QTest::newRow("of another organisation") << "chat"
                                             << "1.0.0" << QString();
    QTest::newRow("without a name") << QString() << "1.0.0" << QString();
    QTest::newRow("the newest")
        << "mail"
        << "2.0.0"
        << "Acme already has mail 1.10.0. The server may refuse this one, and a role with both may "
           "conflict.";
    QTest::newRow("the same version")
        << "mail"
        << "1.2.0"
        << "Acme already has this version: mail 1.2.0. The server may refuse another one.";
}

void TestExistingPack::sentences()
{
    QFETCH(QString, name);
    QFETCH(QString, version);
    PackManifest manifest;
    manifest.name = name;
    manifest.version = version;
    QTEST(existingPackSentence(m_snapshot.get(), m_sessions, manifest), "expected");
}

void TestExistingPack::unknown()
{
    PackManifest manifest;
    manifest.name = QStringLiteral("mail");
    QVERIFY(existingPackSentence(nullptr, m_sessions, manifest).isEmpty());
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestExistingPack)
#include "tst_existingpack.moc"
