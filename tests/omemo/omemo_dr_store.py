"""omemo-dr's storage in memory, for peer.py. Records are kept as bytes, so that everything passes through them."""

import time

from omemo_dr.const import OMEMOTrust
from omemo_dr.state.prekeyrecord import PreKeyRecord
from omemo_dr.state.sessionrecord import SessionRecord
from omemo_dr.state.signedprekeyrecord import SignedPreKeyRecord
from omemo_dr.state.store import Store


class Memory(Store):
    def __init__(self):
        self.identity, self.device = None, None
        self.identities, self.prekeys, self.signed, self.sessions = {}, {}, {}, {}

    def needs_init(self):
        return self.identity is None

    def set_our_identity(self, device_id, identity_key_pair):
        self.device, self.identity = device_id, identity_key_pair

    def get_identity_key_pair(self):
        return self.identity

    def get_our_device_id(self):
        return self.device

    def save_identity(self, recipient_id, identity_key):
        self.identities.setdefault((recipient_id, identity_key.get_public_key().serialize()), OMEMOTrust.BLIND)

    def delete_identity(self, recipient_id, identity_key):
        self.identities.pop((recipient_id, identity_key.get_public_key().serialize()), None)

    def is_trusted_identity(self, recipient_id, identity_key):
        return True

    def set_trust(self, recipient_id, identity_key, trust):
        self.identities[(recipient_id, identity_key.get_public_key().serialize())] = trust

    def get_trust_for_identity(self, recipient_id, identity_key):
        return OMEMOTrust.BLIND

    def set_identity_last_seen(self, recipient_id, identity_key):
        pass

    def get_identity_infos(self, recipient_ids):
        return []

    def get_pre_key_count(self):
        return len(self.prekeys)

    def load_pre_key(self, pre_key_id):
        return PreKeyRecord.from_bytes(self.prekeys[pre_key_id])

    def load_pending_pre_keys(self):
        return [PreKeyRecord.from_bytes(record) for record in self.prekeys.values()]

    def get_current_pre_key_id(self):
        return max(self.prekeys, default=None)

    def store_pre_key(self, pre_key_id, pre_key_record):
        self.prekeys[pre_key_id] = pre_key_record.serialize()

    def contains_pre_key(self, pre_key_id):
        return pre_key_id in self.prekeys

    def remove_pre_key(self, pre_key_id):
        self.prekeys.pop(pre_key_id, None)

    def load_signed_pre_key(self, signed_pre_key_id):
        return SignedPreKeyRecord.from_bytes(self.signed[signed_pre_key_id][0])

    def load_signed_pre_keys(self):
        return [SignedPreKeyRecord.from_bytes(record) for record, _ in self.signed.values()]

    def store_signed_pre_key(self, signed_pre_key_id, signed_pre_key_record):
        self.signed[signed_pre_key_id] = (signed_pre_key_record.serialize(), int(time.time()))

    def contains_signed_pre_key(self, signed_pre_key_id):
        return signed_pre_key_id in self.signed

    def get_current_signed_pre_key_id(self):
        return list(self.signed)[-1]

    def get_signed_pre_key_timestamp(self, signed_pre_key_id):
        return self.signed[signed_pre_key_id][1]

    def remove_old_signed_pre_keys(self, timestamp):
        pass

    def remove_signed_pre_key(self, signed_pre_key_id):
        self.signed.pop(signed_pre_key_id, None)

    def load_session(self, recipient_id, device_id):
        record = self.sessions.get((recipient_id, device_id))
        return SessionRecord() if record is None else SessionRecord(serialized=record)

    def store_session(self, recipient_id, device_id, session_record):
        self.sessions[(recipient_id, device_id)] = session_record.serialize()

    def contains_session(self, recipient_id, device_id):
        return (recipient_id, device_id) in self.sessions

    def get_inactive_sessions_keys(self, recipient_id):
        return []

    def delete_session(self, recipient_id, device_id):
        self.sessions.pop((recipient_id, device_id), None)

    def delete_all_sessions(self, recipient_id):
        self.sessions = {key: record for key, record in self.sessions.items() if key[0] != recipient_id}

    def get_active_device_tuples(self):
        return list(self.sessions)

    def get_unacknowledged_count(self, recipient_id, device_id):
        return 0

    def set_active_state(self, address, devicelist):
        pass

    def set_inactive(self, address, device_id):
        pass

    def is_trusted(self, recipient_id, device_id):
        return True
