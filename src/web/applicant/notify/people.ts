import { dayAt, startOfDay } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import { holdsAt } from '../../../kernel/instant.ts';
import { type BadLine, listLines } from '../../../kernel/list-lines.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { kindFault } from '../../../modules/applications/rules/field-kinds.ts';
import {
  declarePeople,
  documentMark,
  type PersonDetails,
  type PersonLine,
  type PersonWords,
  peopleBy,
  peopleDeclaredBy,
  readPersonList,
} from '../../../modules/entities/index.ts';
import { type Licence, listChange, notifyPeople, peopleOf } from '../../../modules/licences/index.ts';
import { isNotified } from '../../../modules/licences/rules/roles.ts';
import { dayHtml } from '../../shared/dates.ts';
import { readPhone } from '../../shared/forms/list-words.ts';
import { parseTypedDay } from '../../shared/forms/typed-day.ts';
import { type Html, html, id as idHtml, NOTHING } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ApplicantAsk } from '../route.ts';
import type { Change, Kind } from './change.ts';

const AGENT = 'agent';
const KNOWN_MAX = 5_000;

interface Agent {
  readonly person: Id<'person'>;
  readonly from: string;
  /** Null once erased. */
  readonly details: PersonDetails | null;
}

/** Agents on record; who owns or leads changes by variation and is not among them. */
async function agentsOf({ reader, at }: ApplicantAsk, licence: Licence): Promise<Agent[]> {
  const bound = (await peopleOf(reader, licence.id)).filter(
    ({ role, until }) => role === AGENT && (until === null || until > at),
  );
  const details = await peopleBy(
    reader,
    bound.map(({ person }) => person),
  );
  return bound.map(({ person, from }) => ({ person, from, details: details.get(person) ?? null }));
}

function wordsOf({ deps, at }: ApplicantAsk): PersonWords {
  const { country } = deps;
  const { formats, zone } = country.applications;
  const known = { formats, districts: country.applications.districts, carriers: new Set<string>() };
  return {
    latinName: (text) => text !== '' && kindFault('latin-name', text, known) === undefined,
    urduName: (text) => kindFault('urdu-name', text, known) === undefined,
    nationalId: formats.nationalId,
    passport: (text) => formats.passport(text.toUpperCase()),
    phone: (text) => readPhone(text, country),
    day: parseTypedDay,
    country: country.applications.country,
    today: dayAt(at, zone),
  };
}

function nameOf(language: 'en' | 'ur', details: Pick<PersonDetails, 'nameLatin' | 'nameUrdu'>): Html {
  return nameHtml((language === 'ur' && details.nameUrdu) || details.nameLatin, language);
}

const marksOf = (agent: Agent) => (agent.details ? [documentMark(agent.details)] : []);

