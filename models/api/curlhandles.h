// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/curlupload.h"
#include "models/api/libcurl.h"

#include <array>
#include <cstring>

namespace packdesk {

/// What libcurl holds for one upload, and its end in the right order.
class CurlUpload::Handles
{
public:
    Handles()
        : multi(libCurl().multiInit())
        , easy(libCurl().easyInit())
        , mime(libCurl().mimeInit(easy))
    {
    }
    ~Handles()
    {
        libCurl().multiRemoveHandle(multi, easy);
        libCurl().easyCleanup(easy);
        libCurl().mimeFree(mime);
        libCurl().multiCleanup(multi);
        for (curl_slist *entry = headers; entry != nullptr; entry = entry->next) {
            // The list holds a copy of the key.
            volatile char *bytes = entry->data;
            for (size_t i = strlen(entry->data); i > 0; --i) {
                bytes[i - 1] = 0;
            }
        }
        libCurl().slistFreeAll(headers);
    }
    Handles(const Handles &) = delete;
    Handles &operator=(const Handles &) = delete;

    template <typename Value>
    void set(CURLoption option, Value value)
    {
        libCurl().easySetopt(easy, option, value);
    }
    qint64 number(CURLINFO info) const
    {
        curl_off_t value = 0;
        libCurl().easyGetinfo(easy, info, &value);
        return value;
    }
    long code(CURLINFO info) const
    {
        long value = 0;
        libCurl().easyGetinfo(easy, info, &value);
        return value;
    }

    CURLM *multi;
    CURL *easy;
    curl_mime *mime;
    curl_slist *headers = nullptr;
    std::array<char, CURL_ERROR_SIZE> errorText{};
};

} // namespace packdesk
