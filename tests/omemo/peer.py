"""A device of another implementation of OMEMO, driven by JSON lines.

    peer.py python-omemo | omemo-dr        (pip install -r tests/peers/xmpp/requirements.txt)

`python-omemo` is Syndace's library with its backend Oldmemo (what slixmpp-omemo uses), `omemo-dr` Gajim's. Both are
used through their public interface only. It is ana@localhost, and writes to one other account, help@localhost.
Prints {"event": "ready", "device": ID}. Commands on stdin, one answer each:
    {"do": "bundle"}                        {"bundle": XML}
    {"do": "meet", "device": ID, "bundle": XML}     {}      the other account's one device
    {"do": "write", "text": TEXT|null}      {"message": XML}   with null an empty message
    {"do": "read", "message": XML}          {"text": TEXT|null, "sent": [XML]} | {"refused": NAME, "sent": [XML]}
    {"do": "renew"}                         {"sent": [XML]}    begins a new session, with the bundle it was given
    {"do": "restart"}                       {}      loads everything from what it stored
    {"do": "sign", "message": HEX}          {"key": HEX, "signature": HEX}
    {"do": "verify", "key": HEX, "message": HEX, "signature": HEX}    {"right": true|false}
Keys in hexadecimal are u coordinates, without a type byte. Empty messages that it sends by itself are in "sent".
"""

import asyncio
import base64
import copy
import json
import os
import sys
import xml.etree.ElementTree as ET

OWN, OTHER = "ana@localhost", "help@localhost"
NS = "{eu.siacs.conversations.axolotl}"


def b64(data):
    return base64.b64encode(data).decode()


class PythonOmemo:
    async def start(self):
        import omemo
        import oldmemo
        import oldmemo.etree as etree

        self.omemo, self.oldmemo, self.etree = omemo, oldmemo, etree
        self.stored, self.bundles, self.sent = {}, {}, []
        await self.load()

    async def load(self):
        peer, omemo = self, self.omemo

        class Storage(omemo.Storage):
            async def _load(self, key):
                return omemo.Just(copy.deepcopy(peer.stored[key])) if key in peer.stored else omemo.Nothing()

            async def _store(self, key, value):
                peer.stored[key] = copy.deepcopy(value)

            async def _delete(self, key):
                peer.stored.pop(key, None)

        class Manager(omemo.SessionManager):
            @staticmethod
            async def _upload_bundle(bundle):
                peer.own_bundle = bundle

            @staticmethod
            async def _download_bundle(namespace, bare_jid, device_id):
                if device_id not in peer.bundles:
                    raise omemo.BundleNotFound()
                return etree_bundle(peer.bundles[device_id], bare_jid, device_id)

            @staticmethod
            async def _delete_bundle(namespace, device_id):
                pass

            @staticmethod
            async def _upload_device_list(namespace, device_list):
                pass

            @staticmethod
            async def _download_device_list(namespace, bare_jid):
                return {device: None for device in peer.bundles} if bare_jid == OTHER else {}

            async def _evaluate_custom_trust_level(self, device):
                return omemo.TrustLevel.TRUSTED

            async def _make_trust_decision(self, undecided, identifier):
                pass

            @staticmethod
            async def _send_message(message, bare_jid):
                peer.sent.append(ET.tostring(peer.etree.serialize_message(message), encoding="unicode"))

        def etree_bundle(xml, bare_jid, device_id):
            return self.etree.parse_bundle(ET.fromstring(xml), bare_jid, device_id)

        storage = Storage(True)
        self.manager = await Manager.create([self.oldmemo.Oldmemo(storage)], storage, OWN, None, "undecided")
        await self.manager.after_history_sync()
        self.device = (await self.manager.get_own_device_information())[0].device_id

    async def bundle(self):
        return ET.tostring(self.etree.serialize_bundle(self.own_bundle), encoding="unicode")

    async def meet(self, device, bundle):
        self.bundles[device] = bundle
        await self.manager.update_device_list(self.oldmemo.oldmemo.NAMESPACE, OTHER, {device: None})

    async def write(self, text):
        if text is None:
            # It writes these by itself only, at the beginning of a session.
            return await self.renew()
        messages, errors = await self.manager.encrypt(frozenset({OTHER}), {self.oldmemo.oldmemo.NAMESPACE: text.encode()})
        assert not errors, errors
        [message] = messages
        return ET.tostring(self.etree.serialize_message(message), encoding="unicode")

    async def read(self, message):
        message = await self.etree.parse_message(ET.fromstring(message), OTHER, OWN, self.manager)
        text, _, _ = await self.manager.decrypt(message)
        return None if text is None else text.decode()

    async def renew(self):
        [device] = await self.manager.get_device_information(OTHER)
        assert not await self.manager.replace_sessions(device)
        return self.sent.pop()

    async def restart(self):
        await self.manager.shutdown()
        await self.load()

    async def sign(self, message):
        import xeddsa

        private = os.urandom(32)
        # This library leaves the sign to its caller.
        signing = xeddsa.priv_force_sign(private, False)
        return xeddsa.priv_to_curve25519_pub(private), xeddsa.ed25519_priv_sign(signing, message)

    async def verify(self, key, message, signature):
        import xeddsa

        return xeddsa.ed25519_verify(signature, xeddsa.curve25519_pub_to_ed25519_pub(key, False), message)


