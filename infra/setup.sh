#!/usr/bin/env bash
# Prepares this machine: Debian packages, uv, the locked Python environment. Idempotent; quick when nothing changed.
#   infra/setup.sh run     what reading and the local stack need
#   infra/setup.sh test    also a browser, and the SAM CLI in an environment of its own (its pins differ from ours)
set -euo pipefail
cd "$(dirname "$0")/.."
purpose=${1:-run}

say() { printf '%s\n' "$*" >&2; }
die() { say "$1"; say "$2"; exit 1; }

# What must be free before anything is fetched; with training's library and a browser it is more.
need_gb=2
if [ "$purpose" != run ] && [ ! -x .venv/bin/python ]; then need_gb=4; fi
free_kb=$(df -Pk . | awk 'NR == 2 { print $4 }')
[ "$free_kb" -gt $((need_gb * 1000000)) ] || die "พื้นที่ดิสก์เหลือน้อยกว่า $need_gb GB กรุณาเพิ่มพื้นที่แล้วลองใหม่" "Less than $need_gb GB of disk is free here: make room and run the same command again."

packages="python3-venv tesseract-ocr tesseract-ocr-eng tesseract-ocr-tha tesseract-ocr-script-thai fonts-thai-tlwg fonts-tlwg-laksaman-ttf libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
if [ "$purpose" = test ]; then
  # Ubuntu's chromium package is only a pointer to a snap; there Playwright's own build is fetched below instead, by a
  # program that needs libatomic1 and does not bring it (seen on a bare Ubuntu 24.04).
  if grep -qi ubuntu /etc/os-release 2>/dev/null; then packages="$packages libatomic1"; else packages="$packages chromium"; fi
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
    # One command a line: a failure before && would not end the script. `env`, because sudo drops the variable.
    $sudo apt-get update -qq || say "apt-get update ไม่สำเร็จทุกแหล่ง ลองติดตั้งต่อ · not every source answered; trying all the same"
    $sudo env DEBIAN_FRONTEND=noninteractive $install -qq >/dev/null \
      || die "ติดตั้งโปรแกรมไม่สำเร็จ กรุณาดูข้อความข้างบน แก้แล้วสั่งใหม่ (Ubuntu ต้องเปิด universe)" "Installing failed, see above (on Ubuntu the component universe is needed: add-apt-repository universe)."
  fi
else
  command -v tesseract >/dev/null || die "ไม่พบโปรแกรม tesseract" "Install tesseract with its Thai and English data, and Pango, then run the same command again."
fi

# After the packages, so that a machine without any Python gets one. A Python whose own venv package is missing
# (Ubuntu's python3.13 beside python3-venv for 3.12) cannot make an environment and is passed over.
python=""
for candidate in python3.13 python3.12 python3.11 python3; do
  if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
    python=$candidate
    break
  fi
done
[ -n "$python" ] || die "ต้องมี Python 3.11, 3.12 หรือ 3.13 พร้อม venv" "Python 3.11 to 3.13 with venv is needed: apt-get install python3 python3-venv"

if [ ! -x .tools/bin/uv ]; then
  "$python" -m venv .tools
  .tools/bin/python -m pip install --quiet uv==0.13.9
fi
uv=.tools/bin/uv

stamp() { sha256sum "$@" | sha256sum | cut -c1-16; }
# An environment of this Python at $1; one that another Python made (the system was upgraded) is made anew.
environment() {
  [ "$("$1/bin/python" -V 2>/dev/null)" = "$("$python" -V)" ] || $uv venv --quiet --clear --python "$python" "$1"
}

wanted=$("$python" -V)-$(stamp requirements.lock)
if [ "$(cat .venv/stamp 2>/dev/null)" != "$wanted" ]; then
  say "กำลังเตรียมสภาพแวดล้อม Python · preparing the Python environment"
  environment .venv
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
    environment .sam
    $uv pip sync --quiet --python .sam/bin/python --require-hashes infra/sam-requirements.lock
    printf '%s' "$wanted" > .sam/stamp
  fi
  # A snap's Chromium does not count: it sees neither the folder of the tests nor their profile.
  case "$(command -v chromium || true)" in "" | /snap/*)
    if ! .venv/bin/python -c 'import playwright.sync_api as p, os; b = p.sync_playwright().start(); ok = os.path.exists(b.chromium.executable_path); b.stop(); raise SystemExit(not ok)'; then
      .venv/bin/playwright install --with-deps chromium \
        || die "ติดตั้งเบราว์เซอร์สำหรับทดสอบไม่สำเร็จ กรุณาดูข้อความข้างบน" "The browser for the tests could not be installed, see above; the other tests run without it: .venv/bin/pytest --ignore tests/browser"
    fi
  esac
fi
