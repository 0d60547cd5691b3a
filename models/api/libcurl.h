// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <curl/curl.h>

namespace packdesk {

/// The functions of libcurl, which is loaded when it is asked for the first time: it and what it
/// links are half of what a start would have to load, and no start needs them.
struct LibCurl
{
    LibCurl();

    /// False where it is not there, or lacks a function; then nothing of it may be called.
    bool isLoaded = false;

    decltype(&curl_easy_init) easyInit = nullptr;
    decltype(&curl_easy_setopt) easySetopt = nullptr;
    decltype(&curl_easy_getinfo) easyGetinfo = nullptr;
    decltype(&curl_easy_perform) easyPerform = nullptr;
    decltype(&curl_easy_reset) easyReset = nullptr;
    decltype(&curl_easy_cleanup) easyCleanup = nullptr;
    decltype(&curl_easy_strerror) easyStrerror = nullptr;
    decltype(&curl_multi_init) multiInit = nullptr;
    decltype(&curl_multi_add_handle) multiAddHandle = nullptr;
    decltype(&curl_multi_remove_handle) multiRemoveHandle = nullptr;
    decltype(&curl_multi_perform) multiPerform = nullptr;
    decltype(&curl_multi_poll) multiPoll = nullptr;
    decltype(&curl_multi_info_read) multiInfoRead = nullptr;
    decltype(&curl_multi_cleanup) multiCleanup = nullptr;
    decltype(&curl_mime_init) mimeInit = nullptr;
    decltype(&curl_mime_addpart) mimeAddpart = nullptr;
    decltype(&curl_mime_name) mimeName = nullptr;
    decltype(&curl_mime_data) mimeData = nullptr;
    decltype(&curl_mime_data_cb) mimeDataCb = nullptr;
    decltype(&curl_mime_filename) mimeFilename = nullptr;
    decltype(&curl_mime_type) mimeType = nullptr;
    decltype(&curl_mime_free) mimeFree = nullptr;
    decltype(&curl_slist_append) slistAppend = nullptr;
    decltype(&curl_slist_free_all) slistFreeAll = nullptr;
    decltype(&curl_url) url = nullptr;
    decltype(&curl_url_set) urlSet = nullptr;
    decltype(&curl_url_get) urlGet = nullptr;
    decltype(&curl_url_cleanup) urlCleanup = nullptr;
    decltype(&curl_free) free = nullptr;
};

/// Thread-safe.
const LibCurl &libCurl();

} // namespace packdesk