class OmemoDr:
    async def start(self):
        import omemo_dr_store

        self.sent, self.bundles = [], {}
        self.store = omemo_dr_store.Memory()
        await self.load()

    async def load(self):
        from omemo_dr.session_manager import OMEMOSessionManager
        from omemo_dr.structs import OMEMOConfig

        config = OMEMOConfig(100, 80, 30 * 86400, 7 * 86400, 2000)
        self.manager = OMEMOSessionManager(OWN, self.store, config)
        self.device = self.manager.get_our_device()

    async def bundle(self):
        bundle = self.manager.get_bundle(NS[1:-1])
        root = ET.Element(f"{NS}bundle")
        ET.SubElement(root, f"{NS}signedPreKeyPublic", signedPreKeyId=str(bundle.spk["id"])).text = b64(bundle.spk["key"])
        ET.SubElement(root, f"{NS}signedPreKeySignature").text = b64(bundle.spk_signature)
        ET.SubElement(root, f"{NS}identityKey").text = b64(bundle.ik)
        prekeys = ET.SubElement(root, f"{NS}prekeys")
        for prekey in bundle.otpks:
            ET.SubElement(prekeys, f"{NS}preKeyPublic", preKeyId=str(prekey["id"])).text = b64(prekey["key"])
        return ET.tostring(root, encoding="unicode")

    async def meet(self, device, bundle):
        from omemo_dr.structs import OMEMOBundle

        root = ET.fromstring(bundle)
        data = lambda name: base64.b64decode(root.find(f"{NS}{name}").text)
        signed = {"key": data("signedPreKeyPublic"), "id": int(root.find(f"{NS}signedPreKeyPublic").get("signedPreKeyId"))}
        prekeys = [
            {"key": base64.b64decode(prekey.text), "id": int(prekey.get("preKeyId"))}
            for prekey in root.find(f"{NS}prekeys")
        ]
        self.other = OMEMOBundle(device, data("identityKey"), NS[1:-1], prekeys, signed, data("signedPreKeySignature"))
        self.manager.update_devicelist(OTHER, [device])

    async def write(self, text):
        if not self.store.contains_session(OTHER, self.other.device_id):
            self.manager.build_session(OTHER, self.other)
        if text is None:
            return self.element(self.manager.encrypt_key_transport(OTHER, [self.other.device_id]))
        return self.element(self.manager.encrypt(OTHER, text, groupchat=False))

    def element(self, message):
        root = ET.Element(f"{NS}encrypted")
        header = ET.SubElement(root, f"{NS}header", sid=str(message.sid))
        for device, (key, prekey) in message.keys.items():
            attributes = {"prekey": "true"} if prekey else {}
            ET.SubElement(header, f"{NS}key", rid=str(device), **attributes).text = b64(key)
        ET.SubElement(header, f"{NS}iv").text = b64(message.iv)
        if message.payload is not None:
            ET.SubElement(root, f"{NS}payload").text = b64(message.payload)
        return ET.tostring(root, encoding="unicode")

    async def read(self, message):
        from omemo_dr import exceptions
        from omemo_dr.structs import OMEMOMessage

        root = ET.fromstring(message)
        header, payload = root.find(f"{NS}header"), root.find(f"{NS}payload")
        keys = {
            int(key.get("rid")): (base64.b64decode(key.text), key.get("prekey") in ("true", "1"))
            for key in header.findall(f"{NS}key")
        }
        iv = base64.b64decode(header.find(f"{NS}iv").text)
        payload = None if payload is None else base64.b64decode(payload.text or "")
        try:
            text, _, _ = self.manager.decrypt_message(OMEMOMessage(int(header.get("sid")), iv, keys, payload), OTHER)
        except exceptions.KeyExchangeMessage:
            return None
        return text

    async def renew(self):
        self.manager.build_session(OTHER, self.other)
        return await self.write(None)

    async def restart(self):
        self.manager.destroy()
        await self.load()

    async def sign(self, message):
        from omemo_dr.ecc.curve import Curve

        pair = Curve.generate_key_pair()
        return pair.get_public_key().get_bytes(), Curve.calculate_signature(pair.get_private_key(), message)

    async def verify(self, key, message, signature):
        from omemo_dr.ecc.curve import Curve
        from omemo_dr.ecc.djbec import CurvePublicKey

        return Curve.verify_signature(CurvePublicKey(key), message, signature)


async def obey(peer, order):
    match order["do"]:
        case "bundle":
            return {"bundle": await peer.bundle()}
        case "meet":
            await peer.meet(order["device"], order["bundle"])
            return {}
        case "write":
            return {"message": await peer.write(order["text"])}
        case "read":
            try:
                answer = {"text": await peer.read(order["message"])}
            except Exception as refused:
                answer = {"refused": type(refused).__name__}
            sent, peer.sent = peer.sent, []
            return {**answer, "sent": sent}
        case "renew":
            return {"sent": [await peer.renew()]}
        case "restart":
            await peer.restart()
            return {}
        case "sign":
            key, signature = await peer.sign(bytes.fromhex(order["message"]))
            return {"key": key.hex(), "signature": signature.hex()}
        case "verify":
            parts = (bytes.fromhex(order[part]) for part in ("key", "message", "signature"))
            return {"right": await peer.verify(*parts)}


async def main():
    peer = {"python-omemo": PythonOmemo, "omemo-dr": OmemoDr}[sys.argv[1]]()
    await peer.start()
    print(json.dumps({"event": "ready", "device": peer.device}), flush=True)
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        try:
            answer = await obey(peer, json.loads(line))
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer, ensure_ascii=False), flush=True)


asyncio.run(main())
