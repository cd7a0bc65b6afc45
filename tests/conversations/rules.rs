//! Each rule is broken once, in the conversations that came with the program, and found with its place and its mend.

use std::collections::BTreeSet;

use vestibule::{
    desk,
    talk::{self, Files, Finding, Flow, Helpline, Level, NoGuess, RULES},
};

use crate::{DRILL, FLOW, FRENCH};

const ENGLISH: &str = "text/en/program.ftl";
const QUESTIONS: &str = "text/fr/intake.ftl";
const STAFF: &str = "text/fr/desk.ftl";
const GLOSSARY: &str = "glossary.toml";

/// What is done to the files.
#[derive(Clone, Copy)]
enum Edit {
    /// In a file, for what stands there.
    Put(&'static str, &'static str, &'static str),
    /// A file, whole.
    Whole(&'static str, &'static str),
    /// The files of a folder stand in another one as well.
    Copied(&'static str, &'static str),
    /// A folder is gone.
    Gone(&'static str),
}
use Edit::{Copied, Gone, Put, Whole};

/// What `check` finds.
pub(crate) fn findings(files: &Files, before: Option<&Flow>) -> Vec<Finding> {
    let keys = desk::keys();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    talk::inspect(files, &Helpline::default(), &keys, Box::new(NoGuess), before).1
}

/// The shipped files, in French and English only: the others are held to the same rules, and take their time.
pub(crate) fn two_languages() -> Files {
    let shipped = Files::shipped();
    let lang = |path: &str| path.split('/').nth(1).map(str::to_owned);
    let others: BTreeSet<String> =
        shipped.below("text").filter_map(|(path, _)| lang(path)).filter(|lang| lang != "fr" && lang != "en").collect();
    let is_theirs = |line: &&str| others.iter().any(|lang| line.starts_with(&format!("text.{lang}")));
    let referrals: Vec<&str> = shipped.get("referrals.toml").unwrap().lines().filter(|line| !is_theirs(line)).collect();
    let files = shipped.clone().with("referrals.toml", &referrals.join("\n"));
    others.iter().fold(files, |files, lang| files.without(&format!("text/{lang}")))
}

fn edited(edits: &[Edit]) -> Files {
    edits.iter().fold(two_languages(), |files, edit| match edit {
        Put(file, from, to) => {
            let text = files.get(file).unwrap().to_owned();
            assert!(text.contains(from), "{file}: {from}");
            files.with(file, &text.replacen(from, to, 1))
        }
        Whole(file, text) => files.with(file, text),
        Copied(from, to) => {
            let copies: Vec<(String, String)> =
                files.below(from).map(|(path, text)| (path.replacen(from, to, 1), text.to_owned())).collect();
            copies.iter().fold(files, |files, (path, text)| files.with(path, text))
        }
        Gone(folder) => files.without(folder),
    })
}

/// A rule, how it is broken, what stands at the place that is shown (nothing: there is no place), and what the mend says.
type Broken = (&'static str, &'static [Edit], &'static str, &'static str);

const BROKEN: &[Broken] = &[
    ("no-file", &[Gone("flows")], "", "Copy the file"),
    ("flow", &[Put(FLOW, "on.seized =", "on.siezed =")], "{ priority", "README.md"),
    ("countries", &[Put("countries.toml", "Africa/Tunis", "Africa/Tunes")], "", "countries.toml"),
    (
        "referrals",
        &[Put("referrals.toml", "needs = [\"account\"", "needs = [\"acount\"")],
        "\"acount\"",
        "referrals.toml",
    ),
    ("drill", &[Put(DRILL, "\nsilence =", "\nsielnce =")], "sielnce", "Mend the drill"),
    ("about", &[Put("text/fr/about.toml", "\"final\"", "\"fianl\"")], "\"fianl\"", "state = \"draft\""),
    ("language-folder", &[Whole("text/french/x.ftl", "x = y\n")], "", "two small letters"),
    ("not-fluent", &[Put(FRENCH, "\nstopped =", "\nstopped")], "", "four spaces"),
    ("text-twice", &[Put(FRENCH, "\nstopped =", "\nkept =")], "kept", "one of the two"),
    ("text-missing", &[Put(FRENCH, "\nstopped =", "\n# stopped =")], "", "Write the text"),
    ("text-left-over", &[Put(FRENCH, "\nstopped =", "\nunused = x\nstopped =")], "unused", "Take it away"),
    ("unknown-place", &[Put(FRENCH, "{ $helpline }", "{ $helplin }")], "intro", "not translated"),
    (
        "answer-is-command",
        &[Put(QUESTIONS, "intake-agrees--no--words =\n    ", "intake-agrees--no--words =\n    stop it, ")],
        "stop it",
        "always heard first",
    ),
    (
        "choice-shared",
        &[Put(QUESTIONS, "intake-urgency--today = Aujourd’hui", "intake-urgency--today = Cette semaine")],
        "intake-urgency--",
        "one choice",
    ),
    (
        "never-asked",
        &[Put(
            FLOW,
            "when = { access_kind = [\"website\"] }",
            "when = { access_kind = [\"website\"] }\nunless = { need = [\"access\"] }",
        )],
        "\"site_control\"",
        "`when` or `unless`",
    ),
    (
        "never-holds",
        &[
            Put(
                FLOW,
                "when = { access_kind = [\"website\"] }",
                "when = { access_kind = [\"website\"] }\nunless = { need = [\"access\"] }",
            ),
            Put(FLOW, "when = { access_kind = [\"blocked\"] }", "when = { site_control = [\"yes\"] }"),
        ],
        "[\"yes\"]",
        "Mend the condition",
    ),
    (
        "always-holds",
        &[Put(FLOW, "id = \"urgency\"", "id = \"urgency\"\nwhen = { line = [\"clear\", \"encrypted\"] }")],
        "[\"clear\"",
        "Take the condition away",
    ),
    ("leads-nowhere", &[Put(FLOW, "on.seized = { priority = \"amber\" }", "on.seized = {}")], "{}", "take it away"),
    (
        "stuck",
        &[
            Put(FLOW, "on.yes = { then = \"handoff\" }", "on.yes = { set = { more = \"yes\" } }"),
            Put(FLOW, "on.erase = { then = \"forget\" }", "on.erase = { set = { more = \"yes\" } }"),
        ],
        "\"confirm\"",
        "handoff",
    ),
    ("was-living", &[Put(FLOW, "id = \"need\"", "id = \"need\"\nwas = [\"safe\"]")], "\"safe\"", "`was`"),
    (
        "was-twice",
        &[
            Put(FLOW, "id = \"need\"", "id = \"need\"\nwas = [\"topic\"]"),
            Put(FLOW, "id = \"role\"", "id = \"role\"\nwas = [\"topic\"]"),
        ],
        "\"topic\"",
        "Keep it",
    ),
    (
        "too-many-questions",
        &[Put(FLOW, "when = { need = [\"account\"] }\nchoices = [\"yes\"", "choices = [\"yes\"")],
        "\"",
        "Take a question away",
    ),
    (
        "danger-too-late",
        &[Put(FLOW, "priority = \"red\", then = \"handoff\" }", "priority = \"red\" }")],
        "\"intake\"",
        "on.danger",
    ),
    (
        "sixth-choice",
        &[Put(FLOW, "\"relative\", \"private\", \"other\"]", "\"private\", \"other\", \"relative\"]")],
        "\"relative\"",
        "Join two choices",
    ),
    (
        "choice-shared-elsewhere",
        &[Put(
            "text/en/intake.ftl",
            "intake-urgency--week--words =\n    ",
            "intake-urgency--week--words =\n    rien ne presse, ",
        )],
        "intake-urgency--later",
        "own language wins",
    ),
    (
        "answer-is-plea",
        &[Put(QUESTIONS, "intake-agrees--no--words =\n    ", "intake-agrees--no--words =\n    au secours, ")],
        "au secours",
        "cries for help",
    ),
    (
        "command-shared",
        &[Put(FRENCH, "command-lang--words = LANGUE,", "command-lang--words = LANGUE, passer,")],
        "",
        "in all languages",
    ),
    ("yes-is-no", &[Put(FRENCH, "no--words = non,", "no--words = non, oui,")], "oui", "one of the lists"),
    (
        "untranslated",
        &[Put(
            FRENCH,
            "\nkept = C’est noté. La personne qui prendra le relais le lira.",
            "\nkept = Noted. The person who takes over will read it.",
        )],
        "kept",
        "Translate it",
    ),
    ("plural", &[Put(STAFF, "    [one] Une erreur à corriger d'abord ; rien n'a changé :\n", "")], "other", "variants"),
    (
        "place-missing",
        &[Put(FRENCH, "Tout sera effacé dans { $days } jours.", "Tout sera effacé dans 30 jours.")],
        "closing",
        "exactly",
    ),
    (
        "place-extra",
        &[Copied("text/fr", "text/it"), Put("text/it/program.ftl", "\nkept = ", "\nkept = { $name }, ")],
        "name }",
        "Take the place away",
    ),
    (
        "keyword-missing",
        &[Put(
            FRENCH,
            "Pour passer tout de suite à l’équipe, écrivez HUMAIN.",
            "Pour passer tout de suite à l’équipe, dites-le.",
        )],
        "status-intake",
        "HUMAIN",
    ),
    ("not-for-weblate", &[Put(FRENCH, "\nkept = C", "\nkept = { taken } C")], "taken }", "plain words"),
    ("selector", &[Put(STAFF, "    [one] Une erreur", "    [single] Une erreur")], "single", "as the other languages"),
    (
        "question-long",
        &[Put(
            QUESTIONS,
            "Est-ce que ça presse ?",
            "Est-ce que ça presse, et si oui est-ce que ce serait plutôt pour maintenant, pour aujourd’hui, pour cette semaine, ou pour plus tard, quand vous voudrez ?",
        )],
        "intake-urgency",
        "everyday words",
    ),
    ("question-too-long", &[Put(QUESTIONS, "Est-ce que ça presse", LONG)], "intake-urgency", "everyday words"),
    ("message-too-long", &[Put(FRENCH, "\nkept = C’est noté.", LONG_TEXT)], "kept", "shorter"),
    (
        "label-long",
        &[Put(
            QUESTIONS,
            "intake-urgency--week = Cette semaine",
            "intake-urgency--week = Cette semaine, ou la semaine prochaine au plus tard",
        )],
        "intake-urgency--week",
        "fewer words",
    ),
    (
        "two-questions",
        &[Put(QUESTIONS, "Est-ce que ça presse", "Est-ce que ça presse ? Et pour quand")],
        "?",
        "Ask one thing",
    ),
    (
        "exclamation",
        &[Put(FRENCH, "D’accord, on continue en français.", "D’accord, on continue en français !")],
        "!",
        "full stop",
    ),
    (
        "no-way-to-a-person",
        &[Put(
            FRENCH,
            "hint-person = Pour une personne de l’équipe, écrivez HUMAIN.",
            "hint-person = Pour une personne de l’équipe, écrivez-le.",
        )],
        "hint-person",
        "HUMAIN",
    ),
    ("first-message", &[Put(FRENCH, "Je suis un assistant automatique", "Je suis Camille")], "intro", "in `intro`"),
    (
        "same-retry",
        &[Put(
            FRENCH,
            "retry-2 = Je comprends encore mal, et c’est ma limite de programme. Si vous préférez, écrivez HUMAIN et je passe vos mots à l’équipe ; sinon un numéro suffit.",
            "retry-2 = Excusez-moi, je n’ai pas bien compris. Un numéro ou quelques mots suffisent, et PASSER convient aussi.",
        )],
        "retry-2",
        "offer a person",
    ),
    (
        "no-keyword",
        &[Put(
            FRENCH,
            "Pour passer tout de suite à l’équipe, écrivez HUMAIN.",
            "Pour passer à l’équipe, écrivez HUMAIN ou VITESSE.",
        )],
        "VITESSE",
        "capitals",
    ),
    (
        "link",
        &[Put(FRENCH, "D’accord, on continue en français.", "D’accord : https://example.org/fr")],
        "https://",
        "Say where",
    ),
    (
        "glossary",
        &[Put(FRENCH, "D’accord, on continue en français.", "D’accord, votre ticket continue en français.")],
        "ticket",
        "votre demande",
    ),
    (
        "blame",
        &[Put(FRENCH, "je n’ai pas bien compris", "votre réponse est invalide")],
        "invalide",
        "happens to everybody",
    ),
    ("promise", &[Put(FRENCH, "dès que possible", "immédiatement")], "immédiatement", "cannot tell you when"),
    (
        "advice",
        &[Put(FRENCH, "D’accord, on continue en français.", "D’accord, mais appelez la police.")],
        "appelez la police",
        "person of the team",
    ),
    (
        "secrets",
        &[Put(FRENCH, "D’accord, on continue en français.", "D’accord. Envoyez votre mot de passe.")],
        "votre mot de passe",
        "Leave it out",
    ),
    (
        "telling",
        &[Put(QUESTIONS, "intake-say-later = D’accord.", "intake-say-later = Vu le danger, d’accord.")],
        "danger",
        "Begin with",
    ),
    (
        "gendered",
        &[Put(FRENCH, "D’accord, on continue en français.", "Je suis désolée, on continue en français.")],
        "suis désolée",
        "Turn the sentence",
    ),
    ("no-list", &[Put(GLOSSARY, "[fr.never]", "[de.never]")], "", "[fr.never]"),
    ("glossary-file", &[Put(GLOSSARY, "blame  ", "balme  ")], "[", "Mend it"),
];

const LONG: &str = "Est-ce que ça presse, et si oui est-ce que ce serait plutôt pour maintenant, pour aujourd’hui, pour cette semaine, ou pour plus tard, quand vous voudrez, ou bien est-ce que cela dépend de ce qui arrivera, de qui vous lira, de ce que nous pourrons faire, ou de tout autre chose que vous voudriez nous dire à ce moment-là";
const LONG_TEXT: &str = "\nkept = C’est noté, et tout ce que vous écrivez ici est gardé pour la personne qui prendra le relais, qui le lira dès que possible, sans que je puisse vous dire quand, parce que je ne le sais pas moi-même : je suis un programme, et je ne vois pas qui est là, ni ce que font les personnes de l’équipe en ce moment. D’ici là vous pouvez écrire ce que vous voulez, dans l’ordre que vous voulez, avec les mots que vous voulez, et revenir plus tard sur ce que vous avez écrit, le corriger, ou le compléter, sans rien avoir à redire.";

#[test]
fn the_shipped_ones_break_none() {
    let found: Vec<String> =
        findings(&Files::shipped(), None).iter().map(|f| format!("{}: {}", f.mistake.rule, f.mistake)).collect();
    let lists = ["en", "fr"].map(|lang| format!("[{lang}.never]"));
    let found: Vec<&String> = found
        .iter()
        .filter(|line| !line.starts_with("no-list") || lists.iter().any(|list| line.contains(list)))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn each_rule_is_broken_and_told_with_its_place_and_its_mend() {
    let mut wrong = Vec::new();
    for (rule, edits, at, mend) in BROKEN {
        let files = edited(edits);
        let found = findings(&files, None);
        let of_rule: Vec<&Finding> = found.iter().filter(|finding| finding.mistake.rule == *rule).collect();
        let shown = |finding: &Finding| -> Option<String> {
            let span = finding.mistake.at?;
            files.get(&finding.mistake.file)?.get(span.start..).map(str::to_owned)
        };
        let is_there = |finding: &&&Finding| at.is_empty() || shown(finding).is_some_and(|shown| shown.starts_with(at));
        if !of_rule.iter().any(|finding| is_there(&finding) && finding.mend().contains(mend)) {
            let told: Vec<_> =
                found.iter().map(|f| (f.mistake.rule, f.mistake.to_string(), f.mend().to_owned())).collect();
            wrong.push(format!("{rule}: {told:#?}"));
        }
        let level = RULES.iter().find(|known| known.id == *rule).unwrap().level;
        assert!(of_rule.iter().all(|finding| finding.level == level), "{rule}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_rule_goes_untried() {
    let tried: BTreeSet<&str> = BROKEN.iter().map(|(rule, ..)| *rule).collect();
    // What the configuration asks for tests/config.rs breaks; ids that change stand below; `tangled` is a limit.
    let elsewhere = BTreeSet::from(["configuration", "language-missing", "version", "id-gone", "tangled"]);
    let all: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(tried.union(&elsewhere).copied().collect::<BTreeSet<_>>(), all);
    assert_eq!(all.len(), RULES.len(), "each stands there once");
    assert!(RULES.iter().all(|rule| !rule.mend.is_empty() && !rule.about.is_empty()));
}

#[test]
fn all_are_told_at_once() {
    let ten: Vec<Edit> = BROKEN
        .iter()
        .filter(|(rule, ..)| {
            [
                "blame",
                "promise",
                "exclamation",
                "two-questions",
                "label-long",
                "yes-is-no",
                "plural",
                "untranslated",
                "first-message",
                "leads-nowhere",
            ]
            .contains(rule)
        })
        .flat_map(|(_, edits, ..)| edits.iter().copied())
        // One place can be broken in one way at a time.
        .filter(|edit| !matches!(edit, Put(FRENCH, "je n’ai pas bien compris", _)))
        .collect();
    let found = findings(&edited(&ten), None);
    let rules: BTreeSet<&str> = found.iter().map(|finding| finding.mistake.rule).collect();
    for rule in [
        "promise",
        "exclamation",
        "two-questions",
        "label-long",
        "yes-is-no",
        "plural",
        "untranslated",
        "first-message",
        "leads-nowhere",
    ] {
        assert!(rules.contains(rule), "{rule}: {rules:?}");
    }
    // A question that cannot be read hides nothing of the words.
    let both = findings(
        &edited(&[Put(FLOW, "[[question]]", "[[question"), Put(FRENCH, "dès que possible", "immédiatement")]),
        None,
    );
    for rule in ["flow", "promise"] {
        assert!(both.iter().any(|finding| finding.mistake.rule == rule), "{rule}: {both:#?}");
    }
}

#[test]
fn ids_do_not_change_unseen() {
    let before = talk::flow(&two_languages(), &mut Vec::new()).unwrap();
    assert!(findings(&two_languages(), Some(&before)).iter().all(|finding| finding.mistake.rule != "version"));
    let version = format!("version = {}", before.version);
    let text = two_languages().get(FLOW).unwrap().to_owned();
    let renamed = text.replace("id = \"name\"", "id = \"called\"");
    for (text, is_told) in [
        (renamed.clone(), true),
        (renamed.replace("id = \"called\"", "id = \"called\"\nwas = [\"name\"]"), true),
        (renamed.replace(&version, &format!("version = {}", before.version + 1)), false),
        (text.replace("\"today\", \"week\", \"later\"]", "\"today\", \"later\"]"), true),
        (text.replace("id = \"urgency\"\ntype = \"choice\"", "id = \"urgency\"\ntype = \"many\""), true),
        (text.replace(&version, "version = 1"), true),
    ] {
        let files = two_languages().with(FLOW, &text);
        let found = findings(&files, Some(&before));
        let told = found.iter().find(|finding| finding.mistake.rule == "version");
        assert_eq!(told.is_some(), is_told, "{found:#?}");
        if let Some(told) = told {
            assert_eq!(told.mend(), format!("Write version = {}.", before.version + 1));
            assert!(text.get(told.mistake.at.unwrap().start..).unwrap().starts_with(|c: char| c.is_ascii_digit()));
        }
    }
    let gone = findings(&two_languages().with(FLOW, &renamed), Some(&before));
    let gone = gone.iter().find(|finding| finding.mistake.rule == "id-gone").unwrap();
    assert!(gone.level == Level::Warning && gone.key.as_deref() == Some("name"), "{gone:#?}");
}

#[test]
fn a_text_knows_its_language_and_its_name() {
    let found =
        findings(&edited(&[Put(ENGLISH, "All right, we go on in English.", "All right, we go on in English!")]), None);
    let found = found.iter().find(|finding| finding.mistake.rule == "exclamation").unwrap();
    assert_eq!(
        (found.lang.map(|lang| lang.to_string()).as_deref(), found.key.as_deref()),
        (Some("en"), Some("language-changed"))
    );
    let found = findings(&edited(&[Put(FRENCH, "\nstopped =", "\n# stopped =")]), None);
    let found = found.iter().find(|finding| finding.mistake.rule == "text-missing").unwrap();
    assert_eq!(
        (found.lang.map(|lang| lang.to_string()).as_deref(), found.key.as_deref()),
        (Some("fr"), Some("stopped"))
    );
}
