//! A new file in `conversations/` is built in as well: `include_dir` by itself notices only those it knows.
#![allow(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

fn main() {
    println!("cargo::rerun-if-changed=conversations");
}
