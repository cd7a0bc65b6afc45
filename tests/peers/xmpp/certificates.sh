#!/bin/sh
# Throwaway certificates: certificates.sh DIR
#
# Writes DIR/ca.crt, which a client must trust, and DIR/good/localhost.{crt,key}, which it must accept; and
# DIR/bad/{expired,misnamed,untrusted}.{crt,key}, which it must not. In folders of their own, because
# Prosody takes any certificate for its host that it finds in the folder it is given. Needs: openssl.
set -eu
dir=$(mkdir -p "$1" && cd "$1" && pwd)
mkdir -p "$dir/good" "$dir/bad"
exec 2>> "$dir/openssl.log"

key() { openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out "$dir/$1.key"; }
authority() {
  key "$1"
  openssl req -x509 -new -key "$dir/$1.key" -days 30 -subj "/CN=Throwaway $1" -out "$dir/$1.crt"
}
# certificate FILE HOST AUTHORITY [START END]: dates as YYMMDDHHMMSSZ; from now for 30 days without.
certificate() {
  key "$1"
  openssl req -new -key "$dir/$1.key" -subj "/CN=$2" -out "$dir/$1.csr"
  : > "$dir/issued"
  cat > "$dir/issue.cnf" <<CNF
[ca]
default_ca = here
[here]
database = $dir/issued
new_certs_dir = $dir
default_md = sha256
policy = any
x509_extensions = host
rand_serial = yes
default_days = 30
[any]
commonName = supplied
[host]
subjectAltName = DNS:$2
CNF
  openssl ca -batch -config "$dir/issue.cnf" -cert "$dir/$3.crt" -keyfile "$dir/$3.key" \
    ${4:+-startdate "$4" -enddate "$5"} -notext -in "$dir/$1.csr" -out "$dir/$1.crt"
}
authority other
authority ca
certificate good/localhost localhost ca
certificate bad/expired localhost ca 200101000000Z 210101000000Z
certificate bad/misnamed elsewhere.example ca
certificate bad/untrusted localhost other
