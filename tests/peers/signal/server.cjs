// Signal's own mock server, amended for signal-cli: it was made for Signal Desktop. It can be told to answer
// otherwise than it would, or not at all. Used by mock-signal.cjs.
'use strict';

const { randomUUID } = require('node:crypto');
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const path = require('node:path');
const { Server } = require('@signalapp/mock-server');
const { signalservice: Proto } = require('@signalapp/mock-server/protos/compiled');
const { Connection } = require('@signalapp/mock-server/src/server/ws');
const { parseAuthHeader } = require('@signalapp/mock-server/src/util');

const HOST = '127.0.0.1';
const never = new Promise(() => {});

// Answers in place of the server's own: those that a test asks for, and routes that the server lacks.
let scripted = [];
const missing = [
  { path: '^/v1/accounts/attributes', method: 'PUT', quiet: true },
  { path: '^/v1/profile$', method: 'PUT', quiet: true, after: true },
];
let onScripted = () => {};
let silentUntil = 0;
const isSilent = () => Date.now() < silentUntil;

/** Lets `act` answer a request, unless it is to be answered otherwise. */
async function answered(method, path, act) {
  if (isSilent()) return never;
  const fits = (answer) =>
    answer.times !== 0 && (!answer.method || answer.method === method) && new RegExp(answer.path).test(path);
  const answer = [...scripted, ...missing].find(fits);
  if (!answer) return act();
  if (answer.times) answer.times -= 1;
  if (answer.after) await act();
  const { status = 200, headers = [], json = {}, silent = false, quiet = false } = answer;
  if (!quiet) onScripted({ method, path, status: silent ? null : status });
  return silent ? never : { status, headers, body: Buffer.from(JSON.stringify(json)) };
}

// While linking, signal-cli reads what the server sends it but never acknowledges it.
const { send } = Connection.prototype;
Connection.prototype.send = function (verb, target, options) {
  const answer = send.call(this, verb, target, options);
  return target.startsWith('/v1/') ? { status: 200 } : answer;
};

/** An account's own device sets the profile that others see. */
function takeProfile(server, { aci }, body) {
  const { device, secondaryDevices } = server.primaryDevices.get(aci);
  const profileName = Buffer.from(JSON.parse(body).name, 'base64');
  for (const one of [device, ...secondaryDevices]) one.profileName = profileName;
}

// Java writes absent fields as null, where the mock server wants them left out; and signal-cli
// needs a profile to name whose it is.
const { handleRequest } = Connection.prototype;
Connection.prototype.handleRequest = function (request) {
  return answered(request.verb, request.path, async () => {
    let { body } = request;
    if (body?.[0] === '{'.charCodeAt(0)) {
      const fields = JSON.parse(body, (_, value) => value ?? undefined);
      body = Buffer.from(JSON.stringify(fields));
    }
    if (request.verb === 'PUT' && request.path === '/v1/profile') takeProfile(this.server, this.device, body);
    const reply = await handleRequest.call(this, { ...request, body });
    const [, uuid] = /^\/v1\/profile\/([^/?]+)/.exec(request.path) ?? [];
    if (!uuid || reply.status !== 200) return reply;
    return { ...reply, body: Buffer.from(JSON.stringify({ ...JSON.parse(reply.body), uuid })) };
  });
};

// As the real server does, keep what comes for a device until the device has acknowledged it, and send it again on
// the next connection.
const kept = new Map();
const keptFor = (device) => kept.get(device) ?? kept.set(device, new Set()).get(device);
async function deliver(device, socket, entry) {
  if (isSilent()) return;
  try {
    await socket.sendMessage(entry.message);
  } catch {
    return;
  }
  keptFor(device).delete(entry);
  entry.done();
}
Server.prototype.send = function (device, message) {
  return new Promise((done) => {
    const entry = { message, done };
    keptFor(device).add(entry);
    for (const socket of this.webSockets.get(device) ?? []) deliver(device, socket, entry);
  });
};
const deliverKept = (device, socket) =>
  Promise.all([...keptFor(device)].map((entry) => deliver(device, socket, entry)));
Server.prototype.sendQueue = async function (device, socket) {
  await deliverKept(device, socket);
  if (!isSilent()) await socket.sendMessage('empty');
};

function amend(type, change) {
  const { encode } = type;
  type.encode = (message, writer) => encode({ ...message, ...change(message) }, writer);
}
// As the real server does, give each envelope an identifier and leave the sender out of sealed ones.
amend(Proto.Envelope, ({ type }) => ({
  serverGuid: randomUUID(),
  ...(type === Proto.Envelope.Type.UNIDENTIFIED_SENDER && {
    sourceServiceId: undefined,
    sourceDevice: undefined,
  }),
}));
amend(Proto.AttachmentPointer, ({ cdnNumber = 2 }) => ({ cdnNumber }));

