//! Vestibule: the front door of a digital-security helpline.
//!
//! Somebody writes to the helpline's account. The program greets them, asks what a human would have to
//! ask first, and gives a card to the people of the helpline, who take over and answer from their own
//! chat app. From then on the program only carries.
//!
//! # The walk of one message
//!
//! 1. [`channel::xmpp`] takes a stanza from its socket, or [`channel::signal`] a line of signal-cli's, and makes an
//!    [`Inbound`](model::Inbound) of it.
//! 2. [`app`] has one bounded queue and one thread for the [`house`]: what waits is taken together.
//! 3. [`front::decide`] finds or opens the case. Staff go to [`desk`]; a case that a handler holds is
//!    relayed; everybody else takes one step of [`talk`]. The answer is a [`Turn`](model::Turn).
//! 4. [`house`] commits all turns of the batch to the [`store`] in one durable transaction.
//! 5. Only then is the message acknowledged to its network, and [`deliver`] lets the rows go out.
//! 6. What became of a row comes back as a new arrival at 2.
//!
//! # What always holds
//!
//! Commit, then acknowledge; commit, then send. One voice at a time: the program, or one handler. Only an
//! explicit act of a handler reaches a person. Nothing about a person reaches a log
//! ([`private::Private`]). Time and chance are arguments: only [`app`] asks the machine for them.
//!
//! # In reading order
//!
//! [`model`], [`private`] (the values) · [`rules`], [`cases`], [`draft`], [`front`], [`talk`], [`desk`]
//! (the pure core) · [`house`], [`store`], [`deliver`], [`journal`] (what is kept, what goes out, what is
//! logged) · [`channel`] (the networks) · [`config`], [`app`], [`rehearse`], [`error`] (what the operator meets) ·
//! [`workshop`] (what whoever writes the conversations meets).
//! ARCHITECTURE.md gives the reasons.
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
pub mod journal;
pub mod model;
pub mod pgp;
pub mod private;
pub mod rehearse;
pub mod rules;
pub mod store;
pub mod talk;
pub mod ticket;
pub mod workshop;
