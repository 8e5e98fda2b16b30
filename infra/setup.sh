#!/usr/bin/env bash
# Prepares this machine: Debian packages, uv, the locked Python environment. Idempotent; quick when nothing changed.
#   infra/setup.sh run     what reading and the local stack need
#   infra/setup.sh test    also a browser, the script model that accuracy is compared with, and the SAM CLI in an environment of its own (its pins differ from ours)
set -euo pipefail
cd "$(dirname "$0")/.."
purpose=${1:-run}

say() { printf '%s\n' "$*" >&2; }
die() { say "$1"; say "$2"; exit 1; }

python=""
for candidate in python3.13 python3.12 python3.11 python3; do
  if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
    python=$candidate
    break
  fi
done
[ -n "$python" ] || die "ต้องมี Python 3.11, 3.12 หรือ 3.13" "Python 3.11 to 3.13 is needed: apt-get install python3 python3-venv"

free_kb=$(df -Pk . | awk 'NR == 2 { print $4 }')
[ "$free_kb" -gt 2000000 ] || die "พื้นที่ดิสก์เหลือน้อยกว่า 2 GB กรุณาเพิ่มพื้นที่แล้วลองใหม่" "Less than 2 GB of disk is free here: make room and run the same command again."

packages="python3-venv tesseract-ocr tesseract-ocr-eng tesseract-ocr-tha fonts-thai-tlwg fonts-tlwg-laksaman-ttf libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
if [ "$purpose" = test ]; then
  packages="$packages tesseract-ocr-script-thai"
  # Ubuntu's chromium package is only a pointer to a snap; there Playwright's own build is fetched below instead.
  if ! grep -qi ubuntu /etc/os-release 2>/dev/null; then packages="$packages chromium"; fi
fi
if command -v dpkg-query >/dev/null; then
  missing=""
  for package in $packages; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
  done
  if [ -n "$missing" ]; then
    install="apt-get install -y --no-install-recommends$missing"
    if [ "$(id -u)" = 0 ]; then sudo=""; elif sudo -n true 2>/dev/null; then sudo="sudo"; else
      die "เครื่องนี้ยังขาดโปรแกรมบางตัว กรุณาสั่งบรรทัดนี้แล้วลองใหม่:" "  sudo apt-get update && sudo $install"
    fi
    say "กำลังติดตั้ง · installing:$missing"
    $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo $install -qq >/dev/null
  fi
else
  command -v tesseract >/dev/null || die "ไม่พบโปรแกรม tesseract" "Install tesseract with its Thai and English data, and Pango, then run the same command again."
fi

if [ ! -x .tools/bin/uv ]; then
  "$python" -m venv .tools
  .tools/bin/python -m pip install --quiet uv==0.13.9
fi
uv=.tools/bin/uv

stamp() { sha256sum "$@" | sha256sum | cut -c1-16; }

wanted=$("$python" -V)-$(stamp requirements.lock)
if [ "$(cat .venv/stamp 2>/dev/null)" != "$wanted" ]; then
  say "กำลังเตรียมสภาพแวดล้อม Python · preparing the Python environment"
  [ -x .venv/bin/python ] || $uv venv --quiet --python "$python" .venv
  # sync, not install: the lock file is the whole truth; the font add-on's own dependency is left out on purpose
  $uv pip sync --quiet --python .venv/bin/python --require-hashes requirements.lock
  $uv pip install --quiet --python .venv/bin/python --no-deps --editable .
  printf '%s' "$wanted" > .venv/stamp
fi

if [ "$purpose" != run ]; then
  wanted=$(stamp training/requirements.txt requirements.lock)
  if [ "$(cat .venv/train-stamp 2>/dev/null)" != "$wanted" ]; then
    say "กำลังติดตั้งส่วนฝึกตัวอ่าน · installing what training needs"
    # Not in the lock: torch for the CPU lies in an index of its own, unless this machine's pip is pointed at a folder with it.
    if compgen -G "${PIP_FIND_LINKS:-/nowhere}/torch-*" >/dev/null; then
      from="--find-links $PIP_FIND_LINKS"
    else
      from="--torch-backend cpu"
    fi
    $uv pip install --quiet --python .venv/bin/python $from --constraints requirements.lock --requirements training/requirements.txt
    printf '%s' "$wanted" > .venv/train-stamp
  fi
fi

if [ "$purpose" = test ]; then
  wanted=$("$python" -V)-$(stamp infra/sam-requirements.lock)
  if [ "$(cat .sam/stamp 2>/dev/null)" != "$wanted" ]; then
    say "กำลังติดตั้ง SAM CLI · installing the SAM CLI"
    [ -x .sam/bin/python ] || $uv venv --quiet --python "$python" .sam
    $uv pip sync --quiet --python .sam/bin/python --require-hashes infra/sam-requirements.lock
    printf '%s' "$wanted" > .sam/stamp
  fi
  if ! command -v chromium >/dev/null && ! .venv/bin/python -c 'import playwright.sync_api as p, os; b = p.sync_playwright().start(); ok = os.path.exists(b.chromium.executable_path); b.stop(); raise SystemExit(not ok)'; then
    .venv/bin/playwright install --with-deps chromium
  fi
fi
