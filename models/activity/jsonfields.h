// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/attempt.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

/// Fields of the kept entries. What is null, invalid or the default is left out, and reads as that
/// again. Texts that are put go through the redactor and are cut at 4,000 characters.
namespace packdesk::jsonfields {

void put(QJsonObject &object, const char *name, const QString &text);
void put(QJsonObject &object, const char *name, const QDateTime &time);
void put(QJsonObject &object, const char *name, bool flag);
void put(QJsonObject &object, const char *name, qint64 number, qint64 usual);
/// Left out where it is longer than 16 KiB, or where the redactor finds something in it: a part of
/// a body is none.
void putBody(QJsonObject &object, const char *name, const QByteArray &body);

QString text(const QJsonObject &object, const char *name);
QDateTime time(const QJsonObject &object, const char *name);
bool flag(const QJsonObject &object, const char *name);
qint64 number(const QJsonObject &object, const char *name, qint64 usual);
/// Queued for one that is not known.
Phase phase(const QJsonObject &object, const char *name);

} // namespace packdesk::jsonfields
