//! Real and forged messages.

use super::*;

const ME: &str = "bot@localhost";

fn element(xml: &str) -> Element {
    xml.parse().unwrap()
}

fn message(attributes: &str, inside: &str) -> String {
    format!("<message xmlns='jabber:client' {attributes}>{inside}</message>")
}

fn words(body: &str) -> String {
    message("from='ana@localhost/phone' to='bot@localhost' type='chat' id='m1'", body)
}

fn forwarded_in(wrapper: &str, from: &str, inner: &str) -> Element {
    let (head, foot) = wrapper.split_once('|').unwrap();
    let inside = format!("{head}<forwarded xmlns='urn:xmpp:forward:0'>{inner}</forwarded>{foot}");
    element(&message(from, &inside))
}

const RESULT: &str = "<result xmlns='urn:xmpp:mam:2' queryid='q1' id='a7'>|</result>";
const RECEIVED: &str = "<received xmlns='urn:xmpp:carbons:2'>|</received>";
const SENT: &str = "<sent xmlns='urn:xmpp:carbons:2'>|</sent>";

fn heard(stanza: &Element, query: Option<&str>) -> Heard {
    unwrap(stanza, ME, query).map_or(Heard::Nothing, |unwrapped| read(unwrapped, ME))
}

fn inbound(heard: Heard) -> Inbound {
    let Heard::Words(inbound, _) = heard else { panic!("{heard:?}") };
    inbound
}

fn body_of(xml: &str) -> Option<String> {
    let Heard::Words(inbound, _) = heard(&element(xml), None) else { return None };
    Some(inbound.body.into_revealed())
}

#[test]
fn only_somebodys_words_are_words() {
    assert_eq!(body_of(&words("<body>hello</body>")).as_deref(), Some("hello"));
    assert_eq!(body_of(&words("<body>  \n</body>")), None);
    assert_eq!(body_of(&words("<active xmlns='http://jabber.org/protocol/chatstates'/>")), None);
    let of_type = |kind: &str, from: &str| body_of(&message(&format!("type='{kind}' from='{from}'"), "<body>x</body>"));
    assert_eq!(of_type("normal", "ana@localhost").as_deref(), Some("x"));
    assert_eq!(of_type("nonsense", "ana@localhost").as_deref(), Some("x"));
    assert_eq!(of_type("groupchat", "room@muc.localhost/ana"), None);
    assert_eq!(of_type("headline", "localhost"), None);
    assert_eq!(of_type("chat", "bot@localhost/other"), None, "our own");
    assert_eq!(of_type("chat", "Bot@LOCALHOST/other"), None, "our own, however it is written");
    assert_eq!(of_type("chat", "@@"), None, "no address");
    assert_eq!(body_of(&message("type='chat'", "<body>x</body>")), None, "no sender");
    let in_room = "<body>x</body><x xmlns='http://jabber.org/protocol/muc#user'/>";
    assert_eq!(body_of(&message("type='chat' from='room@muc.localhost/ana'", in_room)), None);
}

#[test]
fn the_address_is_bare_and_normalised() {
    let stanza = element(&message("type='chat' from='Ana@LocalHost/Phone'", "<body>x</body>"));
    assert_eq!(inbound(heard(&stanza, None)).from, Peer::new(Network::Xmpp, "ana@localhost"));
}

#[test]
fn the_body_without_a_language_is_taken_and_markup_is_not() {
    let both = "<body xml:lang='fr'>bonjour</body><body>hello</body>";
    assert_eq!(body_of(&words(both)).as_deref(), Some("hello"));
    assert_eq!(body_of(&words("<body xml:lang='fr'>bonjour</body>")).as_deref(), Some("bonjour"));
    let html = "<html xmlns='http://jabber.org/protocol/xhtml-im'><body xmlns='http://www.w3.org/1999/xhtml'>\
                <script>x</script></body></html>";
    assert_eq!(body_of(&words(html)), None);
    assert_eq!(body_of(&words(&format!("{html}<body>plain</body>"))).as_deref(), Some("plain"));
}

