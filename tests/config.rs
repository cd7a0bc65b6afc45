//! What an operator is told about a configuration that cannot be used: all of it at once, each with its place.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

use tempfile::TempDir;
use vestibule::{
    config::Config,
    model::{Lang, Network, Peer, Timestamp},
    rules::Hours,
    store::Key,
};

const LEAST: &str = "[store]\npath = 'a'\nkey_file = 'key'\n[xmpp]\njid = 'h@x.org'\npassword_file = 'password'\n";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    Key::create(&folder.path().join("key"), [7; 32]).unwrap();
    secret(&folder.path().join("password"), "pw\n", 0o600);
    secret(&folder.path().join("token"), "1-42-0123456789abcdef\n", 0o600);
    folder
}

fn secret(path: &Path, text: &str, mode: u32) {
    fs::write(path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// What is wrong with a configuration: file name and line, and what is said.
fn wrong_in(folder: &TempDir, text: &str) -> Vec<(String, Option<usize>, String)> {
    let path = folder.path().join("vestibule.toml");
    fs::write(&path, text).unwrap();
    let name =
        |file: &str| Path::new(file).strip_prefix(folder.path()).map_or(file, |path| path.to_str().unwrap()).to_owned();
    let mistakes = Config::read(&path, vestibule::app::now()).map(|_| ()).unwrap_err();
    mistakes.into_iter().map(|mistake| (name(&mistake.file), mistake.line, mistake.what)).collect()
}

fn read(text: &str) -> Config {
    let folder = folder();
    let path = folder.path().join("vestibule.toml");
    fs::write(&path, text).unwrap();
    Config::read(&path, vestibule::app::now()).unwrap()
}

fn rt(url: &str, more: &str) -> String {
    format!("[rt]\nurl = '{url}'\ntoken_file = 'token'\nqueue = 'Helpline'\n{more}")
}

fn staff(name: &str, xmpp: &str) -> String {
    format!("[[staff]]\nname = '{name}'\nrole = 'lead'\nxmpp = '{xmpp}'\n")
}

#[test]
fn the_least_is_enough() {
    let config = read(LEAST);
    let languages = config.rules.script.words.languages();
    assert_eq!(languages[..2], [Lang::FR, Lang::EN], "whoever needs another has it: {languages:?}");
    let xmpp = config.xmpp.unwrap();
    assert_eq!((xmpp.resource.as_str(), xmpp.address, config.signal.is_none()), ("vestibule", None, true));
    assert!(config.store.is_absolute() && config.store.ends_with("a"));
}

fn tool(name: &str, available: &str) -> String {
    format!("[[tool]]\nname = '{name}'\navailable = '{available}'\n")
}

#[test]
fn one_mistake_is_said_with_its_line() {
    for (more, line, said) in [
        ("pasword_file = 'x'\n".to_owned(), 7, "is it `password_file`?"),
        ("password = 'x'\n".to_owned(), 7, "is it `password_file`?"),
        ("server = 'x'\n".to_owned(), 7, "there are `jid`, `password_file`, `address`"),
        ("address = 'x.org:0'\n".to_owned(), 7, "host:port"),
        ("tls = 'none'\n".to_owned(), 7, "`any`, `starttls`, `direct`"),
        ("pin_sha256 = 'abc'\n".to_owned(), 7, "64"),
        ("resource = ''\n".to_owned(), 7, "1 to 60 letters"),
        ("jid = 'other@x.org'\n".to_owned(), 7, "duplicate key"),
        ("[desk]\nclaim_idel = '1h'\n".to_owned(), 8, "is it `claim_idle`?"),
        ("[desk]\nclaim_idle = 'soon'\n".to_owned(), 8, "30min"),
        ("[desk]\nclaim_idle = '2s'\n".to_owned(), 8, "from a minute"),
        ("[desk]\nsummary_silent = '90min'\n".to_owned(), 8, "whole hours"),
        ("[dsek]\n".to_owned(), 7, "is it `desk`?"),
        ("[pgp]\naddress = 'h@x.org'\n".to_owned(), 7, "[pgp] needs `key_file`"),
        ("[pgp]\nkey_file = 'key'\naddress = 'h@x.org'\n".to_owned(), 8, "no OpenPGP public key"),
        ("[hours]\nzone = 'Europe/Paris'\n".to_owned(), 7, "[hours] needs `open`"),
        ("[hours]\nopen = ['mon 09:00-18:00']\n".to_owned(), 7, "[hours] needs `zone`"),
        ("[hours]\nzone = 'Paris'\nopen = ['mon 09:00-18:00']\n".to_owned(), 8, "is it \"Europe/Paris\"?"),
        ("[rt]\nurl = 'https://rt.x.org'\nqueue = 'Q'\n".to_owned(), 7, "[rt] needs `token_file`"),
        (rt("http://rt.x.org", ""), 8, "only an address of this machine"),
        (rt("https://rt.x.org", "every = '1s'\n"), 11, "from 15s to 1h"),
        (rt("http://127.0.0.1:8080", "every = '10ms'\n"), 11, "from 1s to 1h"),
        (rt("https://rt.x.org", "when = 'soon'\n"), 11, "`handed-over` or `taken`"),
        (rt("https://rt.x.org", "key_field = \"it's\"\n"), 11, "letters, digits"),
        (rt("https://rt.x.org", "").replace("'token'", "'password'"), 9, "no token of RT 5"),
        (staff("a", "a@x.org") + "rt = 'Nobody'\n", 11, "the name of a user in RT"),
        (
            staff("a", "a@x.org") + "rt = 'x'\n" + &staff("b", "b@x.org") + "rt = 'x'\n",
            12,
            "the user of somebody above",
        ),
        ("[hours]\nzone = 'UTC'\nopen = []\n".to_owned(), 9, "one opening time at least"),
        ("[hours]\nzone = 'UTC'\nopen = [\n'mon 09:00-18:00',\n'tue 9-18']\n".to_owned(), 11, "09:00-18:00"),
        ("[hours]\nzone = 'UTC'\nopen = 'mon 09:00-18:00'\n".to_owned(), 9, "open: expected a sequence"),
        ("[hours]\nzone = 'UTC'\nopen = ['mon 09:00-18:00']\nclosed = ['25.12.']\n".to_owned(), 10, "2026-12-25"),
        ("[hours]\nzones = 'UTC'\n".to_owned(), 8, "is it `zone`?"),
        ("[metrics]\nlisten = '9464'\n".to_owned(), 8, "127.0.0.1:9464"),
        ("[metrics]\nlisten = '127.0.0.1:0'\n".to_owned(), 8, "and a port"),
        ("[metrics]\nlisten = '0.0.0.0:9464'\n".to_owned(), 8, "no other machine may reach it"),
        ("[metrics]\nlisten = '[::]:9464'\n".to_owned(), 8, "no other machine may reach it"),
        ("[metrics]\naddress = '127.0.0.1:9464'\n".to_owned(), 8, "there are `listen`"),
        ("[files]\nmax_size = '20'\n".to_owned(), 8, "20MiB"),
        ("[files]\nmax_size = '2GiB'\n".to_owned(), 8, "to 256MiB"),
        ("[files]\nquota = '99999999999999999999MiB'\n".to_owned(), 8, "20MiB"),
        ("[files]\nprivate_hosts = ['https://x']\n".to_owned(), 8, "without `https://`"),
        ("[files]\nprivate_hosts = ['::1', 'x', 'x:5281']\n".to_owned(), 8, "port"),
        ("[helpline]\nlanguages = ['en', 'de']\n".to_owned(), 0, "language `de`"),
        ("[helpline]\nlanguages = ['en']\ndefault_language = 'fr'\n".to_owned(), 8, "not among them"),
        ("[helpline]\nlanguages = ['en', 'french']\n".to_owned(), 8, "language code"),
        ("[helpline]\nkeep_days = 0\n".to_owned(), 8, "1 or more"),
        ("[helpline]\nkeep_days = -3\n".to_owned(), 8, "keep_days"),
        ("[helpline]\nname = 5\n".to_owned(), 8, "expected a string"),
        ("[[tool]]\nname = 'signla'\navailable = 'yes'\n".to_owned(), 8, "is it `signal`?"),
        ("[[tool]]\nname = 'signal'\navailable = 'maybe'\n".to_owned(), 9, "`on-request`"),
        ("[tool]\nname = 'signal'\n".to_owned(), 7, "[[tool]]"),
        (tool("jitsi", "yes") + "rooms = 'http://x.org'\n", 10, "begins with https://"),
        (tool("jitsi", "no") + &tool("wire", "no") + &tool("meet", "no"), 14, "two tools at least"),
        (staff("a b", "a@x.org"), 8, "letters"),
        (staff("a", "a@x.org/phone"), 10, "not an XMPP address"),
        (staff("a", "a@x.org") + &staff("a", "b@x.org"), 12, "taken by somebody above"),
        (staff("a", "a@x.org") + &staff("b", "A@x.org"), 14, "in use above"),
        (staff("a", "h@x.org"), 10, "in use above"),
        (staff("a", "a@x.org") + "signal = '+33612345678'\n", 11, "not a phone number"),
        (staff("a", "a@x.org") + "language = 'de'\n", 11, "no texts"),
        (staff("a", "a@x.org") + "rolle = 'x'\n", 11, "is it `role`?"),
        ("[[staff]]\nname = 'a'\nxmpp = 'a@x.org'\n".to_owned(), 7, "[[staff]] needs `role`"),
    ] {
        let wrong = wrong_in(&folder(), &format!("{LEAST}{more}"));
        let [(_, at, what)] = wrong.as_slice() else { panic!("{more}: {wrong:?}") };
        assert!(what.contains(said), "{more}: {what}");
        assert_eq!(at.unwrap_or(0), line, "{more}: {what}");
    }
}

#[test]
fn all_mistakes_are_said_at_once() {
    let folder = folder();
    fs::create_dir_all(folder.path().join("words/text/fr")).unwrap();
    let text = "[helpline]\nconversations = 'words'\nlanguage = 'fr'\n[store]\npath = 'a'\nkey_file = 'nowhere'\n\
        [xmpp]\njid = 'nobody'\npassword_file = 'loose'\n[desk]\nreopen = 'x'\n[[staff]]\nrole = 'boss'\n[extra]\n";
    secret(&folder.path().join("loose"), "pw", 0o644);
    let wrong = wrong_in(&folder, text);
    let own: Vec<Option<usize>> =
        wrong.iter().filter(|(file, ..)| file == "vestibule.toml").map(|(_, line, _)| *line).collect();
    assert_eq!(own, [3, 6, 8, 9, 11, 12, 12, 13, 14].map(Some), "{wrong:#?}");
    assert!(wrong.iter().any(|(file, ..)| file == "flows/intake.toml"), "{wrong:#?}");
}

#[test]
fn what_is_no_toml_at_all_is_said_line_by_line() {
    let wrong = wrong_in(&folder(), &format!("{LEAST}[[staff\nname = nour\n[desk]\nreopen = '1h\n"));
    assert!(wrong.len() >= 3, "{wrong:?}");
    assert!(wrong.iter().all(|(_, line, _)| line.is_some_and(|line| line >= 7)), "{wrong:?}");
}

/// Whoever reads the log or stands behind the operator learns no address.
#[test]
fn no_mistake_repeats_an_address_or_a_secret() {
    let folder = folder();
    secret(&folder.path().join("password"), "zqcanary\n", 0o644);
    let staff = staff("zqcanary b", "zqcanary@x.org/zqcanary") + "signal = 'zqcanary'\nlanguage = 'zqcanary'\n";
    let staff = staff.replace("lead", "zqcanary@x.org");
    let more = "tls = 'zqcanary'\nresource = ['zqcanary']\n[helpline]\nkeep_days = 'zqcanary'\nlanguages = 'zqcanary'\n\
        [desk]\nreopen = 'zqcanary'\n[[tool]]\nname = 'pgp'\navailable = 'zqcanary'\n";
    let wrong = wrong_in(&folder, &format!("{LEAST}pin_sha256 = 'zqcanary'\n{more}{staff}"));
    assert!(wrong.len() >= 12, "{wrong:?}");
    assert!(wrong.iter().all(|(.., what)| !what.contains("zqcanary")), "{wrong:?}");
}

#[test]
fn what_is_decided_is_done() {
    let more = "[helpline]\nname = 'Access Aid'\nlanguages = ['en']\n[desk]\nforget = '48h'\n\
        [[tool]]\nname = 'wire'\navailable = 'no'\n";
    let config = read(&format!("{more}{LEAST}{}", staff("nour", "Nour@X.org")));
    let (words, flow) = (&config.rules.script.words, &config.rules.script.flow);
    assert_eq!(words.languages(), [Lang::EN]);
    assert!(words.text(Lang::EN, "intro", &[]).contains("This is Access Aid,"));
    let channels = flow.question("channels").unwrap();
    assert!(!channels.choices.contains(&"wire".to_owned()) && channels.hidden == ["wire"]);
    assert_eq!(config.rules.times.forget.as_secs(), 48 * 3600);
    assert_eq!(config.rules.hours, Hours::default(), "always");
    let hours = "[hours]\nzone = 'Europe/Paris'\nopen = ['mon-fri 09:00-18:00']\nclosed = ['2026-01-06']\n";
    let hours = read(&format!("{LEAST}{hours}")).rules.hours;
    let monday = |hour: i64| Timestamp::from_millis(1_767_567_600_000 + hour * 3_600_000);
    assert!(hours.is_open(monday(10)) && !hours.is_open(monday(19)) && !hours.is_open(monday(34)));
    assert_eq!(hours.opens_after(monday(19)), Some(monday(57)));
    assert!(
        config.rules.staff(&Peer::new(Network::Xmpp, "nour@x.org")).is_some_and(|staff| staff.language == Lang::EN)
    );
}

/// The helpline's own key must be one that people can use now.
#[test]
fn the_helplines_own_key_is_judged() {
    let at = |seconds: i64| Timestamp::from_millis(seconds * 1000);
    let folder = folder();
    let (good, short) = (include_str!("house/export.asc"), include_str!("house/pgp/short.asc"));
    for (key, now, said) in [
        (good.to_owned(), at(1_798_800_000), ""),
        (short.to_owned(), at(1_780_272_000 + 3600), ""),
        (short.to_owned(), at(1_798_800_000), "has expired"),
        (good.replace("PUBLIC", "PRIVATE"), at(1_798_800_000), "secret key"),
        (format!("{good}{short}"), at(1_798_800_000), "several"),
    ] {
        fs::write(folder.path().join("helpline.asc"), &key).unwrap();
        let path = folder.path().join("vestibule.toml");
        fs::write(&path, format!("{LEAST}[pgp]\naddress = 'help@x.org'\nkey_file = 'helpline.asc'\nwkd = true\n"))
            .unwrap();
        match Config::read(&path, now) {
            Ok(config) => {
                let mailbox = config.rules.mailbox.unwrap();
                assert!(said.is_empty() && mailbox.wkd && mailbox.address == "help@x.org", "{said}");
                assert_eq!(mailbox.ends.is_some(), key == short);
            }
            Err(mistakes) => {
                assert!(mistakes.len() == 1 && !said.is_empty() && mistakes[0].what.contains(said), "{mistakes:?}");
                assert_eq!(mistakes[0].line, Some(9));
            }
        }
    }
}
