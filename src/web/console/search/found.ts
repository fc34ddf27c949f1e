import { type InspectionOrdered, inspectionsOrdered } from '../../../modules/applications/index.ts';
import { type Complaint, complaintFound } from '../../../modules/conduct/index.ts';
import { type Stay, staysAbout, staysOfCase } from '../../../modules/courts/index.ts';
import {
  applicationByReference,
  applicationsFound,
  companiesTiedTo,
  type FoundApplication,
  type FoundLicence,
  type FoundPage,
  licencesByIds,
  licencesFound,
  parseMark,
  type Sought,
} from '../../../modules/desks/index.ts';
import { licenceByNumber } from '../../../modules/licences/index.ts';
import { searchWords } from '../../../modules/licences/rules/search-words.ts';
import { type Order, ordersAbout } from '../../../modules/orders/index.ts';
import { type ListedRuling, rulingsFound } from '../../../modules/rulings/index.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import type { ConsoleAsk } from '../route.ts';
import type { Question } from './question.ts';

/** What is listed page by page; the rest of what is found stands beside it. */
export const KINDS = ['applications', 'licences', 'rulings'] as const;
export type Kind = (typeof KINDS)[number];

/** Which page is asked for: of every kind its first, or one kind from a row on. */
export interface Asked {
  readonly of: Kind | null;
  readonly after: string;
}

/** What was found; `hidden` counts what the officer is tied to and may not see. */
export interface Found {
  readonly applications: FoundPage<FoundApplication>;
  readonly licences: FoundPage<FoundLicence>;
  readonly rulings: Pick<FoundPage<ListedRuling>, 'rows' | 'next'>;
  /** About the entries of this page, and of the case that was typed. */
  readonly orders: readonly Order[];
  readonly stays: readonly Stay[];
  /** The entries that these are about. */
  readonly about: ReadonlyMap<string, FoundLicence>;
  /** For the applications of this page. */
  readonly inspections: readonly InspectionOrdered[];
  readonly complaint: Complaint | null;
  readonly hidden: number;
}

export const SHOWN = 20;

const NONE = { rows: [], next: null, all: 0, leftOut: 0 };
const NOTHING_FOUND: Found = {
  applications: NONE,
  licences: NONE,
  rulings: { rows: [], next: null },
  orders: [],
  stays: [],
  about: new Map(),
  inspections: [],
  complaint: null,
  hidden: 0,
};

/** Looks for it, within what an officer who sees applications may see: never what he is tied to. */
export async function foundBy(
  ask: ConsoleAsk,
  reader: Reader,
  question: Question,
  asked: Asked,
): Promise<Found> {
  const ties = await companiesTiedTo(reader, ask.actor.principal);
  const of = { reader, ties, asked };
  switch (question.by) {
    case 'nothing':
    case 'identity':
      return NOTHING_FOUND;
    case 'reference': {
      const one = await applicationByReference(reader, question.reference);
      return one ? together(of, one, one.company, null) : NOTHING_FOUND;
    }
    case 'licence': {
      const one = await licenceByNumber(reader, question.number);
      return one ? together(of, null, one.company, one) : NOTHING_FOUND;
    }
    case 'number':
      return beside(of, await listed(of, { by: 'number', number: question.e164 }));
    case 'ruling': {
      const rulings = await rulingsIn(of, { reference: question.reference });
      return { ...NOTHING_FOUND, rulings, hidden: rulings.leftOut };
    }
    case 'complaint':
      return complaintOnly(ask, reader, question);
    case 'words': {
      const words = searchWords(question.text);
      const [lists, rulings, stays] = await Promise.all([
        listed(of, { by: 'words', text: question.text }),
        words.length > 0 ? rulingsIn(of, { words }) : { rows: [], next: null, leftOut: 0 },
        /\d/.test(question.text) && asked.of === null ? staysOfCase(reader, question.text) : [],
      ]);
      return beside(of, { ...lists, rulings }, stays, rulings.leftOut);
    }
    default:
      return question satisfies never;
  }
}

