#!/usr/bin/env bash
# Builds the repository's site three times, in surroundings as different as can be had, and compares the trees: time zone,
# locale, number of threads, umask, working folder, output path, and content at another place with other file times.
#
#     swift build -c release && Tests/Site/reproducible.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
command=${CHALLENGES:-$root/.build/release/challenges}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1795510800}

mkdir -p "$work/copy"
cp -R "$root/content" "$root/themes" "$work/copy/"
find "$work/copy" -exec touch -d '2001-09-09T01:46:40Z' {} +

(cd "$root" && TZ=Pacific/Auckland LANG=C "$command" build --output "$work/one" --jobs 1)
(cd / && umask 077 && TZ=America/New_York LC_ALL=tr_TR.UTF-8 "$command" build --source "$root" --output "$work/two/deeper" --jobs 2)
(cd "$work/copy" && umask 000 && TZ=Asia/Kathmandu LC_ALL=en_GB.UTF-8 "$command" build --output "$work/three" --jobs 8)

diff -r "$work/one" "$work/two/deeper"
diff -r "$work/one" "$work/three"
# Web servers run under other accounts: what can be read does not depend on the builder's umask either.
modes() { (cd "$1" && find . -printf '%P %m\n' | LC_ALL=C sort); }
diff <(modes "$work/one") <(modes "$work/two/deeper")
diff <(modes "$work/one") <(modes "$work/three")
echo "reproducible: three builds of $(find "$work/one" -type f | wc -l) files are the same"
