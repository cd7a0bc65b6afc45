//! What is asked of and published at servers for OMEMO (XEP-0384 0.3 sections 4.2 to 4.4, XEP-0060, XEP-0163).
//! Questions are not waited for: their answers are recognised when they come. Called by `secrecy.rs`.

use std::collections::HashMap;

use xmpp_parsers::{jid::Jid, minidom::Element};

use super::super::{
    inbound::is_from_account,
    ns,
    omemo::{Bundle, DeviceId, OwnDevice, bundle_node, bundle_xml, list_xml, read_bundle, read_list},
    xml::Xml,
};

/// How long an answer is waited for, in seconds.
const PATIENCE: u32 = 20;
/// Questions on their way beyond which strangers have to wait.
const MAX_ASKED: usize = 500;

/// Questions on their way, and what is to be sent.
pub(super) struct Pubsub {
    me: String,
    asked: HashMap<String, (Question, u32)>,
    next: u64,
    questions: Vec<String>,
    publications: Vec<String>,
}

/// What was asked.
enum Question {
    OwnList,
    List(String),
    Bundle(String, DeviceId),
    Publish(Publication),
    Configure(Publication),
    /// Published, after the node was configured: a second refusal is final.
    Again,
}

/// What is to be published.
enum Publication {
    List(Vec<DeviceId>),
    Bundle,
}

/// What an answer says.
pub(super) enum Answer {
    /// Nothing that matters.
    Nothing,
    /// The own account's devices, if it tells.
    OwnList(Option<Vec<DeviceId>>),
    /// An account's devices, if it tells.
    List(String, Option<Vec<DeviceId>>),
    /// A device's bundle, if it can be had and is right.
    Bundle(String, DeviceId, Option<Box<Bundle>>),
}

impl Pubsub {
    pub(super) fn new(me: &str) -> Self {
        Self { me: me.to_owned(), asked: HashMap::new(), next: 0, questions: Vec::new(), publications: Vec::new() }
    }

    /// A new session: no answer comes any more.
    pub(super) fn forget(&mut self) {
        self.asked.clear();
        self.questions.clear();
        self.publications.clear();
    }

    pub(super) fn questions(&mut self) -> Vec<String> {
        std::mem::take(&mut self.questions)
    }

    pub(super) fn publications(&mut self) -> Vec<String> {
        std::mem::take(&mut self.publications)
    }

    /// A second has passed. The questions about others that nobody answered.
    pub(super) fn tick(&mut self) -> Vec<(String, Option<DeviceId>)> {
        self.asked.values_mut().for_each(|(_, age)| *age += 1);
        let late = self.asked.extract_if(|_, (_, age)| *age >= PATIENCE);
        late.filter_map(|(_, (question, _))| match question {
            Question::List(of) => Some((of, None)),
            Question::Bundle(of, device) => Some((of, Some(device))),
            Question::OwnList | Question::Publish(_) | Question::Configure(_) | Question::Again => None,
        })
        .collect()
    }

    pub(super) fn ask_own_list(&mut self) {
        self.get(Question::OwnList, None, ns::OMEMO_DEVICES);
    }

    pub(super) fn ask_list(&mut self, of: &str) {
        self.get(Question::List(of.to_owned()), Some(of), ns::OMEMO_DEVICES);
    }

    /// Whether so much is on its way that nothing should be asked about strangers.
    pub(super) fn is_busy(&self) -> bool {
        self.asked.len() >= MAX_ASKED
    }

    /// Whether our own list is on its way.
    pub(super) fn is_own_list_asked(&self) -> bool {
        self.asked.values().any(|(question, _)| matches!(question, Question::OwnList))
    }

    /// Whether our bundle is on its way.
    pub(super) fn is_publishing(&self) -> bool {
        let of_bundle = |question: &Question| match question {
            Question::Publish(what) | Question::Configure(what) => matches!(what, Publication::Bundle),
            Question::Again => true,
            Question::OwnList | Question::List(_) | Question::Bundle(..) => false,
        };
        self.asked.values().any(|(question, _)| of_bundle(question))
    }

    /// Whether an account's list is on its way.
    pub(super) fn is_asked(&self, of: &str) -> bool {
        self.asked.values().any(|(question, _)| matches!(question, Question::List(asked) if asked == of))
    }

    pub(super) fn ask_bundle(&mut self, of: &str, device: DeviceId) {
        self.get(Question::Bundle(of.to_owned(), device), Some(of), &bundle_node(device));
    }

    pub(super) fn publish_list(&mut self, list: &[DeviceId]) {
        let publish = publish(ns::OMEMO_DEVICES, list_xml(list));
        self.set(Question::Publish(Publication::List(list.to_vec())), publish);
    }

    pub(super) fn publish_bundle(&mut self, own: &OwnDevice) {
        let publish = publish(&bundle_node(own.id()), bundle_xml(&own.bundle()));
        self.set(Question::Publish(Publication::Bundle), publish);
    }

