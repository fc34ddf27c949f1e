import { membershipsOf } from '../../../modules/accounts/index.ts';
import { conflictsOf } from '../../../modules/agencies/index.ts';
import {
  applicationByReference,
  applicationsOfCompanies,
  companiesNamed,
  companiesOfPeople,
  type FoundApplication,
  licencesByIds,
  licencesOfCompanies,
} from '../../../modules/desks/index.ts';
import { peopleWithIdentity } from '../../../modules/entities/index.ts';
import { licenceByNumber, licencesOfCompany, searchRegister } from '../../../modules/licences/index.ts';
import { holdersOf } from '../../../modules/numbers/index.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import type { ConsoleAsk } from '../route.ts';
import type { Question } from './question.ts';

export interface FoundLicence {
  readonly number: string;
  readonly holder: string;
  readonly holderUrdu: string | null;
  readonly kind: string;
}

/** What was found, by kind; `hidden` counts what the officer is tied to and may not see. */
export interface Found {
  readonly applications: readonly FoundApplication[];
  readonly licences: readonly FoundLicence[];
  readonly hidden: number;
  /** There is more than is shown. */
  readonly more: boolean;
}

export const SHOWN = 50;
const COMPANIES_MAX = 200;

/** Looks for it, within what the officer may see: never what he is tied to. */
export async function foundBy(ask: ConsoleAsk, reader: Reader, question: Question): Promise<Found> {
  const { applications, licences } = await everything(ask, reader, question);
  const ties = await tiesOf(ask, reader);
  const seen = applications.filter(({ company }) => !ties.has(company));
  return {
    applications: seen.slice(0, SHOWN),
    licences: licences.slice(0, SHOWN),
    hidden: applications.length - seen.length,
    more: seen.length > SHOWN || licences.length > SHOWN,
  };
}

type Everything = Pick<Found, 'applications' | 'licences'>;

async function everything(ask: ConsoleAsk, reader: Reader, question: Question): Promise<Everything> {
  const { at, deps } = ask;
  const none: Everything = { applications: [], licences: [] };
  switch (question.by) {
    case 'nothing':
      return none;
    case 'reference': {
      const found = await applicationByReference(reader, question.reference);
      if (!found) return none;
      return { applications: [found], licences: await licencesOfCompany(reader, found.company) };
    }
    case 'licence': {
      const licence = await licenceByNumber(reader, question.number);
      if (!licence) return none;
      const applications = await applicationsOfCompanies(reader, [licence.company], SHOWN + 1);
      return { applications, licences: [licence] };
    }
    case 'number': {
      const held = await holdersOf(reader, [question.e164], at);
      const licences = await licencesByIds(
        reader,
        held.map(({ licence }) => licence),
      );
      return { applications: [], licences };
    }
    case 'identity': {
      const same = await peopleWithIdentity(reader, [question.identity], deps.blind);
      const people = same.map(({ sameAs }) => sameAs);
      return people.length ? ofCompanies(reader, await companiesOfPeople(reader, people)) : none;
    }
    case 'words': {
      const companies = await companiesNamed(reader, question.text, COMPANIES_MAX);
      const [own, register] = await Promise.all([
        ofCompanies(reader, companies),
        searchRegister(reader, { q: question.text, city: '', after: null, limit: SHOWN + 1 }, at),
      ]);
      const known = new Set(own.licences.map(({ number }) => number));
      const further = register.items.filter(({ number }) => !known.has(number));
      return { ...own, licences: [...own.licences, ...further] };
    }
    default:
      return question satisfies never;
  }
}

async function ofCompanies(reader: Reader, companies: readonly string[]): Promise<Everything> {
  if (companies.length === 0) return { applications: [], licences: [] };
  const [applications, licences] = await Promise.all([
    applicationsOfCompanies(reader, companies, SHOWN + 1),
    licencesOfCompanies(reader, companies, SHOWN + 1),
  ]);
  return { applications, licences };
}

/** Companies that the officer declared a tie to, or of whose organisation he is or was a member. */
export async function tiesOf(
  { actor }: Pick<ConsoleAsk, 'actor'>,
  reader: Reader,
): Promise<ReadonlySet<string>> {
  const [declared, memberships] = await Promise.all([
    conflictsOf(reader, actor.officer),
    membershipsOf(reader, actor.principal),
  ]);
  const running = declared.filter(({ endedAt }) => endedAt === null).map(({ about }) => about);
  return new Set([...running, ...memberships.map(({ company }) => company)]);
}
