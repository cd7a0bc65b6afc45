//! Vestibule: the front door of a digital-security helpline.
#![forbid(unsafe_code)]

pub mod app;
pub mod cases;
pub mod channel;
pub mod config;
pub mod deliver;
pub mod desk;
pub mod draft;
pub mod error;
pub mod front;
pub mod house;
pub mod model;
pub mod private;
pub mod rehearse;
pub mod rules;
pub mod store;
pub mod talk;
