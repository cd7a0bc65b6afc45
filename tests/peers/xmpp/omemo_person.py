"""A person on XMPP with a real OMEMO client (python-omemo), driven by JSON lines.

    omemo_person.py USER PORT CA_FILE STATE_FILE        (pip install -r requirements.txt)

As person.py, with OMEMO as the field speaks it (eu.siacs.conversations.axolotl). STATE_FILE keeps the keys: with the
same one it is the same device again, with another one and another RESOURCE it is a second device of the account.
Whoever is written to first is asked for a presence subscription, and who asks is let in, as real clients do.

Says {"event": "ready", "device": ID, "fingerprint": HEX} (as clients show it: the Curve25519 form); a "message" has
besides "omemo": true|false and, if it was encrypted, "device": the sender's. Besides:
    {"event": "carbon", "to": JID, "body": ..., ...}   sent by another device of this account
    {"event": "empty", ...}   encrypted, without words · {"event": "elsewhere", ...}   the same, for other devices
    {"event": "undecryptable", "words": true|false, "why": ..., ...}
Commands:  "say", "reply"     encrypted to all devices of the other side and to our own others
           "plain"            as say, not encrypted
           {"do": "seal", "to": JID, "text": ...}   as say, not sent: answered with "xml", for "raw"
           {"do": "published", "of": JID}           answered with "items", "devices" and "bundles" as they are fetched
           {"do": "share", "name": ..., "content": TEXT, "times": N}   puts an encrypted file: answered with "link"
           {"do": "receive", "link": ...}           fetches one: answered with "content", "size" and "sha256"
           {"do": "sync"}     answers when all that the server has handled before is told, too
           {"do": "forget"}   drops all sessions, keeps the identity
           {"do": "lose"}     deletes STATE_FILE, and with it the identity; ends
           {"do": "echo"}     from now on all words are sent back, and STATE_FILE is not written any more
"""

import asyncio
import base64
import copy
import hashlib
import json
import logging
import os
import sys

import oldmemo.etree
import xeddsa
from omemo import MessageNotForUs
from omemo.storage import Just, Nothing, Storage
from slixmpp.exceptions import IqError
from slixmpp.jid import JID
from slixmpp.plugins import register_plugin
from slixmpp_omemo import TrustLevel, XEP_0384

from files import received, shared
from person import Person, run, tell

OMEMO = "eu.siacs.conversations.axolotl"
CARBONS = "{urn:xmpp:carbons:2}"


class FileStorage(Storage):
    def __init__(self, path):
        # The cache would remember what `forget` deletes.
        super().__init__(disable_cache=True)
        self.path, self.lost, self.values = path, False, {}
        if os.path.exists(path):
            with open(path) as file:
                self.values = json.load(file)

    async def _load(self, key):
        return Just(self.values[key]) if key in self.values else Nothing()

    async def _store(self, key, value):
        self.values[key] = copy.deepcopy(value)
        self.write()

    async def _delete(self, key):
        self.values.pop(key, None)
        self.write()

    def write(self):
        if self.lost:
            return
        with open(self.path + ".new", "w") as out:
            json.dump(self.values, out)
        os.replace(self.path + ".new", self.path)

    def forget_sessions(self):
        # Only sessions have an address in their name.
        self.values = {k: v for k, v in self.values.items() if not (k.startswith(f"/{OMEMO}/") and "@" in k)}
        self.write()

    def lose(self):
        self.lost = True
        os.remove(self.path)


class Omemo(XEP_0384):
    default_config = {"fallback_message": "This message is OMEMO encrypted.", "file": None}

    @property
    def storage(self):
        return self.file

    @property
    def _btbv_enabled(self):
        return True

    async def _prompt_manual_trust(self, manually_trusted, identifier):
        manager = await self.get_session_manager()
        for device in manually_trusted:
            await manager.set_trust(device.bare_jid, device.identity_key, TrustLevel.TRUSTED.value)


register_plugin(Omemo)


