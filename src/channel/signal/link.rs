//! `vestibule link`: makes this machine a linked device of the helpline's phone. Nothing else runs meanwhile.
//!
//! signal-cli draws the keys and gives an address; the phone scans it as a QR code. Nothing of it is kept here.

use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    net::TcpStream,
    os::unix::{fs::DirBuilderExt as _, net::UnixStream},
    path::Path,
    process::{Command, Stdio},
};

use qrcode::{EcLevel, QrCode, render::unicode::Dense1x2};
use serde_json::{Value, json};

use super::{Settings, Wire};

/// What the phone calls this device.
const DEVICE: &str = "Vestibule";

/// Links, and says on `out` what to do.
///
/// # Errors
/// What went wrong, and what to do about it.
pub fn link(settings: &Settings, out: &mut dyn Write) -> Result<(), String> {
    let number = settings.account.reveal();
    if settings.data_dir.as_deref().is_some_and(|folder| has_account(folder, number)) {
        let there = "There is an account of this number in `data_dir` already: it is used as it is. To link anew, stop \
                     everything that uses that folder, move it away, and run this again.";
        return say(out, there);
    }
    let linked = match &settings.wire {
        Wire::Start { command, data_dir, .. } => by_command(command, data_dir, out)?,
        Wire::Socket(path) => by_daemon(&UnixStream::connect(path).map_err(no_daemon)?, out)?,
        Wire::Tcp(address) => by_daemon(&TcpStream::connect(address).map_err(no_daemon)?, out)?,
    };
    if linked != *number {
        return Err(
            "it is linked, but to another number than `account` in the configuration says: change `account`, or \
                    unlink this device on the phone and link the right one"
                .to_owned(),
        );
    }
    say(
        out,
        "\nLinked. Next: `vestibule check --config FILE`, then start the helpline and write to its number from another \
         phone. Keep the phone charged and online: after 30 days without it the link ends.",
    )
}

/// Starts signal-cli for it. The number of the account.
fn by_command(command: &[String], data_dir: &Path, out: &mut dyn Write) -> Result<String, String> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(data_dir).map_err(|error| {
        format!("the folder {} cannot be made: check the path and who may write there ({error})", data_dir.display())
    })?;
    let (program, arguments) = command.split_first().ok_or("`command` is empty")?;
    let mut child = Command::new(program)
        .args(arguments)
        .arg("--config")
        .arg(data_dir)
        .args(["link", "--name", DEVICE])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| {
            format!(
                "signal-cli cannot be started ({error}): is it installed, with its Java, and is `command` its path?"
            )
        })?;
    let lines = child.stdout.take().map(BufReader::new).ok_or("signal-cli says nothing")?;
    let mut linked = None;
    for line in lines.lines().map_while(Result::ok) {
        if line.starts_with("sgnl:") || line.starts_with("tsdevice:") {
            show(&line, out)?;
        }
        // "Associated with: +33639980003"
        linked = line.split_whitespace().find(|word| word.starts_with('+')).map(str::to_owned).or(linked);
    }
    let ended = child.wait().map_err(|error| format!("signal-cli cannot be waited for: {error}"))?;
    linked.filter(|_| ended.success()).ok_or_else(not_linked)
}

/// Has a running daemon do it. The number of the account.
fn by_daemon<Stream>(stream: &Stream, out: &mut dyn Write) -> Result<String, String>
where
    for<'a> &'a Stream: io::Read + io::Write,
{
    let mut lines = BufReader::new(stream).lines();
    let mut call = |method: &str, params: Value| -> Option<Value> {
        let request = json!({"jsonrpc": "2.0", "id": method, "method": method, "params": params});
        let mut to = stream;
        to.write_all(format!("{request}\n").as_bytes()).ok()?;
        let mut answers = lines.by_ref().map_while(Result::ok).filter_map(|line| serde_json::from_str(&line).ok());
        answers.find(|answer: &Value| answer.get("id").is_some_and(|id| id == method))
    };
    let text = |answer: Option<Value>, field: &str| Some(answer?.get("result")?.get(field)?.as_str()?.to_owned());
    let address = text(call("startLink", json!({})), "deviceLinkUri").ok_or(
        "this signal-cli links nothing: it was started for one account (`-a`). Start it without, or link first",
    )?;
    show(&address, out)?;
    let finish = json!({"deviceLinkUri": address, "deviceName": DEVICE});
    text(call("finishLink", finish), "number").ok_or_else(not_linked)
}

/// The address as a QR code, and as it is.
fn show(address: &str, out: &mut dyn Write) -> Result<(), String> {
    let code = QrCode::with_error_correction_level(address, EcLevel::L).map_err(|error| error.to_string())?;
    // Dark on light, as cameras want it, also where the terminal is dark.
    let picture = code.render::<Dense1x2>().dark_color(Dense1x2::Dark).light_color(Dense1x2::Light).build();
    say(
        out,
        &format!(
            "On the helpline's phone: Signal → Settings → Linked devices → Link a new device, and scan this. Nobody else \
             may see it.\n\n{picture}\n\nIf it cannot be scanned, make a QR code of this address, on a machine that you \
             trust:\n{address}\n\nWaiting for the phone …"
        ),
    )
}

fn has_account(data_dir: &Path, number: &str) -> bool {
    let accounts = fs::read(data_dir.join("data/accounts.json")).unwrap_or_default();
    let accounts: Value = serde_json::from_slice(&accounts).unwrap_or_default();
    let accounts = accounts.get("accounts").and_then(Value::as_array);
    accounts.is_some_and(|all| all.iter().any(|one| one.get("number").is_some_and(|known| known == number)))
}

#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` gives")]
fn no_daemon(error: io::Error) -> String {
    format!("signal-cli cannot be reached ({error}): is it running, and may this user use its socket?")
}

fn not_linked() -> String {
    "it was not linked: the code is good for a few minutes only, and the phone must be online. Run this again"
        .to_owned()
}

fn say(out: &mut dyn Write, text: &str) -> Result<(), String> {
    writeln!(out, "{text}").and_then(|()| out.flush()).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_that_is_there_is_used_as_it_is() {
        let dir = tempfile::tempdir().unwrap();
        assert!(!has_account(dir.path(), "+33639980003"));
        fs::create_dir(dir.path().join("data")).unwrap();
        fs::write(dir.path().join("data/accounts.json"), r#"{"accounts":[{"path":"1","number":"+33639980003"}]}"#)
            .unwrap();
        assert!(has_account(dir.path(), "+33639980003") && !has_account(dir.path(), "+33639980004"));
    }

    #[test]
    fn the_code_is_drawn_and_the_address_said() {
        let mut out = Vec::new();
        show("sgnl://linkdevice?uuid=x&pub_key=y", &mut out).unwrap();
        let out = String::from_utf8(out).unwrap();
        assert!(out.contains("sgnl://linkdevice?uuid=x&pub_key=y") && out.contains('█'), "{out}");
    }
}