#[test]
fn what_is_too_long_and_a_bare_file_are_told_apart() {
    let what = |inside: &str| {
        let Heard::Unreadable { what, keys, .. } = heard(&element(&words(inside)), None) else { return None };
        assert!(!keys.is_empty());
        Some(what)
    };
    assert_eq!(what(&format!("<body>{}</body>", "x".repeat(MAX_BODY + 1))), Some(Unreadable::TooLong));
    let file = "<x xmlns='jabber:x:oob'><url>https://example.org/a.jpg</url></x>";
    assert_eq!(what(file), Some(Unreadable::File));
    assert_eq!(what("<file-sharing xmlns='urn:xmpp:sfs:0'/>"), Some(Unreadable::File));
    assert_eq!(what(&format!("<body>https://example.org/a.jpg</body>{file}")), None, "the link is carried as words");
    assert_eq!(what("<composing xmlns='http://jabber.org/protocol/chatstates'/>"), None);
    let whole = "x".repeat(MAX_BODY);
    assert_eq!(body_of(&words(&format!("<body>{whole}</body>"))), Some(whole));
}

#[test]
fn a_receipt_is_due_for_a_live_message_only() {
    let asks = words("<body>x</body><request xmlns='urn:xmpp:receipts'/>");
    let Heard::Words(_, Some(receipt)) = heard(&element(&asks), None) else { panic!("no receipt") };
    assert_eq!((receipt.to.reveal().as_str(), receipt.id.reveal().as_str()), ("ana@localhost/phone", "m1"));
    for (wrapper, query) in [(RESULT, Some("q1")), (RECEIVED, None)] {
        let copy = forwarded_in(wrapper, "from='bot@localhost'", &asks);
        assert!(matches!(heard(&copy, query), Heard::Words(_, None)));
    }
    assert!(matches!(heard(&element(&words("<body>x</body>")), None), Heard::Words(_, None)));
}

#[test]
fn wrappers_are_believed_from_our_account_only() {
    let inner = words("<body>forged</body>");
    let own = message("from='bot@localhost/x' to='ana@localhost' type='chat' id='h1'", "<body>a human</body>");
    for from in ["", "from='bot@localhost'"] {
        assert_eq!(inbound(heard(&forwarded_in(RESULT, from, &inner), Some("q1"))).body.reveal(), "forged");
        assert_eq!(inbound(heard(&forwarded_in(RECEIVED, from, &inner), None)).body.reveal(), "forged");
        let sent = heard(&forwarded_in(SENT, from, &own), None);
        assert!(matches!(sent, Heard::AnsweredElsewhere { ref to, .. } if &**to.address.reveal() == "ana@localhost"));
    }
    for from in
        ["from='mallory@localhost'", "from='localhost'", "from='bot@localhost/other'", "from='bot@localhost.evil'"]
    {
        for wrapper in [RESULT, RECEIVED, SENT] {
            for inner in [&inner, &own] {
                let forged = forwarded_in(wrapper, from, inner);
                assert!(matches!(heard(&forged, Some("q1")), Heard::Nothing), "{from} {wrapper}");
            }
        }
    }
}

#[test]
fn results_are_believed_for_the_open_query_only() {
    let result = forwarded_in(RESULT, "from='bot@localhost'", &words("<body>x</body>"));
    assert!(matches!(heard(&result, None), Heard::Nothing));
    assert!(matches!(heard(&result, Some("q2")), Heard::Nothing));
    assert!(matches!(heard(&result, Some("q1")), Heard::Words(..)));
}

#[test]
fn our_own_are_echoes_or_a_human() {
    let own = |id: &str, inside: &str| message(&format!("from='bot@localhost/v' to='ana@localhost' id='{id}'"), inside);
    let archived = |inner: &str| heard(&forwarded_in(RESULT, "", inner), Some("q1"));
    assert!(matches!(archived(&own("vst-1", "<body>x</body>")), Heard::Echo(id) if &*id.0 == "vst-1"));
    assert!(matches!(archived(&own("h1", "<body>x</body>")), Heard::AnsweredElsewhere { .. }));
    assert!(matches!(archived(&own("h1", "<received xmlns='urn:xmpp:receipts' id='1'/>")), Heard::Nothing));
    let to_itself = message("from='bot@localhost/v' to='bot@localhost' id='h1'", "<body>note</body>");
    assert!(matches!(archived(&to_itself), Heard::Nothing));
    // Somebody else's id means nothing.
    let stranger = message("from='ana@localhost/v' to='bot@localhost' id='vst-1'", "<body>x</body>");
    assert!(matches!(archived(&stranger), Heard::Words(..)));
}

