import { plusDays } from '../../../kernel/day.ts';
import type { Content } from '../../../modules/applications/index.ts';
import { peopleSharingId } from '../../../modules/entities/index.ts';
import { leadersOfRevoked } from '../../../modules/licences/index.ts';
import { holdersOf } from '../../../modules/numbers/index.ts';
import type { Act } from '../../../platform/act.ts';
import type { Tone } from '../../shared/forms/parts.ts';
import type { ConsoleAsk } from '../route.ts';
import type { ReadDesk } from './desk.ts';
import { findingsCounted } from './inspection-findings.ts';

export const SECTIONS = [
  'overview',
  'company',
  'people',
  'premises',
  'inspections',
  'channels',
  'business',
  'accounts',
  'devices',
  'documents',
  'answers',
  'opinions',
  'messages',
  'history',
  'changes',
] as const;

export type Section = (typeof SECTIONS)[number];

/** What an officer should look at twice: a lead with its reason, never a verdict. */
export interface Flag {
  readonly text: string;
  readonly tone: Tone;
}

export type Flags = ReadonlyMap<Section, readonly Flag[]>;

const SOON_DAYS = 90;
const NUMBERS_MAX = 2_000;

/** What the office knows that bears on each section. */
export async function flagsOf(act: Act, ask: ConsoleAsk, desk: ReadDesk): Promise<Flags> {
  const { words } = ask;
  const { app, view, hand } = desk;
  const ids = app.people.map(({ person }) => person);
  const numbers = numbersIn(app.content).slice(0, NUMBERS_MAX);
  const shared = await peopleSharingId(act, ids);
  const revoked = await leadersOfRevoked(act, [...ids, ...shared.map(({ sameAs }) => sameAs)], act.at);
  const held = numbers.length ? await holdersOf(act, numbers, act.at) : [];
  const flags = new Map<Section, Flag[]>();
  const add = (section: Section, count: number, key: string, tone: Tone) => {
    if (count > 0)
      flags.set(section, [...(flags.get(section) ?? []), { text: words.say(key, { count }), tone }]);
  };
  const others = new Set<string>(
    shared.filter(({ sameAs }) => !ids.includes(sameAs)).map(({ person }) => person),
  );
  const barred = ids.filter(
    (id) => revoked.has(id) || shared.some((one) => one.person === id && revoked.has(one.sameAs)),
  );
  add('people', barred.length, 'review-flag-revoked', 'bad');
  add('people', others.size, 'review-flag-shared', 'caution');
  const country = ask.deps.country.applications.country;
  const foreign = ids.filter((id) => view.people[id] && view.people[id].nationality !== country);
  add('people', foreign.length, 'review-flag-foreign', 'info');
  const soon = plusDays(hand.today, SOON_DAYS);
  const visas = app.people.filter(({ visaUntil }) => visaUntil !== undefined && visaUntil <= soon);
  add('people', visas.length, 'review-flag-visa', 'caution');
  const places = app.content.premises ?? [];
  add('premises', places.filter(({ residential }) => residential).length, 'review-flag-home', 'info');
  add(
    'premises',
    places.filter(({ leaseUntil }) => leaseUntil !== undefined && leaseUntil <= soon).length,
    'review-flag-lease',
    'caution',
  );
  const inspected = findingsCounted(app);
  add('inspections', inspected.disagree, 'review-flag-disagree', 'bad');
  add('inspections', inspected.unsatisfactory, 'review-flag-unfit', 'bad');
  add('inspections', inspected.seats, 'review-flag-seats', 'caution');
  add('inspections', inspected.items, 'review-flag-not-in-order', 'caution');
  add('inspections', inspected.outstanding, 'review-flag-outstanding', 'info');
  add('channels', held.filter(({ licence }) => licence !== app.licence).length, 'review-flag-held', 'bad');
  const abroad = numbers.filter((number) => !ask.deps.country.applications.isNationalNumber(number));
  add('channels', abroad.length, 'review-flag-abroad', 'info');
  const clients = app.content.business?.clients ?? [];
  add(
    'business',
    clients.filter(({ confidential }) => confidential).length,
    'review-flag-confidential',
    'info',
  );
  add('documents', missingDocuments(ask, desk).length, 'review-flag-missing', 'caution');
  add('messages', app.requests.filter(({ answered }) => !answered).length, 'review-flag-open', 'info');
  return flags;
}

function numbersIn({ channels }: Content): string[] {
  return (channels?.numbers ?? []).flatMap(({ number, backEnds }) => [
    ...(number ? [number] : []),
    ...(backEnds ?? []),
  ]);
}

/** Documents that the kind of application asks for and that nobody handed in. */
export function missingDocuments(
  ask: ConsoleAsk,
  { app, view }: ReadDesk,
): { readonly code: string; readonly about: string }[] {
  const people = app.people.map((one) => ({
    ...one,
    id: one.person,
    nationality: view.people[one.person]?.nationality,
  }));
  const content: Content = { ...app.content, people };
  const handed = content.documents ?? [];
  return ask.deps.country.applications.documents.flatMap((rule) =>
    rule
      .neededFor(content, app.kind)
      .filter((about) => {
        const serves = [rule.code, ...(rule.servedBy ?? [])];
        return !handed.some(
          (one) =>
            one.file && serves.includes(one.kind ?? '') && (rule.about === 'company' || one.about === about),
        );
      })
      .map((about) => ({ code: rule.code, about })),
  );
}
