//! The texts, by name and language (Fluent), and how a [`Say`] becomes what somebody reads.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    fmt::Write as _,
    sync::Arc,
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use super::{helpline::Helpline, names};
use crate::{model::Lang, private::Private};

/// Something to say, by key; one message is a list of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Say {
    /// A text.
    Text {
        /// Its key.
        key: String,
        /// What stands in its places; a value that is itself a key is given as `Arg::Key`.
        args: Vec<(&'static str, Arg)>,
    },
    /// A text and a numbered list of choices below it.
    Choices {
        /// The key of the text.
        key: String,
        /// The numbers and the keys of the labels.
        choices: Vec<(usize, String)>,
    },
    /// The question which language to go on in, in every language, with the languages' own names.
    Languages,
    /// The answers so far, as a numbered list of labels and values.
    Recap(Vec<(String, Vec<Arg>)>),
}

/// Every place that a text may have. `load` refuses texts with others.
pub(super) const PLACES: [&str; 45] = [
    "address",
    "ago",
    "back",
    "by",
    "city",
    "clock",
    "code",
    "count",
    "days",
    "elsewhere",
    "emoji",
    "example",
    "fingerprint",
    "held",
    "helpline",
    "host",
    "hours",
    "label",
    "language",
    "minutes",
    "month",
    "name",
    "near",
    "network",
    "number",
    "off",
    "once",
    "other",
    "place",
    "priority",
    "role",
    "silent",
    "span",
    "tag",
    "tags",
    "talking",
    "usage",
    "value",
    "version",
    "waiting",
    "weekday",
    "when",
    "whole",
    "why",
    "words",
];

/// What stands in a place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A number (plural forms follow it).
    Number(i64),
    /// Words that are the same in every language.
    Words(Private<String>),
    /// A name by which a text chooses one of its variants; it is not shown.
    Variant(&'static str),
    /// Another text, by key.
    Key(String),
}

impl Say {
    /// A text without places.
    pub fn text(key: impl Into<String>) -> Self {
        Self::Text { key: key.into(), args: Vec::new() }
    }

    /// The key, as transcripts name it.
    pub fn key(&self) -> &str {
        match self {
            Self::Text { key, .. } | Self::Choices { key, .. } => key,
            Self::Languages => "language-ask",
            Self::Recap(_) => "recap",
        }
    }
}

type Bundle = FluentBundle<FluentResource>;

/// The texts of all languages.
#[derive(Clone)]
pub struct Words {
    bundles: Arc<BTreeMap<Lang, Bundle>>,
    default: Lang,
    spoken: Vec<Lang>,
    drafts: BTreeSet<Lang>,
    for_staff: BTreeSet<Lang>,
    helpline: String,
    spans: Vec<(&'static str, i64)>,
    named: bool,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({:?})", self.languages())
    }
}

impl Words {
    pub(super) fn new(
        bundles: BTreeMap<Lang, Bundle>,
        drafts: BTreeSet<Lang>,
        for_staff: BTreeSet<Lang>,
        helpline: &Helpline,
    ) -> Self {
        let mut spoken = helpline.languages.clone();
        if spoken.is_empty() {
            spoken = bundles.keys().copied().collect();
            spoken.sort_by_key(|lang| (*lang != helpline.default_language, drafts.contains(lang)));
        }
        let (default, helpline) = (helpline.default_language, helpline.name.clone());
        Self {
            bundles: Arc::new(bundles),
            default,
            spoken,
            drafts,
            for_staff,
            helpline,
            spans: Vec::new(),
            named: false,
        }
    }

    /// Sets the spans of time that any text may name (`days` a case is kept; `hours` FORGET may take;
    /// `silent` hours until a read-back without an answer is passed on).
    pub fn set_spans(&mut self, spans: Vec<(&'static str, i64)>) {
        self.spans = spans;
    }

    /// From now on every text carries its name (`Named` reads it).
    pub fn carry_names(&mut self) {
        self.named = true;
    }

    /// The languages that people are offered, in the order in which they are.
    pub fn languages(&self) -> &[Lang] {
        &self.spoken
    }

    /// Whether there are texts of a language; one may be there that people are not offered.
    pub fn has_language(&self, lang: Lang) -> bool {
        self.bundles.contains_key(&lang)
    }

    /// Whether there are texts for staff in a language.
    pub fn is_for_staff(&self, lang: Lang) -> bool {
        self.for_staff.contains(&lang)
    }

    /// Whether nobody who lives in a language has read its texts yet: staff are told so, people are not.
    pub fn is_draft(&self, lang: Lang) -> bool {
        self.drafts.contains(&lang)
    }

    /// The language to speak when no other is known.
    pub const fn default_language(&self) -> Lang {
        self.default
    }

    /// Whether a language has a text of this key.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundles.get(&lang).is_some_and(|bundle| bundle.has_message(key))
    }

