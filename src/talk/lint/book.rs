//! A conversation as its files say it: each text in its language, with the place of each of its parts.

use std::collections::BTreeMap;

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement},
    parser,
};
use toml::de::{DeTable, DeValue};

use super::{Found, glossary::Glossary};
use crate::{
    error::Span,
    model::Lang,
    talk::{
        Script,
        files::Files,
        load,
        script::{Flow, Question},
        spots::{phrases, place_in},
    },
};

/// The file with what is said to staff: the rules for people's texts do not hold there.
const STAFF: &str = "/desk.ftl";

/// All that the rules look at.
pub(super) struct Book<'f> {
    files: &'f Files,
    /// The questions as they are written, whatever tools the helpline has; only if `load` found nothing wrong with them.
    pub(super) flow: Option<Flow>,
    /// What was loaded, to see texts as people do.
    pub(super) script: Option<&'f Script>,
    /// The texts.
    pub(super) tongues: BTreeMap<Lang, Tongue<'f>>,
    /// The lists of words.
    pub(super) glossary: Glossary<'f>,
    spots: Option<DeTable<'f>>,
}

/// The texts of a language, by name.
pub(super) type Tongue<'f> = BTreeMap<&'f str, Text<'f>>;

/// A text.
pub(super) struct Text<'f> {
    pub(super) lang: Lang,
    pub(super) file: &'f str,
    pub(super) source: &'f str,
    pub(super) key: &'f str,
    pub(super) entry: Message<&'f str>,
}

/// One of the ways in which a text can come out, with something in each of its places.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) words: String,
    // What begins where in `words`, and the part of the file it is from.
    parts: Vec<(usize, Span)>,
}

impl<'f> Book<'f> {
    pub(super) fn read(files: &'f Files, script: Option<&'f Script>, found: &mut Found) -> Self {
        let mut tongues: BTreeMap<Lang, Tongue<'f>> = BTreeMap::new();
        for (file, source) in files.below("text").filter(|(file, _)| file.ends_with(".ftl")) {
            let Some(lang) = file.split('/').nth(1).and_then(Lang::parse) else { continue };
            // What is no Fluent `load` has said.
            let resource = parser::parse(source).unwrap_or_else(|(resource, _)| resource);
            for entry in resource.body {
                match entry {
                    Entry::Message(entry) => {
                        let text = Text { lang, file, source, key: entry.id.name, entry };
                        tongues.entry(lang).or_default().insert(text.key, text);
                    }
                    Entry::Term(term) => super::fluent::term(lang, file, source, &term, found),
                    Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
                }
            }
        }
        let mut wrong = Vec::new();
        let flow = load::flow(files, &mut wrong).filter(|_| wrong.is_empty());
        let spots = files.get(load::FLOW).and_then(|text| Some(DeTable::parse(text).ok()?.into_inner()));
        Self { files, flow, script, tongues, glossary: Glossary::read(files, found), spots }
    }

    /// The questions, if they can be read at all.
    pub(super) fn read_flow(&self) -> Option<Flow> {
        load::flow(self.files, &mut Vec::new())
    }

    /// The text of the flow's file.
    pub(super) fn flow_text(&self) -> &'f str {
        self.files.get(load::FLOW).unwrap_or_default()
    }

    /// The texts that people may read, of all languages: not those for staff, and no lists.
    pub(super) fn read_by_people(&self) -> impl Iterator<Item = &Text<'f>> {
        self.tongues.values().flat_map(BTreeMap::values).filter(|text| text.is_read_by_people())
    }

    /// Where a key of a question is written, and what it has.
    fn field(&self, question: &Question, name: &str) -> Option<(Span, &DeValue<'f>)> {
        let DeValue::Array(blocks) = self.spots.as_ref()?.get("question")?.get_ref() else { return None };
        let mut tables = blocks.iter().filter_map(|block| block.get_ref().as_table());
        let is_it =
            |table: &&DeTable<'f>| table.get("id").is_some_and(|id| id.get_ref().as_str() == Some(&question.id));
        let value = tables.find(is_it)?.get(name)?;
        Some((value.span().into(), value.get_ref()))
    }

    /// Where the id of a question stands.
    pub(super) fn id(&self, question: &Question) -> Option<Span> {
        Some(self.field(question, "id")?.0)
    }

    /// Where a choice of a question stands, or a name that it had.
    pub(super) fn item(&self, question: &Question, field: &str, item: &str) -> Option<Span> {
        let (_, value) = self.field(question, field)?;
        let found = value.as_array()?.iter().find(|value| value.get_ref().as_str() == Some(item));
        found.map(|value| value.span().into()).or_else(|| self.id(question))
    }

    /// Where a condition or a consequence stands: the value of `name` below `field`.
    pub(super) fn below(&self, question: &Question, field: &str, name: &str) -> Option<Span> {
        let (_, value) = self.field(question, field)?;
        value.as_table()?.get(name).map(|value| value.span().into()).or_else(|| self.id(question))
    }

    /// Where a key of the flow stands.
    pub(super) fn top(&self, key: &str) -> Option<Span> {
        self.spots.as_ref()?.get(key).map(|value| value.span().into())
    }
}

