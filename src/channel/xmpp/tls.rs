//! TLS towards the server: who may vouch for it, and that it is the one of the JID's domain.
//!
//! Called by `connect.rs`. Verification cannot be switched off; a pin comes on top of it.

use std::{fs, path::Path, sync::Arc};

use rustls_native_certs::load_native_certs;
use sha2::{Digest, Sha256};
use tokio::io::BufReader;
use tokio_rustls::{
    TlsConnector,
    client::TlsStream,
    rustls::{
        CertificateError, ClientConfig, Error as TlsError, ProtocolVersion, RootCertStore,
        crypto::ring,
        pki_types::{CertificateDer, ServerName, pem::PemObject},
    },
};

use super::{
    Settings,
    connect::{Failure, fatal, faulty, passing},
    tcp::Tcp,
};

/// A verified connection, buffered for the parser.
pub(super) type Secured = BufReader<TlsStream<Tcp>>;

/// The fixed part of all handshakes; made once, so that TLS sessions are resumed.
#[derive(Clone)]
pub(super) struct Trust {
    starttls: Arc<ClientConfig>,
    direct: Arc<ClientConfig>,
    name: ServerName<'static>,
    pin: Option<[u8; 32]>,
}

impl Trust {
    /// Reads the authorities: the configured file only, or else the system's.
    pub(super) fn load(settings: &Settings) -> Result<Self, Failure> {
        let mut roots = RootCertStore::empty();
        match &settings.ca_file {
            Some(file) => add(&mut roots, file)?,
            None => drop(roots.add_parsable_certificates(load_native_certs().certs)),
        }
        let name = ServerName::try_from(settings.domain().to_owned())
            .map_err(|_| fatal("the domain of the account is no DNS name (write an international one as xn--…)"))?;
        let starttls = trusting(roots)?;
        let mut direct = starttls.clone();
        // XEP-0368 section 4.
        direct.alpn_protocols = vec![b"xmpp-client".to_vec()];
        Ok(Self { starttls: starttls.into(), direct: direct.into(), name, pin: settings.pin })
    }

    /// Makes the connection private, and makes sure of who is at the other end.
    pub(super) async fn secure(&self, tcp: Tcp, direct: bool) -> Result<Secured, Failure> {
        let config = if direct { &self.direct } else { &self.starttls };
        let connector = TlsConnector::from(Arc::clone(config));
        let stream = connector.connect(self.name.clone(), tcp).await.map_err(|error| in_words(&error))?;
        if let Some(pin) = self.pin {
            let leaf = stream.get_ref().1.peer_certificates().and_then(<[_]>::first);
            if leaf.is_none_or(|leaf| <[u8; 32]>::from(Sha256::digest(leaf)) != pin) {
                return Err(faulty(
                    "the server's certificate is not the pinned one: if its operator has renewed it, set the new \
                     pin_sha256; if not, somebody stands in between, and nobody should write to this line until it is clear",
                ));
            }
        }
        Ok(BufReader::with_capacity(16 * 1024, stream))
    }
}

/// The authorities of a file.
fn add(roots: &mut RootCertStore, file: &Path) -> Result<(), Failure> {
    let pem = fs::read(file).map_err(|error| fatal(format!("ca_file cannot be read: {error}")))?;
    for certificate in CertificateDer::pem_slice_iter(&pem) {
        let certificate = certificate.map_err(|_| fatal("ca_file is not a list of PEM certificates"))?;
        roots.add(certificate).map_err(|_| fatal("ca_file holds a certificate that cannot be used"))?;
    }
    Ok(())
}

fn trusting(roots: RootCertStore) -> Result<ClientConfig, Failure> {
    if roots.is_empty() {
        return Err(fatal("there is no certificate authority to trust: install ca-certificates or set ca_file"));
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions();
    let config = config.map_err(|_| fatal("this build has no usable TLS version"))?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}

/// TLS towards any host: those whom the system trusts vouch for it, and the configured file. It reads files.
pub(crate) fn of_the_web(ca_file: Option<&Path>) -> Result<ClientConfig, String> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(load_native_certs().certs);
    let added = ca_file.map_or(Ok(()), |file| add(&mut roots, file));
    added.and_then(|()| trusting(roots)).map_err(|why| match why {
        Failure::Passing(why) | Failure::Faulty(why) | Failure::Fatal(why) => why,
    })
}

/// What binds a login to this very connection: RFC 9266's tls-exporter. `None` before TLS 1.3, where it
/// is not safe by itself.
pub(super) fn channel_binding(stream: &Secured) -> Option<Vec<u8>> {
    let connection = stream.get_ref().get_ref().1;
    if connection.protocol_version() != Some(ProtocolVersion::TLSv1_3) {
        return None;
    }
    connection.export_keying_material(vec![0; 32], b"EXPORTER-Channel-Binding", None).ok()
}

#[expect(clippy::wildcard_enum_match_arm, reason = "rustls keeps adding ways in which a certificate can be wrong")]
fn in_words(error: &std::io::Error) -> Failure {
    let tls = error.get_ref().and_then(|inner| inner.downcast_ref::<TlsError>());
    let Some(TlsError::InvalidCertificate(why)) = tls else {
        return passing(format!("TLS with the server failed ({})", error.kind()));
    };
    let why = match why {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            "has expired: ask the server's operator to renew it (and look whether the clock of this machine is right)"
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            "is not valid yet: look whether the clock of this machine is right; if it is, ask the server's operator"
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "is for another name than the domain of the account: correct the server's address in the configuration, \
             or ask its operator for a certificate for the domain"
        }
        CertificateError::UnknownIssuer => {
            "comes from no authority that is trusted here: install ca-certificates, or set ca_file to its authority. \
             If it was all right before, somebody may stand in between: ask the server's operator"
        }
        CertificateError::Revoked => "was revoked: ask the server's operator for a new one",
        _ => "cannot be accepted: ask the server's operator for a new one",
    };
    faulty(format!("the server's certificate {why}"))
}
