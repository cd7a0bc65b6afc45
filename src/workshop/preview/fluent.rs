//! A text as a writer sees it: what the program fills in stays `{ $name }`, and each variant is shown.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// A pattern in words.
pub(super) fn written(pattern: &Pattern<&str>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => text.push_str(&placed(expression)),
        }
    }
    text
}

fn placed(expression: &Expression<&str>) -> String {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => (*value).to_owned(),
        Expression::Inline(inline) => format!("{{ {} }}", named(inline)),
        Expression::Select { selector, variants } => {
            let each = variants.iter().map(|variant| {
                let key = match variant.key {
                    VariantKey::Identifier { name } => name,
                    VariantKey::NumberLiteral { value } => value,
                };
                let mark = if variant.default { "*" } else { "" };
                format!("{mark}[{key}] {}", written(&variant.value))
            });
            format!("{{ {} → {} }}", named(selector), each.collect::<Vec<_>>().join(" "))
        }
    }
}

fn named(inline: &InlineExpression<&str>) -> String {
    match inline {
        InlineExpression::VariableReference { id } => format!("${}", id.name),
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => (*value).to_owned(),
        InlineExpression::MessageReference { id, .. } => id.name.to_owned(),
        InlineExpression::TermReference { id, .. } => format!("-{}", id.name),
        InlineExpression::FunctionReference { id, .. } => format!("{}(…)", id.name),
        InlineExpression::Placeable { expression } => placed(expression),
    }
}
