//! What holds of the page whatever looks at it: told by the browser's own picture of it for screen readers.

use serde_json::{Value, json};

use crate::devtools::Browser;

/// What is wrong with it.
pub(crate) fn check(browser: &mut Browser) {
    let wrong = browser.value(include_str!("page.js"));
    assert_eq!(wrong, json!([]));
    let tree = browser.call("Accessibility.getFullAXTree", &json!({}));
    let nodes: Vec<&Value> =
        tree["nodes"].as_array().unwrap().iter().filter(|node| node["ignored"] == json!(false)).collect();
    let role = |node: &Value| node["role"]["value"].as_str().unwrap_or_default().to_owned();
    let name = |node: &Value| node["name"]["value"].as_str().unwrap_or_default().trim().to_owned();
    let mut used = 0;
    for node in &nodes {
        let role = role(node);
        if matches!(
            role.as_str(),
            "button"
                | "textbox"
                | "searchbox"
                | "combobox"
                | "checkbox"
                | "link"
                | "log"
                | "region"
                | "heading"
                | "group"
                | "navigation"
        ) && !(role == "group" && name(node).is_empty())
        {
            used += 1;
            assert!(!name(node).is_empty(), "a {role} has no name: {node}");
        }
    }
    assert!(used > 100, "there is something to use: {used}");
    for wanted in ["banner", "navigation", "main", "log", "status", "searchbox", "textbox"] {
        assert!(nodes.iter().any(|node| role(node) == wanted), "there is a {wanted}");
    }
}

/// What is wrong with it by a measure that is not ours.
pub(crate) fn axe(browser: &mut Browser) {
    let axe = std::env::var("VESTIBULE_AXE").expect("VESTIBULE_AXE: run tests/all");
    let axe = std::fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{axe}: {error}"));
    // It is put beside the page, which would not load it.
    browser.value(&format!("{axe}; true"));
    let rules = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }";
    let told = "`${it.id}, ${it.nodes.length} times: ${it.nodes[0].html}: ${it.nodes[0].failureSummary}`";
    let found = browser.value(&format!(
        "axe.run(document, {rules}).then((all) => [all.violations.map((it) => {told}), all.passes.length])"
    ));
    assert_eq!(found[0], json!([]), "{found:#}");
    assert!(found[1].as_u64().unwrap() > 30, "it has looked: {found}");
}
