import { resolve } from 'node:path';
import { z } from 'zod';
import { UPLOADS_A_DAY_MIB } from './files.ts';

export type LogLevel = 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

export interface Settings {
  /** A PostgreSQL server elsewhere; null starts the embedded one in the data folder. */
  readonly databaseUrl: string | null;
  /** Absolute path: the embedded cluster, files, keys and caches live below it. */
  readonly dataFolder: string;
  readonly port: number;
  /** Where people reach the system, without a slash at the end: it stands in QR codes, mails and the API document. */
  readonly baseUrl: string;
  /** Threads that answer requests. */
  readonly threads: number;
  /** MiB that one organisation, or one person who acts for none, may upload on a day. */
  readonly uploadsADay_mib: number;
  readonly mail: { readonly url: string; readonly from: string } | null;
  readonly sms: { readonly url: string; readonly token: string | null } | null;
  /** The shared secret of each bank that notifies payments, by the bank's name. */
  readonly bankSecrets: ReadonlyMap<string, string>;
  readonly demonstration: { readonly scale: number; readonly seed: number };
  readonly logLevel: LogLevel;
}

/** One setting that is wrong: what it is called, what it must be, what was found there (never a secret). */
export interface SettingProblem {
  readonly name: string;
  readonly rule: string;
  readonly found: string;
}

/** Every problem of the settings at once; its message is meant for the person who starts the program. */
export class BadSettings extends Error {
  readonly problems: readonly SettingProblem[];
  constructor(problems: readonly SettingProblem[]) {
    const lines = problems.map(({ name, rule, found }) => `  ${name} must be ${rule}; found ${found}`);
    super(
      `${problems.length === 1 ? 'a setting is' : `${problems.length} settings are`} wrong:\n${lines.join('\n')}`,
    );
    this.problems = problems;
  }
}

interface Kind<T> {
  readonly rule: string;
  readonly secret?: boolean;
  readonly schema: z.ZodType<T, string>;
}

const kind = <T>(rule: string, schema: z.ZodType<T, string>, secret = false): Kind<T> => ({
  rule,
  schema,
  secret,
});

const address = (protocols: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).host !== '',
    );

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

// The host may be absent: a socket folder can be named in the query.
const postgresAddress = z
  .string()
  .refine((text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol));

