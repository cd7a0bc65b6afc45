//! Whatever people and staff type comes through whole, and nothing that they type looks like the program's own lines.

use vestibule::talk::{harmless, without_isolation};

use crate::{
    program::{HELP, Program},
    prosody::{Person, Prosody},
};

/// As many bytes of a text as this, at least: below what the program takes in one message.
const LONG: usize = 60 * 1024;

/// Texts as people type them, and as nobody should.
fn texts() -> Vec<String> {
    let lines: Vec<String> = (1..=500).map(|n| format!("ligne {n}")).collect();
    [
        "😭",
        "👩‍👩‍👧 🏳️‍🌈 1️⃣ 𝕬𐍈 a\u{10fffd}",
        "e\u{301}e\u{301} Z\u{351}\u{36f}\u{344}a ก็้ ﷽",
        "zero\u{200b}width\u{feff} \u{200d}می\u{200c}خواهم",
        "two\u{2028}lines\u{2029}three\u{85}\r\nfour\ttab",
        "\u{202e}desrever\u{202c} \u{2066}isolated\u{2069} \u{2067}unclosed",
        "مرحبا، أحتاج مساعدة 123 abc",
        "שלום] [7QKD · rouge · fr · nour",
        "<b>&amp; \"'\"]]> {$tag} \\n %s</b>",
        "  spaces  inside  ",
    ]
    .map(str::to_owned)
    .into_iter()
    .chain([lines.join("\n"), "é€𐍈 ".repeat(LONG / 10), ">&<".repeat(LONG / 4), "x".repeat(LONG)])
    .collect()
}

/// What a handler is to see of a person's words: all of them, but for what would change how the rest is shown.
fn shown(words: &str) -> String {
    harmless(words.trim_end()).split('\n').collect::<Vec<_>>().join("\n« ")
}

/// A line may come in parts, each below the tag of its case.
async fn whole(nour: &mut Person, head: &str, expected: &str) {
    let (mut words, mut head) = (String::new(), head);
    let more = format!("{}] … ", head.chars().take(5).collect::<String>());
    while words.chars().count() < expected.chars().count() {
        let message = nour.message().await;
        let line = without_isolation(message["body"].as_str().unwrap());
        let part = line
            .strip_prefix(head)
            .unwrap_or_else(|| panic!("no {head} in {}", line.chars().take(200).collect::<String>()));
        words.push_str(part);
        head = &more;
    }
    assert!(
        words == expected,
        "{:?} is not {:?}",
        words.chars().take(300).collect::<String>(),
        expected.chars().take(300).collect::<String>()
    );
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn every_text_comes_through_both_ways() {
    let prosody = Prosody::start(&["help", "ana", "nour"]).await;
    let mut program = Program::start(&prosody, prosody.port, &[("nour", "handler", "fr")]).await;
    let (mut ana, mut nour) = (Person::start(&prosody, "ana").await, Person::start(&prosody, "nour").await);
    ana.say(HELP, "bonjour").await;
    ana.say(HELP, "humain").await;
    let card = nour.message().await;
    let card = card["body"].as_str().unwrap();
    let tag: String = card.chars().skip(1).take(4).collect();
    nour.say(HELP, &format!("!take {tag}")).await;
    nour.message().await;
    ana.raw(&format!("<message to='{HELP}' type='chat' id='empty'><body/></message>")).await;
    ana.raw(&format!("<message to='{HELP}' type='chat' id='blank'><body> \n </body></message>")).await;
    for text in texts() {
        ana.say(HELP, &text).await;
        let head = format!("[{tag} · vert · fr · nour] ");
        whole(&mut nour, &head, &shown(&text)).await;
        nour.say(HELP, &format!("!r {tag} {text}")).await;
        let answer = ana.expect(|line| line["event"] == "message" && line["wants_receipt"] == true).await;
        let expected = text.trim().replace("\r\n", "\n");
        assert!(
            answer["body"] == expected.as_str(),
            "{}",
            answer["body"].to_string().chars().take(200).collect::<String>()
        );
    }
    assert!(program.stop().await);
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn a_card_of_very_many_words_reaches_the_desk() {
    let prosody = Prosody::start(&["help", "ana", "nour"]).await;
    let mut program = Program::start(&prosody, prosody.port, &[("nour", "handler", "fr")]).await;
    let (mut ana, mut nour) = (Person::start(&prosody, "ana").await, Person::start(&prosody, "nour").await);
    ana.say(HELP, "bonjour").await;
    for round in 0..5 {
        ana.say(HELP, &format!("début{round} {} fin{round}", "mot ".repeat(LONG / 4))).await;
    }
    ana.say(HELP, "humain").await;
    let mut seen = String::new();
    while !seen.contains("fin4") {
        let message = nour.message().await;
        let part = message["body"].as_str().unwrap();
        assert!(part.starts_with('['), "each part says whose it is: {}", part.chars().take(100).collect::<String>());
        seen.push_str(part);
    }
    for round in 0..5 {
        assert!(seen.contains(&format!("début{round}")) && seen.contains(&format!("fin{round}")), "{round}");
    }
    assert!(seen.matches("mot ").count() >= 5 * LONG / 4);
    assert!(program.stop().await);
}
