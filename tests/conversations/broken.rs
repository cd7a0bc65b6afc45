//! How each rule is broken, in the conversations that came with the program.

use crate::{DRILL, FLOW, FRENCH};

pub(crate) const ENGLISH: &str = "text/en/program.ftl";
const QUESTIONS: &str = "text/fr/intake.ftl";
const STAFF: &str = "text/fr/desk.ftl";
const GLOSSARY: &str = "glossary.toml";

/// What is done to the files.
#[derive(Clone, Copy)]
pub(crate) enum Edit {
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

/// A rule, how it is broken, what stands at the place that is shown (nothing: there is no place), and what the mend says.
pub(crate) type Broken = (&'static str, &'static [Edit], &'static str, &'static str);

pub(crate) const BROKEN: &[Broken] = &[
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
    (
        "text-waits",
        &[Put("text/fr/about.toml", "\"final\"", "\"draft\""), Put(QUESTIONS, "\nintake-ease =", "\n# intake-ease =")],
        "",
        "somebody who speaks",
    ),
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
            "intake-urgency--week--words = ",
            "intake-urgency--week--words = rien ne presse, ",
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
            "Est-ce que ça presse",
            "Est-ce que ça presse, et si oui est-ce que ce serait plutôt pour maintenant, pour aujourd’hui, pour cette semaine, ou pour plus tard, quand vous voudrez",
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
            "\nretry-2 = ",
            "\nretry-2 = Excusez-moi, je n’ai pas bien compris. Un numéro ou quelques mots suffisent, et PASSER convient aussi.\n# ",
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
    ("no-list", &[Put(GLOSSARY, "\n[fr.never]", "\n[de.never]")], "", "[fr.never]"),
    ("glossary-file", &[Put(GLOSSARY, "\nblame = ", "\nbalme = ")], "[", "Mend it"),
];

const LONG: &str = "Est-ce que ça presse, et si oui est-ce que ce serait plutôt pour maintenant, pour aujourd’hui, pour cette semaine, ou pour plus tard, quand vous voudrez, ou bien est-ce que cela dépend de ce qui arrivera, de qui vous lira, de ce que nous pourrons faire, ou de tout autre chose que vous voudriez nous dire à ce moment-là";
const LONG_TEXT: &str = "\nkept = C’est noté, et tout ce que vous écrivez ici est gardé pour la personne qui prendra le relais, qui le lira dès que possible, sans que je puisse vous dire quand, parce que je ne le sais pas moi-même : je suis un programme, et je ne vois pas qui est là, ni ce que font les personnes de l’équipe en ce moment. D’ici là vous pouvez écrire ce que vous voulez, dans l’ordre que vous voulez, avec les mots que vous voulez, et revenir plus tard sur ce que vous avez écrit, le corriger, ou le compléter, sans rien avoir à redire.";
