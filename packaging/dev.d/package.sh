# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# The .deb, and a fresh Debian 12 to try it in.

PACKAGE_DIR=build/package
FRESH_SUITE=bookworm

project_version() { sed -nE 's/^CMAKE_PROJECT_VERSION:[A-Z]*=(.*)/\1/p' build/release/CMakeCache.txt; }

# stage TREE: what is installed, with compressed manual pages and the files that Debian asks for.
stage() {
    local tree=$1 docs=$1/usr/share/doc/packdesk
    rm -rf "$tree"
    DESTDIR=$ROOT/$tree cmake --install build/release --prefix /usr --strip >/dev/null
    install -Dm644 packaging/copyright "$docs/copyright"
    printf 'packdesk (%s) unstable; urgency=low\n\n  * See the project for its changes.\n\n -- %s  %s\n' \
        "$(project_version)" "The Packdesk developers <packdesk@users.noreply.github.com>" \
        "$(git log -1 --format=%aD)" | gzip -9n >"$docs/changelog.gz"
    find "$tree/usr/share/man" -type f -exec gzip -9n {} +
    find "$tree" -type d -exec chmod 755 {} +
}

# library_dependencies TREE: the packages of the libraries that the programs link.
library_dependencies() {
    local work
    work=$(mktemp -d)
    mkdir "$work/debian"
    printf 'Source: packdesk\n\nPackage: packdesk\nArchitecture: any\n' >"$work/debian/control"
    (cd "$work" && dpkg-shlibdeps -O "$ROOT/$1"/usr/bin/* 2>/dev/null) \
        | sed -n 's/^shlibs:Depends=//p'
    rm -rf "$work"
}

# write_control TREE
write_control() {
    local depends
    depends=$(library_dependencies "$1")
    [ -n "$depends" ] || die "dpkg-shlibdeps found no dependency."
    mkdir -p "$1/DEBIAN"
    sed -e "s/@VERSION@/$(project_version)/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" \
        -e "s/@SIZE@/$(du -sk --exclude=DEBIAN "$1" | cut -f1)/" -e "s|@DEPENDS@|$depends|" \
        packaging/control.in >"$1/DEBIAN/control"
    (cd "$1" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
}

make_package() {
    local tree=$PACKAGE_DIR/tree
    need build package
    build_programs
    stage "$tree"
    write_control "$tree"
    DEB=$PACKAGE_DIR/packdesk_$(project_version)_$(dpkg --print-architecture).deb
    rm -f "$PACKAGE_DIR"/*.deb
    fakeroot dpkg-deb --build "$tree" "$DEB" >&2
    lintian --fail-on error --suppress-tags bad-distribution-in-changes-file "$DEB" >&2
    say "Made $DEB"
}

# mirror: where this machine gets Debian from.
mirror() {
    {
        cat /etc/apt/sources.list.d/*.sources | sed -nE 's/^URIs:[[:space:]]*([^ ]+).*/\1/p'
        cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list \
            | sed -nE 's/^deb[[:space:]]+(\[[^]]*\][[:space:]]+)?([^ ]+).*/\2/p'
    } 2>/dev/null | awk '!/security/ && !seen++' || true
}

# fresh_debian FOLDER: a Debian 12 with nothing added, kept as a tarball for the next time.
fresh_debian() {
    local folder=$1 kept=build/debootstrap/$FRESH_SUITE.tar
    mkdir -p build/debootstrap "$folder"
    if [ ! -f "$kept" ]; then
        headline "Bootstrapping Debian ($FRESH_SUITE)"
        debootstrap --variant=minbase --include=ca-certificates "$FRESH_SUITE" "$folder" \
            "$(mirror)" >&2
        tar -C "$folder" --one-file-system -cf "$kept.part" .
        mv "$kept.part" "$kept"
    else
        tar -C "$folder" -xpf "$kept"
    fi
    # The machine's own way to its packages.
    rm -f "$folder"/etc/apt/sources.list
    cp -a /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf.d "$folder/etc/apt/" \
        2>/dev/null || true
    cp -aL /usr/share/keyrings/. "$folder/usr/share/keyrings/" 2>/dev/null || true
    cp -aL /etc/ssl/certs/ca-certificates.crt "$folder/etc/ssl/certs/" 2>/dev/null || true
    cp -L /etc/resolv.conf "$folder/etc/resolv.conf"
    cp -L /etc/hosts "$folder/etc/hosts"
}

# in_fresh FOLDER SCRIPT: runs it there; mounts and processes of its own, which end with it.
in_fresh() {
    # shellcheck disable=SC2016
    unshare --mount --pid --fork --kill-child bash -c '
        set -e
        mount --make-rprivate /
        mount -t proc proc "$1/proc"
        mount -t sysfs -o ro sys "$1/sys" || mount --rbind /sys "$1/sys"
        mount --rbind /dev "$1/dev"
        mount -t tmpfs tmp "$1/dev/shm"
        exec chroot "$1" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin \
            DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} \
            ${https_proxy:+https_proxy="$https_proxy"} bash -ec "$2"' in_fresh "$1" "$2" </dev/null
}

check_package() {
    local folder tests status=0
    [ "$(id -u)" -eq 0 ] || die "./dev package --check needs root."
    folder=$(mktemp -d "${TMPDIR:-/var/tmp}/packdesk-fresh.XXXXXX")
    chmod 755 "$folder"
    # shellcheck disable=SC2064
    trap "rm -rf --one-file-system '$folder'" EXIT
    fresh_debian "$folder"
    mkdir -p "$folder/opt/packdesk-tour/tests"
    cp -r tests/e2e tests/support "$folder/opt/packdesk-tour/tests/"
    cp "$DEB" "$folder/opt/packdesk-tour/packdesk.deb"
    tests=$(packages_of test | tr '\n' ' ')
    headline "Installing the package in a fresh Debian"
    in_fresh "$folder" "apt-get -q update
        apt-get -q install -y /opt/packdesk-tour/packdesk.deb
        apt-get -q install -y --no-install-recommends $tests" >&2 || return 1
    headline "The tour, from the installed files"
    in_fresh "$folder" "cd /opt/packdesk-tour
        python3 -m tests.e2e.tour --app /usr/bin/packdesk --out /opt/packdesk-tour/tour" || status=1
    rm -rf "$PACKAGE_DIR/tour"
    cp -r "$folder/opt/packdesk-tour/tour" "$PACKAGE_DIR/tour" 2>/dev/null || true
    return $status
}

verb_package() {
    make_package
    if [ "${1:-}" = --check ]; then
        check_package || die "The tour failed in the fresh Debian."
        say "The package works in a fresh Debian; its tour is in $PACKAGE_DIR/tour."
    fi
}