    /// What an `<iq/>` answers, if it is an answer to one of our questions.
    pub(super) fn answered(&mut self, iq: &Element, own: &OwnDevice) -> Option<Answer> {
        let is_result = match iq.attr("type") {
            Some("result") => true,
            Some("error") => false,
            _ => return None,
        };
        let id = iq.attr("id")?;
        let (question, _) = self.asked.get(id)?;
        // Nobody answers for somebody else.
        let is_theirs = match question {
            Question::List(of) | Question::Bundle(of, _) if *of != self.me => {
                iq.attr("from").is_some_and(|from| Jid::new(from).is_ok_and(|from| from.as_str() == of))
            }
            Question::OwnList
            | Question::List(_)
            | Question::Bundle(..)
            | Question::Publish(_)
            | Question::Configure(_)
            | Question::Again => is_from_account(iq, &self.me),
        };
        if !is_theirs {
            return None;
        }
        let (question, _) = self.asked.remove(id)?;
        let item = || iq.get_child("pubsub", ns::PUBSUB)?.get_child("items", ns::PUBSUB)?.children().last();
        // An account that has no list has no devices; one that does not answer may have any.
        let is_told = is_result || is_error(iq, "item-not-found", ns::STANZA_ERRORS);
        let list = || item()?.get_child("list", ns::OMEMO).and_then(|list| read_list(list).ok());
        Some(match question {
            Question::OwnList => Answer::OwnList(is_told.then(|| list().unwrap_or_default())),
            Question::List(of) => Answer::List(of, is_told.then(|| list().unwrap_or_default())),
            Question::Bundle(of, device) => {
                let bundle = item().and_then(|item| item.get_child("bundle", ns::OMEMO));
                Answer::Bundle(of, device, bundle.and_then(|bundle| read_bundle(bundle).ok()).map(Box::new))
            }
            Question::Publish(what) if !is_result && is_error(iq, "precondition-not-met", ns::PUBSUB_ERRORS) => {
                self.configure(what, own);
                Answer::Nothing
            }
            Question::Configure(what) if is_result => {
                let publish = match &what {
                    Publication::List(list) => publish(ns::OMEMO_DEVICES, list_xml(list)),
                    Publication::Bundle => publish(&bundle_node(own.id()), bundle_xml(&own.bundle())),
                };
                self.set(Question::Again, publish);
                Answer::Nothing
            }
            Question::Publish(_) | Question::Configure(_) | Question::Again => {
                if !is_result {
                    tracing::warn!(
                        network = "xmpp",
                        "the server does not let us publish OMEMO keys: nobody can write encrypted"
                    );
                }
                Answer::Nothing
            }
        })
    }

    /// The node exists and is set up otherwise, by another client perhaps (XEP-0060 section 7.1.5).
    fn configure(&mut self, what: Publication, own: &OwnDevice) {
        let node = match &what {
            Publication::List(_) => ns::OMEMO_DEVICES.to_owned(),
            Publication::Bundle => bundle_node(own.id()),
        };
        let form = form("http://jabber.org/protocol/pubsub#node_config");
        let configure = Xml::new("configure").attr("node", &node).child(form);
        self.request(Question::Configure(what), "set", None, Xml::of("pubsub", ns::PUBSUB_OWNER).child(configure));
    }

    fn get(&mut self, question: Question, of: Option<&str>, node: &str) {
        let items = Xml::new("items").attr("node", node).attr("max_items", "1");
        self.request(question, "get", of, Xml::of("pubsub", ns::PUBSUB).child(items));
    }

    fn set(&mut self, question: Question, pubsub: Xml) {
        self.request(question, "set", None, pubsub);
    }

    fn request(&mut self, question: Question, kind: &str, to: Option<&str>, pubsub: Xml) {
        self.next += 1;
        let id = format!("omemo-{}", self.next);
        let iq = Xml::new("iq").attr("type", kind).attr("id", &id).attr_if("to", to).child(pubsub);
        let out = if kind == "get" { &mut self.questions } else { &mut self.publications };
        out.push(iq.done());
        self.asked.insert(id, (question, 0));
    }
}

fn is_error(iq: &Element, condition: &str, ns: &str) -> bool {
    iq.get_child("error", ns::CLIENT).is_some_and(|error| error.has_child(condition, ns))
}

fn publish(node: &str, item: Xml) -> Xml {
    let item = Xml::new("item").attr("id", "current").child(item);
    let options = Xml::new("publish-options").child(form("http://jabber.org/protocol/pubsub#publish-options"));
    Xml::of("pubsub", ns::PUBSUB).child(Xml::new("publish").attr("node", node).child(item)).child(options)
}

/// Everybody may read it, and the newest stays (XEP-0384 0.3 section 4.4).
fn form(kind: &str) -> Xml {
    let field = |var: &str, value: &str| Xml::new("field").attr("var", var).child(Xml::new("value").text(value));
    Xml::of("x", ns::DATA_FORMS)
        .attr("type", "submit")
        .child(field("FORM_TYPE", kind).attr("type", "hidden"))
        .child(field("pubsub#access_model", "open"))
        .child(field("pubsub#persist_items", "true"))
        .child(field("pubsub#max_items", "1"))
}
