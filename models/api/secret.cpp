// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/secret.h"

#include <utility>

namespace packdesk {

namespace {

void wipe(QByteArray &value)
{
    // A volatile pointer: the writes must not be optimised away before the memory is freed.
    // Shared bytes belong to somebody else as well and are left to them.
    if (!value.isEmpty() && value.isDetached()) {
        volatile char *bytes = value.data();
        for (qsizetype i = 0; i < value.size(); ++i) {
            bytes[i] = 0;
        }
    }
    value = {};
}

} // namespace

Secret::Secret(QByteArray value)
    : m_value(value.constData(), value.size())
{
    wipe(value);
}

Secret::~Secret()
{
    wipe(m_value);
}

Secret::Secret(Secret &&other) noexcept
    : m_value(std::exchange(other.m_value, {}))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe(m_value);
        m_value = std::exchange(other.m_value, {});
    }
    return *this;
}

Secret Secret::duplicate() const
{
    Secret copy;
    copy.m_value = QByteArray(m_value.constData(), m_value.size());
    return copy;
}

} // namespace packdesk
