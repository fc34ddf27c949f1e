import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, json } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { freshDatabase } from '../../tests/make/database.ts';
import { parseInstant, plusMs } from '../kernel/instant.ts';
import { SetClock } from './clock.ts';
import { randomIds } from './ids.ts';
import { smtpTransport } from './mail.ts';
import { enqueueMessages, type Message } from './outbox.ts';
import {
  deliverDue,
  messagesSent,
  outboxState,
  startDelivery,
  TRIES_MAX,
  waitAfter,
} from './outbox-delivery.ts';
import { sql } from './postgres/sql.ts';
import { smsGateway } from './sms.ts';

const db = await freshDatabase();
const start = parseInstant('2026-11-23T08:00:00Z')!;
const clock = new SetClock(start);
const message = (more: Partial<Message> = {}): Message => ({
  channel: 'mail',
  to: 'bilal@example.org',
  subject: 'Your application',
  body: 'آپ کی درخواست موصول ہوئی۔',
  about: null,
  ...more,
});
const put = (...messages: Message[]) =>
  db.transaction((tx) => enqueueMessages(tx, randomIds, clock.now(), messages));
const empty = () => db.run(sql`delete from work.outbox`);

const mails: { to: string; text: string }[] = [];
let answerMail: number | undefined;
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) =>
    done(answerMail ? Object.assign(new Error(`no ${address}`), { responseCode: answerMail }) : undefined),
  onData: async (stream, { envelope }, done) => {
    mails.push({ to: envelope.rcptTo.map((one) => one.address).join(), text: String(await buffer(stream)) });
    done();
  },
});
await new Promise<void>((done) => void smtp.listen(0, '127.0.0.1', done));
const texts: { to: string; text: string; token: string | undefined; key: string | undefined }[] = [];
let answerText = 200;
const http = createServer(async (request, response) => {
  const { to, text } = (await json(request)) as { to: string; text: string };
  if (answerText === 200)
    texts.push({
      to,
      text,
      token: request.headers.authorization,
      key: request.headers['idempotency-key'] as string,
    });
  response.writeHead(answerText, { location: 'http://127.0.0.1:9/elsewhere' }).end();
});
await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
const port = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
const ways = {
  mail: smtpTransport({ url: `smtp://127.0.0.1:${port(smtp.server)}`, from: 'office@sanad.example' }),
  sms: smsGateway({ url: `http://127.0.0.1:${port(http)}/send`, token: 'sesame' }),
};
after(() => {
  ways.mail.close();
  smtp.close();
  http.close();
  http.closeAllConnections();
});

test('mail goes out by SMTP and SMS by the gateway, in Urdu, and both are marked sent', async () => {
  await put(message(), message({ channel: 'sms', to: '+10005550100', body: 'فیس موصول' }));
  assert.deepEqual(await deliverDue(db, clock, ways), { sent: 2, postponed: 0, givenUp: 0 });
  assert.equal(mails[0]?.to, 'bilal@example.org');
  assert.match(mails[0]!.text, /Message-ID: <[0-9a-f-]{36}@sanad\.example>/i);
  assert.deepEqual(
    { ...texts[0], key: undefined },
    { to: '+10005550100', text: 'فیس موصول', token: 'Bearer sesame', key: undefined },
  );
  assert.deepEqual(await outboxState(db), { waiting: 0, failed: 0 });
  assert.deepEqual(await deliverDue(db, clock, ways), { sent: 0, postponed: 0, givenUp: 0 });
});

test('a recipient that smuggles a second address or a header reaches nobody else', async () => {
  await empty();
  mails.length = 0;
  await put(
    message({ to: 'a@example.org, b@example.org' }),
    message({ to: 'c@example.org\r\nBcc: d@example.org', subject: 'x\r\nBcc: e@example.org' }),
  );
  await deliverDue(db, clock, ways);
  const reached = mails.flatMap((mail) => mail.to.split(','));
  assert.ok(
    !reached.some((address) => ['b@example.org', 'd@example.org', 'e@example.org'].includes(address)),
    reached.join(),
  );
  assert.ok(!mails.some((mail) => /^Bcc:/im.test(mail.text)));
});

