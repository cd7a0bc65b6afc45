#!/bin/sh
# Puts together all that a program needs to run by itself: rootfs.sh PROGRAM FOLDER
#
# The libraries it is linked to, the system's certificate authorities, an empty /tmp. Used by Containerfile.
set -eu
program=$1 root=$2
mkdir -p "$root/etc/ssl/certs" "$root/etc/vestibule" "$root/tmp" "$root/var/lib/vestibule"
chmod 1777 "$root/tmp"
install -m 755 "$program" "$root/vestibule"
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
printf 'vestibule:x:65532:65532::/var/lib/vestibule:/nonexistent\n' > "$root/etc/passwd"
printf 'vestibule:x:65532:\n' > "$root/etc/group"
printf 'hosts: files dns\n' > "$root/etc/nsswitch.conf"
ldd "$program" | grep -o '/[^ )]*' | sort -u | while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done