const bareAddress = z
  .string()
  .regex(/^https?:\/\/[^\s/?#@]+\/?$/)
  .refine((text) => URL.canParse(text), { when: ({ issues }) => issues.length === 0 })
  .transform((text) => new URL(text).origin);

const SECRET_LENGTH_MIN = 16;
const BANK = new RegExp(`^([a-z0-9][a-z0-9-]{0,39})=([^\\s,=]{${SECRET_LENGTH_MIN},})$`);

const bankList = z.string().transform((text, context) => {
  const found = text.split(',').map((pair) => BANK.exec(pair.trim()));
  const banks = new Map(found.flatMap((m) => (m ? [[m[1]!, m[2]!] as const] : [])));
  if (banks.size < found.length) {
    context.addIssue('not a list of banks');
    return z.NEVER;
  }
  return banks;
});

const KINDS = {
  DATABASE_URL: kind(
    'the address of a PostgreSQL server, postgres://user:password@host:port/name',
    postgresAddress,
    true,
  ),
  SANAD_DATA: kind(
    'the path of a folder',
    z
      .string()
      .regex(/^[^\0]*\S[^\0]*$/)
      .transform((path) => resolve(path)),
  ),
  PORT: kind('a whole number from 0 to 65535', whole(0, 65_535)),
  SANAD_BASE_URL: kind('an http or https address without path, query or user', bareAddress),
  SANAD_THREADS: kind('a whole number from 1 to 64', whole(1, 64)),
  SANAD_UPLOADS_MIB_A_DAY: kind('a whole number from 20 to 1000000', whole(20, 1_000_000)),
  SMTP_URL: kind(
    'the address of a mail server, smtp://host:port or smtps://user:password@host',
    address(['smtp:', 'smtps:']),
    true,
  ),
  SANAD_MAIL_FROM: kind('an e-mail address', z.email()),
  SMS_URL: kind('the http or https address of an SMS gateway', address(['http:', 'https:']), true),
  SMS_TOKEN: kind('a token without spaces', z.string().regex(/^[\x21-\x7e]+$/), true),
  BANK_SECRETS: kind(
    `a list like name=secret,name=secret; names in small letters, each once, secrets of ${SECRET_LENGTH_MIN} characters or more without comma, = or space`,
    bankList,
    true,
  ),
  SANAD_DEMO_SCALE: kind(
    'a number from 0.01 to 1000',
    z
      .string()
      .regex(/^\d{1,4}(\.\d{1,3})?$/)
      .transform(Number)
      .pipe(z.number().min(0.01).max(1000)),
  ),
  SANAD_DEMO_SEED: kind('a whole number from 0 to 999999999', whole(0, 999_999_999)),
  LOG_LEVEL: kind(
    'one of silent, fatal, error, warn, info, debug, trace',
    z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']),
  ),
};

type Name = keyof typeof KINDS;
type Read<N extends Name> = (typeof KINDS)[N] extends Kind<infer T> ? T : never;

/** Command-line flags that set the same things; a flag is stronger than the environment. */
export interface Flags {
  readonly port?: string;
  readonly data?: string;
  readonly scale?: string;
  readonly seed?: string;
}

const FLAG_OF: Partial<Record<Name, keyof Flags>> = {
  PORT: 'port',
  SANAD_DATA: 'data',
  SANAD_DEMO_SCALE: 'scale',
  SANAD_DEMO_SEED: 'seed',
};

/** The settings from the environment and the flags; throws `BadSettings` naming everything that is wrong. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  flags: Flags = {},
): Settings {
  const problems: SettingProblem[] = [...misspelt(environment)];
  const read = <N extends Name>(name: N): Read<N> | undefined => {
    const flag = FLAG_OF[name] && flags[FLAG_OF[name]];
    const text = flag ?? environment[name];
    if (text === undefined || (text === '' && flag === undefined)) return undefined; // an empty variable is an unset one
    const { rule, schema, secret } = KINDS[name] as Kind<unknown>;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data as Read<N>;
    const found = secret
      ? `${text.length} characters that are not shown here`
      : JSON.stringify(text.slice(0, 80));
    problems.push({ name: flag === undefined ? name : `--${FLAG_OF[name]}`, rule, found });
    return undefined;
  };
  const without = (name: Name, other: Name) =>
    problems.push({ name: other, rule: `set too where ${name} is`, found: 'nothing' });

  const port = read('PORT') ?? 8080;
  const [smtp, from, sms, token] = [
    read('SMTP_URL'),
    read('SANAD_MAIL_FROM'),
    read('SMS_URL'),
    read('SMS_TOKEN'),
  ];
  if (environment.SMTP_URL && !environment.SANAD_MAIL_FROM) without('SMTP_URL', 'SANAD_MAIL_FROM');
  if (environment.SANAD_MAIL_FROM && !environment.SMTP_URL) without('SANAD_MAIL_FROM', 'SMTP_URL');
  if (environment.SMS_TOKEN && !environment.SMS_URL) without('SMS_TOKEN', 'SMS_URL');
  const settings: Settings = {
    databaseUrl: read('DATABASE_URL') ?? null,
    dataFolder: read('SANAD_DATA') ?? resolve('data'),
    port,
    baseUrl: read('SANAD_BASE_URL') ?? `http://localhost:${port}`,
    threads: read('SANAD_THREADS') ?? 2,
    uploadsADay_mib: read('SANAD_UPLOADS_MIB_A_DAY') ?? UPLOADS_A_DAY_MIB,
    mail: smtp && from ? { url: smtp, from } : null,
    sms: sms ? { url: sms, token: token ?? null } : null,
    bankSecrets: read('BANK_SECRETS') ?? new Map(),
    demonstration: { scale: read('SANAD_DEMO_SCALE') ?? 1, seed: read('SANAD_DEMO_SEED') ?? 1 },
    logLevel: read('LOG_LEVEL') ?? 'info',
  };
  if (problems.length) throw new BadSettings(problems);
  return settings;
}

/** A name of ours that nobody reads is a slip of the pen: said, not skipped. */
function misspelt(environment: Readonly<Record<string, string | undefined>>): SettingProblem[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('SANAD_') && !name.startsWith('SANAD_TEST_') && !(name in KINDS))
    .map((name) => ({
      name,
      rule: `one of ${Object.keys(KINDS)
        .filter((known) => known.startsWith('SANAD_'))
        .join(', ')}`,
      found: 'a name that is no setting',
    }));
}
