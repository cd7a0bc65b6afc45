//! Where Request Tracker is. Encrypted, unless it is on this machine.

use std::{fmt, net::IpAddr};

/// The address of an RT, without what is asked of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Base {
    pub(super) secure: bool,
    pub(super) host: String,
    pub(super) port: u16,
    /// Where its pages begin: empty, or with a `/` before it and none behind.
    pub(super) path: String,
}

impl fmt::Debug for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Base")
    }
}

impl Base {
    /// Reads `https://rt.example.org`, with a port and a folder if there are. Of an address of this machine `http` will do.
    ///
    /// # Errors
    /// What it should look like.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || "the address of RT, as in \"https://rt.example.org\", without a name, `?` or `#`".to_owned();
        let (secure, rest) = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
            (Some(rest), _) => (true, rest),
            (None, Some(rest)) => (false, rest),
            (None, None) => return Err(wrong()),
        };
        let (authority, path) = rest.split_once('/').map_or((rest, ""), |(authority, path)| (authority, path));
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) if !host.contains(':') || host.ends_with(']') => (host, Some(port)),
            _ => (authority, None),
        };
        let port = port.map_or(Ok(if secure { 443 } else { 80 }), |port| port.parse().map_err(|_| wrong()))?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        let address = host.parse::<IpAddr>().ok();
        let is_name = !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
        let is_path = path.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '~' | '/'));
        if !is_name && address.is_none() || !is_path || port == 0 {
            return Err(wrong());
        }
        if !secure && !address.is_some_and(|address| address.is_loopback()) {
            return Err(
                "`https://`: only an address of this machine, as in \"http://127.0.0.1\", may do without".to_owned()
            );
        }
        let path = path.trim_matches('/');
        let path = if path.is_empty() { String::new() } else { format!("/{path}") };
        Ok(Self { secure, host, port, path })
    }

    /// Whether it is on this machine.
    pub fn is_here(&self) -> bool {
        self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }

    /// As it stands in a request.
    pub(super) fn authority(&self) -> String {
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        format!("{host}:{}", self.port)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_asked_in_clear() {
        let base = Base::parse("https://RT.example.org/rt/").unwrap();
        assert_eq!((base.authority().as_str(), base.path.as_str()), ("rt.example.org:443", "/rt"));
        let here = Base::parse("http://127.0.0.1:8080").unwrap();
        assert_eq!((here.authority().as_str(), here.path.as_str(), here.is_here()), ("127.0.0.1:8080", "", true));
        assert!(Base::parse("http://[::1]:8080/").unwrap().is_here());
        for wrong in [
            "http://rt.example.org",
            "http://localhost",
            "http://10.0.0.1",
            "ftp://rt.example.org",
            "https://",
            "https://name:pw@rt.example.org",
            "https://rt.example.org:0",
            "https://rt.example.org/?a",
            "https://rt.example.org/a b",
            "rt.example.org",
        ] {
            assert!(Base::parse(wrong).is_err(), "{wrong}");
        }
    }
}
