import type { Bilingual, Language } from '../../kernel/bilingual.ts';
import type { Day } from '../../kernel/day.ts';
import type { Act } from '../../platform/act.ts';
import type { Message } from '../../platform/outbox.ts';
import { speaker } from '../../platform/texts.ts';
import { contactsOf, letterTo, membersOf } from '../accounts/index.ts';
import { officersOf } from '../agencies/index.ts';
import type { DeskPack } from './actions/desk.ts';
import { lettersTexts } from './letters-texts.ts';
import type { Decided } from './rules/facts.ts';
import type { SilenceStep } from './rules/snapshot.ts';
import type { Application } from './rules/state.ts';

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

const LADDER = {
  reminder: { role: 'examiner', key: 'opinion-due' },
  head: { role: 'supervisor', key: 'opinion-overdue-head' },
  authority: { role: 'supervisor', key: 'opinion-overdue-authority' },
} as const satisfies Record<SilenceStep, { role: string; key: LetterKey }>;

/** To the officers whom a step of the ladder for silence concerns. */
export async function silenceLetters(
  act: Act,
  pack: DeskPack,
  app: Application,
  { agency, step, dueOn }: { agency: string; step: SilenceStep; dueOn: Day },
): Promise<Message[]> {
  const { role, key } = LADDER[step];
  const told = step === 'authority' ? pack.applications.authority : agency;
  const officers = (await officersOf(act, told)).filter((o) => o.role === role);
  const values = { reference: app.reference, agency: nameOf(pack, agency), day: dayInWords(dueOn) };
  return lettersTo(
    act,
    officers.map((o) => o.principal),
    key,
    values,
  );
}

type Notice = Extract<Decided, { type: 'LapseNoticed' | 'ApplicationLapsed' | 'FeeReminded' }>;

/** To the members of the organisation: the fee falls due, the application will lapse, it has lapsed. */
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
