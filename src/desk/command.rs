//! Each command said once: this table gives the parser, the rights check and `!help`.
//!
//! `line = "!" verb *(SP arg) [SP text]`. Not `/` (XMPP clients swallow it), not `@` (mention pickers).

use crate::model::Role;

/// What a command does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Lists the cases that wait or are held.
    Queue,
    /// Shows a case.
    Show,
    /// Shows what has happened on a case.
    Log,
    /// Takes a case.
    Take,
    /// Gives it back.
    Drop,
    /// Answers the person.
    Reply,
    /// Answers the person unencrypted, even if they write encrypted.
    Plain,
    /// Answers the person, encrypted to their PGP key.
    Seal,
    /// Writes a note for the team.
    Note,
    /// Has a file of the person brought.
    File,
    /// Offers it to another handler.
    Give,
    /// Gives it to a handler who need not agree.
    Assign,
    /// Puts it off.
    Snooze,
    /// Says how soon a human must look.
    Prio,
    /// Takes back the last answer that has not gone out yet.
    Undo,
    /// Lets plain words go to a person for a while.
    Focus,
    /// Lists what one holds.
    Mine,
    /// Says that one is on call.
    OnCall,
    /// Says that one is away.
    Away,
    /// Closes it.
    Close,
    /// Opens it again.
    Reopen,
    /// Sends all that is known of a case to whoever asks, encrypted.
    Export,
    /// Shows or takes the asker's PGP key.
    Pgp,
    /// Makes another case of the same person part of it.
    Link,
    /// Makes it a case of its own again.
    Unlink,
    /// Hears nothing of the person any more.
    Block,
    /// Hears them again.
    Unblock,
    /// Erases all that the person ever wrote.
    Erase,
    /// Confirms something dangerous.
    Yes,
    /// Shows or sends a ready-made answer.
    Say,
    /// Shows or says when and how the person may be written to.
    Contact,
    /// Sends what waits.
    Now,
    /// Chooses the name that people see.
    Name,
    /// Lists the questions of the intake, or puts one.
    Ask,
    /// Shows or sends by which other ways the person could write.
    Channel,
    /// Lists who else can help, or shows or sends how to reach one of them.
    Refer,
    /// Says in which language the program speaks with the person.
    Lang,
    /// Counts.
    Stats,
    /// Begins a drill, or lists them.
    Drill,
    /// Says whether it is the helpline's to help.
    Mandate,
    /// Shows the background check, or notes a step of it.
    Check,
    /// Agrees to the background check.
    SignOff,
    /// Agrees a call with the person, or says that they were called.
    Call,
    /// Lists the staff.
    Roster,
    /// Cuts somebody off.
    Revoke,
    /// Says what somebody may do.
    Role,
    /// Lets somebody join the staff.
    Invite,
    /// Lists the commands.
    Help,
    /// Says how the line is doing.
    Status,
    /// Believes a changed key.
    Trust,
    /// Hands in the answer to a captcha.
    Captcha,
    /// Has the program ask nothing of people.
    Pause,
    /// Has it ask again.
    Resume,
    /// Says what runs.
    Version,
    /// Reads the conversations anew.
    Reload,
    /// Writes a copy of the store.
    Backup,
}

