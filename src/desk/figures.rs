//! How much there is to do, in numbers that tell nothing about anybody: for `!stats`, and for whoever watches the line from
//! outside (`app/metrics.rs`). Pure.
//!
//! A number is told as the multiple of five below it; below five, only that it is. The exact ones would not do: each family
//! counts the same cases, so whoever knows how many there are in one knows what another hides. A family in which a number
//! below five follows from all the others is left out. Labels are names of the flow and of this program, never somebody's
//! words. Drills are not counted.

use std::time::Duration;

use crate::{
    cases::Cases,
    model::{Case, Network, Priority},
    rules::Rules,
    talk::Value,
};

/// What is below this could point at somebody; and how finely numbers are told.
pub const FEW: usize = 5;
/// The label of cases of which it is not known.
pub const UNKNOWN: &str = "unknown";
/// The names of the stages (`Stage::name`).
const STAGES: [&str; 8] = ["intake", "summary", "queued", "claimed", "active", "snoozed", "stopped", "closed"];

/// A number, as far as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// Less than [`FEW`]: perhaps none.
    Few,
    /// So many or up to four more: a multiple of [`FEW`].
    From(usize),
}

/// The same cases, counted by one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// By what: `urgency`, `need`, `language`, `channel`, `stage`.
    pub by: &'static str,
    /// Each label there can be, with its number.
    pub cells: Vec<(String, Count)>,
}

/// How long people waited for the first answer of a human, in whole minutes, rounded up. Told of at least [`FEW`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// Half of them: not longer than this.
    pub half: Duration,
    /// Nine in ten.
    pub most: Duration,
}

/// The figures of the cases that are not erased yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// What is counted, but for families that would give somebody away.
    pub families: Vec<Family>,
    /// How long people waited, if enough did.
    pub waits: Option<Waits>,
}

impl Count {
    /// What is told of a number.
    pub const fn of(number: usize) -> Self {
        match number / FEW * FEW {
            0 => Self::Few,
            least => Self::From(least),
        }
    }

    /// The least that it can be.
    pub const fn least(self) -> usize {
        match self {
            Self::Few => 0,
            Self::From(least) => least,
        }
    }

    /// The most that it can be.
    pub const fn most(self) -> usize {
        self.least() + FEW - 1
    }
}

impl Figures {
    /// The figures, now.
    pub fn of(rules: &Rules, cases: &Cases) -> Self {
        let cases: Vec<&Case> = cases.iter().filter(|case| case.drill.is_none() && case.part_of.is_none()).collect();
        let flow = &rules.script.flow;
        let needs = flow.question("need").into_iter().flat_map(|need| need.choices.iter().chain(&need.hidden));
        let languages = rules.script.words.languages().iter().map(ToString::to_string);
        let is_rehearsed = cases.iter().any(|case| case.person.network == Network::Console);
        let networks = Network::ALL.into_iter().filter(|network| is_rehearsed || *network != Network::Console);
        let urgencies = [Priority::Red, Priority::Amber, Priority::Green].map(|priority| priority.name().to_owned());
        let mut families = vec![
            family("urgency", &cases, urgencies.into(), |case| Some(case.priority.name().to_owned())),
            family("need", &cases, needs.cloned().chain(unknown()).collect(), need),
            family("language", &cases, languages.chain(unknown()).collect(), |case| Some(case.language()?.to_string())),
            family("channel", &cases, networks.map(|network| network.name().to_owned()).collect(), |case| {
                Some(case.person.network.name().to_owned())
            }),
            family("stage", &cases, STAGES.map(str::to_owned).into(), |case| Some(case.stage.name().to_owned())),
        ];
        while let Some(at) = families.iter().position(|family| gives_away(family, &families)) {
            families.remove(at);
        }
        Self { families, waits: waits(&cases) }
    }
}

fn unknown() -> [String; 1] {
    [UNKNOWN.to_owned()]
}

fn need(case: &Case) -> Option<String> {
    match &case.session.answer("need")?.value {
        Value::Choice(choice) => Some(choice.clone()),
        Value::Many(_) | Value::Text | Value::Unclear | Value::Skipped => None,
    }
}

/// Counts by label. What has none of these labels (an answer to an earlier flow, say) counts to the last of them.
fn family(by: &'static str, cases: &[&Case], labels: Vec<String>, of: impl Fn(&Case) -> Option<String>) -> Family {
    let mut counts = vec![0; labels.len()];
    let last = labels.len().saturating_sub(1);
    for case in cases {
        let label = of(case);
        let at = labels.iter().position(|known| Some(known) == label.as_ref()).unwrap_or(last);
        if let Some(count) = counts.get_mut(at) {
            *count += 1;
        }
    }
    Family { by, cells: labels.into_iter().zip(counts.into_iter().map(Count::of)).collect() }
}

impl Family {
    /// How many cases there are at least, as far as this family tells.
    fn least(&self) -> usize {
        self.cells.iter().map(|(_, count)| count.least()).sum()
    }

