//! Who is let in, and to whom we do not go.

use sha2::{Digest, Sha256};
use tokio::time::timeout;
use tokio_rustls::rustls::pki_types::{CertificateDer, pem::PemObject};
use vestibule::{channel::xmpp::Tls, private::Secret};

use crate::{
    fake::{Fake, Reception, certificates},
    house::{House, at, settings},
    log::Log,
    prosody::{PATIENCE, Prosody},
};

const ONLY_PLAIN: &str =
    "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms>";

#[tokio::test]
#[ignore = "needs openssl: run tests/all"]
async fn the_password_is_never_told() {
    let certificates = certificates();
    let fake = Fake::start(Reception::tls(&certificates, "good/localhost", ONLY_PLAIN)).await;
    let house = House::open(settings(fake.port, Tls::Direct, certificates.path().join("ca.crt")));
    let why = house.refusal().await;
    assert!(why.contains("PLAIN is never used") && !why.contains("bot"), "{why}");
    let heard = fake.heard();
    assert!(heard.contains("<stream:stream") && !heard.contains("<auth"), "{heard}");
}

#[tokio::test]
#[ignore = "needs openssl: run tests/all"]
async fn a_server_with_the_wrong_certificate_hears_nothing() {
    let certificates = certificates();
    for (name, what_to_do) in [
        ("bad/expired", "has expired: ask the server's operator to renew it"),
        ("bad/misnamed", "is for another name than the domain of the account: correct the server's address"),
        ("bad/untrusted", "comes from no authority that is trusted here: install ca-certificates, or set ca_file"),
    ] {
        let log = Log::begin();
        let mut fake = Fake::start(Reception::tls(&certificates, name, ONLY_PLAIN)).await;
        let house = House::open(settings(fake.port, Tls::Direct, certificates.path().join("ca.crt")));
        // It is tried again, as certificates get renewed; each time in vain.
        for _ in 0..2 {
            assert_eq!(timeout(PATIENCE, fake.visits.recv()).await.unwrap(), Some(false), "{name}");
        }
        assert_eq!(fake.heard(), "");
        house.close().await;
        let log = log.text();
        assert!(log.contains("ERROR") && log.matches(what_to_do).count() == 1, "{log}");
    }
}

#[tokio::test]
#[ignore = "needs openssl: run tests/all"]
async fn the_login_is_bound_to_the_connection_and_the_server_proves_itself() {
    let certificates = certificates();
    for proves in [true, false] {
        let mut fake = Fake::start(Reception::scram(&certificates, proves)).await;
        let house = House::open(settings(fake.port, Tls::Direct, certificates.path().join("ca.crt")));
        assert_eq!(timeout(PATIENCE, fake.visits.recv()).await.unwrap(), Some(true), "the password is proved");
        assert_eq!(fake.heard().contains("<stream:stream"), proves, "{}", fake.heard());
        house.close().await;
    }
}

#[tokio::test]
#[ignore = "needs openssl: run tests/all"]
async fn a_pin_comes_on_top() {
    let certificates = certificates();
    let leaf = CertificateDer::from_pem_file(certificates.path().join("good/localhost.crt")).unwrap();
    let mut settings = settings(0, Tls::Direct, certificates.path().join("ca.crt"));

    let mut fake = Fake::start(Reception::tls(&certificates, "good/localhost", ONLY_PLAIN)).await;
    settings.address = Some(format!("127.0.0.1:{}", fake.port));
    settings.pin = Some([7; 32]);
    let house = House::open(settings.clone());
    assert_eq!(timeout(PATIENCE, fake.visits.recv()).await.unwrap(), Some(false));
    assert_eq!(fake.heard(), "");
    house.close().await;

    settings.pin = Some(Sha256::digest(&leaf).into());
    assert!(House::open(settings).refusal().await.contains("PLAIN"), "it got as far as the login");
}

#[tokio::test]
#[ignore = "needs openssl: run tests/all"]
async fn without_encryption_there_is_no_login() {
    let certificates = certificates();
    let offers_tls = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
    let proceeds = "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
    // It offers none; it refuses; it slips something in before the handshake.
    for (features, answer) in [
        (ONLY_PLAIN, ""),
        (offers_tls, "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>"),
        (offers_tls, "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/><stream:features/>"),
    ] {
        let mut fake = Fake::start(Reception::Plain(features, answer)).await;
        let house = House::open(settings(fake.port, Tls::Starttls, certificates.path().join("ca.crt")));
        for _ in 0..2 {
            timeout(PATIENCE, fake.visits.recv()).await.unwrap().unwrap();
        }
        let heard = fake.heard();
        assert!(heard.starts_with("<?xml") && heard.is_ascii(), "a handshake was begun: {heard:?}");
        assert!(!heard.contains("<auth") && !heard.contains("bot"), "{heard}");
        house.close().await;
    }
    // And with what a server should say, the handshake begins.
    let mut fake = Fake::start(Reception::Plain(offers_tls, proceeds)).await;
    let house = House::open(settings(fake.port, Tls::Starttls, certificates.path().join("ca.crt")));
    let began = async {
        while fake.heard().is_ascii() {
            tokio::task::yield_now().await;
        }
    };
    timeout(PATIENCE, began).await.unwrap();
    house.close().await;
    fake.visits.recv().await;
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_wrong_password_is_final() {
    let prosody = Prosody::start(&["bot"]).await;
    let mut settings = at(&prosody);
    settings.password = Secret::new("pw-canary".to_owned());
    let why = House::open(settings).refusal().await;
    assert_eq!(why, "the server does not accept the account's name and password");
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn every_kind_of_scram_that_prosody_has_is_accepted() {
    let only_sha_1 = r#"disable_sasl_mechanisms = { "PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS" }"#;
    // Here it offers -PLUS, with a binding that TLS 1.3 did away with.
    let tls_1_2 = r#"ssl = { protocol = "tlsv1_2", certificate = "good/localhost.crt", key = "good/localhost.key" }"#;
    for extra in ["", only_sha_1, tls_1_2] {
        let prosody = Prosody::start_with(&["bot"], extra).await;
        House::ready(at(&prosody)).await.close().await;
        assert_eq!(prosody.log().contains("TLSv1.2"), extra == tls_1_2);
    }
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_missing_authority_is_final() {
    let prosody = Prosody::start(&["bot"]).await;
    let mut settings = at(&prosody);
    settings.ca_file = Some(prosody.file("no-such-file"));
    assert!(House::open(settings).refusal().await.contains("ca_file"));
}