/// What a command takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Args {
    /// Nothing.
    None,
    /// A tag; it may be left out when quoting.
    Tag,
    /// A tag (as above), and perhaps `force`.
    TagForce,
    /// A tag (as above) and words.
    TagWords,
    /// A tag (as above) and a number.
    TagNumber,
    /// A tag (as above), or the name of a member of the staff.
    TagOrName,
    /// A tag (as above) and another one.
    TagTag,
    /// A tag (as above) and the name of a member of the staff.
    TagStaff,
    /// A tag (as above) and a span of time.
    TagSpan,
    /// A tag (as above) and a colour.
    TagColour,
    /// A tag (as above), a verdict and a reason.
    TagVerdict,
    /// A tag (as above), and perhaps `person`.
    TagPerson,
    /// A tag (as above), and perhaps words.
    TagMaybeWords,
    /// A tag (as above), and perhaps a rule of contact.
    TagContact,
    /// A tag (as above), and perhaps the id of a question.
    TagQuestion,
    /// A tag (as above), and perhaps the id of a referral.
    TagReferral,
    /// A tag (as above), and perhaps the word that sends.
    TagGo,
    /// A tag (as above), and perhaps a call.
    TagCall,
    /// A tag (as above) and words, or nothing at all.
    MaybeTagWords,
    /// A tag, or nothing.
    MaybeTag,
    /// Nothing, or `off`.
    Off,
    /// A name that people see, `off`, or nothing.
    MaybeName,
    /// Nothing, a span of time, or `off`.
    SpanOff,
    /// The name of a member of the staff.
    Staff,
    /// The same, and a role.
    StaffRole,
    /// Words.
    Words,
    /// Words, or nothing.
    MaybeWords,
}

/// One row of the table.
#[derive(Debug)]
pub struct Command {
    /// What it does.
    pub verb: Verb,
    /// How it is written, without the `!`.
    pub name: &'static str,
    /// Other ways to write it.
    pub aliases: &'static [&'static str],
    /// What it takes.
    pub args: Args,
    /// Who may use it.
    pub role: Role,
    /// A line that can be copied.
    pub example: &'static str,
}

/// The word that takes a case out of somebody else's hands.
pub(super) const FORCE: &str = "force";
/// The word that gives an export to the person.
pub(super) const PERSON: &str = "person";
/// The word that ends something.
pub(super) const OFF: &str = "off";

