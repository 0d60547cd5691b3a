// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/folderpacker.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QThreadPool>

namespace packdesk {

namespace {

constexpr qint64 progressGap = 100;

} // namespace

FolderPacker::FolderPacker(QObject *parent)
    : QObject(parent)
{
}

FolderPacker::~FolderPacker()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void FolderPacker::start(const std::shared_ptr<const FolderSnapshot> &folder,
                         const PackPlace &place)
{
    if (m_cancelled)
        *m_cancelled = true;
    const auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_cancelled = cancelled;
    // The application outlives its pool; `self` is looked at in its own thread only.
    const auto tell = [self = QPointer(this), cancelled](auto &&what) {
        QMetaObject::invokeMethod(qApp, [self, cancelled, what] {
            if (self && self->m_cancelled == cancelled)
                what(self.data());
        });
    };
    QThreadPool::globalInstance()->start([folder, place, cancelled, tell] {
        QElapsedTimer clock;
        const auto progress = [&](qint64 packed, qint64 total) {
            if (packed < total && clock.isValid() && !clock.hasExpired(progressGap))
                return;
            clock.start();
            tell([packed, total](FolderPacker *self) { Q_EMIT self->progressed(packed, total); });
        };
        const auto result = packFolder(*folder, place, progress, cancelled);
        tell([result](FolderPacker *self) { self->end(result); });
    });
}

void FolderPacker::cancel()
{
    if (!m_cancelled)
        return;
    *m_cancelled = true;
    end(tl::unexpected(Finding{Severity::Error, FindingKind::Cancelled, {}, 0, 0, {}}));
}

void FolderPacker::end(const Result &result)
{
    m_cancelled.reset();
    Q_EMIT finished(result);
}

} // namespace packdesk
