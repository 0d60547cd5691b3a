// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/errordetails.h"

namespace packdesk {

QString operationId(Operation operation)
{
    switch (operation) {
    case Operation::GetSession:
        return QStringLiteral("getSession");
    case Operation::ListPacks:
        return QStringLiteral("listPacks");
    case Operation::CreatePack:
        return QStringLiteral("createPack");
    case Operation::UploadPack:
        return QStringLiteral("uploadPack");
    case Operation::GetPack:
        return QStringLiteral("getPack");
    case Operation::ReplaceImage:
        return QStringLiteral("replacePackImage");
    case Operation::SetVisibility:
        return QStringLiteral("setPackVisibility");
    case Operation::DeletePack:
        return QStringLiteral("deletePack");
    case Operation::ReadFile:
        return QStringLiteral("readPackFile");
    case Operation::ReplaceFile:
        return QStringLiteral("replacePackFile");
    case Operation::ListAgentRoles:
        return QStringLiteral("listAgentRoles");
    }
    return {};
}

QString kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Refused:
        return QStringLiteral("refused");
    case ErrorKind::NotTheApi:
        return QStringLiteral("not_the_api");
    case ErrorKind::IncompleteAnswer:
        return QStringLiteral("incomplete_answer");
    case ErrorKind::MalformedAnswer:
        return QStringLiteral("malformed_answer");
    case ErrorKind::AnswerTooLarge:
        return QStringLiteral("answer_too_large");
    case ErrorKind::Redirected:
        return QStringLiteral("redirected");
    case ErrorKind::NameNotFound:
        return QStringLiteral("name_not_found");
    case ErrorKind::ConnectionRefused:
        return QStringLiteral("connection_refused");
    case ErrorKind::Unreachable:
        return QStringLiteral("unreachable");
    case ErrorKind::TimedOut:
        return QStringLiteral("timed_out");
    case ErrorKind::TlsFailed:
        return QStringLiteral("tls_failed");
    case ErrorKind::ProxyFailed:
        return QStringLiteral("proxy_failed");
    case ErrorKind::ConnectionLost:
        return QStringLiteral("connection_lost");
    case ErrorKind::ProtocolError:
        return QStringLiteral("protocol_error");
    case ErrorKind::OutcomeUnknown:
        return QStringLiteral("outcome_unknown");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::FileUnreadable:
        return QStringLiteral("file_unreadable");
    case ErrorKind::FileChanged:
        return QStringLiteral("file_changed");
    }
    return {};
}

} // namespace packdesk
