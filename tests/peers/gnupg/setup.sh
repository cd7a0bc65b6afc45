#!/usr/bin/env bash
# setup.sh FOLDER: puts the GnuPG of the other Debian release (bookworm has 2.2, trixie 2.4) into a folder, beside the one that
# is installed here. Nothing is installed: its packages are unpacked with the libraries that they were built for, and FOLDER/bin
# has scripts that run them with those. The file `ready` comes last.
#
# The packages come from the mirror that this machine's own apt uses, signed by Debian.
set -euo pipefail

folder=${1:?the folder that it is put into}
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
packages=(gpg gpg-agent gpgconf libassuan9 libbz2-1.0 libc6 libgcrypt20 libgpg-error0 libnpth0t64 libreadline8t64 libsqlite3-0
  libtinfo6 zlib1g)
release=trixie
if gpg --version | grep --quiet '^gpg (GnuPG) 2\.4'; then
  release=bookworm
  packages=("${packages[@]/libassuan9/libassuan0}")
  packages=("${packages[@]/%t64/}")
fi

[[ -r $keyring ]] || { echo "$keyring is missing: install debian-archive-keyring" >&2; exit 1; }
# The mirror of the release itself, not that of its security updates nor of anybody else.
mirror=$(apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' | awk '$1 == "Debian" && $2 == "Debian" { print $3; exit }')
[[ -n $mirror ]] || { echo 'apt knows no mirror of Debian here: run apt-get update' >&2; exit 1; }

rm -rf "$folder"
mkdir -p "$folder"/{state/lists/partial,cache/archives/partial,etc/none,packages,tree,bin}
folder=$(cd "$folder" && pwd)
echo "deb [signed-by=$keyring] $mirror $release main" > "$folder/etc/sources.list"
: > "$folder/state/status"
private=(-o "Dir::Etc=$folder/etc" -o "Dir::Etc::sourcelist=$folder/etc/sources.list"
  -o "Dir::Etc::sourceparts=$folder/etc/none"
  -o "Dir::Etc::preferencesparts=$folder/etc/none" -o "Dir::State=$folder/state"
  -o "Dir::State::status=$folder/state/status" -o "Dir::Cache=$folder/cache" -o APT::Sandbox::User= -o Acquire::Languages=none
  -o Acquire::Check-Valid-Until=false)
apt-get "${private[@]}" --quiet update
(cd "$folder/packages" && apt-get "${private[@]}" --quiet download "${packages[@]}")
for package in "$folder"/packages/*.deb; do dpkg-deb -x "$package" "$folder/tree"; done

loader=$(find "$folder/tree" -name 'ld-linux-*.so.*' -o -name 'ld64.so.*' | head -n 1)
triplet=$(dpkg-architecture -qDEB_HOST_MULTIARCH 2> /dev/null || gcc -print-multiarch)
libraries=$folder/tree/usr/lib/$triplet:$folder/tree/lib/$triplet
program() {
  printf '#!/bin/sh\nexec %q --library-path %q %q %s "$@"\n' "$loader" "$libraries" "$folder/tree/usr/bin/$1" "${2-}" > "$folder/bin/$1"
  chmod 755 "$folder/bin/$1"
}
program gpg-agent
program gpg "--agent-program '$folder/bin/gpg-agent'"
"$folder/bin/gpg" --version
rm -rf "$folder"/{state,cache,packages}
touch "$folder/ready"
