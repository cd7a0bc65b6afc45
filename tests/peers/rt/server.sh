#!/bin/sh
# A throwaway Request Tracker 5 on loopback: server.sh DIR PORT
#
# The first time it makes a database (SQLite) and all that content.pm describes under DIR. It runs until its standard
# input ends, or until it is told to stop (SIGTERM). Run again with the same DIR, it goes on with the same data.
# RT as root: user root, password "password". DIR/token: the token of the program's user · DIR/rt.asc: RT's public PGP key.
# Mail comes in with
#   rt-mailgate-5 --url http://127.0.0.1:PORT/ --queue QUEUE --action correspond < MESSAGE
# Needs: request-tracker5, rt5-db-sqlite, rt5-standalone, dbconfig-no-thanks, gnupg
set -eu
here=$(cd "$(dirname "$0")" && pwd)
dir=$(mkdir -p "$1/etc/site.d" "$1/gnupg" && cd "$1" && pwd); port=$2
chmod 700 "$dir/gnupg"
cat > "$dir/etc/RT_SiteConfig.pm" <<PERL
Set(\$DatabaseType, 'SQLite'); Set(\$DatabaseName, '$dir/rt.sqlite');
Set(\$rtname, 'helpline.test'); Set(\$Organization, 'helpline.test');
Set(\$CorrespondAddress, 'helpline\@helpline.test'); Set(\$CommentAddress, 'helpline-comment\@helpline.test');
Set(\$WebDomain, '127.0.0.1'); Set(\$WebPort, $port); Set(\$WebPath, '');
Set(\$MailCommand, 'testfile'); Set(\$LogToSyslog, undef); Set(\$LogToSTDERR, 'error');
Set(\$Timezone, 'UTC');
Set(%GnuPG, Enable => 1, Passphrase => '');
Set(%GnuPGOptions, homedir => '$dir/gnupg', 'trust-model' => 'always');
Set(%Crypt, Incoming => ['GnuPG'], Outgoing => 'GnuPG', RejectOnMissingPrivateKey => 0, RejectOnBadData => 0);
1;
PERL
# Without a folder of its own, RT would read the one that Debian has filled last.
export RT_SITE_CONFIG="$dir/etc/RT_SiteConfig.pm" RT_SITE_CONFIG_DIR="$dir/etc/site.d" VESTIBULE_RT="$dir"
if [ ! -e "$dir/token" ]; then
  rm -f "$dir/rt.sqlite"
  gpg="gpg --homedir $dir/gnupg --batch --quiet"
  $gpg --passphrase '' --quick-generate-key 'Helpline <helpline@helpline.test>' default default never
  $gpg --armor --export helpline@helpline.test > "$dir/rt.asc"
  rt-setup-database-5 --action init --dba root --skip-create
  rt-setup-database-5 --action insert --dba root --datafile "$here/content.pm"
fi
exec 3<&0
/usr/share/request-tracker5/libexec/rt-server --server Starlet --max-workers 4 --host 127.0.0.1 --port "$port" \
  < /dev/null 3<&- &
server=$!
trap 'kill "$server" 2> /dev/null' EXIT
trap 'exit 0' TERM INT
cat <&3 > /dev/null &
wait $!