// Numbers kept for fiction (France), the same in each run.
let count = 0;
Server.prototype.generateNumber = async () => `+3363998${String(count++).padStart(4, '0')}`;

// Nobody shares their number with those they write to, as is the default on Signal.
const { getSenderCertificate } = Server.prototype;
Server.prototype.getSenderCertificate = function (device) {
  return getSenderCertificate.call(this, Object.create(device, { number: { value: undefined } }));
};

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function write(response, { status, headers = [], body }) {
  for (const header of headers) {
    const colon = header.indexOf(':');
    response.setHeader(header.slice(0, colon), header.slice(colon + 1));
  }
  response.writeHead(status).end(body);
}

// signal-cli asks some things over plain HTTPS that the mock server answers only on its
// web socket (it follows Signal Desktop); hand those to the web socket's own router.
async function overHttp(server, request, response) {
  const { username, password } = parseAuthHeader(request.headers.authorization);
  const connection = new Connection(request, new EventEmitter(), server);
  connection.device = username && (await server.auth(username, password));
  const reply = await connection.handleRequest({
    verb: request.method,
    path: request.url,
    headers: Object.entries(request.headers).map(([name, value]) => `${name}:${value}`),
    body: await read(request),
  });
  write(response, reply);
}

// An attachment that signal-cli uploads: resumable in three requests (POST, HEAD, PATCH), where the
// mock server takes it in one.
async function upload(server, request, response) {
  const content = await read(request);
  if (request.method === 'PATCH') server.attachments.set(request.url.split('/').pop(), content);
  response.writeHead(request.method === 'POST' ? 201 : 200, {
    Location: `https://${request.headers.host}${request.url}`,
    'Upload-Offset': content.length,
  });
  response.end();
}

// The two write some paths differently.
const SLASHES = {
  '/storageService/v1/storage': '/storageService/v1/storage/',
  '/storageService/v2/groups/': '/storageService/v2/groups',
};

/** A server on loopback; its settings are written to a file for LiveConfig.java. */
async function start(settingsFile) {
  const server = new Server({ cdn3Path: path.dirname(settingsFile) });
  await server.listen(0, HOST);

  const [http] = server.https.listeners('request');
  server.https.removeListener('request', http);
  const others = { cdn3: upload };
  server.https.on('request', (request, response) => {
    request.url = SLASHES[request.url] ?? request.url;
    const [, first] = request.url.split('/');
    const handle = others[first] ?? ((_, ...both) => http(...both));
    const done =
      first === 'v1' || first === 'v2'
        ? overHttp(server, request, response)
        : answered(request.method, request.url, () => handle(server, request, response)).then(
            (answer) => answer?.body && !response.headersSent && write(response, answer),
          );
    done.catch((error) => response.writeHead(500).end(error.stack));
  });

  // An unlinked device is refused at the door, not let in and then dropped.
  const [upgrade] = server.https.listeners('upgrade');
  server.https.removeListener('upgrade', upgrade);
  server.https.on('upgrade', async (request, socket, head) => {
    if (isSilent()) return;
    const { authorization } = request.headers;
    const { username, password } = parseAuthHeader(authorization);
    if (!authorization || (await server.auth(username, password))) upgrade(request, socket, head);
    else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });

  const lines = new Set();
  server.https.on('secureConnection', (socket) => {
    lines.add(socket);
    socket.on('error', () => {}).on('close', () => lines.delete(socket));
  });

  const certificates = path.join(path.dirname(require.resolve('@signalapp/mock-server')), '../certs');
  const json = (name) => JSON.parse(fs.readFileSync(path.join(certificates, name), 'utf8'));
  const zk = json('zk-params.json');
  const settings = {
    url: `https://${HOST}:${server.address().port}`,
    ca: path.join(certificates, 'ca-cert.pem'),
    trustRoot: json('trust-root.json').publicKey,
    zkGroup: zk.publicParams,
    generic: zk.genericPublicParams,
    backup: zk.backupPublicParams,
  };
  const properties = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`);
  fs.writeFileSync(settingsFile, properties.join(''));

  return {
    server,
    url: settings.url,
    /** From now on requests are answered with the first of these that fits; `told` hears of each. */
    script(answers, told) {
      scripted = answers;
      onScripted = told;
    },
    /** Whatever is asked in this time is never answered, and nothing is sent; connections stay open. */
    silence(seconds) {
      silentUntil = Date.now() + seconds * 1000;
      setTimeout(() => {
        if (isSilent()) return;
        for (const [device, sockets] of server.webSockets) {
          for (const socket of sockets) deliverKept(device, socket);
        }
      }, seconds * 1000 + 1);
    },
    /** All connections break. */
    dropAll() {
      for (const line of lines) line.destroy();
    },
  };
}

module.exports = { start };
