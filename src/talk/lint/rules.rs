//! The table of the rules: each has a name that stays, how grave it is, what it is about and how to mend what breaks it.

/// How grave something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The conversation is not published with it.
    Error,
    /// It should be better.
    Warning,
}

/// A rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its name, the same for ever.
    pub id: &'static str,
    /// How grave it is to break it.
    pub level: Level,
    /// What it asks for.
    pub about: &'static str,
    /// How to mend what breaks it, where nothing better can be said.
    pub mend: &'static str,
}

/// The rule of this name.
pub(super) fn rule(id: &str) -> Rule {
    let none = Rule { id: "other", level: Level::Error, about: "", mend: "Mend what is said here." };
    RULES.iter().find(|rule| rule.id == id).copied().unwrap_or(none)
}

const fn refused(id: &'static str, about: &'static str, mend: &'static str) -> Rule {
    Rule { id, level: Level::Error, about, mend }
}

const fn wanted(id: &'static str, about: &'static str, mend: &'static str) -> Rule {
    Rule { id, level: Level::Warning, about, mend }
}

/// All of them; the first ones are those of `load`, without which a helpline does not come up.
pub const RULES: &[Rule] = &[
    refused(
        "no-file",
        "Every file that is needed is there.",
        "Copy the file from the conversations that came with the program.",
    ),
    refused("configuration", "The conversations have what the configuration names.", "Mend one of the two."),
    refused(
        "flow",
        "The questions can be read: ids, choices and conditions fit.",
        "Mend it in flows/intake.toml as it is said here; README.md shows how a question is written.",
    ),
    refused("countries", "The countries can be read.", "Mend it in countries.toml as it is said here."),
    refused(
        "referrals",
        "The entries of others who can help can be read.",
        "Mend it in referrals.toml as it is said here.",
    ),
    refused("drill", "A drill can be played.", "Mend the drill as it is said here, or take its file away."),
    refused(
        "about",
        "about.toml says `state = \"draft\"` or `state = \"final\"`.",
        "Write state = \"draft\" until somebody who lives in the language has read all of it aloud.",
    ),
    refused(
        "language-folder",
        "A folder of texts is called by a language code.",
        "Call it by two small letters, as text/fr.",
    ),
    refused(
        "language-missing",
        "Each language of the configuration has its texts.",
        "Add the folder, or take the language out of the configuration.",
    ),
    refused(
        "not-fluent",
        "A file of texts can be read.",
        "Check the =, the braces, and that what goes on begins with four spaces.",
    ),
    refused("text-twice", "A text stands in its language once.", "Take one of the two away."),
    refused(
        "text-missing",
        "Each question, choice and moment has its text in every language.",
        "Write the text, as its neighbours in another language are written.",
    ),
    refused("text-left-over", "No text is left over.", "Take it away, or mend its name."),
    refused(
        "unknown-place",
        "What is filled in is something that the program knows.",
        "Write the place as another language does: it is not translated.",
    ),
    refused(
        "answer-is-command",
        "Words that command at any moment are no answers.",
        "Take the words out of the answer: the command is always heard first.",
    ),
    refused(
        "choice-shared",
        "Words stand for one choice of a question.",
        "Keep the words with the one choice that people mean by them.",
    ),
    // The questions.
    refused(
        "never-asked",
        "Every question is asked of somebody.",
        "Mend its `when` or `unless`, or take the question away.",
    ),
    refused("never-holds", "A condition can come true.", "Mend the condition, or take it away."),
    wanted("always-holds", "A condition can fail.", "Take the condition away: it changes nothing."),
    refused(
        "leads-nowhere",
        "What stands in `on` changes something.",
        "Give it `say`, `priority`, `then` or `set`, or take it away.",
    ),
    refused(
        "stuck",
        "From every question people reach a person or the end.",
        "Give one of the answers then = \"handoff\".",
    ),
    refused(
        "was-living",
        "`was` names an id that is no more.",
        "Take it out of `was`, or give the other question another id.",
    ),
    refused("was-twice", "`was` names an id once.", "Keep it with the question that has its answers."),
    refused(
        "too-many-questions",
        "Nobody is asked more questions than they can take in.",
        "Take a question away, ask it only of those to whom it matters, or only after MORE.",
    ),
    refused("danger-too-late", "Whoever is in danger reaches a person in three answers.", "Ask about danger earlier."),
    wanted(
        "sixth-choice",
        "A sixth choice is there only for everything else.",
        "Join two choices, or make the last one the one for everything else.",
    ),
    wanted(
        "tangled",
        "The conditions can be followed to the end.",
        "Make the conditions simpler: not all ways through the questions could be looked at.",
    ),
    refused("version", "`version` is raised when ids change.", "Raise `version` by one."),
    wanted(
        "id-gone",
        "An id that goes is renamed by `was`.",
        "If the question was renamed, keep its old id: was = [\"…\"]. If it is really gone, all is well.",
    ),
    // What people write.
    wanted(
        "choice-shared-elsewhere",
        "Words of another language do not stand for another choice.",
        "If people who live in these languages really write so for both, leave it: the person's own language wins. Otherwise keep the words with one choice.",
    ),
    refused(
        "answer-is-plea",
        "Pleas and greetings are neither answers nor commands.",
        "Take the words out here: somebody who cries for help or says hello means no choice by it.",
    ),
    refused(
        "command-shared",
        "Words are one command, in all languages.",
        "Keep the words with one of the commands: they are understood in all languages at once.",
    ),
    refused(
        "yes-is-no",
        "No word means both yes and no, in all languages.",
        "Take it out of one of the lists, or put a phrase of two words in its place.",
    ),
    // Translations.
    wanted(
        "text-waits",
        "A question is written in every language.",
        "Write it, or let somebody who speaks the language write it.",
    ),
    wanted("untranslated", "A text is translated.", "Translate it; a name or a command may stay as it is."),
    refused(
        "plural",
        "A number has all the forms that the language needs.",
        "Add the variants that are missing, each with the right form of the words.",
    ),
    refused(
        "place-missing",
        "A text has the places of the other languages.",
        "Put the place back, exactly as the other languages write it.",
    ),
    wanted(
        "place-extra",
        "A text has no more places than in the other languages.",
        "Take the place away, or look whether the other languages lack it.",
    ),
    refused(
        "keyword-missing",
        "Keywords are named wherever the other languages name them.",
        "Name the keyword: the first one in the list of this command.",
    ),
    refused(
        "not-for-weblate",
        "Texts are plain: no attributes, terms or functions.",
        "Write it as a text of its own, or as plain words.",
    ),
    refused(
        "selector",
        "Variants are chosen by a number, or by what the program gives for it.",
        "Write it as the other languages do.",
    ),
    // What people read.
    wanted("question-long", "A question has 140 characters at most.", "Make it shorter: one thought, everyday words."),
    refused(
        "question-too-long",
        "No question has more than 300 characters.",
        "Make it shorter: one thought, everyday words.",
    ),
    refused(
        "message-too-long",
        "No message has more than 500 characters as it goes out, with its choices.",
        "Make it shorter, or say less at once.",
    ),
    wanted(
        "label-long",
        "A choice, or the title of a question, is short.",
        "Say it in fewer words: people read it in a list.",
    ),
    refused(
        "two-questions",
        "A message asks one thing.",
        "Ask one thing, and leave the other, or make a sentence of it.",
    ),
    refused("exclamation", "No exclamation marks.", "Put a full stop."),
    refused(
        "no-way-to-a-person",
        "The first message, every retry and every third one say how to reach a person.",
        "Name the keyword for a person: the first one in the list command-human--words.",
    ),
    refused(
        "first-message",
        "The first message says who writes, that it is a program, what is kept, and how to stop and erase.",
        "Say it in `intro`.",
    ),
    refused("same-retry", "The second retry says it in another way.", "Say it in other words, and offer a person."),
    refused(
        "no-keyword",
        "A word in capitals is a keyword of its language.",
        "Write the keyword as its list has it; a name in capitals goes into `capitals` in glossary.toml.",
    ),
    refused(
        "link",
        "No links: people are taught not to open any.",
        "Say where it is found in words, or leave it to a person of the team.",
    ),
    wanted("glossary", "Words that we do not use.", "Say it as glossary.toml proposes."),
    refused(
        "blame",
        "Nobody is blamed: it is the program that did not understand.",
        "Say what helps now, or that it happens to everybody.",
    ),
    refused(
        "promise",
        "Nothing is promised, and nothing is counted down.",
        "Say what is so, as \"as soon as possible; I cannot tell you when\".",
    ),
    refused(
        "advice",
        "A program advises nobody to call the police, to leave, to wipe or to reset.",
        "Leave it to a person of the team.",
    ),
    refused(
        "secrets",
        "Nobody is asked for passwords, codes, papers or sources.",
        "Leave it out, or say that none is to be sent.",
    ),
    refused(
        "telling",
        "The first words, which a locked screen shows, tell nothing.",
        "Begin with something that anybody may see, and say this later in the message.",
    ),
    refused(
        "gendered",
        "The words fit everybody, without dots or brackets.",
        "Turn the sentence round: glossary.toml has examples.",
    ),
    wanted(
        "no-list",
        "Each language has its lists of words that are not said.",
        "Write the table in glossary.toml, as [fr.never] is.",
    ),
    refused("glossary-file", "glossary.toml can be read.", "Mend it as it is said here."),
];
