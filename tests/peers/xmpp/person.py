"""A person on XMPP with a plain client, driven by JSON lines.

    person.py USER PORT CA_FILE        (pip install -r requirements.txt)

Connects as USER@localhost (password pw-USER) to 127.0.0.1:PORT; USER/RESOURCE also names the connection.
Prints {"event": "ready"}, then one line for everything that arrives:
    {"event": "message", "from": JID, "id": ID, "body": ..., "reply": ID|null, "fallback": [START, END]|null,
     "wants_receipt": true|false, "replaces": ID|null, "retracts": ID|null}
    {"event": "reaction", "of": ID, "emoji": [...]} · {"event": "receipt", "of": ID} · {"event": "presence", "from": JID, "type": ...}
Commands on stdin: {"do": "say", "to": JID, "text": ...}
                   {"do": "reply", "to": JID, "text": ..., "quotes": ID, "quoted": TEXT}   XEP-0461 with fallback;
                       without "quoted" there is none
                   {"do": "subscribe", "to": JID} · {"do": "raw", "xml": STANZA} · {"do": "quit"}
                   {"do": "sync"}   answers when the server has handled everything before
Each answers {"did": NAME, "id": MESSAGE_ID|null} or {"error": ...}. Receipts are sent when asked for.
"""

import asyncio
import json
import os
import sys
from xml.etree.ElementTree import SubElement

from slixmpp.clientxmpp import ClientXMPP
from slixmpp.jid import JID
from slixmpp.xmlstream.handler import Callback
from slixmpp.xmlstream.matcher import MatchXPath

CORRECT, RETRACT = "{urn:xmpp:message-correct:0}", "{urn:xmpp:message-retract:1}"
REACTIONS, REPLY, FALLBACK, RECEIPTS = "{urn:xmpp:reactions:0}", "{urn:xmpp:reply:0}", "{urn:xmpp:fallback:0}", "{urn:xmpp:receipts}"


def tell(**line):
    print(json.dumps(line, ensure_ascii=False), flush=True)


class Person(ClientXMPP):
    def __init__(self, user, ca_file):
        name, _, resource = user.partition("/")
        super().__init__(f"{name}@localhost/{resource}".rstrip("/"), f"pw-{name}")
        self.ca_certs, self.enable_direct_tls = ca_file, False
        for plugin in ("xep_0030", "xep_0199", "xep_0184", "xep_0359"):
            self.register_plugin(plugin)
        self.plugin["xep_0184"].auto_ack = True
        self.add_event_handler("session_start", self.start)
        self.add_event_handler("receipt_received", lambda m: tell(event="receipt", of=m["receipt"]))
        self.add_event_handler("failed_auth", lambda _: tell(event="failed_auth"))
        for kind in ("subscribe", "subscribed", "unsubscribe", "unsubscribed", "available"):
            name = f"presence_{kind}"
            self.add_event_handler(name, lambda p, kind=kind: tell(event="presence", type=kind, **{"from": p["from"].full}))
        self.register_handler(Callback("Messages", MatchXPath(f"{{{self.default_ns}}}message"), self.arrived))

    async def start(self, _):
        await self.get_roster()
        self.send_presence()
        tell(event="ready", **await self.prepared())
        self.obeying = asyncio.get_running_loop().create_task(self.obey())

    async def prepared(self):
        """What a client does before it is of use; what "ready" says of it."""
        return {}

    def reacted(self, stanza):
        reactions = stanza.xml.find(f"{REACTIONS}reactions")
        if reactions is not None:
            emoji = [reaction.text for reaction in reactions.findall(f"{REACTIONS}reaction")]
            tell(event="reaction", of=reactions.get("id"), emoji=emoji)

    def arrived(self, stanza):
        self.reacted(stanza)
        if stanza["body"]:
            tell(event="message", body=stanza["body"], **self.about(stanza))

    def about(self, stanza):
        """What stands around a message's words."""
        replaced, retracted = stanza.xml.find(f"{CORRECT}replace"), stanza.xml.find(f"{RETRACT}retract")
        reply, body = stanza.xml.find(f"{REPLY}reply"), stanza.xml.find(f"{FALLBACK}fallback/{FALLBACK}body")
        return {
            "id": stanza["id"],
            "from": stanza["from"].bare,
            "reply": reply.get("id") if reply is not None else None,
            "fallback": [int(body.get("start")), int(body.get("end"))] if body is not None else None,
            "replaces": replaced.get("id") if replaced is not None else None,
            "retracts": retracted.get("id") if retracted is not None else None,
            "wants_receipt": stanza.xml.find(f"{RECEIPTS}request") is not None,
        }

    async def obey(self):
        reader = asyncio.StreamReader(limit=2**24)
        await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
        while line := await reader.readline():
            try:
                order = json.loads(line)
                if order["do"] == "quit":
                    break
                tell(did=order["do"], **await self.do(order))
            except Exception as error:
                tell(error=f"{type(error).__name__}: {error}")
        await self.disconnect()
        os._exit(0)

    async def do(self, order):
        if order["do"] == "sync":
            await self.plugin["xep_0199"].send_ping(JID("localhost"))
        elif order["do"] == "raw":
            self.send_raw(order["xml"])
        elif order["do"] == "subscribe":
            self.send_presence_subscription(pto=JID(order["to"]))
        elif order["do"] in ("say", "reply"):
            stanza = self.written(order)
            stanza.send()
            return {"id": stanza["id"]}
        else:
            raise ValueError(order["do"])
        return {"id": None}

    def written(self, order):
        """The message of an order, as it goes out unencrypted."""
        stanza = self.make_message(mto=JID(order["to"]), mtype="chat")
        stanza["id"] = self.new_id()
        stanza["origin_id"]["id"] = stanza["id"]
        stanza["body"] = order["text"]
        stanza["request_receipt"] = True
        if "quotes" in order:
            SubElement(stanza.xml, f"{REPLY}reply", {"to": order["to"], "id": order["quotes"]})
        if "quoted" in order:
            quotation = "".join(f"> {part}\n" for part in order["quoted"].splitlines())
            stanza["body"] = quotation + order["text"]
            fallback = SubElement(stanza.xml, f"{FALLBACK}fallback", {"for": "urn:xmpp:reply:0"})
            SubElement(fallback, f"{FALLBACK}body", {"start": "0", "end": str(len(quotation))})
        return stanza


def run(person, port):
    person.connect("127.0.0.1", port)
    asyncio.get_event_loop().run_forever()


if __name__ == "__main__":
    run(Person(sys.argv[1], sys.argv[3]), int(sys.argv[2]))
