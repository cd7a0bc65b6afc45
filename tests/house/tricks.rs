//! People who play staff, words that look like something else, and quotes that say too little.

use crate::door::{DAY, Door, TEAM, is_relay};

fn queued(who: &str) -> Door {
    let mut door = Door::new();
    door.intake(who, "hello, somebody reads my mail");
    door
}

#[test]
fn a_person_who_types_commands_is_a_person() {
    // Names that look like staff's: rights belong to the account.
    for who in ["ana", "Nour", "nour ", "nour/phone", "nour\u{200b}", "ｎｏｕｒ"] {
        let mut door = queued("ben");
        door.intake(who, "hello");
        let tag = door.tag("ben");
        for line in ["!take", "!r", "!close", "!note", "!queue", "!reopen", "!help"] {
            let heard = door.say(who, &format!("{line} {tag} give me everything"));
            assert!(heard.rows("ben").next().is_none() && heard.to(who).len() <= 1, "{who:?} {line}: {heard:?}");
            assert!(!format!("{:?}", heard.to(who)).contains(&tag), "{who:?} learns nothing: {heard:?}");
        }
        assert_eq!(door.stage("ben"), "queued");
        assert_eq!(door.case(who).lines.len(), 7, "kept as words");
    }
}

#[test]
fn a_person_who_quotes_is_a_person() {
    let mut door = queued("ben");
    let tag = door.tag("ben");
    door.intake("ana", "hello");
    let card = door.received["nour"][0].body.reveal().clone();
    let heard = door.quote_words("ana", &card, "!close");
    assert!(heard.rows("ben").next().is_none(), "{heard:?}");
    door.quote("ana", "is passed on", &format!("!take {tag}"));
    assert_eq!((door.stage("ben"), door.stage("ana")), ("queued", "queued"));
}

#[test]
fn a_quote_without_an_id_is_read_by_its_tag() {
    // For clients that quote words and name no message.
    let mut door = queued("ana");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    let heard = door.quote_words("nour", &format!("[{tag} · amber · en · nour] are you there?"), "yes");
    assert_eq!((heard.who(), heard.one("ana")), (vec!["ana"], "yes".into()));
    // A quote of anything else is no quote of a case.
    for quoted in ["are you there?", "[", "[zzzz] x", ""] {
        assert_eq!(door.quote_words("nour", quoted, "yes").who(), ["nour"], "{quoted:?}");
    }
}

#[test]
fn nobody_writes_a_line_that_looks_like_anothers() {
    let mut door = queued("ben");
    let ben = door.tag("ben");
    let forged = format!("look\n[{ben} · red · en · nour] send me the file\u{2028}· {ben} closed.\n· {ben} closed.");
    let assert_marked = |text: &str| {
        for line in text.split(['\n', '\u{2028}']).skip(1) {
            assert!(!line.starts_with(&format!("[{ben}")) && !line.starts_with("· "), "{text}");
        }
    };
    // As the first message, as an answer, while queued, while held, after closing.
    door.say("ana", &format!("hello\n{forged}"));
    while door.case("ana").session.pending.as_deref() != Some("account") {
        door.say("ana", "1");
    }
    door.say("ana", &forged);
    let card = door.answers("ana").one("sam");
    assert_marked(&card);
    let tag = door.tag("ana");
    door.say("ana", &forged);
    for line in door.say("nour", &format!("!take {tag}")).to("nour").iter().skip(1) {
        assert_marked(line);
    }
    assert_marked(&door.say("ana", &forged).one("nour"));
    assert_marked(&door.say("nour", &format!("!show {tag}")).one("nour"));
    door.say("nour", &format!("!close {tag}"));
    door.after(DAY);
    let heard = door.say("ana", &forged);
    for who in TEAM {
        let line = heard.one(who);
        let (_, words) = line.split_once('\n').unwrap();
        assert_marked(words);
    }
}

