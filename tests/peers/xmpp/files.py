"""Encrypted files (XEP-0454), as clients of the field send and receive them. Used by omemo_person.py.

    shared(client, ca_file, name, content)   encrypts it, puts it where the account's server takes files (XEP-0363): its link
    received(ca_file, link)                  fetches and decrypts what a link leads to; it fails if the key does not fit
"""

import asyncio
import os
import ssl
import urllib.request
from xml.etree.ElementTree import SubElement

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from slixmpp.jid import JID

UPLOAD = "urn:xmpp:http:upload:0"


async def shared(client, ca_file, name, content):
    iv, key = os.urandom(12), os.urandom(32)
    sealed = AESGCM(key).encrypt(iv, content, None)
    iq = client.make_iq_get(ito=JID("upload.localhost"))
    SubElement(iq.xml, f"{{{UPLOAD}}}request", {"filename": name, "size": str(len(sealed))})
    slot = (await iq.send()).xml.find(f"{{{UPLOAD}}}slot")
    put = slot.find(f"{{{UPLOAD}}}put")
    headers = {header.get("name"): header.text for header in put.findall(f"{{{UPLOAD}}}header")}
    headers["Content-Type"] = "application/octet-stream"
    await asyncio.to_thread(over_https, ca_file, put.get("url"), headers, sealed)
    get = slot.find(f"{{{UPLOAD}}}get").get("url")
    return f"aesgcm{get.removeprefix('https')}#{(iv + key).hex()}"


async def received(ca_file, link):
    place, _, secret = link.removeprefix("aesgcm").partition("#")
    iv, key = bytes.fromhex(secret[:-64]), bytes.fromhex(secret[-64:])
    return AESGCM(key).decrypt(iv, await asyncio.to_thread(over_https, ca_file, "https" + place), None)


def over_https(ca_file, url, headers={}, content=None):
    request = urllib.request.Request(url, content, headers, method="GET" if content is None else "PUT")
    with urllib.request.urlopen(request, context=ssl.create_default_context(cafile=ca_file)) as answer:
        return answer.read()
