// A mail server on loopback that does what the recipient's address says, and tells on stdout what it got, one JSON
// object a line, before it answers. It ends when its stdin does, so that it never outlives the test.
//
//   reject-rcpt@   550 to RCPT        defer-rcpt@   450 to RCPT       drop-rcpt@   hangs up at RCPT
//   reject-data@   554 after the mail defer-data@   452 after it      drop-data@   takes the mail, then hangs up
//   defer-once@    452 the first time silent@       takes the mail and never answers
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { SMTPServer } from "smtp-server";
import { describe } from "./describe.mjs";

const options = JSON.parse(process.argv[2] ?? "{}");
const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });
const tell = (fact) => new Promise((told) => process.stdout.write(JSON.stringify(fact) + "\n", told));
const deferred = new Set();
let connections = 0;
const mailsOf = new Map();

const server = new SMTPServer({
  name: "mail.example.org",
  logger: false,
  secure: options.security === "tls",
  ...(options.key && { key: readFileSync(options.key), cert: readFileSync(options.cert) }),
  hideSTARTTLS: options.security === "none",
  disabledCommands: [...(options.user ? [] : ["AUTH"]), ...(options.security === "none" ? ["STARTTLS"] : [])],
  authMethods: options.methods ?? ["PLAIN", "LOGIN"],
  authOptional: !options.user,
  allowInsecureAuth: true,
  disableReverseLookup: true,

  onConnect(session, done) {
    connections++;
    done(options.refuse ? refusal(options.refuse, "no service today") : null);
  },

  onAuth(auth, session, done) {
    const secret = auth.method === "XOAUTH2" ? auth.accessToken === options.token : auth.password === options.password;
    const known = auth.username === options.user && secret;
    done(known ? null : refusal(535, "wrong user or password"), known ? { user: auth.username } : undefined);
  },

  onMailFrom(address, session, done) {
    if (options.mailsPerConnection && mailsOf.get(session.id) === options.mailsPerConnection) {
      return options.saysSo ? done(refusal(421, "enough for one connection")) : hangUp(session);
    }

    done(address.address.startsWith("unwelcome@") ? refusal(550, "this sender is not welcome") : null);
  },

  onRcptTo({ address }, session, done) {
    if (address.startsWith("reject-rcpt")) return done(refusal(550, "5.1.1 no such mailbox"));
    if (address.startsWith("defer-rcpt")) return done(refusal(450, "4.2.1 mailbox busy"));
    if (address.startsWith("drop-rcpt")) return hangUp(session);
    done();
  },

  async onData(stream, session, done) {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    const to = session.envelope.rcptTo[0].address;
    if (to.startsWith("reject-data")) return done(refusal(554, "5.7.1 message refused"));
    if (to.startsWith("defer-data")) return done(refusal(452, "4.3.1 disk full"));
    if (to.startsWith("defer-once") && !deferred.has(to)) {
      deferred.add(to);
      return done(refusal(452, "4.3.1 greylisted, try again"));
    }

    const bytes = Buffer.concat(chunks);
    const mail = await describe(bytes);
    await tell({
      ...mail,
      hash: createHash("sha256").update(bytes).digest("hex"),
      envelopeFrom: session.envelope.mailFrom.address,
      envelopeTo: session.envelope.rcptTo.map((recipient) => recipient.address),
      encrypted: session.secure,
      user: session.user ?? null,
      hello: session.hostNameAppearsAs,
      connection: connections,
    });
    if (to.startsWith("silent")) return;
    if (to.startsWith("drop-data")) return hangUp(session);
    done(null, `2.0.0 queued as ${mail.messageId}`);

    mailsOf.set(session.id, (mailsOf.get(session.id) ?? 0) + 1);
  },
});

const hangUp = (session) => {
  for (const connection of server.connections) {
    if (connection.session.id === session.id) connection._socket.destroySoon();
  }
};

server.on("error", (error) => console.error(error.message));
server.listen(0, options.address ?? "127.0.0.1", () => tell({ port: server.server.address().port }));
process.stdin.on("end", () => process.exit(0)).resume();
