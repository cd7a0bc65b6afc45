//! What in a text its translators could not mend: forms of Fluent beyond plain words, places and variants; and numbers
//! without the forms that the language has.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Term, Variant, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

use super::{Book, Found, Text};
use crate::{
    error::{Mistake, Span},
    model::Lang,
    talk::{spots::place_in, words::PLACES},
};

/// What the program gives to choose a variant by; anything else that chooses is a number.
const VARIANTS: [&str; 7] = ["back", "month", "off", "once", "place", "whole", "why"];
/// What stands for so many of something.
const COUNT: &str = "count";
/// Forms for numbers that are counted in millions, or with a decimal point: no text has such a number.
const SELDOM: [(&str, &str); 3] = [("fr", "many"), ("es", "many"), ("pt", "many")];

/// A term cannot be served to translators, nor filled in.
pub(super) fn term(lang: Lang, file: &str, source: &str, term: &Term<&str>, found: &mut Found) {
    let what = format!("`-{}` is a term: texts have none", term.id.name);
    found
        .file(Mistake::new("not-for-weblate", file, what).at(source, Some(place_in(source, term.id.name))), Some(lang));
}

pub(super) fn look(book: &Book<'_>, found: &mut Found) {
    for text in book.tongues.values().flat_map(|tongue| tongue.values()) {
        for attribute in &text.entry.attributes {
            let at = place_in(text.source, attribute.id.name);
            let what = format!("`{}` has an attribute `.{}`", text.key, attribute.id.name);
            found.text("not-for-weblate", text, Some(at), what);
        }
        for part in parts(text) {
            match part {
                Part::Other { what, at } => {
                    found.text("not-for-weblate", text, at, format!("`{}` has {what}", text.key));
                }
                Part::Chosen { by, variants } => chosen(text, by, variants, found),
                Part::Place(_) => {}
            }
        }
    }
}

/// A part of a text that is more than words.
pub(super) enum Part<'t, 'f> {
    /// Something is filled in.
    Place(&'f str),
    /// One of several variants.
    Chosen { by: &'f str, variants: &'t [Variant<&'f str>] },
    /// Anything else.
    Other { what: &'static str, at: Option<Span> },
}

/// All those parts, also inside variants.
pub(super) fn parts<'t, 'f>(text: &'t Text<'f>) -> Vec<Part<'t, 'f>> {
    let mut parts = Vec::new();
    if let Some(pattern) = &text.entry.value {
        of_pattern(text.source, pattern, &mut parts);
    }
    parts
}

fn of_pattern<'t, 'f>(source: &'f str, pattern: &'t Pattern<&'f str>, parts: &mut Vec<Part<'t, 'f>>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(source, expression, parts);
        }
    }
}

fn of_expression<'t, 'f>(source: &'f str, expression: &'t Expression<&'f str>, parts: &mut Vec<Part<'t, 'f>>) {
    match expression {
        Expression::Select { selector, variants } => {
            match selector {
                InlineExpression::VariableReference { id } => parts.push(Part::Chosen { by: id.name, variants }),
                InlineExpression::StringLiteral { .. }
                | InlineExpression::NumberLiteral { .. }
                | InlineExpression::FunctionReference { .. }
                | InlineExpression::MessageReference { .. }
                | InlineExpression::TermReference { .. }
                | InlineExpression::Placeable { .. } => of_inline(source, selector, parts),
            }
            variants.iter().for_each(|variant| of_pattern(source, &variant.value, parts));
        }
        Expression::Inline(inline) => of_inline(source, inline, parts),
    }
}

fn of_inline<'t, 'f>(source: &'f str, inline: &'t InlineExpression<&'f str>, parts: &mut Vec<Part<'t, 'f>>) {
    let mut other = |what, name: &'f str| parts.push(Part::Other { what, at: Some(place_in(source, name)) });
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::VariableReference { id } => parts.push(Part::Place(id.name)),
        InlineExpression::FunctionReference { id, .. } => other("a function", id.name),
        InlineExpression::MessageReference { id, .. } => other("another text inside it", id.name),
        InlineExpression::TermReference { id, .. } => other("a term", id.name),
        InlineExpression::Placeable { expression } => of_expression(source, expression, parts),
    }
}

fn chosen(text: &Text<'_>, by: &str, variants: &[Variant<&str>], found: &mut Found) {
    let named = |variant: &Variant<&str>| match variant.key {
        VariantKey::Identifier { name } => (name.to_owned(), false),
        VariantKey::NumberLiteral { value } => (value.to_owned(), true),
    };
    let at = variants.first().map(|variant| match variant.key {
        VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key } => place_in(text.source, key),
    });
    let keys: Vec<(String, bool)> = variants.iter().map(named).collect();
    if VARIANTS.contains(&by) {
        return;
    }
    let forms = ["zero", "one", "two", "few", "many", "other"];
    let is_number = |(key, is_number): &(String, bool)| *is_number || forms.contains(&key.as_str());
    if !keys.iter().all(is_number) {
        let what = format!(
            "`{}`: `{by}` is a number, and chooses among forms of a number only: {}",
            text.key,
            forms.join(", ")
        );
        // What the program knows of no text `load` has said.
        if PLACES.contains(&by) {
            found.text("selector", text, at, what);
        }
        return;
    }
    // Only numbers: a value that is spelt out, no form.
    let says_it = parts(text).iter().any(|part| matches!(part, Part::Place(name) if *name == by));
    let are_exact = keys.iter().all(|(key, is_number)| *is_number || key == "other");
    if are_exact && (by != COUNT || !says_it) {
        return;
    }
    let missing: Vec<&str> =
        needed(text.lang, &keys).into_iter().filter(|form| !keys.iter().any(|(key, _)| key == form)).collect();
    if !missing.is_empty() {
        let what = format!("`{}`: `{by}` lacks the forms that `{}` has: {}", text.key, text.lang, missing.join(", "));
        found.text("plural", text, at, what);
    }
}

/// The forms of whole numbers in a language that no variant for one number stands for.
fn needed(lang: Lang, keys: &[(String, bool)]) -> BTreeSet<&'static str> {
    let Ok(id) = lang.code().parse::<unic_langid::LanguageIdentifier>() else { return BTreeSet::new() };
    let Ok(rules) = PluralRules::create(id, PluralRuleType::CARDINAL) else { return BTreeSet::new() };
    let is_exact = |number: &u32| keys.iter().any(|(key, is_number)| *is_number && key.parse() == Ok(*number));
    let numbers = (0..=200_u32).chain([1_000, 1_000_000]).filter(|number| !is_exact(number));
    let forms = numbers.filter_map(|number| rules.select(number).ok()).map(|form| match form {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    });
    forms.filter(|form| !SELDOM.contains(&(lang.code(), form))).collect()
}
