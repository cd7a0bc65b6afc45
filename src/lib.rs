//! Vestibule: the front door of a digital-security helpline.
#![forbid(unsafe_code)]

pub mod channel;
pub mod error;
pub mod model;
pub mod private;
pub mod store;
pub mod talk;
