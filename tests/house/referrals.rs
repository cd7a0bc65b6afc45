//! Others who can help: listed for a case, shown, and sent as a handler's own answer, never by itself.

use vestibule::{
    channel::CatchUp,
    talk::{self, Helpline, NoGuess},
};

use crate::door::{Door, files, is_relay, rules};

const ENTRIES: &str = r#"
[[referral]]
id = "worldwide"
name = "Everywhere"
text = "they are anywhere"

[[referral]]
id = "tunis"
name = "In Tunis"
needs = ["account"]
countries = ["TN"]
languages = ["en"]
text.fr = "ils sont à Tunis"
text.en = "they are in Tunis"
checked = "2026-01-01"

[[referral]]
id = "maghreb"
name = "Nearby"
countries = ["north_africa"]
languages = ["en"]
text = "they are nearby"
checked = 2024-12-31

[[referral]]
id = "spanish"
name = "Other language"
languages = ["es"]
text = "hablan"

[[referral]]
id = "kenya"
name = "Too far"
countries = ["KE", "east_africa"]
text = "they are in Nairobi"

[[referral]]
id = "devices"
name = "Something else"
needs = ["seized"]
text = "they know phones"
"#;

/// A house with these entries.
fn with(entries: &str) -> Door {
    let keys = vestibule::desk::keys();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let files = files().with("referrals.toml", entries);
    let mut rules = rules();
    rules.script = talk::load(&files, &Helpline::default(), &keys, Box::new(NoGuess)).expect("they load");
    let mut door = Door::under(rules);
    door.connect(CatchUp::Whole);
    door
}

/// A case that nour holds, from this country, about an account.
fn held(country: &str) -> (Door, String) {
    let mut door = with(ENTRIES);
    door.tells("ana", "hello", &[("need", "1"), ("country", country)]);
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    (door, tag)
}

/// The ids that are listed, in order.
fn listed(door: &mut Door, tag: &str) -> Vec<String> {
    let list = door.say("nour", &format!("!refer {tag}")).one("nour");
    list.lines().filter_map(|line| Some(line.strip_prefix("– ")?.split(' ').next()?.to_owned())).collect()
}

#[test]
fn those_that_fit_are_listed_the_best_first() {
    for (country, fitting) in [
        ("I am in Tunisia, near Sfax", &["tunis", "maghreb", "worldwide", "spanish"][..]),
        ("Algérie", &["maghreb", "worldwide", "spanish"]),
        ("Kenya", &["kenya", "worldwide", "spanish"]),
        // What is not known excludes nothing.
        ("somewhere", &["tunis", "maghreb", "worldwide", "kenya", "spanish"]),
        ("skip", &["tunis", "maghreb", "worldwide", "kenya", "spanish"]),
    ] {
        let (mut door, tag) = held(country);
        assert_eq!(listed(&mut door, &tag), fitting, "{country}");
    }
    let mut door = with(ENTRIES.split("\n\n").last().unwrap());
    door.tells("ana", "hello", &[("need", "1")]);
    let tag = door.tag("ana");
    assert_eq!(door.say("nour", &format!("!refer {tag}")).one("nour"), door.notice("desk-refer-none", &tag));
}

#[test]
fn an_entry_that_nobody_has_looked_at_for_a_year_says_so() {
    let (mut door, tag) = held("Tunisia");
    let list = door.say("nour", &format!("!orienter {tag}")).one("nour");
    let old = door.text("desk-refer-unchecked");
    let is_old = |id: &str| list.lines().find(|line| line.starts_with(&format!("– {id} "))).unwrap().contains(&old);
    assert_eq!(["tunis", "maghreb", "worldwide"].map(is_old), [false, true, true], "{list}");
    // Those that came with the program were looked at by nobody here.
    let mut door = Door::new();
    door.say("ana", "hello");
    door.say("ana", "human");
    let tag = door.tag("ana");
    let list = door.say("nour", &format!("!refer {tag}")).one("nour");
    assert_eq!((list.lines().count(), list.matches(&old).count()), (6, 5), "{list}");
}

#[test]
fn it_is_shown_and_then_sent_as_the_handlers_own() {
    let (mut door, tag) = held("Tunisia");
    let shown = door.say("nour", &format!("!refer {tag} tunis"));
    assert_eq!(shown.who(), ["nour"], "nothing is sent by showing it");
    assert!(shown.one("nour").contains("they are in Tunis"));
    for slip in ["nobody", "tunis now"] {
        assert_eq!(door.say("nour", &format!("!refer {tag} {slip}")).who(), ["nour"], "{slip}");
    }
    assert!(door.say("sam", &format!("!refer {tag} tunis go")).to("ana").is_empty(), "only who holds it");
    let sent = door.say("nour", &format!("!refer {tag} TUNIS go"));
    assert_eq!(sent.one("ana"), "they are in Tunis");
    assert!(sent.rows("ana").all(is_relay), "it is nour who says it");
    door.say("nour", &format!("!lang {tag} fr"));
    assert_eq!(door.say("nour", &format!("!refer {tag} tunis envoyer")).one("ana"), "ils sont à Tunis");
    door.say("ana", "stop");
    assert!(door.say("nour", &format!("!refer {tag} tunis go")).to("ana").is_empty());
}

#[test]
fn it_waits_like_any_answer_and_can_be_taken_back() {
    let mut door = Door::with_delay(std::time::Duration::from_secs(10));
    door.typing = std::time::Duration::from_secs(2);
    door.say("ana", "hello");
    door.now = door.now.after(crate::door::MINUTE);
    door.say("ana", "human");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    assert!(door.say("nour", &format!("!refer {tag} rsf go")).0.is_empty());
    door.say("nour", "!undo");
    assert!(door.after(crate::door::MINUTE).0.is_empty());
}

#[test]
fn whoever_says_that_it_is_not_ours_is_told_how_to_go_on() {
    let (mut door, tag) = held("Tunisia");
    let heard = door.say("nour", &format!("!mandate {tag} out not ours"));
    assert!(heard.to("nour").contains(&door.notice("desk-mandate-out-next", &tag)), "{heard:?}");
    assert!(heard.to("ana").is_empty() && heard.to("sam").len() == 1);
    assert_eq!(door.say("nour", &format!("!say {tag} out go")).one("ana"), door.text("say-out"));
}