impl<'f> Text<'f> {
    /// Where its name stands.
    pub(super) fn name(&self) -> Span {
        place_in(self.source, self.key)
    }

    /// Whether people may read it.
    pub(super) fn is_read_by_people(&self) -> bool {
        !self.file.ends_with(STAFF) && !self.is_list()
    }

    /// Whether it is a list of what people write.
    pub(super) fn is_list(&self) -> bool {
        self.key.ends_with("--words")
    }

    /// The phrases of a list, each with its place.
    pub(super) fn phrases(&self) -> Vec<(String, Span)> {
        let elements = self.entry.value.iter().flat_map(|pattern| &pattern.elements);
        let written = elements.filter_map(|element| match element {
            PatternElement::TextElement { value } => Some(*value),
            PatternElement::Placeable { .. } => None,
        });
        written.flat_map(|written| phrases(self.source, written)).collect()
    }

    /// Each way in which it can come out: every variant of it once at least.
    pub(super) fn says(&self) -> Vec<Said> {
        let Some(pattern) = &self.entry.value else { return Vec::new() };
        let ways = variants(pattern).max(1);
        let say = |way| {
            let mut said = Said::default();
            self.say(pattern, way, &mut said);
            said
        };
        (0..ways).map(say).collect()
    }

    fn say(&self, pattern: &Pattern<&'f str>, way: usize, said: &mut Said) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => said.add(value, place_in(self.source, value)),
                PatternElement::Placeable { expression } => self.say_place(expression, way, said),
            }
        }
    }

    fn say_place(&self, expression: &Expression<&'f str>, way: usize, said: &mut Said) {
        match expression {
            Expression::Select { variants, .. } => {
                if let Some(variant) = variants.get(way.checked_rem(variants.len()).unwrap_or_default()) {
                    self.say(&variant.value, way, said);
                }
            }
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                said.add(filled(id.name), place_in(self.source, id.name));
            }
            Expression::Inline(
                InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value },
            ) => said.add(value, place_in(self.source, value)),
            Expression::Inline(InlineExpression::Placeable { expression }) => self.say_place(expression, way, said),
            Expression::Inline(
                InlineExpression::FunctionReference { .. }
                | InlineExpression::MessageReference { .. }
                | InlineExpression::TermReference { .. },
            ) => {}
        }
    }
}

fn variants(pattern: &Pattern<&str>) -> usize {
    let in_one = |element: &PatternElement<&str>| match element {
        PatternElement::Placeable { expression: Expression::Select { variants: of, .. } } => {
            of.iter().map(|variant| variants(&variant.value)).max().unwrap_or_default().max(of.len())
        }
        PatternElement::TextElement { .. } | PatternElement::Placeable { expression: Expression::Inline(_) } => 0,
    };
    pattern.elements.iter().map(in_one).max().unwrap_or_default()
}

/// Something as long as what stands in a place when it goes out.
fn filled(place: &str) -> &'static str {
    match place {
        "helpline" => "Nothing2Hide",
        "address" => "somebody@example.org",
        "fingerprint" => "01234567 89ABCDEF 01234567 89ABCDEF 01234567 89ABCDEF 01234567 89ABCDEF",
        "when" => "Wednesday 30 September at 18:30 (Africa/Ouagadougou)",
        "words" => "one of these, or another one of these",
        "label" | "value" => "one of the answers",
        "code" => "7QKD-PR4M-X2WT",
        "days" | "hours" | "silent" | "count" | "number" | "minutes" => "30",
        _ => "something",
    }
}

impl Said {
    fn add(&mut self, words: &str, from: Span) {
        self.parts.push((self.words.len(), from));
        self.words.push_str(words);
    }

    /// Where something that stands at this place of the words is written in the file.
    pub(super) fn at(&self, start: usize, end: usize) -> Option<Span> {
        let (begins, from) = self.parts.iter().rev().find(|(begins, _)| *begins <= start)?;
        let at = |place: usize| (from.start + place.saturating_sub(*begins)).min(from.end);
        Some(Span { start: at(start), end: at(end).max(at(start)) })
    }

    /// How many characters it has.
    pub(super) fn length(&self) -> usize {
        self.words.chars().count()
    }
}