/// The table.
pub const COMMANDS: &[Command] = &[
    row(Verb::Queue, "queue", &["q", "file"], Args::None, Role::Observer, "!queue"),
    row(Verb::Mine, "mine", &["miens"], Args::None, Role::Handler, "!mine"),
    row(Verb::Show, "show", &["voir"], Args::Tag, Role::Observer, "!show 7QKD"),
    row(Verb::Log, "log", &["journal"], Args::Tag, Role::Handler, "!log 7QKD"),
    row(Verb::Take, "take", &["prendre"], Args::TagForce, Role::Handler, "!take 7QKD"),
    row(Verb::Drop, "drop", &["rendre", "lâcher"], Args::Tag, Role::Handler, "!drop 7QKD"),
    row(Verb::Give, "give", &["confier"], Args::TagStaff, Role::Handler, "!give 7QKD sam"),
    row(Verb::Assign, "assign", &["attribuer"], Args::TagStaff, Role::Lead, "!assign 7QKD sam"),
    row(Verb::Snooze, "snooze", &["reporter"], Args::TagSpan, Role::Handler, "!snooze 7QKD 2h"),
    row(Verb::Prio, "prio", &["priorité", "priorite"], Args::TagColour, Role::Handler, "!prio 7QKD red"),
    row(Verb::Reply, "r", &["reply", "dire"], Args::TagWords, Role::Handler, "!r 7QKD bonjour"),
    row(Verb::Now, "now", &["maintenant"], Args::Tag, Role::Handler, "!now 7QKD"),
    row(Verb::Contact, "contact", &["contacter"], Args::TagContact, Role::Handler, "!contact 7QKD hours 18:00-22:00"),
    row(Verb::Undo, "undo", &["annuler"], Args::None, Role::Handler, "!undo"),
    row(Verb::Focus, "focus", &["suivre"], Args::MaybeTag, Role::Handler, "!focus 7QKD"),
    row(Verb::Plain, "plain", &["clair"], Args::TagWords, Role::Handler, "!plain 7QKD bonjour"),
    row(Verb::Seal, "seal", &["sceller"], Args::TagWords, Role::Handler, "!seal 7QKD bonjour"),
    row(Verb::Note, "note", &[], Args::TagWords, Role::Handler, "!note 7QKD rappelé"),
    row(Verb::File, "file", &["fichier"], Args::TagNumber, Role::Handler, "!file 7QKD 1"),
    row(Verb::Say, "say", &["réponse", "reponse"], Args::MaybeTagWords, Role::Handler, "!say 7QKD details"),
    row(Verb::Ask, "ask", &["demander"], Args::TagQuestion, Role::Handler, "!ask 7QKD country"),
    row(Verb::Refer, "refer", &["orienter"], Args::TagReferral, Role::Handler, "!refer 7QKD"),
    row(Verb::Channel, "channel", &["canal"], Args::TagGo, Role::Handler, "!channel 7QKD"),
    row(Verb::Lang, "lang", &["langue"], Args::TagWords, Role::Handler, "!lang 7QKD en"),
    row(Verb::Mandate, "mandate", &["mandat"], Args::TagVerdict, Role::Handler, "!mandate 7QKD in journalist"),
    row(Verb::Call, "call", &["appel"], Args::TagCall, Role::Handler, "!call 7QKD jitsi 15:00"),
    row(Verb::Check, "check", &["vérif", "verif"], Args::TagMaybeWords, Role::Handler, "!check 7QKD work …"),
    row(Verb::SignOff, "signoff", &["valider"], Args::Tag, Role::Handler, "!signoff 7QKD"),
    row(Verb::Close, "close", &["fermer", "clore"], Args::Tag, Role::Handler, "!close 7QKD"),
    row(Verb::Reopen, "reopen", &["rouvrir"], Args::Tag, Role::Handler, "!reopen 7QKD"),
    row(Verb::Link, "link", &["relier"], Args::TagTag, Role::Handler, "!link 7QKD 7QKD"),
    row(Verb::Unlink, "unlink", &["délier", "delier"], Args::Tag, Role::Handler, "!unlink 7QKD"),
    row(Verb::Block, "block", &["bloquer"], Args::Tag, Role::Lead, "!block 7QKD"),
    row(Verb::Unblock, "unblock", &["débloquer", "debloquer"], Args::Tag, Role::Lead, "!unblock 7QKD"),
    row(Verb::Erase, "erase", &["effacer"], Args::Tag, Role::Lead, "!erase 7QKD"),
    row(Verb::Export, "export", &["exporter"], Args::TagPerson, Role::Lead, "!export 7QKD"),
    row(Verb::Pgp, "pgp", &["clé", "cle"], Args::MaybeWords, Role::Handler, "!pgp"),
    row(Verb::Yes, "yes", &["oui"], Args::Words, Role::Handler, "!yes 4821"),
    row(Verb::Stats, "stats", &["chiffres"], Args::None, Role::Lead, "!stats"),
    row(Verb::Roster, "roster", &["équipe", "equipe"], Args::None, Role::Lead, "!roster"),
    row(Verb::Revoke, "revoke", &["révoquer", "revoquer"], Args::Staff, Role::Lead, "!revoke sam"),
    row(Verb::Role, "role", &["rôle"], Args::StaffRole, Role::Admin, "!role sam lead"),
    row(Verb::Drill, "drill", &["exercice"], Args::MaybeWords, Role::Admin, "!drill seized-phone.fr"),
    row(Verb::Invite, "invite", &["inviter"], Args::StaffRole, Role::Admin, "!invite zoe handler"),
    row(Verb::Trust, "trust", &["confiance"], Args::TagOrName, Role::Handler, "!trust 7QKD"),
    row(Verb::OnCall, "oncall", &["astreinte"], Args::Off, Role::Handler, "!oncall"),
    row(Verb::Name, "name", &["nom"], Args::MaybeName, Role::Handler, "!name Camille"),
    row(Verb::Away, "away", &["absence"], Args::SpanOff, Role::Handler, "!away 8h"),
    row(Verb::Captcha, "captcha", &[], Args::Words, Role::Lead, "!captcha signalcaptcha://…"),
    row(Verb::Pause, "pause", &["suspendre"], Args::None, Role::Admin, "!pause"),
    row(Verb::Resume, "resume", &["relancer"], Args::None, Role::Admin, "!resume"),
    row(Verb::Reload, "reload", &["recharger"], Args::None, Role::Admin, "!reload"),
    row(Verb::Backup, "backup", &["sauvegarde"], Args::None, Role::Admin, "!backup"),
    row(Verb::Version, "version", &[], Args::None, Role::Admin, "!version"),
    row(Verb::Help, "help", &["aide", "h"], Args::None, Role::Observer, "!help"),
    row(Verb::Status, "status", &["statut", "état"], Args::None, Role::Observer, "!status"),
];