test('what the other side cannot take now is tried again, later and later, and then given up in the open', async () => {
  await empty();
  await put(message({ channel: 'sms', to: '+10005550101' }));
  answerText = 503;
  for (let n = 1; n < TRIES_MAX; n++) {
    assert.deepEqual(await deliverDue(db, clock, ways), { sent: 0, postponed: 1, givenUp: 0 });
    assert.deepEqual(
      await deliverDue(db, clock, ways),
      { sent: 0, postponed: 0, givenUp: 0 },
      'not before its time',
    );
    clock.set(plusMs(clock.now(), waitAfter(n)));
  }
  assert.deepEqual(await deliverDue(db, clock, ways), { sent: 0, postponed: 0, givenUp: 1 });
  answerText = 200;
  assert.deepEqual(await outboxState(db), { waiting: 0, failed: 1 });
  const row = await db.row<{ failed: string }>(sql`select failed from work.outbox`);
  assert.equal(row?.failed, `given up after ${TRIES_MAX} tries: the SMS gateway answered 503`);
});

test('a final no is final at once, and its reason carries no address', async () => {
  await empty();
  [answerMail, answerText] = [550, 400];
  await put(message(), message({ channel: 'sms', to: '+10005550102' }));
  assert.deepEqual(await deliverDue(db, clock, ways), { sent: 0, postponed: 0, givenUp: 2 });
  [answerMail, answerText] = [undefined, 200];
  const reasons = (
    await db.rows<{ failed: string }>(sql`select failed from work.outbox order by failed`)
  ).map((row) => row.failed);
  assert.deepEqual(reasons, ['the SMS gateway answered 400', 'the mail server answered 550']);
});

test('a gateway that sends us elsewhere, or nobody at the address, is a try for later', async () => {
  await empty();
  answerText = 302;
  await put(message({ channel: 'sms', to: '+10005550103' }), message());
  const dead = { ...ways, mail: smtpTransport({ url: 'smtp://127.0.0.1:9', from: 'office@sanad.example' }) };
  assert.deepEqual(await deliverDue(db, clock, dead), { sent: 0, postponed: 2, givenUp: 0 });
  dead.mail.close();
  answerText = 200;
});

test('two workers send each message once', async () => {
  await empty();
  texts.length = 0;
  await put(
    ...Array.from({ length: 90 }, (_, n) =>
      message({ channel: 'sms', to: `+1000555${String(n).padStart(4, '0')}` }),
    ),
  );
  const sent = await Promise.all([deliverDue(db, clock, ways), deliverDue(db, clock, ways)]);
  assert.equal(sent[0].sent + sent[1].sent, 90);
  assert.equal(texts.length, 90);
  assert.equal(new Set(texts.map((one) => one.key)).size, 90);
});

test('a channel without a way keeps its messages waiting; erased recipients get nothing', async () => {
  await empty();
  await put(message(), message({ channel: 'sms', to: '' }));
  assert.deepEqual(await deliverDue(db, clock, { ...ways, mail: null }), {
    sent: 0,
    postponed: 0,
    givenUp: 1,
  });
  assert.deepEqual(await outboxState(db), { waiting: 1, failed: 1 });
});

test('in the demonstration messages count as sent and can be read, newest first', async () => {
  await empty();
  await put(message({ subject: 'first' }));
  clock.set(plusMs(clock.now(), 1_000));
  await put(message({ subject: 'second' }));
  const delivery = startDelivery(db, clock, 'nowhere', () => {}, 10);
  for (let n = 0; n < 200 && (await outboxState(db)).waiting > 0; n++)
    await new Promise((done) => setTimeout(done, 10));
  await delivery.stop();
  const shown = await messagesSent(db, 10);
  assert.deepEqual(
    shown.map((one) => one.subject),
    ['second', 'first'],
  );
  assert.deepEqual(
    (await messagesSent(db, 10, shown[0]!.id)).map((one) => one.subject),
    ['first'],
  );
});
