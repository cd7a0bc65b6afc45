//! Who is let in, what they get, and what they see of a folder that changes or is not in order.

use std::{fs, net::TcpStream, thread};

use serde_json::{Value, json};

use crate::Preview;

#[test]
fn only_whoever_has_the_address_is_let_in() {
    let preview = Preview::start();
    let (host, path) = (preview.host.clone(), preview.path.clone());
    let port = host.split(':').nth(1).unwrap();
    let status = |head: &str| preview.ask(&format!("{head}\r\n\r\n")).status;
    assert_eq!(status(&format!("GET {path} HTTP/1.1\r\nHost: {host}")), 200);
    assert_eq!(status(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}")), 200);
    // Another name for this machine, as a page elsewhere can make one; or none, or two.
    for name in
        ["evil.example", &format!("evil.example:{port}"), "127.0.0.1", &format!("127.0.0.1:{port}.evil.example")]
    {
        assert_eq!(status(&format!("GET {path} HTTP/1.1\r\nHost: {name}")), 403, "{name}");
    }
    assert_eq!(status(&format!("GET {path} HTTP/1.0")), 403);
    assert_ne!(status(&format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nHost: evil.example")), 200);
    // Without the token, or with half of it.
    for wrong in ["/", "/page.css", "/favicon.ico", &path.replace("/", "/0"), &format!("/{}", "0".repeat(32)), "//"] {
        assert_eq!(status(&format!("GET {wrong} HTTP/1.1\r\nHost: {host}")), 403, "{wrong}");
    }
    // From another page.
    for origin in ["http://evil.example", "null", &format!("https://{host}"), &format!("http://{host}.evil.example")] {
        assert_eq!(status(&format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}")), 403, "{origin}");
    }
    assert_eq!(status(&format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: cross-site")), 403);
    let post = |more: &str| {
        let body = r#"{"do":"begin","lang":null,"clear":true}"#;
        let length = body.len();
        preview
            .ask(&format!("POST {path}chat HTTP/1.1\r\nHost: {host}\r\n{more}Content-Length: {length}\r\n\r\n{body}"))
            .status
    };
    let (ours, json) = (format!("Origin: http://{host}\r\n"), "Content-Type: application/json\r\n");
    assert_eq!(post(&format!("{ours}{json}")), 200);
    assert_eq!(post(json), 403, "no origin");
    assert_eq!(post(&format!("Origin: http://evil.example\r\n{json}")), 403);
    assert_eq!(post(&format!("{ours}Content-Type: text/plain\r\n")), 415, "what a form can send");
    for method in ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"] {
        assert_eq!(status(&format!("{method} {path} HTTP/1.1\r\nHost: {host}")), 405, "{method}");
    }
    assert_eq!(preview.get("../../Cargo.toml").status, 404);
    assert_eq!(preview.get("flows/intake.toml").status, 404);
}

#[test]
fn it_listens_on_this_machine_alone() {
    let preview = Preview::start();
    let port: u16 = preview.host.split(':').nth(1).unwrap().parse().unwrap();
    // Every address 127.x is this machine; only the one that it is bound to answers.
    assert!(TcpStream::connect(("127.0.0.2", port)).is_err());
    assert!(TcpStream::connect(("127.0.0.1", port)).is_ok());
}

#[test]
fn every_answer_forbids_what_a_page_does_not_need() {
    let preview = Preview::start();
    let bad = preview.ask(&format!("GET / HTTP/1.1\r\nHost: {}\r\n\r\n", preview.host));
    for reply in [preview.get(""), preview.get("page.css"), preview.get("page.js"), preview.get("icon.svg"), bad] {
        for header in [
            "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self';",
            "frame-ancestors 'none'",
            "x-frame-options: deny",
            "x-content-type-options: nosniff",
            "cache-control: no-store",
            "referrer-policy: no-referrer",
            "cross-origin-resource-policy: same-origin",
            "content-type: ",
        ] {
            assert!(reply.head.contains(header), "{header}\n{}", reply.head);
        }
        for word in ["unsafe", "http:", "https:", "*"] {
            let policy = reply.head.lines().find(|line| line.starts_with("content-security-policy")).unwrap();
            assert!(!policy.contains(word), "{policy}");
        }
    }
    let page = preview.get("").body;
    assert!(
        !page.contains("style=\"") && !page.contains("<style") && !page.contains(" onclick"),
        "the policy forbids it"
    );
    let token = preview.path.trim_matches('/');
    assert!(!page.contains(token), "nobody copies the address with the page");
    let scripts: Vec<&str> = page.split("src=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(scripts, ["page.js"], "one script, and nothing from elsewhere");
}

#[test]
fn too_much_is_refused_and_the_rest_goes_on() {
    let preview = Preview::start();
    assert_eq!(preview.post(&json!({"do": "begin", "lang": "fr", "clear": true}).to_string()).status, 200);
    let long = json!({"do": "say", "session": 1, "clear": true, "words": "a".repeat(70_000)}).to_string();
    assert_eq!(preview.post(&long).status, 413);
    let host = &preview.host;
    let header = "x".repeat(20_000);
    let reply = preview.ask(&format!("GET {} HTTP/1.1\r\nHost: {host}\r\nX: {header}\r\n\r\n", preview.path));
    assert!(matches!(reply.status, 0 | 431), "{reply:?}");
    for nonsense in ["", "{", "[]", "{\"do\":\"fly\"}", r#"{"do":"say","session":1,"clear":true}"#] {
        assert_eq!(preview.post(nonsense).status, 400, "{nonsense}");
    }
    assert_eq!(preview.post(&json!({"do": "say", "session": 77, "clear": true, "words": "x"}).to_string()).status, 409);
    // A whole age is waited for a year, and nothing breaks.
    let age = json!({"do": "after", "session": 1, "seconds": u64::MAX}).to_string();
    assert_eq!(preview.post(&age).status, 200);
    assert_eq!(preview.get("").status, 200);
}

#[test]
fn many_ask_at_once() {
    let preview = Preview::start();
    thread::scope(|scope| {
        for number in 0..24 {
            let preview = &preview;
            scope.spawn(move || match number % 3 {
                0 => assert_eq!(preview.get("page.css").status, 200),
                1 => assert!(preview.get("").body.ends_with("</html>\n")),
                _ => assert_eq!(preview.post(r#"{"do":"begin","lang":"en","clear":false}"#).status, 200),
            });
        }
    });
    // Of so many chats only the newest go on.
    let say = |session: u64| json!({"do": "say", "session": session, "clear": false, "words": "hello"}).to_string();
    assert_eq!((preview.post(&say(1)).status, preview.post(&say(8)).status), (409, 200));
}

#[test]
fn what_changes_on_disk_is_seen() {
    let preview = Preview::start();
    assert!(!preview.get("").body.contains("zqchanged"));
    preview.change("text/en/intake.ftl", "First of all, are you all right", "zqchanged <b>&\"'</b>, are you all right");
    let page = preview.get("").body;
    assert!(page.contains("zqchanged &lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;, are you") && !page.contains("<b>"));
    assert!(!page.contains("id=\"mistakes\""));
    // The chat begins with what stands there now, too.
    let begun: Value = serde_json::from_str(&preview.post(r#"{"do":"begin","lang":"en","clear":false}"#).body).unwrap();
    let say = json!({"do": "say", "session": begun["session"], "clear": false, "words": "hello"}).to_string();
    assert!(preview.post(&say).body.contains("zqchanged"));
    assert!(preview.get("?q=zqchanged").body.contains("zqchanged"));
    // A question that is filtered out is still to be come by from the picture.
    let filtered = preview.get("?q=zqchanged&lang=en&draw=en").body;
    assert!(filtered.contains("id=\"q-safe\"") && !filtered.contains("id=\"q-need\""), "only what has it");
    assert!(filtered.contains("href=\"./#q-need\"") && !filtered.contains("href=\"#q-need\""));
    assert!(preview.get("?q=%3Cscript%3E").body.contains("value=\"&lt;script&gt;\""));
}

#[test]
fn a_folder_that_is_not_in_order_is_shown_as_far_as_it_goes() {
    let preview = Preview::start();
    preview.change("text/en/intake.ftl", "intake-safe-why = ", "intake-safe-wh = ");
    let page = preview.get("").body;
    assert!(
        page.contains("id=\"mistakes\"") && page.contains("intake-safe-why") && page.contains("missing"),
        "said at the top"
    );
    assert!(page.contains("id=\"q-safe\"") && page.contains("id=\"n-safe\""), "and the rest is there");
    let refused = preview.post(r#"{"do":"begin","lang":"en","clear":false}"#);
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("must be mended"));
    // The flow cannot be read at all.
    fs::write(preview.file("flows/intake.toml"), "flow = \n").unwrap();
    let page = preview.get("").body;
    assert!(page.contains("id=\"mistakes\"") && page.contains("flows/intake.toml, line 1"));
    assert!(page.contains("cannot be read") && page.contains("are you all right"), "texts are there without a flow");
    // A text that is no text, and a folder that is gone.
    fs::write(preview.file("text/fr/program.ftl"), [0xff, 0xfe]).unwrap();
    assert!(preview.get("").body.contains("cannot be read"));
    fs::remove_dir_all(preview.file("")).unwrap();
    assert!(preview.get("").body.contains("id=\"mistakes\""));
}

#[test]
fn a_conversation_is_played_to_its_end() {
    let preview = Preview::start();
    let ask = |what: &Value| -> Value { serde_json::from_str(&preview.post(&what.to_string()).body).unwrap() };
    let begun = ask(&json!({"do": "begin", "lang": "fr", "clear": true}));
    let session = &begun["session"];
    let say = |words: &str| ask(&json!({"do": "say", "session": session, "clear": true, "words": words}));
    let first = say("bonjour");
    let keys = |reply: &Value| {
        reply["messages"].as_array().unwrap().iter().map(|it| it["keys"].to_string()).collect::<String>()
    };
    assert!(keys(&first).contains("intro") && keys(&first).contains("intake-safe"), "{first}");
    assert_eq!((&first["messages"][0]["lang"], &first["messages"][0]["dir"]), (&json!("fr"), &json!("ltr")));
    ask(&json!({"do": "restart", "session": session}));
    let later = ask(&json!({"do": "after", "session": session, "seconds": 7200}));
    assert!(later["state"].as_str().unwrap().contains("intake"), "{later}");
    let danger = say("je suis en danger");
    assert!(keys(&danger).contains("intake-say-danger"), "{danger}");
    assert!(danger["state"].as_str().unwrap().contains("red"), "{danger}");
    assert!(
        danger["messages"].as_array().unwrap().iter().any(|it| it["team"] == json!(true)),
        "the team is told: {danger}"
    );
    assert_eq!(danger["stored"][0], json!({"question": "safe", "value": "danger"}));
}
