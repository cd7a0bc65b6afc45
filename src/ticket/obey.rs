//! An order: the ticket is found by its key, or made; shows what it should; has its summary once.

use hyper::StatusCode;
use serde_json::{Map, Value, json};

use super::{
    Desk,
    client::{Answer, Trouble, escaped},
    parts,
    queue::quoted,
};
use crate::model::{Ask, Shown, TicketNews, TicketOrder, TicketStatus};

/// What the ticket of a case that was erased is called.
const ERASED: &str = "(erased)";

impl Desk<'_> {
    pub(super) async fn obey(&mut self, order: &TicketOrder) -> Result<(), Trouble> {
        match &order.ask {
            Ask::End => self.end(order).await,
            Ask::Keep { read, known, want, comment } => {
                let Some(number) = self.number(order, want.subject.reveal()).await? else {
                    return self.tell(TicketNews::Missing { key: order.key.clone() }).await;
                };
                // What it shows must be known before it is changed.
                let Some(known) = known else { return self.adopt(order, number, *read).await };
                let mut asked = None;
                let changes = changes(known, want);
                if !changes.is_empty() {
                    let put = self.client.put(&format!("ticket/{number}"), Some(*read), changes.into()).await?;
                    match put.status {
                        // Somebody has changed it meanwhile: what they did is decided first.
                        StatusCode::PRECONDITION_FAILED => return self.answer(order, number, *read, None).await,
                        _ if put.is_gone() => return self.tell(TicketNews::Missing { key: order.key.clone() }).await,
                        _ => drop(put.done()?),
                    }
                    asked = Some(want.clone());
                }
                if let Some((summary, words)) = comment {
                    let subject = format!("{} · {summary}", order.key);
                    if !self.has_comment(number, &subject).await? {
                        let comment =
                            json!({ "Subject": subject, "Content": words.reveal(), "ContentType": "text/plain" });
                        self.client.post(&format!("ticket/{number}/comment"), comment).await?.done()?;
                    }
                    self.tell(TicketNews::Commented { key: order.key.clone(), summary: *summary }).await?;
                }
                self.answer(order, number, *read, asked).await
            }
        }
    }

    /// The number of the ticket: known, found by its key, or that of a new one.
    async fn number(&mut self, order: &TicketOrder, subject: &str) -> Result<Option<u64>, Trouble> {
        if order.number.is_some() {
            return Ok(order.number);
        }
        let found = self.find(&order.key).await?;
        let number = match found.first() {
            Some(number) => {
                // Made twice all the same, because RT was slower than we had patience: nobody is to work on the second.
                for other in found.iter().skip(1) {
                    self.neutral(*other, TicketStatus::Rejected).await?;
                }
                *number
            }
            None => self.make(&order.key, subject).await?,
        };
        self.tell(TicketNews::Made { key: order.key.clone(), number }).await?;
        Ok(Some(number))
    }

    /// The tickets with this key, the oldest first.
    async fn find(&mut self, key: &str) -> Result<Vec<u64>, Trouble> {
        let (field, queue) = (&self.settings.field, quoted(&self.settings.queue));
        let query = format!("CF.{{{field}}} = {} AND Queue = {queue}", quoted(key));
        let path = format!("tickets?query={}&per_page=10&orderby=id&order=ASC", escaped(&query));
        let answer = self.client.get(&path).await?.done()?;
        let mut found: Vec<u64> = parts::items(&answer).iter().filter_map(|item| parts::number(item, "id")).collect();
        found.sort_unstable();
        Ok(found)
    }

    /// A new ticket: of nobody, in no word about anybody.
    async fn make(&mut self, key: &str, subject: &str) -> Result<u64, Trouble> {
        let (queue, field) = (&self.settings.queue, self.settings.field.clone());
        let ticket = json!({ "Queue": queue, "Subject": subject, "CustomFields": { field: key } });
        let answer = self.client.post("ticket", ticket).await?;
        if answer.is_gone() {
            return Err(Trouble::NoQueue);
        }
        parts::number(&answer.done()?, "id").ok_or(Trouble::Odd("a new ticket has no number"))
    }

    /// How a ticket of which nothing is known yet stands. One that mail has opened is given the key.
    async fn adopt(&mut self, order: &TicketOrder, number: u64, read: u64) -> Result<(), Trouble> {
        let path = format!("ticket/{number}");
        let has_key = |answer: &Answer| parts::field(&answer.body, &self.settings.field).as_ref() == Some(&order.key);
        let answer = self.client.get(&path).await?;
        if !answer.is_gone() && !has_key(&answer) {
            let field = self.settings.field.clone();
            let put = self.client.put(&path, None, json!({ "CustomFields": { field: order.key } })).await?;
            if !put.is_gone() && !has_key(&self.client.get(&path).await?) {
                // Without it, a ticket whose number is lost could not be found again.
                return Err(Trouble::NoQueue);
            }
        }
        self.answer(order, number, read, None).await
    }

    /// The end of an order: how the ticket stands now.
    async fn answer(
        &mut self,
        order: &TicketOrder,
        number: u64,
        read: u64,
        asked: Option<Shown>,
    ) -> Result<(), Trouble> {
        match self.seen(number, read).await? {
            None => self.tell(TicketNews::Missing { key: order.key.clone() }).await,
            Some((mut seen, _)) => {
                seen.answers = Some((order.key.clone(), asked));
                self.tell(TicketNews::Seen(Box::new(seen))).await
            }
        }
    }

    /// The case was erased: nothing of it is found by its ticket any more. What RT keeps of comments and mail stays.
    async fn end(&mut self, order: &TicketOrder) -> Result<(), Trouble> {
        let number = match order.number {
            Some(number) => Some(number),
            None => self.find(&order.key).await?.first().copied(),
        };
        if let Some(number) = number {
            // Without the key it would not be found again.
            self.tell(TicketNews::Made { key: order.key.clone(), number }).await?;
            self.neutral(number, TicketStatus::Deleted).await?;
        }
        self.tell(TicketNews::Ended { key: order.key.clone(), number }).await
    }

    async fn neutral(&mut self, number: u64, status: TicketStatus) -> Result<(), Trouble> {
        let path = format!("ticket/{number}");
        let answer = self.client.get(&path).await?;
        if answer.is_gone() {
            return Ok(());
        }
        let ticket = answer.done()?;
        let mut changes = Map::new();
        changes.insert("Subject".to_owned(), ERASED.into());
        if parts::field(&ticket, &self.settings.field).is_some() {
            changes.insert("CustomFields".to_owned(), json!({ self.settings.field.clone(): "" }));
        }
        self.client.put(&path, None, changes.into()).await?.done()?;
        // Whether we may delete or not is seen by what comes of it.
        for status in [status, TicketStatus::Resolved] {
            let is = parts::shown(&self.client.get(&path).await?.done()?).map(|shown| shown.status);
            if is.is_some_and(TicketStatus::is_over) && status != TicketStatus::Deleted {
                break;
            }
            self.client.put(&path, None, json!({ "Status": status.name() })).await?.done()?;
        }
        Ok(())
    }
}

/// What is to be changed of what a ticket shows.
fn changes(known: &Shown, want: &Shown) -> Map<String, Value> {
    let mut changes = Map::new();
    if known.subject != want.subject {
        changes.insert("Subject".to_owned(), want.subject.reveal().clone().into());
    }
    if known.status != want.status && want.status != TicketStatus::Other {
        changes.insert("Status".to_owned(), want.status.name().into());
    }
    if known.owner != want.owner {
        changes.insert("Owner".to_owned(), want.owner.as_deref().unwrap_or("Nobody").into());
    }
    changes
}
