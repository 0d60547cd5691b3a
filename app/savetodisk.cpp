// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/savetodisk.h"

#include "models/api/worker.h"

#include <QSaveFile>

#include <memory>

namespace packdesk {

void saveToDisk(const QString &path, const QByteArray &bytes, QObject *context,
                std::function<void(const QString &words)> done)
{
    const auto words = std::make_shared<QString>();
    runOnWorker(
        context,
        [words, path, bytes] {
            QSaveFile file(path);
            const bool saved = file.open(QIODevice::WriteOnly)
                && file.write(bytes) == qint64(bytes.size()) && file.commit();
            if (!saved)
                *words = file.errorString();
        },
        [words, done = std::move(done)] { done(*words); });
}

QString nameForDisk(const QString &path)
{
    auto name = path.section(QLatin1Char('/'), -1);
    for (auto &c : name) {
        if (!c.isPrint() || c == QLatin1Char('\\') || c == QLatin1Char(':'))
            c = QLatin1Char('_');
    }
    if (name.startsWith(QLatin1Char('.')))
        name.prepend(QLatin1Char('_'));
    return name.isEmpty() ? QStringLiteral("file") : name;
}

} // namespace packdesk