    /// How many there are at most.
    fn most(&self) -> usize {
        self.cells.iter().map(|(_, count)| count.most()).sum()
    }
}

/// Whether a number below five in a family follows from all that is told. All families count the same cases: that is the
/// only thing which connects them.
fn gives_away(family: &Family, all: &[Family]) -> bool {
    let least = all.iter().map(Family::least).max().unwrap_or_default();
    let most = all.iter().map(Family::most).min().unwrap_or_default();
    // What is left for one that is below five when all others of its family have the most, and the least, they can.
    let from = least.saturating_sub(family.most() - Count::Few.most());
    let to = most.saturating_sub(family.least()).min(Count::Few.most());
    family.cells.iter().any(|(_, count)| *count == Count::Few) && from >= to
}

fn waits(cases: &[&Case]) -> Option<Waits> {
    let mut waits: Vec<Duration> = cases.iter().filter_map(|case| Some(case.answered?.since(case.carded?))).collect();
    waits.sort_unstable();
    let at = |part: usize| {
        let wait = waits.get(waits.len().saturating_sub(1) * part / 10).copied().unwrap_or_default();
        Duration::from_secs(wait.as_secs().div_ceil(60) * 60)
    };
    (waits.len() >= FEW).then(|| Waits { half: at(5), most: at(9) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(by: &'static str, numbers: &[usize]) -> Family {
        let cells = numbers.iter().enumerate().map(|(at, number)| (at.to_string(), Count::of(*number)));
        Family { by, cells: cells.collect() }
    }

    fn kept(families: &[Vec<usize>]) -> Vec<Family> {
        let mut families: Vec<Family> = families.iter().map(|numbers| told("x", numbers)).collect();
        while let Some(at) = families.iter().position(|family| gives_away(family, &families)) {
            families.remove(at);
        }
        families
    }

    /// All that somebody can think of who sees a family: every way in which its numbers can have this sum.
    fn thinkable(cells: &[Count], sum: usize) -> Vec<Vec<usize>> {
        let Some((first, rest)) = cells.split_first() else {
            return if sum == 0 { vec![Vec::new()] } else { Vec::new() };
        };
        let numbers = (first.least()..=first.most()).filter(|number| *number <= sum);
        numbers
            .flat_map(|number| {
                let rest = thinkable(rest, sum - number);
                rest.into_iter().map(move |rest| [vec![number], rest].concat())
            })
            .collect()
    }

    /// Numbers of the same cases, by several things: each case has a label in every family.
    fn margins() -> impl Strategy<Value = Vec<Vec<usize>>> {
        let sizes = prop::collection::vec(1..6usize, 1..4);
        (sizes, 0..26usize).prop_flat_map(|(sizes, sum)| {
            let family = |size: usize| {
                prop::collection::vec(0..size, sum).prop_map(move |labels| {
                    let count = |label| labels.iter().filter(|of| **of == label).count();
                    (0..size).map(count).collect::<Vec<usize>>()
                })
            };
            sizes.into_iter().map(family).collect::<Vec<_>>()
        })
    }

    fn check(numbers: &[Vec<usize>]) -> Result<(), TestCaseError> {
        let told = kept(numbers);
        let sums: Vec<usize> = (0..80).collect();
        let ways = |family: &Family, sum: usize| {
            let cells: Vec<Count> = family.cells.iter().map(|(_, count)| *count).collect();
            thinkable(&cells, sum)
        };
        let possible: Vec<usize> =
            sums.into_iter().filter(|sum| told.iter().all(|family| !ways(family, *sum).is_empty())).collect();
        for family in &told {
            for (at, _) in family.cells.iter().enumerate().filter(|(_, (_, count))| *count == Count::Few) {
                let mut thought: Vec<usize> =
                    possible.iter().flat_map(|sum| ways(family, *sum)).map(|way| way[at]).collect();
                thought.sort_unstable();
                thought.dedup();
                prop_assert!(thought.len() > 1, "{numbers:?} gives away {at} of {family:?}: {thought:?}");
            }
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_number_below_five_is_told_or_follows(numbers in margins()) {
            check(&numbers)?;
        }
    }

    #[test]
    fn the_worst_numbers_are_left_out() {
        // Five times four, of twenty: without the rule each would be known.
        let worst = [vec![20], vec![4, 4, 4, 4, 4]];
        check(&worst).unwrap();
        assert_eq!(kept(&worst), [told("x", &[20])]);
        let usual = [vec![9, 3], vec![5, 6, 1], vec![12]];
        check(&usual).unwrap();
        assert_eq!(kept(&usual).len(), 3);
    }

    #[test]
    fn numbers_are_told_in_fives() {
        let shown = [0, 1, 4, 5, 9, 10].map(Count::of);
        use Count::{Few, From};
        assert_eq!(shown, [Few, Few, Few, From(5), From(5), From(10)]);
        assert!((0..100).all(|number| (Count::of(number).least()..=Count::of(number).most()).contains(&number)));
    }
}
