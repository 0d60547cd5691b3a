// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/imagereference.h"
#include "models/images/ocimanifest.h"
#include "tests/fuzz/target.h"

using namespace packdesk;

namespace {

void judge(const QList<OciDescriptor> &descriptors)
{
    fuzz::require(descriptors.size() <= mostManifestEntries, "entries have their limit");
    for (const OciDescriptor &descriptor : descriptors) {
        fuzz::require(isDigest(descriptor.digest), "a digest is one");
        fuzz::require(descriptor.size >= 0, "a size is one");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const QByteArray type = input.byte() % 2 == 0 ? QByteArray() : input.text();
    const auto manifest = parseManifest(input.rest(), type);
    if (!manifest) {
        fuzz::require(!manifest.error().isEmpty(), "a refusal has words");
        return 0;
    }
    judge(manifest->layers);
    judge(manifest->manifests);
    if (!manifest->isIndex)
        judge({manifest->config});
    const auto *chosen = choosePlatform(manifest->manifests);
    fuzz::require(!chosen || !chosen->isAttestation, "an attestation is no image");
    return 0;
}
