#!/bin/sh
# The server process and its flags, the same for npm start, npm run serve, tests and benches. Further flags come as arguments.
cd "$(dirname "$0")/.."
# Little memory at the same speed (docs/figures.md): a small young space, few malloc arenas, and an old space that is
# collected before it has grown by half, not by up to four times.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
exec node --enable-source-maps --max-semi-space-size=8 --initial-old-space-size=96 --heap-growing-percent=50 "$@" scripts/serve.mjs
