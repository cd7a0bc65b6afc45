//! Ready-made answers, the language of the program, and the figures.

use crate::door::{Door, MINUTE, is_relay};

#[test]
fn a_ready_made_answer_is_shown_before_it_is_sent_and_in_her_language() {
    let (mut door, tag) = Door::held();
    let names = door.say("nour", "!say").one("nour");
    assert!(names.contains("call, details, out, secure, wait"), "{names}");
    let shown = door.say("nour", &format!("!say {tag} details"));
    assert_eq!(shown.who(), ["nour"], "nothing is sent by showing it");
    assert!(shown.one("nour").contains(&door.text("say-details")));
    let heard = door.say("nour", &format!("!say {tag} details go"));
    assert_eq!(heard.one("ana"), door.text("say-details"));
    assert!(heard.rows("ana").all(is_relay), "it is nour who says it");
    door.say("nour", &format!("!lang {tag} FR"));
    assert_eq!(door.say("nour", &format!("!say {tag} Wait envoyer")).one("ana"), door.text_in_french("say-wait"));
    for slip in ["nonsense", "details now", "details gone"] {
        assert_eq!(door.say("nour", &format!("!say {tag} {slip}")).who(), ["nour"], "{slip}");
    }
    assert!(door.say("sam", &format!("!say {tag} details go")).one("sam").contains("nour"), "only who holds it");
    let languages = door.say("nour", &format!("!lang {tag} xx")).one("nour");
    assert!(languages.contains("en") && languages.contains("fr"), "{languages}");
}

#[test]
fn the_figures_tell_nothing_about_anybody() {
    let (mut door, _) = Door::held();
    let few = door.say("li", "!stats").one("li");
    assert!(few.contains("<5") && !few.contains(" 1"), "{few}");
    for number in 0..6 {
        let who = format!("person{number}");
        door.say(&who, "bonjour");
        door.say(&who, "humain");
        let tag = door.tag(&who);
        door.now = door.now.after(3 * MINUTE);
        door.say("sam", &format!("!take {tag}"));
        door.say("sam", &format!("!r {tag} bonjour"));
    }
    let stats = door.say("li", "!stats").one("li");
    assert!(stats.contains("fr 5+") && stats.contains("en <5"), "{stats}");
    assert!(!stats.contains('6') && !stats.contains('7'), "how many exactly is not told: {stats}");
    assert!(stats.contains(" 4 min"), "half of them waited three minutes and a little: {stats}");
    assert!(door.say("sam", "!stats").one("sam").contains(&door.text("desk-not-allowed")));
}
