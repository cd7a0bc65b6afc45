//! Changed keys, captchas, and people who are forgotten.

use super::*;
use crate::model::Wish;

#[test]
fn nothing_goes_to_a_changed_key_until_somebody_believes_it() {
    let mut played = Played::live();
    played.sends([row(1, ANA, RowKind::Relay), row(2, BEN, RowKind::Program)]);
    played.given();
    played.failed("r1", -4, "IDENTITY_FAILURE", &json!({}));
    assert_eq!(played.outcomes(), ["key changed"]);
    played.seconds(100);
    assert_eq!(played.given(), []);
    played.session.obey(Order::Wish(Wish::Trust(Peer::new(Network::Signal, ANA))));
    let asked = played.asks().pop().unwrap();
    assert_eq!((&asked["method"], &asked["params"]["trustAllKnownKeys"]), (&json!("trust"), &json!(true)));
    played.hears(&json!({"id": asked["id"], "result": {}}));
    assert_eq!(played.given(), [("r1".into(), "words 1".into())]);
}

#[test]
fn a_changed_key_is_fetched_before_it_is_believed() {
    let mut played = Played::live();
    let refused =
        json!({"exception": {"type": "UntrustedIdentityException"}, "envelope": {"sourceUuid": ANA, "timestamp": NOW}});
    played.hears(&json!({"method": "receive", "params": refused}));
    let fetch = played.asks().pop().unwrap();
    assert_eq!((&fetch["method"], &fetch["params"]["stop"]), (&json!("sendTyping"), &json!(true)));
    played.session.obey(Order::Wish(Wish::Trust(Peer::new(Network::Signal, ANA))));
    assert!(played.asks().is_empty(), "not yet");
    played.hears(&json!({"id": fetch["id"], "error": {"code": -4, "message": "x"}}));
    assert_eq!(played.asks().pop().unwrap()["method"], "trust");
}

#[test]
fn typing_is_shown_if_the_operator_wants_that_and_never_holds_up_an_answer() {
    let shown = |played: &mut Played, composes| {
        let to = Peer::new(Network::Signal, ANA);
        played.session.obey(Order::Wish(Wish::Typing { to, composes }));
        played.asks().into_iter().map(|ask| (ask["method"].clone(), ask["params"]["stop"].clone())).collect::<Vec<_>>()
    };
    let mut played = Played::live();
    assert_eq!(shown(&mut played, true), [], "it is not the rule");
    played.session.shows_typing = true;
    assert_eq!(shown(&mut played, true), [(json!("sendTyping"), json!(false))]);
    assert_eq!(shown(&mut played, false), [(json!("sendTyping"), json!(true))]);
    played.sends([row(1, ANA, RowKind::Relay)]);
    assert_eq!(played.given().len(), 1, "nobody waits for the answer to it");
    assert_eq!(shown(&mut played, true), [], "an answer is on its way");
    played.failed("r1", -4, "IDENTITY_FAILURE", &json!({}));
    played.asks();
    assert_eq!(shown(&mut played, true), [], "who is not believed sees nothing");
}

#[test]
fn a_captcha_stops_everything_and_outlives_a_restart() {
    let mut played = Played::live();
    played.sends([row(1, ANA, RowKind::Program)]);
    played.given();
    played.failed("r1", -5, "RATE_LIMIT_FAILURE", &json!({"token": "f5a8", "retryAfterSeconds": 86400}));
    let kept = played.arrivals.iter().flat_map(|arrival| arrival.keeps.clone()).collect();
    assert_eq!(played.outcomes(), ["captcha"]);
    played.sends([row(2, BEN, RowKind::Program)]);
    played.seconds(60);
    assert_eq!(played.given(), []);

    let mut again = Played::new(kept);
    again.starts(false);
    again.sends([row(1, ANA, RowKind::Program), row(2, BEN, RowKind::Program)]);
    assert_eq!(again.given(), []);
    let answer = "signal-hcaptcha.x".to_owned();
    again.session.obey(Order::Wish(Wish::Captcha { network: Network::Signal, answer: answer.into() }));
    let asked = again.asks().pop().unwrap();
    assert_eq!(
        (&asked["params"]["challenge"], &asked["params"]["captcha"]),
        (&json!("f5a8"), &json!("signal-hcaptcha.x"))
    );
    again.hears(&json!({"id": asked["id"], "error": {"code": -3, "message": "Submit challenge error: [428] "}}));
    assert_eq!((again.outcomes(), again.given()), (vec!["captcha".to_owned(); 2], Vec::new()), "it was wrong");
    again.session.obey(Order::Wish(Wish::Captcha { network: Network::Signal, answer: String::new().into() }));
    let asked = again.asks().pop().unwrap();
    again.hears(&json!({"id": asked["id"], "result": {}}));
    assert_eq!(again.given().len(), 2);
}

#[test]
fn whoever_is_forgotten_is_forgotten_by_signal_cli_as_well() {
    let mut played = Played::live();
    played.receives(ANA, &json!({"dataMessage": {"timestamp": NOW, "message": "oubliez"}}));
    played.seconds(GATE);
    played.sends([row(1, ANA, RowKind::Program)]);
    played.session.obey(Order::Forget(Peer::new(Network::Signal, ANA)));
    assert!(played.asks().iter().all(|ask| ask["method"] != "removeContact"), "the last words go first");
    played.sent("r1", NOW + 1);
    let asked = played.asks().pop().unwrap();
    assert_eq!((&asked["method"], &asked["params"]["forget"]), (&json!("removeContact"), &json!(true)));
    let gone = &played.arrivals.last().unwrap().keeps[0];
    assert!(gone.value.is_none() && gone.name.reveal().ends_with(ANA));
}

#[test]
fn a_handler_sees_a_mark_on_their_own_message() {
    let mut played = Played::live();
    let mark = |id: &str| Order::Wish(Wish::Mark { to: Peer::new(Network::Signal, BEN), of: WireId(id.into()) });
    played.session.obey(mark("1795360866000"));
    let asked = played.asks().pop().unwrap();
    let params = &asked["params"];
    assert_eq!((&asked["method"], &params["emoji"]), (&json!("sendReaction"), &json!("✅")));
    assert_eq!((&params["targetAuthor"], &params["targetTimestamp"]), (&json!(BEN), &json!(1_795_360_866_000_i64)));
    played.hears(&json!({"id": asked["id"], "result": {"results": [{"type": "SUCCESS"}], "timestamp": NOW}}));
    // What was typed on another network has no moment here.
    played.session.obey(mark("not a moment"));
    assert!(played.asks().is_empty());
}
