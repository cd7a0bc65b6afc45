// A Signal service on loopback for tests, and people who write to the helpline's linked device. Driven by JSON
// lines on stdin, answers and events as JSON lines on stdout; it ends when stdin closes, and removes its folder then.
//
//   NODE_PATH=RIG/node_modules node mock-signal.cjs SETTINGS_FILE      (setup.sh makes RIG)
//
// SETTINGS_FILE is written for LiveConfig.java (java properties), then {"event": "ready"} follows.
// A command is {"id": ..., "do": NAME, ...options}; its answer carries the same `id` and `result` or `error`.
// What somebody receives comes as {"event": "received", "by": NAME, ...}, what their phone cannot read as
// {"event": "unreadable", "by": NAME, ...}, a request that was answered as scripted as {"event": "scripted", ...}.
// An answer to `say` and the like comes once signal-cli has acknowledged the message, or with "wait": false as soon as
// the server has it.
'use strict';

const { createDecipheriv } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const readline = require('node:readline');
const { PrivateKey } = require('@signalapp/libsignal-client');
const { ServiceIdKind } = require('@signalapp/mock-server');
const { signalservice: Proto } = require('@signalapp/mock-server/protos/compiled');
const { SessionStore } = require('@signalapp/mock-server/src/api/primary-device');
const { encryptAttachment } = require('@signalapp/mock-server/src/crypto');
const { attachmentToPointer } = require('@signalapp/mock-server/src/data/attachment');
const { start } = require('./server.cjs');

const people = new Map();
const groups = new Map();
// Whose phones send delivery receipts.
const receipting = new Set();
let mock;

const tell = (line) => process.stdout.write(JSON.stringify(line) + '\n');
const plain = (type, message) => type.toObject(message, { longs: Number, bytes: String, enums: String });

const known = (map, name) => {
  if (!map.has(name)) throw new Error(`nobody called ${name}`);
  return map.get(name);
};

// A message is known by its time: no two have the same.
let lastTime = 0;
const now = () => (lastTime = Math.max(Date.now(), lastTime + 1));

/** Sends to a device, in the order of the calls as far as each awaits the one before. */
async function post(person, device, content, { timestamp = now(), sealed = false, wait = true } = {}) {
  const envelope = await person.encryptContent(device, content, { timestamp, sealed });
  const acknowledged = mock.server.send(device, envelope);
  if (wait) await acknowledged;
  return { timestamp };
}

/**
 * Everything that arrives for a person, decrypted, as an event; and their phone's delivery receipts. What the phone
 * cannot read, such as what it has already, is no concern of the server's: the sender sees no failure.
 */
function report(name, person) {
  const { decrypt, handleEnvelope } = person;
  person.handleEnvelope = function (...envelope) {
    return handleEnvelope.apply(this, envelope).catch(({ name: error, message }) => {
      tell({ event: 'unreadable', by: name, error: `${error}: ${message}` });
    });
  };
  let depth = 0;
  person.decrypt = async function (source, kind, type, encrypted) {
    depth += 1;
    try {
      // When signal-cli tries again it does so under its own name: who wrote stands inside all the same.
      const from = type === 'SealedSender' ? undefined : source;
      const result = await decrypt.call(this, from, kind, type, encrypted);
      if (depth === 1) arrived(name, person, type, result);
      return result;
    } finally {
      depth -= 1;
    }
  };
}

const shown = new Set();

function arrived(name, person, envelope, { unsealedSource: from, content: message }) {
  const content = plain(Proto.Content, message);
  delete content.syncMessage?.padding;
  const sender = { aci: from.aci, number: from.number, device: from.deviceId };
  const { timestamp } = content.dataMessage ?? content.editMessage?.dataMessage ?? {};
  // signal-cli tries a second way by itself when the first one fails. A phone knows a message by its sender and its time,
  // and shows a second copy to nobody; what we send anew has another time.
  const copy = `${name} ${from.aci} ${from.deviceId} ${timestamp}`;
  if (!timestamp || !shown.has(copy)) tell({ event: 'received', by: name, from: sender, envelope, content });
  if (timestamp) shown.add(copy);
  if (!timestamp || !receipting.has(name)) return;
  const receiptMessage = { type: Proto.ReceiptMessage.Type.DELIVERY, timestamp: [timestamp] };
  post(person, from, { receiptMessage }, { sealed: true }).catch((error) => console.error(error));
}

