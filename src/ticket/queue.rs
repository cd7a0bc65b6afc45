//! What RT has: what has happened in the queue, how a ticket stands, what a mail says.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tracing::warn;

use super::{
    Desk, OVERLAP,
    client::{Trouble, escaped},
    parts::{self, Deed, Happened},
};
use crate::{
    model::{Mail, NoWords, Seen, TicketNews},
    private::Private,
};

/// How much is asked for at once.
const PAGE: usize = 100;
/// How many pages are read of one ticket, or at one look at the queue; what is left is read next time.
const PAGES: usize = 20;
/// How often a ticket of which RT makes nothing is looked at before the others go on.
const TRIES: u8 = 3;

impl Desk<'_> {
    /// What has happened in the queue since it was last looked at.
    pub(super) async fn look(&mut self) -> Result<(), Trouble> {
        let read = match self.read.filter(|_| self.begun) {
            Some(read) => read,
            None => self.begin().await?,
        };
        let mut after = if self.known.is_empty() { read } else { read.saturating_sub(OVERLAP) };
        for _ in 0..PAGES {
            let page = self.transactions(after, "ASC", PAGE).await?;
            let Some(last) = page.last().map(|last| last.number) else { break };
            let is_whole = page.len() < PAGE;
            let new: Vec<Happened> = page.into_iter().filter(|new| !self.known.contains(&new.number)).collect();
            self.report(&new).await?;
            self.known.extend(new.iter().map(|new| new.number));
            after = last;
            if self.read.is_none_or(|read| read < last) {
                self.read = Some(last);
                self.tell(TicketNews::Read(last)).await?;
            }
            if is_whole {
                break;
            }
        }
        let old = self.read.unwrap_or(0).saturating_sub(2 * OVERLAP);
        self.known.retain(|number| *number > old);
        Ok(())
    }

    /// From where on the queue is read. Whatever was there before the first start is nobody's here; after an RT was put back
    /// numbers begin again.
    async fn begin(&mut self) -> Result<u64, Trouble> {
        let newest = self.transactions(0, "DESC", 1).await?.first().map_or(0, |newest| newest.number);
        let read = match self.read.filter(|read| *read <= newest) {
            Some(read) => read,
            None => {
                self.read = Some(newest);
                self.tell(TicketNews::Read(newest)).await?;
                newest
            }
        };
        self.begun = true;
        Ok(read)
    }

    /// What others than us have done is looked at, once for each ticket.
    async fn report(&mut self, new: &[Happened]) -> Result<(), Trouble> {
        let others: Vec<&Happened> = new.iter().filter(|new| !self.client.is_us(&new.by)).collect();
        let tickets: BTreeSet<u64> = others.iter().filter_map(|new| new.ticket).collect();
        for ticket in tickets {
            let of = || others.iter().filter(|new| new.ticket == Some(ticket));
            let created = of().find(|new| new.what == Deed::Created).copied();
            let since = of().map(|new| new.number).min().unwrap_or(1).saturating_sub(1);
            match self.report_one(ticket, since, created).await {
                Ok(()) => self.stuck = None,
                Err(Trouble::Odd(why)) => {
                    let tries = self.stuck.filter(|(stuck, _)| *stuck == ticket).map_or(0, |(_, tries)| tries) + 1;
                    self.stuck = Some((ticket, tries));
                    if tries < TRIES {
                        return Err(Trouble::Down);
                    }
                    warn!(why, "Request Tracker makes nothing of a ticket; what happened to it is left out here");
                }
                Err(why @ (Trouble::Down | Trouble::Refused | Trouble::NoQueue | Trouble::Stopped)) => return Err(why),
            }
        }
        Ok(())
    }

    async fn report_one(&mut self, ticket: u64, since: u64, created: Option<&Happened>) -> Result<(), Trouble> {
        if let Some(created) = created {
            self.unknown(ticket, created).await?;
        }
        match self.seen(ticket, since).await? {
            Some((seen, _)) => self.tell(TicketNews::Seen(Box::new(seen))).await,
            None => Ok(()),
        }
    }

    /// Somebody else has made a ticket.
    async fn unknown(&mut self, number: u64, created: &Happened) -> Result<(), Trouble> {
        let answer = self.client.get(&format!("ticket/{number}")).await?;
        if answer.is_gone() {
            return Ok(());
        }
        let ticket = answer.done()?;
        if parts::field(&ticket, &self.settings.field).is_some() {
            return Ok(());
        }
        let subject = parts::text(&ticket, "Subject").unwrap_or_default().into();
        let words = self.words(created.number).await?.ok();
        self.tell(TicketNews::Unknown { number, read: created.number, subject, words }).await
    }

    /// How a ticket stands, and what others have done to it since; and its key. Nothing if there is none for us.
    pub(super) async fn seen(&mut self, number: u64, since: u64) -> Result<Option<(Seen, Option<String>)>, Trouble> {
        let answer = self.client.get(&format!("ticket/{number}")).await?;
        if answer.is_gone() {
            return Ok(None);
        }
        let last = answer.last;
        let ticket = answer.done()?;
        let shown = parts::shown(&ticket).ok_or(Trouble::Odd("a ticket has no state"))?;
        let key = parts::field(&ticket, &self.settings.field);
        let happened = self.history(number, since).await?;
        let last = last.or(happened.last().map(|newest| newest.number)).unwrap_or(since);
        let mut seen = Seen { number, shown, last, owner_by: None, status_by: None, mails: Vec::new(), answers: None };
        // What has happened after the ticket was read is for the next time.
        let by_others = happened.into_iter().filter(|one| one.number <= last && !self.client.is_us(&one.by));
        for one in by_others.collect::<Vec<_>>() {
            match one.what {
                Deed::Owner => seen.owner_by = Some((one.number, one.by)),
                Deed::Status => seen.status_by = Some((one.number, one.by)),
                Deed::Mail => {
                    let words = self.words(one.number).await?;
                    seen.mails.push(Mail { number: one.number, by: one.by.into(), words });
                }
                Deed::Created | Deed::Other => {}
            }
        }
        Ok(Some((seen, key)))
    }

    /// The transactions of a ticket after this one, in order.
    async fn history(&mut self, number: u64, since: u64) -> Result<Vec<Happened>, Trouble> {
        let mut all = Vec::new();
        let mut after = since;
        for _ in 0..PAGES {
            let path =
                format!("ticket/{number}/history?fields=Type,Creator,Field&per_page={PAGE}&orderby=id&order=ASC");
            let only = json!([{ "field": "id", "operator": ">", "value": after }]);
            let answer = self.client.post(&path, only).await?.done()?;
            let mut page: Vec<Happened> = parts::items(&answer).iter().filter_map(parts::happened).collect();
            page.sort_by_key(|one| one.number);
            page.retain(|one| one.number > after);
            let is_whole = page.len() < PAGE;
            after = page.last().map_or(after, |last| last.number);
            all.append(&mut page);
            if is_whole {
                break;
            }
        }
        Ok(all)
    }

    /// So many transactions of the queue after this one.
    async fn transactions(&mut self, after: u64, order: &str, most: usize) -> Result<Vec<Happened>, Trouble> {
        let queue = quoted(&self.settings.queue);
        let query = format!("ObjectType = 'RT::Ticket' AND TicketQueue = {queue} AND id > {after}");
        let path = format!(
            "transactions?query={}&fields=Type,Creator,Field,ObjectId&per_page={most}&orderby=id&order={order}",
            escaped(&query)
        );
        let answer = self.client.get(&path).await?.done()?;
        let mut page: Vec<Happened> = parts::items(&answer).iter().filter_map(parts::happened).collect();
        page.sort_by_key(|one| one.number);
        Ok(page)
    }

    /// Whether we have added a comment with this subject to a ticket.
    pub(super) async fn has_comment(&mut self, number: u64, subject: &str) -> Result<bool, Trouble> {
        let query = format!("ObjectType = 'RT::Ticket' AND ObjectId = {number} AND Type = 'Comment'");
        // The newest of them: ours is not further back than a handler's hundred.
        let path =
            format!("transactions?query={}&fields=Creator,Data&per_page={PAGE}&orderby=id&order=DESC", escaped(&query));
        let answer = self.client.get(&path).await?.done()?;
        let is_it = |one: &Value| {
            let by_us = parts::user(one, "Creator").is_some_and(|by| self.client.is_us(&by));
            by_us && parts::text(one, "Data").is_some_and(|data| data.trim() == subject)
        };
        Ok(parts::items(&answer).iter().any(is_it))
    }

    /// What a mail says.
    async fn words(&mut self, transaction: u64) -> Result<Result<Private<String>, NoWords>, Trouble> {
        let path = format!("transaction/{transaction}/attachments");
        let about = format!("{path}?fields=ContentType,Filename,Headers&per_page={PAGE}");
        let answer = self.client.get(&about).await?.done()?;
        let (part, sealed) = parts::words_in(parts::items(&answer));
        if sealed {
            return Ok(Err(NoWords::Encrypted));
        }
        let Some(part) = part else { return Ok(Err(NoWords::NoText)) };
        let only = json!([{ "field": "id", "value": part }]);
        let whole = match self.client.post(&format!("{path}?fields=Content"), only).await {
            Ok(answer) => answer.done()?,
            // It may be longer than what is read here; it is in RT.
            Err(Trouble::Odd(_)) => return Ok(Err(NoWords::NoText)),
            Err(why) => return Err(why),
        };
        let Some(part) = parts::items(&whole).iter().find(|item| parts::number(item, "id") == Some(part)) else {
            return Ok(Err(NoWords::NoText));
        };
        let is_sealed = parts::text(part, "Content").is_some_and(|words| words.contains("-----BEGIN PGP MESSAGE"));
        Ok(parts::content(part).ok_or(if is_sealed { NoWords::Encrypted } else { NoWords::NoText }))
    }
}

/// A name as it stands in a search.
pub(super) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}
