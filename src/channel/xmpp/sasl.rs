//! Authentication (RFC 6120 section 6) with SCRAM (RFC 5802), so that the server never sees the password.
//!
//! Called by `login.rs`. PLAIN is never used, not even when nothing else is offered: whoever can get a
//! certificate for the domain would only have to ask for the password.

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sasl::{
    client::{Mechanism, mechanisms::Scram},
    common::{
        ChannelBinding, Credentials,
        scram::{Sha1, Sha256},
    },
};
use xmpp_parsers::minidom::Element;

use super::{
    Settings,
    connect::{Failure, fatal, passing},
    ns,
    tls::{self, Secured},
    wire::Wire,
    xml::Xml,
};

/// How much work a server may ask for: RFC 5802 wants 4096 rounds at least; a million take about a second.
const ROUNDS: std::ops::RangeInclusive<u32> = 4096..=1_000_000;

/// Proves to the server that we know the password, and has it prove the same.
pub(super) async fn authenticate(
    wire: &mut Wire<Secured>,
    features: &Element,
    settings: &Settings,
) -> Result<(), Failure> {
    let offer = Offer::read(features);
    let binding = tls::channel_binding(wire.io());
    let Some(choice) = choose(&offer, binding) else {
        return Err(fatal(
            "the server offers no way to log in that keeps the password secret (SCRAM); \
             PLAIN is never used: enable SCRAM-SHA-256 on the server",
        ));
    };
    let mut scram = mechanism(choice, settings)?;
    let first = scram.initial();
    wire.push(&Xml::of("auth", ns::SASL).attr("mechanism", scram.name()).text(&BASE64.encode(&first)).done());

    let challenge = payload(&wire.next().await?, "challenge")?;
    check(&first, &challenge)?;
    let last = scram.response(&challenge).map_err(|_| passing("the server's login challenge makes no sense"))?;
    wire.push(&Xml::of("response", ns::SASL).text(&BASE64.encode(last)).done());

    // The server proves itself in <success/>, or in one more challenge (RFC 6120 section 6.3.10).
    let mut answer = wire.next().await?;
    let proof = if answer.is("challenge", ns::SASL) {
        let proof = payload(&answer, "challenge")?;
        wire.push(&Xml::of("response", ns::SASL).done());
        answer = wire.next().await?;
        payload(&answer, "success")?;
        proof
    } else {
        payload(&answer, "success")?
    };
    scram.success(&proof).map_err(|_| passing("the server could not prove that it knows the account: refused"))
}

/// What the server offers.
#[derive(Debug, Default)]
struct Offer {
    mechanisms: Vec<String>,
    /// The channel bindings it can do (XEP-0440), if it says.
    bindings: Option<Vec<String>>,
}

impl Offer {
    fn read(features: &Element) -> Self {
        let mechanisms = features.get_child("mechanisms", ns::SASL).into_iter().flat_map(Element::children);
        let bindings = features.get_child("sasl-channel-binding", ns::CHANNEL_BINDINGS);
        Self {
            mechanisms: mechanisms.map(|mechanism| mechanism.text().trim().to_owned()).collect(),
            bindings: bindings.map(|list| list.children().filter_map(|b| b.attr("type")).map(str::to_owned).collect()),
        }
    }

    fn has(&self, mechanism: &str) -> bool {
        self.mechanisms.iter().any(|offered| offered == mechanism)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hash {
    Sha256,
    Sha1,
}

fn choose(offer: &Offer, binding: Option<Vec<u8>>) -> Option<(Hash, ChannelBinding)> {
    let plus = offer.has("SCRAM-SHA-256-PLUS") || offer.has("SCRAM-SHA-1-PLUS");
    let can_bind = offer.bindings.as_ref().is_none_or(|types| types.iter().any(|t| t == "tls-exporter"));
    let binding = match binding {
        Some(data) if plus && can_bind => ChannelBinding::TlsExporter(data),
        // RFC 5802 section 6: "y" says that we could have bound and were not asked to. A server that did ask
        // then knows that somebody in between took its offer away.
        Some(_) if !plus => ChannelBinding::Unsupported,
        _ => ChannelBinding::None,
    };
    let suffix = if matches!(binding, ChannelBinding::TlsExporter(_)) { "-PLUS" } else { "" };
    [(Hash::Sha256, "SCRAM-SHA-256"), (Hash::Sha1, "SCRAM-SHA-1")]
        .into_iter()
        .find(|(_, name)| offer.has(&format!("{name}{suffix}")))
        .map(|(hash, _)| (hash, binding))
}

fn mechanism(
    (hash, binding): (Hash, ChannelBinding),
    settings: &Settings,
) -> Result<Box<dyn Mechanism + Send>, Failure> {
    // RFC 5802 section 5.1: a name may not hold "," and "=" as they are.
    let user = settings.user().replace('=', "=3D").replace(',', "=2C");
    let credentials = Credentials::default()
        .with_username(user)
        .with_password(settings.password.reveal().clone())
        .with_channel_binding(binding);
    let made: Result<Box<dyn Mechanism + Send>, _> = match hash {
        Hash::Sha256 => Scram::<Sha256>::from_credentials(credentials).map(|m| Box::new(m) as _),
        Hash::Sha1 => Scram::<Sha1>::from_credentials(credentials).map(|m| Box::new(m) as _),
    };
    made.map_err(|_| passing("no random number could be had for the login"))
}

/// What the crate does not check: that the server's nonce goes on from ours (RFC 5802 section 5.1), and
/// that it asks for a sane amount of work.
fn check(first: &[u8], challenge: &[u8]) -> Result<(), Failure> {
    let ours = field(first, "r=").unwrap_or_default();
    let theirs = field(challenge, "r=").unwrap_or_default();
    if ours.is_empty() || !theirs.starts_with(ours) || theirs.len() == ours.len() {
        return Err(passing("the server's login challenge does not answer ours: refused"));
    }
    let rounds = field(challenge, "i=").and_then(|rounds| rounds.parse().ok());
    match rounds {
        Some(rounds) if ROUNDS.contains(&rounds) => Ok(()),
        _ => Err(fatal("the server's login asks for too little or too much hashing: refused")),
    }
}

fn field<'a>(message: &'a [u8], key: &str) -> Option<&'a str> {
    str::from_utf8(message).ok()?.split(',').find_map(|part| part.strip_prefix(key))
}