const fn row(
    verb: Verb,
    name: &'static str,
    aliases: &'static [&'static str],
    args: Args,
    role: Role,
    example: &'static str,
) -> Command {
    Command { verb, name, aliases, args, role, example }
}

impl Command {
    /// The key of its help line.
    pub fn help_key(&self) -> String {
        format!("desk-help-{}", self.name)
    }

    /// How it is used: `!r TAG …`.
    pub fn usage(&self) -> String {
        match self.args {
            Args::None => format!("!{}", self.name),
            Args::Tag => format!("!{} TAG", self.name),
            Args::TagPerson => format!("!{} TAG [{PERSON}]", self.name),
            Args::TagForce => format!("!{} TAG [{FORCE}]", self.name),
            Args::TagWords => format!("!{} TAG …", self.name),
            Args::TagNumber => format!("!{} TAG 1", self.name),
            Args::TagOrName => format!("!{} TAG", self.name),
            Args::TagTag => format!("!{} TAG TAG", self.name),
            Args::TagStaff => format!("!{} TAG NAME", self.name),
            Args::TagSpan => format!("!{} TAG 2h", self.name),
            Args::TagColour => format!("!{} TAG red·amber·green", self.name),
            Args::TagVerdict => format!("!{} TAG in·out·unsure …", self.name),
            Args::TagMaybeWords => format!("!{} TAG [STEP …]", self.name),
            Args::TagContact => format!("!{} TAG [hours·waits·neutral·word·nocalls·clear …]", self.name),
            Args::TagQuestion => format!("!{} TAG [ID]", self.name),
            Args::TagReferral => format!("!{} TAG [ID [go]]", self.name),
            Args::TagCall => format!("!{} TAG [WAY WHEN [ZONE] [go]·{OFF}]", self.name),
            Args::TagGo => format!("!{} TAG [go]", self.name),
            Args::MaybeTagWords => format!("!{} [TAG …]", self.name),
            Args::MaybeTag => format!("!{} [TAG]", self.name),
            Args::Off => format!("!{} [{OFF}]", self.name),
            Args::MaybeName => format!("!{} [NAME·{OFF}]", self.name),
            Args::SpanOff => format!("!{} [8h·{OFF}]", self.name),
            Args::Staff => format!("!{} NAME", self.name),
            Args::StaffRole => format!("!{} NAME observer·handler·lead·admin", self.name),
            Args::Words => format!("!{} …", self.name),
            Args::MaybeWords => format!("!{} [NAME]", self.name),
        }
    }
}

/// Whether a command is for the direct chat only: what runs the line, and what is answered or confirmed with a code.
pub(super) fn is_for_direct_chat(verb: Verb) -> bool {
    let has_code =
        matches!(verb, Verb::Block | Verb::Erase | Verb::Export | Verb::Link | Verb::Pgp | Verb::Revoke | Verb::Yes);
    has_code || COMMANDS.iter().any(|row| row.verb == verb && row.role == Role::Admin)
}

mod parse;

pub use parse::{Call, Misuse, parse};
pub(super) use parse::{colour, meant, name, span};
