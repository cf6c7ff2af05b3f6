#!/bin/sh
# npm start: the program with its demo province. `exec`, so that signals and the exit status are the server's.
set -e
cd "$(dirname "$0")/.."
if [ "$1" = "--help" ]; then
  echo "npm start: installs, builds, migrates, fills an empty database with the demo province and serves it on loopback."
  echo "PORT (3000), HOST (127.0.0.1), DATA_DIR (./data), DATABASE_URL (SQLite in DATA_DIR), MAIL_URL: see README.md."
  exit 0
fi
case "${HOST:-127.0.0.1}" in
  127.*|localhost|::1) ;;
  *) if [ "$DEMO_ANYWHERE" != 1 ]; then
       echo "npm start serves a demo with known passwords: HOST must be loopback (or set DEMO_ANYWHERE=1). For real use: npm run serve" >&2
       exit 1
     fi ;;
esac
node scripts/ensure.mjs build
export ACADEMY_MODE=demo NODE_ENV=production
exec sh scripts/program.sh
