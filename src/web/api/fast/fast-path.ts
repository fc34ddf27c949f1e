import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Instant, parseInstant } from '../../../kernel/instant.ts';
import type { Clock } from '../../../platform/clock.ts';
import { Answers, type RegisterReader } from './answers.ts';
import { scanLookup } from './scan-lookup.ts';

const NUMBERS = '/api/v1/numbers/';
const LICENCES = '/api/v1/licences/';
const LOOKUP = '/api/v1/numbers/lookup';
const BODY_MAX = 64 * 1024;
const NUMBER = /^(?:\+|%2[Bb])([1-9]\d{6,14})$/;
const LICENCE = /^[0-9A-Z-]{4,40}$/;
const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

/** Told of each answer: the route as its table names it, and when the answer began (`performance.now`). */
export type Observe = (route: string, began: number) => void;

/**
 * Answers the three look-ups from memory, before any framework sees the request. True (or a promise of true)
 * when it has answered; false hands the request on untouched, or with its body in `rawBody`: whatever is
 * not plainly right is worded by the careful path, and so are all answers while the register is not in memory,
 * and those to a caller who will have none from memory (`cache-control: no-cache`).
 */
export function fastPath(
  register: RegisterReader,
  clock: Clock,
  observe?: Observe,
): (req: IncomingMessage, res: ServerResponse) => boolean | Promise<boolean> {
  const answers = new Answers(register);
  const answer = (
    req: IncomingMessage,
    res: ServerResponse,
    route: string,
    began: number,
    body: string | Buffer,
  ): boolean => {
    res.writeHead(200, headers(body.length, requestIdOf(req)));
    res.end(body, 'latin1');
    observe?.(route, began);
    return true;
  };

  const answerGet = (req: IncomingMessage, res: ServerResponse): boolean => {
    const began = performance.now();
    const url = req.url!;
    const question = url.indexOf('?');
    const path = question < 0 ? url : url.slice(0, question);
    const now = clock.now();
    const asOf = question < 0 ? now : momentAsked(url.slice(question + 1));
    if (asOf === undefined) return false;
    const numbers = path.startsWith(NUMBERS);
    let body: string | undefined;
    if (numbers) {
      const digits = NUMBER.exec(path.slice(NUMBERS.length))?.[1];
      body = digits && answers.number(digits, asOf, now);
    } else {
      const number = path.slice(LICENCES.length);
      body = LICENCE.test(number) ? answers.licence(number, asOf, now) : undefined;
    }
    if (body === undefined || body === '') return false;
    return answer(req, res, numbers ? '/numbers/{e164}' : '/licences/{number}', began, body);
  };

  const answerLookup = async (req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    const began = performance.now();
    const bytes = await bodyOf(req);
    if (!bytes) return true; // the sender is gone
    (req as IncomingMessage & { rawBody?: Buffer }).rawBody = bytes;
    const asked = scanLookup(bytes);
    const body = asked && answers.bulk(asked.keys, asked.count, asked.at ?? clock.now());
    if (!body) return false;
    res.once('close', body.release);
    return answer(req, res, '/numbers/lookup', began, body.bytes);
  };

  return (req, res) => {
    const url = req.url!;
    if (req.headers['cache-control'] === 'no-cache') return false; // asks for the database's own word
    if (req.method === 'GET')
      return url.startsWith(NUMBERS) || url.startsWith(LICENCES) ? answerGet(req, res) : false;
    if (req.method !== 'POST' || url !== LOOKUP || !register.ready() || !plainJson(req)) return false;
    return answerLookup(req, res);
  };
}

/** `at=moment` and nothing else; undefined for any other query. */
function momentAsked(query: string): Instant | undefined {
  if (!query.startsWith('at=') || query.length > 80) return undefined;
  const value = query.slice(3);
  if (value.includes('+') || value.includes('&')) return undefined; // in a query, + is a space
  if (!value.includes('%')) return parseInstant(value);
  try {
    return parseInstant(decodeURIComponent(value));
  } catch {
    return undefined;
  }
}

/** A body of the announced length, small enough to be a look-up, and nothing that asks for special care. */
function plainJson(req: IncomingMessage): boolean {
  const {
    'content-type': type,
    'content-length': length,
    'content-encoding': encoding,
    'idempotency-key': once,
  } = req.headers;
  return (
    type === 'application/json' &&
    length !== undefined &&
    Number(length) <= BODY_MAX &&
    encoding === undefined &&
    once === undefined
  );
}

function bodyOf(req: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => done(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    req.on('error', () => done(undefined));
    req.on('close', () => done(undefined));
  });
}

/** The headers of every open answer of the API, as the careful path gives them. */
function headers(length: number, requestId: string): string[] {
  return [
    'content-type',
    'application/json',
    'x-request-id',
    requestId,
    'x-content-type-options',
    'nosniff',
    'content-security-policy',
    "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy',
    'no-referrer',
    'vary',
    'accept-language, origin',
    'cache-control',
    'no-store',
    'access-control-allow-origin',
    '*',
    'access-control-expose-headers',
    'link, etag, x-request-id',
    'cross-origin-resource-policy',
    'cross-origin',
    'content-length',
    String(length),
  ];
}

function requestIdOf(req: IncomingMessage): string {
  const given = req.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}
