// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/libcurl.h"

#include <QLibrary>

namespace packdesk {

// That of the header which this is compiled with.
static constexpr int soVersion = 4;

LibCurl::LibCurl()
{
    QLibrary library(QStringLiteral("curl"), soVersion);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    isLoaded = library.load();
    const auto resolve = [&](auto &function, const char *name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(
            isLoaded ? library.resolve(name) : nullptr);
        isLoaded = isLoaded && function != nullptr;
    };
    resolve(easyInit, "curl_easy_init");
    resolve(easySetopt, "curl_easy_setopt");
    resolve(easyGetinfo, "curl_easy_getinfo");
    resolve(easyPerform, "curl_easy_perform");
    resolve(easyReset, "curl_easy_reset");
    resolve(easyCleanup, "curl_easy_cleanup");
    resolve(easyStrerror, "curl_easy_strerror");
    resolve(multiInit, "curl_multi_init");
    resolve(multiAddHandle, "curl_multi_add_handle");
    resolve(multiRemoveHandle, "curl_multi_remove_handle");
    resolve(multiPerform, "curl_multi_perform");
    resolve(multiPoll, "curl_multi_poll");
    resolve(multiInfoRead, "curl_multi_info_read");
    resolve(multiCleanup, "curl_multi_cleanup");
    resolve(mimeInit, "curl_mime_init");
    resolve(mimeAddpart, "curl_mime_addpart");
    resolve(mimeName, "curl_mime_name");
    resolve(mimeData, "curl_mime_data");
    resolve(mimeDataCb, "curl_mime_data_cb");
    resolve(mimeFilename, "curl_mime_filename");
    resolve(mimeType, "curl_mime_type");
    resolve(mimeFree, "curl_mime_free");
    resolve(slistAppend, "curl_slist_append");
    resolve(slistFreeAll, "curl_slist_free_all");
    resolve(url, "curl_url");
    resolve(urlSet, "curl_url_set");
    resolve(urlGet, "curl_url_get");
    resolve(urlCleanup, "curl_url_cleanup");
    resolve(free, "curl_free");
    decltype(&curl_global_init) globalInit = nullptr;
    resolve(globalInit, "curl_global_init");
    isLoaded = isLoaded && globalInit(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

const LibCurl &libCurl()
{
    static const LibCurl library;
    return library;
}

} // namespace packdesk