/** What somebody finds who sees no application: a complaint that he may hear. */
export async function complaintOnly(ask: ConsoleAsk, reader: Reader, question: Question): Promise<Found> {
  if (question.by !== 'complaint') return NOTHING_FOUND;
  return {
    ...NOTHING_FOUND,
    complaint: (await complaintFound(reader, ask.actor, question.reference)) ?? null,
  };
}

interface Of {
  readonly reader: Reader;
  readonly ties: ReadonlySet<string>;
  readonly asked: Asked;
}

type Lists = Pick<Found, 'applications' | 'licences'>;

/** An exact application or licence, and what its company has of the other. */
async function together(
  of: Of,
  application: FoundApplication | null,
  company: string,
  licence: FoundLicence | null,
): Promise<Found> {
  if (of.ties.has(company)) return { ...NOTHING_FOUND, hidden: 1 };
  const others = await listed(of, { by: 'companies', companies: [company] });
  const only = <Row>(rows: readonly Row[]) => ({ ...NONE, rows, all: rows.length });
  return beside(of, {
    applications: application ? only([application]) : others.applications,
    licences: licence ? only([licence]) : others.licences,
  });
}

async function listed({ reader, ties, asked }: Of, sought: Sought): Promise<Lists> {
  const without = [...ties];
  const wants = (kind: Kind) => asked.of === null || asked.of === kind;
  const mark = parseMark(`after~${asked.after}`) ?? null;
  const number = asked.of === 'licences' && asked.after !== '' ? asked.after : null;
  const [applications, licences] = await Promise.all([
    wants('applications') ? applicationsFound(reader, sought, { after: mark, limit: SHOWN, without }) : NONE,
    wants('licences') ? licencesFound(reader, sought, { after: number, limit: SHOWN, without }) : NONE,
  ]);
  return { applications, licences };
}

async function rulingsIn({ reader, ties, asked }: Of, sought: Parameters<typeof rulingsFound>[1]) {
  if (asked.of !== null && asked.of !== 'rulings') return { rows: [], next: null, leftOut: 0 };
  const mark = asked.of === 'rulings' ? parseMark(`after~${asked.after}`) : undefined;
  const page = {
    before: mark ? { askedAt: mark.key as ListedRuling['askedAt'], id: mark.id } : null,
    limit: SHOWN + 1,
    without: [...ties],
  };
  const { rows, leftOut } = await rulingsFound(reader, sought, page);
  const shown = rows.slice(0, SHOWN);
  const last = rows.length > SHOWN ? shown.at(-1) : undefined;
  return { rows: shown, next: last ? `${last.askedAt}~${last.id}` : null, leftOut };
}

/** Orders, court orders and inspections beside the rows of a page. */
async function beside(
  { reader, ties }: Of,
  lists: Lists & Partial<Pick<Found, 'rulings'>>,
  cases: readonly Stay[] = [],
  more = 0,
): Promise<Found> {
  const { applications, licences } = lists;
  const ids = licences.rows.map(({ id }) => id);
  const [orders, stays, inspections, ofCases] = await Promise.all([
    ordersAbout(reader, ids),
    staysAbout(reader, ids),
    inspectionsOrdered(
      reader,
      applications.rows.map(({ id }) => id),
    ),
    licencesByIds(
      reader,
      cases.map(({ licence }) => licence),
    ),
  ]);
  const entries = [...licences.rows, ...ofCases.filter(({ company }) => !ties.has(company))];
  const about = new Map(entries.map((one) => [one.id, one]));
  const own = cases.filter(({ licence }) => about.has(licence));
  const known = new Set(own.map(({ id }) => id));
  return {
    ...NOTHING_FOUND,
    ...lists,
    orders,
    stays: [...own, ...stays.filter(({ id }) => !known.has(id))],
    about,
    inspections,
    hidden: applications.leftOut + licences.leftOut + more + cases.length - own.length,
  };
}