/// The bytes in an element of the exchange, or what its being another one means.
fn payload(element: &Element, name: &str) -> Result<Vec<u8>, Failure> {
    if element.is("failure", ns::SASL) {
        return Err(refusal(element));
    }
    if !element.is(name, ns::SASL) {
        return Err(passing("the server broke off the login"));
    }
    let text = element.text();
    // RFC 6120 section 6.4.2: "=" stands for an answer of no bytes.
    BASE64
        .decode(text.trim().trim_start_matches('='))
        .map_err(|_| passing("the server's login challenge makes no sense"))
}

/// RFC 6120 section 6.5.
fn refusal(failure: &Element) -> Failure {
    let has = |condition| failure.has_child(condition, ns::SASL);
    if has("not-authorized") {
        fatal("the server does not accept the account's name and password")
    } else if has("account-disabled") {
        fatal("the account is disabled on the server")
    } else if has("credentials-expired") {
        fatal("the account's password has expired on the server")
    } else if has("encryption-required") || has("mechanism-too-weak") || has("invalid-mechanism") {
        fatal("the server wants a way to log in that this program does not have")
    } else {
        passing("the server could not check the login just now")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer(mechanisms: &[&str], bindings: Option<&[&str]>) -> Offer {
        let own = |list: &[&str]| list.iter().map(|&s| s.to_owned()).collect();
        Offer { mechanisms: own(mechanisms), bindings: bindings.map(own) }
    }

    #[test]
    fn the_strongest_is_chosen_and_plain_never() {
        let exporter = || ChannelBinding::TlsExporter(vec![1]);
        let tls13 = || Some(vec![1]);
        let all = ["PLAIN", "SCRAM-SHA-1", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS"];
        assert_eq!(choose(&offer(&all, None), tls13()), Some((Hash::Sha256, exporter())));
        assert_eq!(choose(&offer(&all[..3], None), tls13()), Some((Hash::Sha1, exporter())));
        // Offered no binding although we could: "y". Not able to bind ourselves: "n".
        assert_eq!(choose(&offer(&all[..2], None), tls13()), Some((Hash::Sha1, ChannelBinding::Unsupported)));
        assert_eq!(choose(&offer(&all, None), None), Some((Hash::Sha256, ChannelBinding::None)));
        // -PLUS is offered, but not with the binding of TLS 1.3: "y" would look like a downgrade to the server.
        let other = offer(&all, Some(&["tls-server-end-point"]));
        assert_eq!(choose(&other, tls13()), Some((Hash::Sha256, ChannelBinding::None)));
        assert_eq!(choose(&offer(&["PLAIN", "ANONYMOUS"], None), tls13()), None);
        assert_eq!(choose(&offer(&[], None), None), None);
    }

    #[test]
    fn a_challenge_must_answer_ours() {
        let first = b"n,,n=bot,r=abc";
        assert!(check(first, b"r=abcdef,s=QQ==,i=4096").is_ok());
        assert!(check(first, b"r=abc,s=QQ==,i=4096").is_err());
        assert!(check(first, b"r=xyzabc,s=QQ==,i=4096").is_err());
        assert!(check(first, b"r=abcdef,s=QQ==,i=1").is_err());
        assert!(check(first, b"r=abcdef,s=QQ==,i=4000000000").is_err());
        assert!(check(first, b"\xff").is_err());
    }

    #[test]
    fn a_wrong_password_is_final_and_a_passing_fault_is_not() {
        let failure = |inside: &str| {
            let xml = format!("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><{inside}/></failure>");
            refusal(&xml.parse().unwrap())
        };
        assert!(matches!(failure("not-authorized"), Failure::Fatal(_)));
        assert!(matches!(failure("temporary-auth-failure"), Failure::Passing(_)));
        assert!(matches!(failure("something-new"), Failure::Passing(_)));
    }
}