class OmemoPerson(Person):
    def __init__(self, user, ca_file, state_file):
        # slixmpp files what it is interested in under the address that it has before the server gives it a resource:
        # with a resource that the server chose it would not be told of new devices.
        super().__init__(user if "/" in user else f"{user}/client", ca_file)
        for plugin in ("xep_0060", "xep_0280", "xep_0334", "xep_0380"):
            self.register_plugin(plugin)
        self.file, self.ca_file = FileStorage(state_file), ca_file
        self.register_plugin("xep_0384", {"file": self.file}, module=sys.modules[__name__])
        self.omemo = self.plugin["xep_0384"]
        self.met, self.echoes = set(), False
        # One at a time and in order: a session is read, used and stored.
        self.inbox, self.one = asyncio.Queue(), asyncio.Lock()

    async def prepared(self):
        await self.plugin["xep_0280"].enable()
        manager = await self.omemo.get_session_manager()
        own, _ = await manager.get_own_device_information()
        self.reading = asyncio.get_running_loop().create_task(self.read_all())
        return {"device": own.device_id, "fingerprint": "".join(manager.format_identity_key(own.identity_key))}

    def arrived(self, stanza):
        event = "message"
        self.reacted(stanza)
        if stanza["from"].bare == self.boundjid.bare:
            sent = stanza.xml.find(f"{CARBONS}sent") is not None
            if sent or stanza.xml.find(f"{CARBONS}received") is not None:
                event = "carbon" if sent else "message"
                stanza = stanza["carbon_sent" if sent else "carbon_received"]
        self.inbox.put_nowait((event, stanza))

    async def read_all(self):
        while True:
            event, stanza = await self.inbox.get()
            about = self.about(stanza) | {"to": stanza["to"].bare}
            if self.omemo.is_encrypted(stanza):
                opened = await self.opened(event, stanza)
                if self.echoes and opened["event"] == "message":
                    try:
                        (await self.sealed({"to": about["from"], "text": opened["body"]})).send()
                    except Exception as error:
                        tell(error=f"{type(error).__name__}: {error}")
                else:
                    tell(**about | opened)
            elif stanza["body"]:
                tell(**about, event=event, omemo=False, body=stanza["body"])
            self.inbox.task_done()

    async def opened(self, event, stanza):
        try:
            async with self.one:
                message, device = await self.omemo.decrypt_message(stanza)
        except Exception as error:
            words = stanza.xml.find(f"{{{OMEMO}}}encrypted/{{{OMEMO}}}payload") is not None
            if isinstance(error, MessageNotForUs) and not words:
                return {"event": "elsewhere"}
            return {"event": "undecryptable", "words": words, "why": f"{type(error).__name__}: {error}"}
        body = message["body"] or None
        return {"event": event if body else "empty", "omemo": True, "body": body, "device": device.device_id}

    async def do(self, order):
        match order["do"]:
            case "say" | "reply":
                stanza = await self.sealed(order)
                stanza.send()
                return {"id": stanza["id"]}
            case "seal":
                stanza = await self.sealed(order)
                return {"id": stanza["id"], "xml": str(stanza)}
            case "plain":
                return await super().do(order | {"do": "say"})
            case "share":
                content = order["content"].encode() * order["times"]
                return {"id": None, "link": await shared(self, self.ca_file, order["name"], content)}
            case "receive":
                content = await received(self.ca_file, order["link"])
                start = content[:80].decode(errors="replace")
                return {"id": None, "content": start, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            case "published":
                return await self.published(order["of"])
            case "sync":
                await super().do(order)
                await self.inbox.join()
            case "echo":
                self.echoes = self.file.lost = True
            case "forget":
                async with self.one:
                    self.file.forget_sessions()
            case "lose":
                async with self.one:
                    self.file.lose()
                tell(did="lose", id=None)
                os._exit(0)
            case _:
                return await super().do(order)
        return {"id": None}

    async def sealed(self, order):
        to, plain = JID(order["to"]), self.written(order)
        async with self.one:
            if to.bare not in self.met:
                self.met.add(to.bare)
                if self.client_roster[to.bare]["subscription"] not in ("to", "both"):
                    self.send_presence_subscription(pto=to)
                await self.omemo.refresh_device_lists({to}, force_download=True)
            plain.set_from(self.boundjid)
            stanza, errors = await self.omemo.encrypt_message(plain, to)
        if errors:
            tell(event="encryption_errors", why=str(errors))
        # Only the words are encrypted in this version of OMEMO; the rest goes beside them.
        for beside in plain.xml:
            if beside.tag != f"{{{self.default_ns}}}body":
                stanza.append(copy.deepcopy(beside))
        stanza["eme"]["namespace"], stanza["eme"]["name"] = OMEMO, "OMEMO"
        return stanza

    async def published(self, jid):
        """The device list and the bundles of an account, fetched and looked at without python-omemo's memory of them."""
        lists = await self.fetched(jid, f"{OMEMO}.devicelist")
        devices = sorted(oldmemo.etree.parse_device_list(lists[0])) if lists else []
        bundles = {str(device): self.bundle(await self.fetched(jid, f"{OMEMO}.bundles:{device}")) for device in devices}
        return {"items": len(lists), "devices": devices, "bundles": bundles}

    async def fetched(self, jid, node):
        try:
            items = (await self.plugin["xep_0060"].get_items(JID(jid), node))["pubsub"]["items"]
        except IqError as error:
            # Prosody tells strangers "forbidden" of an account that has published nothing.
            if error.condition not in ("item-not-found", "forbidden"):
                raise
            return []
        return [next(iter(item.xml)) for item in items]

    def bundle(self, items):
        def keys(name):
            return [(key, base64.b64decode(key.text)) for key in items[0].iter(f"{{{OMEMO}}}{name}")]

        if not items:
            return None
        (_, identity), (signed, signed_key) = keys("identityKey")[0], keys("signedPreKeyPublic")[0]
        signature = bytearray(keys("signedPreKeySignature")[0][1])
        # The sign of the Ed25519 form of the identity travels in a bit that a signature has no use for.
        sign = bool(signature[63] & 0x80)
        signature[63] &= 0x7F
        ed25519 = xeddsa.curve25519_pub_to_ed25519_pub(identity[1:], sign)
        return {
            "items": len(items),
            "fingerprint": identity[1:].hex(),
            "signed": int(signed.get("signedPreKeyId")),
            "valid": xeddsa.ed25519_verify(bytes(signature), ed25519, signed_key),
            "prekeys": sorted(int(key.get("preKeyId")) for key, _ in keys("preKeyPublic")),
        }


if __name__ == "__main__":
    # python-omemo warns of what is usual here: a new device, a peer without OMEMO 2.
    logging.disable(logging.WARNING)
    run(OmemoPerson(sys.argv[1], sys.argv[3], sys.argv[4]), int(sys.argv[2]))
