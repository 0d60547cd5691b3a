// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QIODevice>

#include <functional>

namespace packdesk {

/// The body of a change, which can be read once and never again: Qt, which would send a request
/// a second time when its connection drops, asks reset() first and gives up at its refusal. For
/// this it has to claim random access; Qt buffers a sequential device and sends that again.
class OnceBody : public QIODevice
{
    Q_OBJECT

public:
    /// @param onRead called whenever bytes are taken: from here on the request is on its way
    OnceBody(QByteArray bytes, std::function<void()> onRead, QObject *parent);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_bytes.size(); }
    bool reset() override { return false; }
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
    std::function<void()> m_onRead;
};

} // namespace packdesk