/** The linked device of `name`, with a session from `person` to it. */
async function deviceOf(name, person) {
  const device = known(people, name).secondaryDevices.at(-1);
  if (!device) throw new Error(`${name} has no linked device`);
  if (!(await person.sessions.getSession(device.address))) {
    await person.addSingleUseKey(device, await device.popSingleUseKey());
  }
  return device;
}

async function pointer({ base64, contentType, fileName, ...more }) {
  const encrypted = encryptAttachment(Buffer.from(base64, 'base64'));
  const key = await mock.server.storeAttachment(encrypted.blob);
  return { ...attachmentToPointer(key, encrypted), contentType, fileName, ...more };
}

function setReceipts(name, sends) {
  if (sends) receipting.add(name);
  else receipting.delete(name);
}

const commands = {
  /** `profile` is the name that others see. Their phone sends delivery receipts, unless `receipts` is false. */
  async person({ name, profile = name, contacts = [], receipts = true }) {
    if (people.has(name)) throw new Error(`there is a ${name} already`);
    const person = await mock.server.createPrimaryDevice({
      profileName: profile,
      contacts: contacts.map((contact) => known(people, contact)),
    });
    people.set(name, person);
    setReceipts(name, receipts);
    report(name, person);
    const { aci, pni, number } = person.device;
    return { aci, pni, number, profileKey: person.profileKey.serialize().toString('base64') };
  },

  /** From now on the phone of `name` sends delivery receipts, or doesn't. */
  async receipts({ name, on }) {
    known(people, name);
    setReceipts(name, on);
  },

  /** Answers signal-cli's `startLink` address as the phone of `name` would. */
  async link({ name, uri }) {
    const provision = await mock.server.waitForProvision();
    const device = await provision.complete({ provisionURL: uri, primaryDevice: known(people, name) });
    return { device: device.deviceId };
  },

  /** `content` is more of the data message's fields, as in SignalService.proto; bytes are base64. */
  async say({ from, to, text, content = {}, attachments = [], group, sealed, wait }) {
    const person = known(people, from);
    const device = await deviceOf(to, person);
    const timestamp = now();
    const more = Proto.DataMessage.toObject(Proto.DataMessage.fromObject(content));
    const dataMessage = {
      body: text,
      timestamp,
      profileKey: person.profileKey.serialize(),
      attachments: await Promise.all(attachments.map(pointer)),
      groupV2: group && known(groups, group).toContext(),
      ...more,
    };
    return post(person, device, { dataMessage }, { timestamp, sealed, wait });
  },

  /**
   * Any other content: typing, receipts, edits, sync messages from the helpline's own phone. A message, an edit or
   * typing bears the time of its envelope; where it is missing it is filled in.
   */
  async raw({ from, to, content, timestamp, ...options }) {
    const person = known(people, from);
    const timed = content.dataMessage ?? content.editMessage?.dataMessage ?? content.typingMessage ?? {};
    timed.timestamp ??= timestamp ?? now();
    const { timestamp: time } = timed;
    return post(person, await deviceOf(to, person), Proto.Content.fromObject(content), { timestamp: time, ...options });
  },

  async typing({ from, to, started = true, sealed = true, wait }) {
    const action = started ? 'STARTED' : 'STOPPED';
    return commands.raw({ from, to, sealed, wait, content: { typingMessage: { action } } });
  },

  /** `kind` is Delivery, Read or Viewed. */
  async receipt({ from, to, kind, timestamps, sealed, wait }) {
    const receiptMessage = { type: kind.toUpperCase(), timestamp: timestamps };
    return commands.raw({ from, to, sealed, wait, content: { receiptMessage } });
  },

  async group({ name, by, members }) {
    const group = await known(people, by).createGroup({
      title: name,
      members: members.map((member) => known(people, member)),
    });
    groups.set(name, group);
    return { groupId: Buffer.from(group.publicParams.getGroupIdentifier().serialize()).toString('base64') };
  },

  /** Puts a file at the server: a pointer to it, for `raw`. */
  async file(file) {
    return plain(Proto.AttachmentPointer, Proto.AttachmentPointer.fromObject(await pointer(file)));
  },

  /** The content of an attachment, from the pointer in what somebody received. */
  async attachment({ cdnKey, key, size }) {
    const blob = await mock.server.fetchAttachment(cdnKey);
    const decipher = createDecipheriv('aes-256-cbc', Buffer.from(key, 'base64').subarray(0, 32), blob.subarray(0, 16));
    const content = Buffer.concat([decipher.update(blob.subarray(16, -32)), decipher.final()]);
    return { base64: content.subarray(0, size).toString('base64') };
  },

  /** The name in somebody's profile, as those see it who have their profile key. */
  async profile({ name }) {
    const { device, profileKey } = known(people, name);
    const sealed = device.profileName;
    const decipher = createDecipheriv('aes-256-gcm', profileKey.serialize(), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const content = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    return { name: content.toString().replace(/\0+$/, '') };
  },

  async unregister({ name }) {
    mock.server.unregister(known(people, name));
  },

  /**
   * Until the next call, requests are answered with the first of these that fits: `path` (a regular expression),
   * `method` (any), `times` (how often; then the next that fits), and the answer: `status`, `headers`, `json`.
   * `after`: the request is carried out first. `silent`: there is no answer at all.
   */
  async script({ answers = [] }) {
    mock.script(answers, (request) => tell({ event: 'scripted', ...request }));
  },

  /** For so long the server answers nothing and sends nothing; connections stay open. 0 ends it. */
  async silence({ seconds }) {
    mock.silence(seconds);
  },

  /** A new phone for the same account: new identity key, and sessions are gone. */
  async reinstall({ name }) {
    const person = known(people, name);
    const { device } = person;
    const privateKey = PrivateKey.generate();
    Object.assign(person, { privateKey, publicKey: privateKey.getPublicKey(), sessions: new SessionStore() });
    device.registrationId = device.registrationId === 1 ? 2 : 1;
    const identity = person.identity.get(ServiceIdKind.ACI);
    await identity.updateIdentityKey(privateKey);
    await identity.updateLocalRegistrationId(device.registrationId);
    await identity.saveIdentity(device.address, person.publicKey);
    await device.setKeys(ServiceIdKind.ACI, await person.generateKeys(device, ServiceIdKind.ACI));
    person.privSenderCertificate = await mock.server.getSenderCertificate(device);
  },

  /** The connection of the linked device of `name` breaks. */
  async drop({ name }) {
    const device = known(people, name).secondaryDevices.at(-1);
    for (const socket of mock.server.webSockets.get(device) ?? []) socket.ws.terminate();
  },

  /** All connections break. */
  async drop_all() {
    mock.dropAll();
  },

  /** The phone of `name` drops its linked device. */
  async unlink({ name }) {
    const { server } = mock;
    const person = known(people, name);
    const device = person.secondaryDevices.at(-1);
    await person.unlink(device);
    await server.removeDevice(device.number, device.deviceId);
    for (const socket of server.webSockets.get(device) ?? []) socket.ws.close(4401);
  },
};

async function main() {
  mock = await start(path.resolve(process.argv[2]));
  tell({ event: 'ready', url: mock.url });
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { id, do: name, ...options } = JSON.parse(line);
    // Not awaited: `link` answers only once signal-cli has finished.
    Promise.resolve()
      .then(() => commands[name](options))
      .then(
        (result) => tell({ id, result: result ?? null }),
        (error) => tell({ id, error: error.stack }),
      );
  }
  // Who shares it between tests has no end at which to clear up: here is one, when signal-cli has ended too.
  fs.rmSync(path.dirname(path.resolve(process.argv[2])), { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  process.exit(0);
}

main();
