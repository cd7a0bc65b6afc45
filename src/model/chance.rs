//! Chance as an argument: whoever decides is handed its random bytes, so a turn can be played again.

use sha2::{Digest, Sha256};
use zeroize::Zeroize;

/// A stream of unpredictable bytes from a 32-byte seed (SHA-256 in counter mode).
#[derive(Clone)]
pub struct Chance {
    seed: [u8; 32],
    block: u64,
    left: Vec<u8>,
}

impl Chance {
    /// The stream of this seed. `app` draws the seed from the operating system, tests choose it.
    pub const fn from_seed(seed: [u8; 32]) -> Self {
        Self { seed, block: 0, left: Vec::new() }
    }

    /// A random byte.
    pub fn byte(&mut self) -> u8 {
        if let Some(byte) = self.left.pop() {
            return byte;
        }
        self.left = Sha256::new().chain_update(self.seed).chain_update(self.block.to_be_bytes()).finalize().to_vec();
        self.block += 1;
        self.left.pop().unwrap_or(0)
    }

    /// A random character of Crockford's base 32.
    pub fn letter(&mut self) -> char {
        const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        LETTERS.get(usize::from(self.byte() & 31)).copied().map_or('0', char::from)
    }
}

// Keys are drawn from it.
impl Drop for Chance {
    fn drop(&mut self) {
        self.seed.zeroize();
        self.left.zeroize();
    }
}

impl std::fmt::Debug for Chance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Chance")
    }
}
