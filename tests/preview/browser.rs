//! The page in a real browser: by keyboard alone, at 320 pixels, in the dark, and from right to left.

use serde_json::json;

use crate::{Preview, devtools::Browser, page};

/// Talks until a person of the team takes over: by keyboard alone.
fn talk(browser: &mut Browser, hello: &str, lang: &str) {
    let say = |browser: &mut Browser, words: &str| {
        let before = browser.value("document.querySelectorAll('#log .message').length").as_u64().unwrap();
        browser.tab_to("#words");
        browser.write(words);
        browser.press("Enter", 13);
        browser.wait(&format!(
            "document.querySelectorAll('#log .message').length > {before} && document.getElementById('words').value === ''"
        ));
    };
    // In words of any language the same is understood.
    say(browser, hello);
    let last = "[...document.querySelectorAll('#log .message.program .keys')].at(-1).textContent";
    for _ in 0..40 {
        if browser.value("document.getElementById('state').textContent.includes('queued')") == json!(true) {
            break;
        }
        let keys = browser.value(last);
        let words = if keys.as_str().unwrap().contains("intake-confirm") { "oui" } else { "skip" };
        say(browser, words);
    }
    browser.wait("document.getElementById('state').textContent.includes('queued')");
    browser.wait(&format!("document.getElementById('state').textContent.endsWith('language {lang}')"));
    let run = if lang == "ar" { "rtl" } else { "ltr" };
    browser.wait(&format!(
        "[...document.querySelectorAll('#log .program p[lang]')].every((p) => p.lang === '{lang}' && p.dir === '{run}')"
    ));
}

#[test]
#[ignore = "needs a browser: run tests/all"]
fn whoever_would_rather_look_than_read_can() {
    let preview = Preview::start();
    let has_arabic = preview.file("text/ar").is_dir();
    if !has_arabic {
        // So that a text that runs the other way is looked at, whatever languages ship.
        let english = std::fs::read_to_string(preview.file("text/en/intake.ftl")).unwrap();
        let arabic =
            english.replace("First of all, are you all right where you are just now?", "هل أنت بخير حيث أنت الآن؟");
        crate::copy(&preview.file("text/en"), &preview.file("text/ar"));
        std::fs::write(preview.file("text/ar/intake.ftl"), arabic).unwrap();
    }
    let address = preview.address();
    let mut browser = Browser::start();
    browser.window(1280, 1000, "light");
    browser.open(&address);
    page::check(&mut browser);
    browser.picture("desktop");

    // From the top to the chat, without a mouse.
    browser.tab_to("a.skip");
    browser.tab_to("nav a[href='#try']");
    browser.press("Enter", 13);
    assert!(browser.tab_to("#words") < 12, "the link leads there");
    talk(&mut browser, "bonjour", "fr");
    browser.picture("chat");
    assert!(browser.value("document.querySelectorAll('#stored dt').length").as_u64().unwrap() > 3);
    assert_eq!(browser.value("getComputedStyle(document.querySelector('.keys')).display"), json!("none"));
    browser.tab_to("#keys");
    browser.press(" ", 32);
    browser.wait("getComputedStyle(document.querySelector('.keys')).display === 'block'");
    // And out of it again: no place holds the keyboard.
    browser.press("Tab", 9);
    assert_eq!(browser.value("document.activeElement.id"), json!("team"));

    // Another conversation, from right to left if there is one.
    let (hello, lang) = if has_arabic { ("مرحبا", "ar") } else { ("hello", "en") };
    browser.open(&format!("{address}?"));
    browser.tab_to("#begin-language");
    for _ in 0..20 {
        if browser.value("document.getElementById('begin-language').value") == json!(lang) {
            break;
        }
        browser.press("ArrowDown", 40);
    }
    talk(&mut browser, hello, lang);
    browser.value("document.getElementById('try').scrollIntoView()");
    browser.picture("chat-other");

    // Few texts, but every kind of thing: the measure takes its time.
    for scheme in ["light", "dark"] {
        browser.window(1280, 1000, scheme);
        browser.open(&format!("{address}?q=danger&draw=ar&{scheme}"));
        page::check(&mut browser);
        page::axe(&mut browser);
    }
    browser.window(1280, 1000, "light");

    // A question in the languages side by side; one is hidden by keyboard.
    browser.open(&format!("{address}?lang=ar&lang=en&lang=fr&draw=ar#q-safe"));
    browser.picture("question");
    assert_eq!(browser.value("document.querySelector('#q-safe p[lang=ar]').dir"), json!("rtl"));
    let shows = "document.querySelector('#q-safe dd[data-lang=fr]').checkVisibility()";
    assert_eq!(browser.value(shows), json!(true));
    browser.value("document.getElementById('show-fr').focus()");
    browser.press(" ", 32);
    browser.wait(&format!("!{shows}"));
    browser.press(" ", 32);
    browser.tab_to("#filter");
    browser.write("zzz no such text");
    browser.wait("!document.getElementById('q-safe').checkVisibility()");

    // Dark, and narrow; the picture alone may be wider than the window.
    browser.window(1280, 1000, "dark");
    browser.open(&format!("{address}?draw=ar"));
    browser.picture("dark");
    for (name, place) in [("narrow", ""), ("narrow-question", "#q-need"), ("narrow-chat", "#try")] {
        browser.window(320, 900, "light");
        browser.open(&format!("{address}?draw=fr&narrow={name}{place}"));
        let fits = browser.value(
            "innerWidth === 320 && document.documentElement.scrollWidth <= document.documentElement.clientWidth",
        );
        assert_eq!(fits, json!(true), "nothing runs out at the side");
        browser.picture(name);
    }

    // With a mistake in it, and without its script.
    preview.change("text/en/intake.ftl", "intake-safe-why = ", "intake-safe-wh = ");
    browser.window(1280, 1000, "light");
    browser.call("Emulation.setScriptExecutionDisabled", &json!({"value": true}));
    browser.open(&format!("{address}?q=safe"));
    browser.picture("mistakes");
    browser.call("Emulation.setScriptExecutionDisabled", &json!({"value": false}));
    assert!(
        browser.value("document.querySelector('#mistakes').textContent.includes('intake-safe-why')") == json!(true)
    );
    assert_eq!(browser.value("document.getElementById('chat').checkVisibility()"), json!(false));

    assert_eq!(browser.complaints(), Vec::<&serde_json::Value>::new());
    let elsewhere: Vec<&str> =
        browser.requests().into_iter().filter(|url| !url.starts_with(&address) && *url != "about:blank").collect();
    assert_eq!(elsewhere, Vec::<&str>::new());
    assert!(browser.requests().len() > 10);
}
