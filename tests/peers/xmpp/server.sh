#!/bin/sh
# A throwaway Prosody on loopback: server.sh DIR PORT [USER ...]
#
# Writes configuration, certificate authority and data under DIR, registers USER@localhost with the
# password pw-USER, then runs in the foreground: stop it by its own process id. Run again with the same
# DIR, it goes on with the same data.
# PORT: STARTTLS · PORT+1: direct TLS · PORT+2: component "load.localhost", secret "load".
# DIR/ca.crt is what a client must trust (certificates.sh).
# Needs: prosody, lua-sec, lua-dbi-sqlite3, openssl. The archive is SQLite, because the "internal" one is
# slow beyond some thousand messages. VESTIBULE_PROSODY adds lines to the configuration.
set -eu
dir=$(mkdir -p "$1" && cd "$1" && pwd); port=$2; shift 2
mkdir -p "$dir/data"

[ -e "$dir/ca.crt" ] || "$(dirname "$0")/certificates.sh" "$dir"

cat > "$dir/prosody.cfg.lua" <<LUA
run_as_root = true; daemonize = false
pidfile = "$dir/prosody.pid"; data_path = "$dir/data"; admin_socket = "$dir/prosody.sock"
interfaces = { "127.0.0.1" }; local_interfaces = { "127.0.0.1" }
c2s_ports = { $port }; c2s_direct_tls_ports = { $((port + 1)) }; component_ports = { $((port + 2)) }
s2s_ports = { }; http_ports = { }; https_ports = { }
modules_enabled = { "roster"; "saslauth"; "tls"; "disco"; "carbons"; "pep"; "private"; "blocklist"; "vcard4";
  "version"; "time"; "ping"; "mam"; "csi_simple"; "smacks"; "register"; "offline"; "admin_shell" }
modules_disabled = { "s2s" }
smacks_hibernation_time = 300; smacks_max_ack_delay = 5
c2s_require_encryption = true; allow_registration = true
authentication = "internal_hashed"; disable_sasl_mechanisms = { "PLAIN" }
storage = { archive = "sql"; default = "internal" }; sql = { driver = "SQLite3"; database = "archive.sqlite" }
archive_expires_after = "1w"; default_archive_policy = true; limits = { }
log = { info = "$dir/prosody.log" }
certificates = "$dir/good"
ssl = { certificate = "$dir/good/localhost.crt"; key = "$dir/good/localhost.key" }
${VESTIBULE_PROSODY:-}
VirtualHost "localhost"
Component "load.localhost"
  component_secret = "load"
LUA
for user in "$@"; do
  prosodyctl --config "$dir/prosody.cfg.lua" register "$user" localhost "pw-$user" >> "$dir/prosodyctl.log" 2>&1
done
exec prosody --config "$dir/prosody.cfg.lua" -F
