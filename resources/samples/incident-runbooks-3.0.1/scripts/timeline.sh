#!/bin/sh
# Appends one line with the time in UTC to the incident's timeline.
set -eu
printf '%s  %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$*" >> "${TIMELINE:-timeline.txt}"
