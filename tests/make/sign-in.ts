import { LANGUAGES } from '../../src/kernel/bilingual.ts';
import { plusMs } from '../../src/kernel/instant.ts';
import { isRefusal, type Refusal } from '../../src/kernel/refusal.ts';
import * as accounts from '../../src/modules/accounts/index.ts';
import { type Gate, type Offices, signInDefaults, type Visitor } from '../../src/modules/accounts/index.ts';
import { stepAt } from '../../src/modules/accounts/rules/totp.ts';
import { blindWith } from '../../src/platform/index-key.ts';
import type { Chapter } from '../../src/platform/ledger/registry.ts';
import type { Database } from '../../src/platform/postgres/database.ts';
import { trustedSql } from '../../src/platform/postgres/sql.ts';
import { signInKeyWith } from '../../src/platform/sign-in-key.ts';
import { speaker } from '../../src/platform/texts.ts';
import { hotp } from '../../src/platform/totp.ts';
import { actingWith } from './accounts.ts';
import { type Showing, SoftAuthenticator } from './soft-authenticator.ts';

const ORIGIN = 'http://localhost:8080';
export const MINUTE = 60_000;

/** A gate with a cheap password hash; nobody holds an office unless `offices` says so. */
export function aGate(change: Partial<Gate> = {}): Gate {
  const offices: Offices = { of: async () => undefined };
  return {
    pack: signInDefaults,
    key: signInKeyWith(blindWith(Buffer.alloc(32, 7))),
    offices,
    origin: ORIGIN,
    serviceName: 'Harbour Register',
    region: 'GB',
    passwordCost: { memory: 64, passes: 1, parallelism: 1 },
    demonstration: false,
    ...change,
  };
}

let visitors = 0;

/** A browser in a network of its own, without a device cookie. */
export function aVisitor(change: Partial<Visitor> = {}): Visitor {
  visitors++;
  return {
    address: `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    ...change,
  };
}

/** The text of the last letter to an address. */
export async function lastLetter(db: Database, to: string): Promise<string> {
  const row = await db.row<{ body: string }>(
    trustedSql('select body from work.outbox where recipient = $1 order by ctid desc limit 1', [to]),
  );
  if (!row) throw new Error(`no letter to ${to}`);
  return row.body;
}

/** The first code of that many digits, or an enrolment code, in a letter. */
export function codeIn(letter: string): string {
  const code = /\b\d{6}\b/.exec(letter) ?? /\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b/.exec(letter);
  if (!code) throw new Error(`no code in: ${letter}`);
  return code[0];
}

/** The bytes of an RFC 4648 base 32 text. */
export function fromBase32(text: string): Buffer {
  const bits = [...text]
    .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

export const PASSWORD = 'quiet lantern over seven hills';
const texts = speaker([accounts.accountsTexts]);
let mails = 0;

export const aMail = () => `Somebody${++mails}@example.com`;

/** The answer that a test takes for granted. */
export function yes<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}

/** The code of the refusal that a test expects; it must be worded in both languages. */
export function no(answer: unknown): string {
  if (!isRefusal(answer)) throw new Error(`not refused: ${JSON.stringify(answer)}`);
  for (const language of LANGUAGES) texts.say(language, answer.code, answer.values);
  return answer.code;
}

/** People who sign in, on a test's own database. */
export async function aDoor(
  db: Database,
  chapters: readonly Chapter[] = [accounts.accountsChapter],
  gate = aGate(),
) {
  const acting = await actingWith(db, chapters);
  const now = () => acting.clock.now();
  const later = (ms: number) => acting.clock.set(plusMs(now(), ms));

  async function asked(address: string, name: string | null = 'Somebody New', visitor = aVisitor()) {
    const input = { address, name, language: 'en' } as const;
    const { asked } = yes(await accounts.askForCode(acting, gate, visitor, input));
    return { asked, code: codeIn(await lastLetter(db, address.toLowerCase())) };
  }

  async function enrolling(address = aMail()) {
    const code = await asked(address);
    return { address, ...yes(await accounts.signInWithCode(acting, gate, aVisitor(), code)) };
  }

  /** Enrols a new authenticator in the name of a session. */
  async function enrol(session: accounts.Session, label = 'phone') {
    const { challenge, options } = await accounts.askForNewPasskey(acting, gate, session);
    const key = new SoftAuthenticator();
    const input = { challenge, response: key.create(options), label };
    return { key, ...yes(await accounts.addPasskey(acting, gate, aVisitor(), session, input)) };
  }

  async function withPasskey(address?: string) {
    const begun = await enrolling(address);
    const { completed, ...added } = await enrol(begun.session);
    return { ...begun, ...added, ...completed! };
  }

  async function withPassword() {
    const begun = await enrolling();
    const visitor = aVisitor();
    const { session } = begun;
    yes(await accounts.setPassword(acting, gate, visitor, session, { password: PASSWORD }));
    const { totp, secret } = yes(await accounts.beginTotp(acting, gate, session));
    const codeAt = (drift = 0) => hotp(fromBase32(secret), stepAt(now()) + drift, 6);
    const input = { totp, code: codeAt() };
    const { completed } = yes(await accounts.confirmTotp(acting, gate, visitor, session, input));
    later(2 * MINUTE);
    return { ...begun, codeAt, ...completed! };
  }

  async function usePasskey(
    key: SoftAuthenticator,
    change: Partial<accounts.PasskeyAnswer> = {},
    showing: Showing = {},
  ) {
    const audience = change.audience ?? 'applicant';
    const { challenge, options } = await accounts.askForPasskey(acting, gate, audience);
    const input = { challenge, response: key.get(options, showing), audience, ...change };
    return accounts.signInWithPasskey(acting, gate, aVisitor(), input);
  }

  return { db, acting, gate, now, later, asked, enrolling, enrol, withPasskey, withPassword, usePasskey };
}
