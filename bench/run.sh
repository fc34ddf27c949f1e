#!/bin/sh
# Starts a benchmark as bin/sanad starts what it measures.
case "${1:-}" in matching) export GLIBC_TUNABLES=glibc.malloc.hugetlb=1 ;; esac
exec node --max-semi-space-size=16 "$(dirname "$0")/run.ts" "$@"