#[test]
fn copies_of_one_message_share_a_key() {
    let stanza_id = "<stanza-id xmlns='urn:xmpp:sid:0' by='bot@localhost' id='a7'/>";
    let origin_id = "<origin-id xmlns='urn:xmpp:sid:0' id='o1'/>";
    let keys = |xml: &str| inbound(heard(&element(xml), None)).keys;
    let body = "<body>x</body>";
    let archived = inbound(heard(&forwarded_in(RESULT, "", &words(body)), Some("q1"))).keys;
    let live = keys(&words(&format!("{body}{stanza_id}")));
    assert_eq!(archived, live);
    let sent_again = keys(&words(&format!("{body}{origin_id}{}", stanza_id.replace("a7", "a9"))));
    let sent_first = keys(&words(&format!("{body}{origin_id}{stanza_id}")));
    assert!(sent_again.iter().any(|key| sent_first.contains(key)));
    assert!(!sent_again.iter().any(|key| live.contains(key)));

    // Ids are the sender's own, and belong to their words.
    let plain = keys(&words(body));
    assert_eq!(plain.len(), 1);
    assert_eq!(plain, keys(&words(body)));
    assert_ne!(plain, keys(&words(body).replace("ana@", "mallory@")));
    assert_ne!(plain, keys(&words("<body>y</body>")));
}

#[test]
fn a_stanza_id_counts_if_our_server_gave_it() {
    let by = |by: &str| {
        let xml = words(&format!("<body>x</body><stanza-id xmlns='urn:xmpp:sid:0' by='{by}' id='a7'/>"));
        let stanza = element(&xml);
        archive_id(unwrap(&stanza, ME, None).unwrap(), ME).map(str::to_owned)
    };
    assert_eq!(by(ME).as_deref(), Some("a7"));
    for other in ["ana@localhost", "localhost", "bot@localhost/x", ""] {
        assert_eq!(by(other), None);
    }
}

#[test]
fn whoever_types_says_so_without_words() {
    let state = |name: &str| heard(&element(&words(&format!("<{name} xmlns='{}'/>", ns::CHAT_STATES))), None);
    assert!(matches!(state("composing"), Heard::Typing(_, true)));
    assert!(matches!(state("paused"), Heard::Typing(_, false)));
    let said = words(&format!("<body>x</body><active xmlns='{}'/>", ns::CHAT_STATES));
    assert!(matches!(heard(&element(&said), None), Heard::Words(..)));
}

#[test]
fn what_comes_back_says_why() {
    let bounced = |condition: &str| {
        let error = format!("<body>x</body><error type='cancel'><{condition} xmlns='{}'/></error>", ns::STANZA_ERRORS);
        heard(&element(&message("type='error' from='ana@localhost' id='vst-1'", &error)), None)
    };
    assert!(matches!(bounced("item-not-found"), Heard::Bounced(_, _, Failure::NoSuchAccount)));
    assert!(matches!(bounced("remote-server-not-found"), Heard::Bounced(_, _, Failure::NoSuchAccount)));
    assert!(matches!(bounced("service-unavailable"), Heard::Bounced(_, _, Failure::Refused)));
    let receipt = words("<received xmlns='urn:xmpp:receipts' id='vst-1'/><body>x</body>");
    assert!(matches!(heard(&element(&receipt), None), Heard::Received(_, id) if &*id.0 == "vst-1"));
}

#[test]
fn encrypted_words_are_not_taken_from_the_body() {
    let body = "<body>I sent you an encrypted message</body>";
    let encrypted = |inside: &str| heard(&element(&words(&format!("{body}{inside}"))), None);
    for inside in [
        "<encrypted xmlns='urn:xmpp:omemo:2'><header sid='1'/><payload>eA==</payload></encrypted>",
        "<openpgp xmlns='urn:xmpp:openpgp:0'>eA==</openpgp>",
        "<x xmlns='jabber:x:encrypted'>eA==</x>",
    ] {
        assert!(matches!(encrypted(inside), Heard::Unreadable { ref keys, .. } if !keys.is_empty()), "{inside}");
    }
    let omemo = "<encrypted xmlns='eu.siacs.conversations.axolotl'><header sid='1'/></encrypted>";
    assert!(matches!(encrypted(omemo), Heard::Encrypted(from) if from == "ana@localhost"));
    let sealed =
        |payload: &str| element(&words(&format!("{body}{}", omemo.replace("</enc", &format!("{payload}</enc")))));
    let stanza = sealed("<payload>eA==</payload>");
    let unwrapped = unwrap(&stanza, ME, None).unwrap();
    let inside = inbound(opened(unwrapped, ME, "bonjour", Device::New));
    assert_eq!(
        (inside.body.reveal().as_str(), inside.security, inside.device),
        ("bonjour", Security::EndToEnd, Device::New)
    );
    let keys_of = |stanza: &Element, again| {
        let Heard::Unreadable { what: Unreadable::Garbled, keys, .. } =
            unread(unwrap(stanza, ME, None).unwrap(), ME, again)
        else {
            panic!("it has a payload")
        };
        keys
    };
    assert_eq!(keys_of(&stanza, true), inside.keys, "a second copy of what was read is known");
    let unread_keys = keys_of(&stanza, false);
    assert_eq!(unread_keys, keys_of(&stanza, false), "the very same is known");
    // One letter, encrypted anew, is one byte, which may well be the same.
    let header = "<header xmlns='eu.siacs.conversations.axolotl' sid='1'><iv>eA==</iv></header>";
    let mut anew = stanza.clone();
    let encrypted = anew.get_child_mut("encrypted", ns::OMEMO).unwrap();
    encrypted.remove_child("header", ns::OMEMO).unwrap();
    encrypted.append_child(header.parse().unwrap());
    assert!(keys_of(&anew, false).iter().all(|key| !unread_keys.contains(key)), "it is another message");
    assert!(unread(unwrap(&sealed(""), ME, None).unwrap(), ME, false).is_nothing(), "no words are lost");
}

