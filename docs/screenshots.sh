#!/usr/bin/env bash
# Takes the pictures of the sample report that stand in docs/screenshots: the page on a desktop, in the dark and on a
# telephone, the lay summary, a page of the Word document and one of the PDF. Needs chromium, libreoffice and
# poppler-utils (Debian's names). With a folder that holds a report in these formats, it runs no study.
#
#   docs/screenshots.sh [REPORT]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
pictures=$root/docs/screenshots
most=200000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

report=${1:-}
if [ -z "$report" ]; then
  mkdir -p "$work/corpus-samples"
  cp -r "$root/survey-instruments" "$work/"
  cp -r "$root/corpus-samples/national-evaluation" "$work/corpus-samples/"
  study=$work/corpus-samples/national-evaluation/study.yaml
  sed -i 's/^  formats: .*/  formats: [html, docx, pdf]/' "$study"
  HOME=$work/home "$root/plait" run "$study" --out "$work/out" --quiet
  report=$work/out/report
fi
report=$(cd "$report" && pwd)
mkdir -p "$pictures"

# shot NAME WIDTH HEIGHT ADDRESS [OPTION ...]
shot() {
  local name=$1 width=$2 height=$3 address=$4
  shift 4
  chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars \
    --disable-background-networking --disable-component-update --disable-sync --force-device-scale-factor=1 \
    --allow-file-access-from-files --virtual-time-budget=4000 --user-data-dir="$work/browser" "$@" \
    --window-size="$width,$height" --screenshot="$pictures/$name.png" "$address" 2>/dev/null
}

# frame ADDRESS WIDTH HEIGHT MARGIN: a page that holds the report as a frame. A browser window has a least width, and only
# a frame is scrolled to an anchor before its picture is taken.
frame() {
  printf '<!DOCTYPE html><html lang="en"><title>Frame</title><style>body{margin:0;background:#d0d4d9}iframe{display:block;margin:%spx auto;border:0;width:%spx;height:%spx}</style><iframe title="Report" src="%s"></iframe>' \
    "$4" "$2" "$3" "$1" > "$work/frame.html"
}

# page NAME PDF WORDS: the first page of a PDF with these words
page() {
  local name=$1 pdf=$2 words=$3 n
  n=$(pdftotext "$pdf" - | awk -v words="$words" 'BEGIN { RS = "\f" } index($0, words) && !n { n = NR } END { print n }')
  pdftoppm -png -r 80 -f "$n" -l "$n" -singlefile "$pdf" "$pictures/$name"
}

shot desktop 1100 800 "file://$report/index.html"
frame "file://$report/index.html#answers-specialist-time" 1100 800 0
shot dark 1100 800 "file://$work/frame.html" --blink-settings=preferredColorScheme=0
frame "file://$report/index.html#changed-specialist-part-time" 390 760 20
shot phone 500 800 "file://$work/frame.html"
shot summary 900 1000 "file://$report/summary.html"

libreoffice "-env:UserInstallation=file://$work/office" --headless --convert-to pdf --outdir "$work" \
  "$report/report.docx" >/dev/null 2>&1
page word "$work/report.pdf" "where every row of the exports went"
page pdf "$report/report.pdf" "No formally allocated time"

for picture in "$pictures"/*.png; do
  size=$(wc -c < "$picture")
  echo "$(basename "$picture"): $size bytes"
  test "$size" -lt "$most"
done
