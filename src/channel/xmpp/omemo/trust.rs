//! Whose devices are believed: blind trust before verification for people, confirmation by the operator for staff and
//! for the account's own other clients.
//!
//! "Blind trust before verification" (Conversations' rule): new devices are trusted as they come, until a human has
//! confirmed one of the account; from then on a new one has to be confirmed, too.

use super::Refusal;

/// Who an account belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Somebody who writes to the helpline.
    Person,
    /// A member of the staff.
    Staff,
    /// The helpline's own account, on another device.
    Own,
}

/// What is thought of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// Trusted as it came; nobody has compared its fingerprint.
    Blind,
    /// A human has compared its fingerprint.
    Confirmed,
    /// Known, and not believed until somebody confirms it.
    Unconfirmed,
    /// A human has said that it is not theirs.
    Refused,
}

impl Trust {
    /// What a new device is thought of, given the account's known ones.
    pub fn of_newcomer(standing: Standing, known: impl IntoIterator<Item = Self>) -> Self {
        match standing {
            // Whoever runs our own server can add a device to our list, and would read everything.
            Standing::Staff | Standing::Own => Self::Unconfirmed,
            Standing::Person => {
                let confirmed = known.into_iter().any(|trust| trust == Self::Confirmed);
                if confirmed { Self::Unconfirmed } else { Self::Blind }
            }
        }
    }

    /// Whether what is written may be encrypted to it.
    pub const fn may_read(self) -> bool {
        match self {
            Self::Blind | Self::Confirmed => true,
            Self::Unconfirmed | Self::Refused => false,
        }
    }

    /// Whether a member of the staff may command from it.
    pub const fn may_command(self) -> bool {
        match self {
            Self::Confirmed => true,
            Self::Blind | Self::Unconfirmed | Self::Refused => false,
        }
    }

    /// Whether a message from it needs a mark for the handler.
    pub const fn is_doubtful(self) -> bool {
        match self {
            Self::Unconfirmed | Self::Refused => true,
            Self::Blind | Self::Confirmed => false,
        }
    }

    pub(super) const fn number(self) -> u8 {
        match self {
            Self::Blind => 1,
            Self::Confirmed => 2,
            Self::Unconfirmed => 3,
            Self::Refused => 4,
        }
    }

    pub(super) const fn numbered(number: u8) -> Result<Self, Refusal> {
        match number {
            1 => Ok(Self::Blind),
            2 => Ok(Self::Confirmed),
            3 => Ok(Self::Unconfirmed),
            4 => Ok(Self::Refused),
            _ => Err(Refusal::Damaged),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_believed_until_somebody_compared() {
        let newcomer = |known: &[Trust]| Trust::of_newcomer(Standing::Person, known.iter().copied());
        assert_eq!(newcomer(&[]), Trust::Blind);
        assert_eq!(newcomer(&[Trust::Blind, Trust::Refused]), Trust::Blind);
        assert_eq!(newcomer(&[Trust::Blind, Trust::Confirmed]), Trust::Unconfirmed);
    }

    #[test]
    fn staff_command_from_confirmed_devices_only() {
        for (standing, known) in
            [(Standing::Staff, &[][..]), (Standing::Staff, &[Trust::Confirmed]), (Standing::Own, &[])]
        {
            let newcomer = Trust::of_newcomer(standing, known.iter().copied());
            assert!(!newcomer.may_command() && !newcomer.may_read() && newcomer.is_doubtful());
        }
        let may = [Trust::Blind, Trust::Confirmed, Trust::Unconfirmed, Trust::Refused].map(Trust::may_command);
        assert_eq!(may, [false, true, false, false]);
    }
}