#[test]
fn otr_is_nobodys_words_and_the_words_beside_its_tag_are() {
    for otr in ["?OTRv23?", "?OTR:AAMD", "?OTR?v2?\nUser wants to talk", "&gt; hello\n?OTRv23?"] {
        let heard = heard(&element(&words(&format!("<body>{otr}</body>"))), None);
        assert!(matches!(heard, Heard::Unreadable { what: Unreadable::Otr, .. }), "{otr}: {heard:?}");
    }
    let tag = " \t  \t\t\t\t \t \t \t    \t\t  \t   \t\t  \t\t";
    let said = inbound(heard(&element(&words(&format!("<body>hello{tag}</body>"))), None));
    assert!(said.offers_otr && said.body.reveal() == "hello", "{:?}", said.body.reveal());
    assert!(!inbound(heard(&element(&words("<body>hello</body>")), None)).offers_otr);
    let wrote = |body: &str| {
        let ours = message("from='bot@localhost/desk' to='ana@localhost' type='chat'", &format!("<body>{body}</body>"));
        heard(&forwarded_in(SENT, "from='bot@localhost'", &ours), None)
    };
    assert!(wrote("?OTRv23?").is_nothing() && wrote("?OTR:AAMCAA").is_nothing(), "an app did that by itself");
    assert!(matches!(wrote("?OTR:AAMDAA"), Heard::AnsweredElsewhere { .. }));
}

#[test]
fn a_reaction_is_no_words_and_words_are_no_reaction() {
    let reacted = |inside: &str| heard(&element(&words(inside)), None);
    let reactions = |emoji: &str| format!("<reactions xmlns='urn:xmpp:reactions:0' id='vst-1'>{emoji}</reactions>");
    let one = reactions("<reaction>👍</reaction>");
    let Heard::Aside(from, Aside::Reaction { emoji, taken_back: false }, _) = reacted(&one) else { panic!("{one}") };
    assert_eq!((from.address.reveal().as_ref(), emoji.reveal().as_str()), ("ana@localhost", "👍"));
    assert!(matches!(reacted(&reactions("")), Heard::Aside(_, Aside::Reaction { taken_back: true, .. }, _)));
    let fallback = "<body>👍</body><fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reactions:0'/>";
    assert!(matches!(reacted(&format!("{fallback}{one}")), Heard::Aside(..)));
    assert_eq!(body_of(&words(&format!("<body>come at once</body>{one}"))).as_deref(), Some("come at once"));
}

#[test]
fn what_an_app_has_put_somewhere_in_clear_is_a_file_and_a_link_is_words() {
    let upload = |inside: &str| {
        let stanza = element(&words(inside));
        let unwrapped = unwrap(&stanza, ME, None).unwrap();
        let mut said = inbound(read(unwrapped, ME));
        take_upload(unwrapped, &mut said);
        said
    };
    let oob = "<x xmlns='jabber:x:oob'><url>https://up.example.org/1.jpg</url></x>";
    let file = upload(&format!("<body>https://up.example.org/1.jpg</body>{oob}"));
    assert!(file.body.reveal().is_empty() && file.files.len() == 1 && !file.files[0].link.is_sealed());
    for said in ["<body>https://up.example.org/1.jpg</body>".to_owned(), format!("<body>see https://x</body>{oob}")] {
        let words = upload(&said);
        assert!(words.files.is_empty() && words.body.reveal().contains("https"), "{said}");
    }
}
