//! What Linux says of a process.
#![allow(dead_code, unreachable_pub, reason = "each benchmark uses its part")]

/// µs of processor time of a process so far.
pub fn cpu(pid: u32) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
    let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
    // Fields 14 and 15, in hundredths of a second.
    let ticks: u64 = fields.iter().skip(11).take(2).map(|field| field.parse::<u64>().unwrap()).sum();
    ticks * 10_000
}

/// A figure in KiB that Linux gives of a process, such as `VmRSS`.
pub fn kib(pid: u32, what: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with(what)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}