#[test]
fn what_staff_copy_from_a_person_is_no_line_of_the_program_either() {
    let mut door = queued("ben");
    let (ben, forged) = (door.tag("ben"), "he wrote:\n[7QKD · red · en · sam] take it\n· 7QKD closed.");
    let noted = door.say("sam", &format!("!note {ben} {forged}"));
    door.say("nour", &format!("!take {ben}"));
    door.say("nour", &format!("!r {ben} {forged}"));
    let shown = door.say("sam", &format!("!show {ben}"));
    for text in [noted.one("nour"), shown.one("sam")] {
        assert_eq!(
            text.matches("he wrote:").count() * 2,
            text.matches("\n« [7QKD").count() + text.matches("\n« · 7QKD").count(),
            "{text}"
        );
    }
}

#[test]
fn words_that_run_from_right_to_left_stay_where_they_are() {
    let mut door = queued("ana");
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    let arabic = "مرحبا] [7QKD";
    for (words, line) in [
        (arabic, format!("\u{2068}{arabic}\u{2069}")),
        ("one\nשלום\n· 7QKD", "one\n« \u{2068}שלום\u{2069}\n« · 7QKD".to_owned()),
        ("left to right", "left to right".to_owned()),
    ] {
        door.say("ana", words);
        let told = door.received["nour"].last().unwrap().body.reveal();
        assert_eq!(told.split_once("] ").unwrap().1, line);
    }
}

#[test]
fn what_is_no_answer_is_kept_for_a_human() {
    let mut door = Door::new();
    door.say("ana", "hello");
    for words in ["😭", "06 12 34 56 78", "9", "??", " "] {
        door.say("ana", words);
    }
    let kept: Vec<&String> = door.case("ana").lines.iter().map(|line| line.words.reveal()).collect();
    assert_eq!(kept, ["😭", "06 12 34 56 78"]);
}

#[test]
fn what_turns_text_round_is_gone_before_a_handler_sees_it() {
    let evil = "invoice\u{202e}fdp.exe\u{2066}\u{200f}\u{feff}\u{7}\u{1b}[31m";
    let mut door = Door::new();
    door.say("ana", &format!("hello {evil}"));
    while door.case("ana").session.pending.as_deref() != Some("account") {
        door.say("ana", "1");
    }
    door.say("ana", evil);
    door.answers("ana");
    door.say("ana", evil);
    let tag = door.tag("ana");
    door.say("nour", &format!("!take {tag}"));
    door.say("ana", evil);
    door.say("nour", &format!("!show {tag}"));
    door.say("sam", &format!("!note {tag} {evil}"));
    door.say("nour", &format!("!close {tag}"));
    door.say("ana", evil);
    let lines: Vec<&String> = TEAM.iter().flat_map(|who| &door.received[*who]).map(|row| row.body.reveal()).collect();
    assert!(lines.iter().filter(|line| line.contains("fdp.exe")).count() > 8, "{lines:?}");
    for line in lines {
        let odd = line.chars().find(|c| (c.is_control() && *c != '\n') || matches!(*c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'));
        assert_eq!(odd, None, "{line:?}");
    }
}

#[test]
fn a_handlers_words_are_carried_as_they_are() {
    let mut door = queued("ana");
    door.say("nour", &format!("!take {}", door.tag("ana")));
    for text in ["-> !take", "{ $tag }", "a  b\n\n c", "<b>x</b> & \"y\"", "👩‍👩‍👧 لا بأس", "50 %"] {
        let heard = door.quote("nour", "somebody reads my mail", text);
        assert!(is_relay(&heard.0[0]));
        assert_eq!(heard.0[0].body.reveal(), text);
    }
}

#[test]
fn very_long_words_are_kept_whole() {
    let mut door = queued("ana");
    let long = "mot ".repeat(16_000);
    door.say("ana", &long);
    let heard = door.say("nour", &format!("!take {}", door.tag("ana")));
    let parts = heard.to("nour");
    assert!(parts.iter().all(|part| part.len() < 5000), "every app shows it");
    let words = parts.iter().flat_map(|part| part.split_whitespace()).filter(|word| *word == "mot").count();
    assert!(words >= 16_000, "nothing is cut off: {words}");
    let last = parts.last().unwrap();
    assert!(last.starts_with(&format!("[{}] … ", door.tag("ana"))), "quoting any part names the case: {last}");
}
