import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './settings.ts';

export type Log = Logger;

/** Fields that may hold what identifies people or opens doors; their values never reach the log. */
const CLOSED = [
  'authorization',
  'cookie',
  'password',
  'passphrase',
  'secret',
  'token',
  'personal',
  'body',
  'headers',
  'name',
  'nameLatin',
  'nameUrdu',
  'email',
  'mobile',
  'phone',
  'to',
  'recipient',
  'nationalId',
  'passport',
  'address',
  'birthDate',
];

// Long digit runs with the separators people use: phone numbers and national ids. Times and ids keep their letters
// and are let through first.
const KEPT =
  /\d{4}-\d{2}-\d{2}T[\d:.]+Z|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}/gi;
const NUMBER = /\+?[\d\u0660-\u0669\u06f0-\u06f9](?:[\s().-]?[\d\u0660-\u0669\u06f0-\u06f9]){6,}/g;
const MAIL = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+\.[^\s@<>"'(),;:]+/g;

/** A text with e-mail addresses hidden and long numbers cut to their last three digits. */
export function withoutPeople(text: string): string {
  const hide = (part: string) =>
    part
      .replace(MAIL, '[mail]')
      .replace(
        NUMBER,
        (number) => `[number …${number.replace(/[^\d\u0660-\u0669\u06f0-\u06f9]/g, '').slice(-3)}]`,
      );
  let [clean, from] = ['', 0];
  for (const match of text.matchAll(KEPT)) {
    clean += hide(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return clean + hide(text.slice(from));
}

const ERROR_DEPTH_MAX = 3;

/** What may be said of an error: its kind, its code, its cleaned message and stack. Never the query's parameters or a row's detail. */
function cleanError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return withoutPeople(String(error));
  const { code, constraint, table } = error as { code?: string; constraint?: string; table?: string };
  const cause =
    error.cause !== undefined && depth < ERROR_DEPTH_MAX ? cleanError(error.cause, depth + 1) : undefined;
  return {
    type: error.name,
    message: withoutPeople(error.message),
    code,
    constraint,
    table,
    stack: withoutPeople(error.stack ?? ''),
    cause,
  };
}

/**
 * One JSON line an event on standard output, without personal data: known fields are closed at three depths, and
 * every text is searched for numbers and mail addresses. A request's line is bound to its id: `log.child({ request })`.
 */
export function openLog(level: LogLevel, to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) => cleaned(fields) as Record<string, unknown>,
    },
    serializers: { err: (error: unknown) => error },
    redact: {
      paths: ['*.', '*.*.'].flatMap((depth) => CLOSED.map((field) => `${depth}${field}`)).concat(CLOSED),
      censor: '[closed]',
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: Logger['info']) {
        method.apply(
          this,
          args.map((part: unknown) => (typeof part === 'string' ? withoutPeople(part) : part)) as typeof args,
        );
      },
    },
  };
  const log = to ? pino(options, to) : pino(options);
  const child = log.child;
  // a child is made from its parent, so this holds for children of children too
  log.child = function (this: Log, fields: object, more?: object) {
    return child.call(this, cleaned(fields) as object, more);
  } as typeof log.child;
  return log;
}

function cleaned(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return withoutPeople(value);
  if (value instanceof Error) return cleanError(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 4) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => cleaned(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleaned(item, depth + 1)]));
}
