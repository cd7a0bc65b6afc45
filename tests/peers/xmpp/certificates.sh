#!/bin/sh
# Throwaway certificates: certificates.sh DIR
#
# Writes DIR/ca.crt, which a client must trust, and DIR/localhost.{crt,key}, which it must accept; and for
# the same host `expired`, `misnamed` and `untrusted`, which it must not. Needs: openssl.
set -eu
dir=$(mkdir -p "$1" && cd "$1" && pwd)
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
certificate localhost localhost ca
certificate expired localhost ca 200101000000Z 210101000000Z
certificate misnamed elsewhere.example ca
certificate untrusted localhost other
