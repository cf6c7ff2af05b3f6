#!/bin/sh
# npm run serve: production. No demo data, the public origin must be known, the clock is the machine's.
set -e
cd "$(dirname "$0")/.."
if [ "$1" = "--help" ]; then
  echo "APP_ORIGIN=https://… npm run serve: serves for real, without demo data. Put TLS in front and set TRUST_PROXY: see README.md."
  exit 0
fi
if [ -z "$APP_ORIGIN" ]; then
  echo "npm run serve needs APP_ORIGIN, the public origin (https://…): links, QR codes and origin checks use it" >&2
  exit 1
fi
if [ -n "$CLOCK_OFFSET_MS" ] && [ "$CLOCK_OFFSET_MS" != 0 ]; then
  echo "npm run serve refuses CLOCK_OFFSET_MS: it is a test clock" >&2
  exit 1
fi
node scripts/ensure.mjs build
export ACADEMY_MODE=serve NODE_ENV=production
exec sh scripts/program.sh
