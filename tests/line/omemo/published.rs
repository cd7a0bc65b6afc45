//! What the program publishes of its own device.

use serde_json::Value;

use super::{Talk, prosody, published};
use crate::program::HELP;

fn prekeys(bundle: &Value) -> Vec<u64> {
    bundle["prekeys"].as_array().unwrap().iter().map(|id| id.as_u64().unwrap()).collect()
}

#[tokio::test]
#[ignore = "needs Prosody: run tests/all"]
async fn one_device_one_bundle_and_a_used_prekey_is_replaced() {
    let prosody = prosody().await;
    let mut talk = Talk::begin(&prosody, prosody.port).await;
    // Ana is no contact yet: anybody may fetch them.
    let before = talk.ana.published(HELP).await;
    assert_eq!(before["items"], 1);
    let devices = before["devices"].as_array().unwrap().clone();
    assert_eq!(devices.len(), 1, "{devices:?}");
    let device = devices[0].to_string();
    let fresh = &before["bundles"][&device];
    assert_eq!((&fresh["items"], &fresh["valid"]), (&1.into(), &true.into()));
    assert_eq!(prekeys(fresh).len(), 100);

    talk.turn("bonjour").await;
    let used = published(&mut talk.ana, HELP, |now| prekeys(&now["bundles"][&device]) != prekeys(fresh)).await;
    let bundle = &used["bundles"][&device];
    let (old, new) = (prekeys(fresh), prekeys(bundle));
    assert_eq!(new.len(), 100);
    assert_eq!(old.iter().filter(|id| !new.contains(id)).count(), 1, "one was used");
    for part in ["items", "valid", "fingerprint", "signed"] {
        assert_eq!(bundle[part], fresh[part], "{part}");
    }
    assert_eq!((&used["devices"], &used["items"]), (&before["devices"], &before["items"]));

    // The same device after any restart.
    for orderly in [true, false] {
        if orderly {
            assert!(talk.program.stop().await);
            talk.program.launch().await;
        } else {
            talk.program.kill_and_restart().await;
        }
        talk.turn(if orderly { "1" } else { "6" }).await;
        assert_eq!(talk.ana.published(HELP).await, used);
    }
    talk.ends().await;
}
