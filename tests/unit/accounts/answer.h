// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/keystore.h"

#include <QTest>

#include <memory>
#include <optional>

namespace packdesk {

using ReadResult = tl::expected<Secret, KeyringError>;
using DoneResult = tl::expected<void, KeyringError>;

/// Waits for the one answer of a KeyStore's call, and counts the answers.
template <typename Result>
class Answer
{
public:
    auto callback()
    {
        return [shared = m_shared](Result result) {
            ++shared->count;
            shared->result.emplace(std::move(result));
        };
    }
    bool wait() const
    {
        return QTest::qWaitFor([this] { return m_shared->count > 0; }, 25000);
    }
    const Result &result() const { return *m_shared->result; }
    int count() const { return m_shared->count; }

private:
    struct Shared
    {
        int count = 0;
        std::optional<Result> result;
    };
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
};

inline Secret key(const char *value)
{
    return Secret(QByteArray(value));
}

inline QByteArray fault(KeyringFault value)
{
    return "fault " + QByteArray::number(int(value));
}

/// What the call came to: the key read, "done", or the fault.
inline QByteArray outcome(const ReadResult &result)
{
    return result ? result->reveal() : fault(result.error().fault);
}

inline QByteArray outcome(const DoneResult &result)
{
    return result ? QByteArray("done") : fault(result.error().fault);
}

inline QByteArray readKey(KeyStore &store, const QString &id)
{
    Answer<ReadResult> answer;
    store.read(id, answer.callback());
    return answer.wait() ? outcome(answer.result()) : QByteArray("no answer");
}

inline QByteArray writeKey(KeyStore &store, const QString &id, const char *value)
{
    Answer<DoneResult> answer;
    store.write(id, key(value), answer.callback());
    return answer.wait() ? outcome(answer.result()) : QByteArray("no answer");
}

inline QByteArray removeKey(KeyStore &store, const QString &id)
{
    Answer<DoneResult> answer;
    store.remove(id, answer.callback());
    return answer.wait() ? outcome(answer.result()) : QByteArray("no answer");
}

} // namespace packdesk