    /// One text. A language that is not spoken, or has no such text, gives the default one's.
    pub fn text(&self, lang: Lang, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.carrying(key, self.read(lang, key, args))
    }

    fn carrying(&self, key: &str, text: String) -> String {
        if self.named { names::name(key, &text) } else { text }
    }

    fn read(&self, lang: Lang, key: &str, args: &[(&'static str, Arg)]) -> String {
        let bundle = |lang: &Lang| self.bundles.get(lang).filter(|bundle| bundle.has_message(key));
        let Some(bundle) = bundle(&lang).or_else(|| bundle(&self.default)) else { return key.to_owned() };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut fluent = FluentArgs::new();
        fluent.set("helpline", self.helpline.as_str());
        for (name, number) in &self.spans {
            fluent.set(*name, *number);
        }
        for (name, arg) in args {
            fluent.set(*name, self.value(lang, arg));
        }
        // What cannot be filled in shows its name: `load` has checked that every place is known.
        let mut problems = Vec::new();
        bundle.format_pattern(pattern, Some(&fluent), &mut problems).into_owned()
    }

    fn value(&self, lang: Lang, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Variant(name) => FluentValue::from(*name),
            // Somebody's words keep their own direction (U+2068, U+2069); numbers and our own texts need no marks.
            Arg::Words(words) => FluentValue::from(format!("\u{2068}{}\u{2069}", words.reveal())),
            Arg::Key(key) => FluentValue::from(self.text(lang, key, &[])),
        }
    }

    /// What a person reads for one message.
    pub fn render(&self, lang: Lang, message: &[Say]) -> String {
        let parts: Vec<String> = message.iter().map(|say| self.one(lang, say)).collect();
        parts.join("\n\n")
    }

    fn one(&self, lang: Lang, say: &Say) -> String {
        match say {
            Say::Text { key, args } => self.text(lang, key, args),
            Say::Choices { key, choices } => {
                let mut text = self.text(lang, key, &[]);
                for (number, label) in choices {
                    let _ = write!(text, "\n{number}. {}", self.text(lang, label, &[]));
                }
                self.carrying(say.key(), text)
            }
            Say::Languages => {
                let languages = self.languages();
                let mut lines: Vec<String> =
                    languages.iter().map(|lang| self.text(*lang, "language-ask", &[])).collect();
                for (at, lang) in languages.iter().enumerate() {
                    lines.push(format!("{}. {}", at + 1, self.text(*lang, "language-name", &[])));
                }
                self.carrying(say.key(), lines.join("\n"))
            }
            Say::Recap(items) => {
                let mut text = self.text(lang, "recap", &[]);
                for (at, (label, values)) in items.iter().enumerate() {
                    let item = self.item(lang, label, values);
                    let _ = write!(text, "\n{}. {item}", at + 1);
                }
                self.carrying(say.key(), text)
            }
        }
    }

    /// One answer as it is listed: its label and its values.
    pub fn item(&self, lang: Lang, label: &str, values: &[Arg]) -> String {
        let values: Vec<String> = values.iter().map(|value| self.show(lang, value)).collect();
        // Right to left, a Latin comma stands out.
        let comma = if lang.is_rtl() { "، " } else { ", " };
        let values = Arg::Words(Private::new(values.join(comma)));
        without_isolation(&self.text(lang, "recap-item", &[("label", Arg::Key(label.to_owned())), ("value", values)]))
    }

    fn show(&self, lang: Lang, arg: &Arg) -> String {
        match arg {
            Arg::Number(number) => number.to_string(),
            Arg::Variant(name) => (*name).to_owned(),
            Arg::Words(words) => words.reveal().clone(),
            Arg::Key(key) => self.text(lang, key, &[]),
        }
    }
}

/// A text without Fluent's isolation marks (U+2068, U+2069): for what is to be copied, and for tests.
pub fn without_isolation(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
