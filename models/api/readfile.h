// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/request.h"

#include <QStringList>

namespace packdesk {

class ApiCall;

struct FileContent
{
    QByteArray bytes;
    /// As the server detected it, lower-case and without parameters; null where it named none.
    QString mediaType;
};

/// GET /packs/{id}/files/{path}: the bytes of a file of the pack's image, at most as many as the
/// connection allows an answer to have.
class ReadFile : public TypedRequest<FileContent>
{
    Q_OBJECT

public:
    /// @param title what the pack is called, for the words of a failure
    /// @param path inside the pack, without empty, `.` and `..` segments
    ReadFile(const std::shared_ptr<Connection> &connection, const QString &packId,
             const QString &title, const QString &path, QObject *parent = nullptr);
    ~ReadFile() override;

    RequestLine line() const override;
    void start() override;
    void cancel() override;
    QString answeredPackId() const override;

private:
    std::unique_ptr<ApiCall> m_call;
};

/// Segments of the resource of a file; see resourceUrl().
QStringList fileSegments(const QString &packId, const QString &path);

} // namespace packdesk
