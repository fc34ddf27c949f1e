import type { Role } from '../../kernel/actor.ts';
import type { Bilingual, Language } from '../../kernel/bilingual.ts';
import { type Day, dayAt } from '../../kernel/day.ts';
import { type Instant, plusMs } from '../../kernel/instant.ts';
import type { Act } from '../../platform/act.ts';
import type { Message } from '../../platform/outbox.ts';
import { speaker } from '../../platform/texts.ts';
import { contactsOf, letterTo, membersOf } from '../accounts/index.ts';
import { officersOf } from '../agencies/index.ts';
import type { DeskPack } from './actions/desk.ts';
import { lettersTexts } from './letters-texts.ts';
import type { Decided } from './rules/facts.ts';
import type { SilenceStep } from './rules/snapshot.ts';
import type { Application, Inspection } from './rules/state.ts';

const words = speaker([lettersTexts]);

type LetterKey = keyof typeof lettersTexts extends infer K
  ? K extends `${infer Name}-subject`
    ? Name
    : never
  : never;

type Values = Readonly<Record<string, Bilingual | string>>;

/** A letter in both languages: we do not know which the reader reads. */
function letter(key: LetterKey, values: Values): { readonly subject: string; readonly body: string } {
  const said = (language: Language, part: string) =>
    words.say(
      language,
      part,
      Object.fromEntries(
        Object.entries(values).map(([name, v]) => [name, typeof v === 'string' ? v : v[language]]),
      ),
    );
  const both = (part: string, joint: string) => `${said('en', part)}${joint}${said('ur', part)}`;
  return { subject: both(`${key}-subject`, ' / '), body: both(`${key}-body`, '\n\n') };
}