async function change(
  ask: ApplicantAsk,
  licence: Licence,
  mode: Parameters<Kind['change']>[2],
  text: string,
): Promise<Change> {
  const { words, deps } = ask;
  const agents = await agentsOf(ask, licence);
  const gone = (one: Agent) => ({
    key: one.person as string,
    html: one.details ? nameOf(words.language, one.details) : html`${words.say('notify-erased')}`,
  });
  const ends = (list: readonly Agent[]) => list.map(({ person }) => ({ person, role: AGENT }));
  if (mode === 'end') {
    const lines = documentLines(text);
    const changed = listChange('end', lines, agents, { line: ({ mark }) => [mark], held: marksOf });
    const unknown = changed.unknown.map(
      ({ line, text: whole }): BadLine => ({ line, text: whole, code: 'person-not-bound' }),
    );
    return {
      added: [],
      ended: changed.ended.map(gone),
      already: 0,
      bad: unknown,
      text: lines
        .filter((line) => !changed.unknown.includes(line))
        .map((line) => line.text)
        .join('\n'),
      act: (act) => notifyPeople(act, { licence: licence.id, add: [], end: ends(changed.ended) }),
    };
  }
  const read = readPersonList(text, wordsOf(ask));
  const cleared = new Set([...(await clearedMarks(ask, licence)), ...agents.flatMap(marksOf)]);
  const foreign = ({ details }: PersonLine) => details.nationality !== deps.country.applications.country;
  const barred = read.good.filter((line) => foreign(line) && !cleared.has(documentMark(line.details)));
  const good = read.good.filter((line) => !barred.includes(line));
  const bad = [...read.bad, ...barred.map(notCleared)].sort((a, b) => a.line - b.line);
  const changed = listChange(mode, good, agents, {
    line: ({ details }) => [documentMark(details)],
    held: marksOf,
  });
  return {
    added: changed.added.map(({ details }) => ({
      key: documentMark(details),
      html: html`${nameOf(words.language, details)} ${idHtml(details.nationalId ?? details.passport ?? '')}`,
    })),
    ended: changed.ended.map(gone),
    already: changed.already.length,
    bad,
    text: good.map((line) => line.text).join('\n'),
    async act(act) {
      const known = await knownPeople(ask, licence);
      const added = changed.added.map(({ details, from }: PersonLine) => ({
        person: known.get(documentMark(details)) ?? act.newId<'person'>(),
        details,
        from: from ? startOfDay(from, deps.country.applications.zone) : act.at,
      }));
      const notified = await notifyPeople(act, {
        licence: licence.id,
        add: added.map(({ person, details, from }) => ({
          person,
          role: AGENT,
          foreign: details.nationality !== deps.country.applications.country,
          from,
        })),
        end: ends(changed.ended),
      });
      if (isRefusal(notified)) return notified;
      const fresh = new Set([...known.values()]);
      const people = added
        .filter(({ person }) => !fresh.has(person))
        .map(({ person, details }) => ({ id: person, details }));
      const declared = await declarePeople(act, licence.company, people, deps.blind);
      return isRefusal(declared) ? declared : notified;
    },
  };
}

/** Documents of whom an application of this licence named, and the agencies examined. */
async function clearedMarks({ reader, at }: ApplicantAsk, licence: Licence): Promise<Set<string>> {
  const examined = (await peopleOf(reader, licence.id)).filter(
    (one) => holdsAt(at, one) && !isNotified(one.role),
  );
  const details = await peopleBy(
    reader,
    examined.map(({ person }) => person),
  );
  return new Set([...details.values()].flatMap((one) => (one ? [documentMark(one)] : [])));
}

const notCleared = ({ line, text }: PersonLine): BadLine => ({
  line,
  text,
  code: 'foreign-staff-by-variation',
});

/** Whom the company has declared already, in whatever role: they keep their ids and what is known of them. */
async function knownPeople({ reader }: ApplicantAsk, licence: Licence): Promise<Map<string, Id<'person'>>> {
  const details = await peopleBy(reader, await peopleDeclaredBy(reader, licence.company, KNOWN_MAX));
  return new Map(
    [...details].flatMap(([person, one]) => (one ? [[documentMark(one), person] as const] : [])),
  );
}

/** The number of a document in the first or second cell of each line: a list of those who came serves for those who left. */
function documentLines(text: string) {
  return listLines(text)
    .map(({ line, text: whole, cells }) => {
      const cell = /\d/.test(cells[0] ?? '') ? cells[0] : (cells[1] ?? cells[0]);
      const mark = documentMark({ nationalId: cell ?? '', passport: null });
      return { line, text: whole, mark };
    })
    .filter(({ mark, line }) => line > 1 || /\d/.test(mark));
}

export const peopleKind: Kind = {
  about: 'people',
  template:
    'name,identity number or passport,nationality,date of birth,telephone,father or husband,name in Urdu,since',
  example: async ({ deps }) =>
    `Ada Example, 00000-0000000-0, ${deps.country.applications.country}, 1995-03-02, +${deps.country.numbers.callingCode} 11 1234567, d/o Ben Example, , 2026-11-01`,
  fields: [],
  inputs: async () => NOTHING,
  columns: ['notify-name', 'notify-document', 'notify-since'],
  async now(ask, licence) {
    const { words, deps } = ask;
    return (await agentsOf(ask, licence)).map(({ person, details, from }) => ({
      key: person,
      cells: [
        details ? nameOf(words.language, details) : html`${words.say('notify-erased')}`,
        details ? idHtml(details.nationalId ?? details.passport ?? '') : NOTHING,
        dayHtml(dayAt(from as never, deps.country.time.zone), words.language),
      ],
    }));
  },
  change,
};