/** A day as a letter says it: 3 March 2026. */
export function dayInWords(day: Day): Bilingual {
  const [at, style] = [new Date(`${day}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' } as const];
  return {
    en: new Intl.DateTimeFormat('en-GB', style).format(at),
    ur: new Intl.DateTimeFormat('ur-PK-u-nu-latn', style).format(at),
  };
}

function nameOf(pack: DeskPack, agency: string): Bilingual {
  return pack.agencies.agencies.find((a) => a.id === agency)?.name ?? { en: agency, ur: agency };
}

interface Told {
  readonly roles: readonly Role[];
  readonly key: LetterKey;
}

const OPINION: Readonly<Partial<Record<SilenceStep, Told>>> = {
  reminder: { roles: ['examiner'], key: 'opinion-due' },
  head: { roles: ['supervisor'], key: 'opinion-overdue-head' },
  authority: { roles: ['supervisor'], key: 'opinion-overdue-authority' },
};
// the Authority's own silence: above its head nobody of its own may close the eyes
const OFFICE: Readonly<Record<string, typeof OPINION>> = {
  intake: {
    reminder: { roles: ['intake'], key: 'intake-due' },
    head: { roles: ['supervisor'], key: 'intake-overdue-head' },
    oversight: { roles: ['oversight'], key: 'intake-overdue-oversight' },
  },
  authority: {
    reminder: { roles: ['examiner', 'approver'], key: 'decision-due' },
    head: { roles: ['supervisor'], key: 'decision-overdue-head' },
    oversight: { roles: ['oversight'], key: 'decision-overdue-oversight' },
  },
  inspection: {
    reminder: { roles: ['inspector'], key: 'inspection-due' },
    head: { roles: ['supervisor'], key: 'inspection-overdue-head' },
    oversight: { roles: ['oversight'], key: 'inspection-overdue-oversight' },
  },
};

/**
 * To the officers whom a step of the ladder for silence concerns; oversight is told in the Authority and in the
 * offices that examine nothing themselves.
 */
export async function silenceLetters(
  act: Act,
  pack: DeskPack,
  app: Application,
  { agency, step, dueOn }: { agency: string; step: SilenceStep; dueOn: Day },
): Promise<Message[]> {
  const told = (OFFICE[agency] ?? OPINION)[step];
  if (!told) return [];
  const { authority } = pack.applications;
  const own = OFFICE[agency] ? authority : agency;
  const outside = pack.agencies.agencies.filter(({ reviews }) => !reviews).map(({ id }) => id);
  const offices = step === 'oversight' ? [authority, ...outside] : [step === 'authority' ? authority : own];
  const found = await Promise.all(offices.map((office) => officersOf(act, office)));
  const officers = found.flat().filter(({ role }) => told.roles.includes(role));
  const values = { reference: app.reference, agency: nameOf(pack, own), day: dayInWords(dueOn) };
  return lettersTo(
    act,
    officers.map((o) => o.principal),
    told.key,
    values,
  );
}

/** To inspectors and heads of the Authority: the holder of a provisional licence asks for its inspection, or for another. */
export async function inspectionAskedLetters(
  act: Act,
  pack: DeskPack,
  app: Application,
  again: boolean,
): Promise<Message[]> {
  const officers = await officersOf(act, pack.applications.authority);
  const told = officers.filter(({ role }) => role === 'inspector' || role === 'supervisor');
  const values = { reference: app.reference, licence: app.granted?.number ?? '' };
  return lettersTo(
    act,
    told.map((o) => o.principal),
    again ? 'inspection-asked-again' : 'inspection-asked',
    values,
  );
}

/**
 * To the members of the organisation: an inspection that the provisional licence waits for found a place not in order.
 * The points of the list are named; what the inspector wrote is read on the page alone, for it may be about people.
 */
export async function inspectionFailedLetters(
  act: Act,
  pack: DeskPack,
  app: Application,
  { found }: Pick<Inspection, 'found'>,
  end: Instant,
): Promise<Message[]> {
  const members = await membersOf(act, app.organisation, act.at);
  const { zone, inspections } = pack.applications;
  const points = inspections.checklist.filter(({ code }) =>
    found?.checklist.some(({ item, answer }) => item === code && answer !== 'yes'),
  );
  const named = (language: Language) =>
    points.length === 0
      ? ''
      : words.say(language, 'inspection-failed-points', {
          points: points.map(({ text }) => text[language]).join(' '),
        });
  const values = {
    reference: app.reference,
    licence: app.granted?.number ?? '',
    points: { en: named('en'), ur: named('ur') },
    day: dayInWords(dayAt(plusMs(end, -1), zone)),
  };
  return lettersTo(
    act,
    members.map((m) => m.principal),
    end <= act.at ? 'inspection-failed-over' : 'inspection-failed',
    values,
  );
}

type Notice =
  | Extract<Decided, { type: 'LapseNoticed' | 'ApplicationLapsed' | 'FeeReminded' }>
  | { readonly type: 'TimeExtended'; readonly data: { readonly agency: string; readonly dueOn: Day } };

/** To the members of the organisation: the office needs more time, the fee falls due, the application will lapse, it has lapsed. */
export async function applicantLetters(act: Act, app: Application, notice: Notice): Promise<Message[]> {
  const members = await membersOf(act, app.organisation, act.at);
  const { key, day } = noticeOf(app, notice);
  const values = {
    reference: app.reference,
    fee: app.grant?.fee?.reference ?? '',
    ...(day && { day: dayInWords(day) }),
  };
  return lettersTo(
    act,
    members.map((m) => m.principal),
    key,
    values,
  );
}

function noticeOf(app: Application, notice: Notice): { key: LetterKey; day: Day | null } {
  switch (notice.type) {
    case 'FeeReminded':
      return { key: 'fee-due', day: notice.data.dueOn };
    case 'TimeExtended':
      return {
        key: notice.data.agency === 'intake' ? 'intake-longer' : 'decision-longer',
        day: notice.data.dueOn,
      };
    case 'LapseNoticed':
      return {
        key: app.state === 'licence-fee-due' ? 'fee-lapse' : 'answer-lapse',
        day: notice.data.lapseOn,
      };
    case 'ApplicationLapsed': {
      const { reopenBy } = notice.data;
      return reopenBy ? { key: 'lapsed-reopen', day: reopenBy } : { key: 'lapsed', day: null };
    }
    default:
      return notice satisfies never;
  }
}

async function lettersTo(
  act: Act,
  principals: readonly string[],
  key: LetterKey,
  values: Values,
): Promise<Message[]> {
  const contacts = await contactsOf(act, principals as Parameters<typeof contactsOf>[1]);
  const said = letter(key, values);
  return principals.flatMap((principal) => letterTo(principal, contacts.get(principal), said));
}
