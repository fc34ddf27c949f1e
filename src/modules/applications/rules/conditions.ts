import { type Day, parseDay, plusYears } from '../../../kernel/day.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import { EXAMINED_ROLES } from '../../licences/rules/roles.ts';
import type { Content, PersonEntry } from './content.ts';
import { duplicateFaults } from './duplicates.ts';
import { numberFaults } from './number-conditions.ts';
import { ownerFaults } from './owner-chain.ts';
import { isInRole } from './owners.ts';
import type { ApplicationsPack, Kind, LicenceClass } from './pack.ts';
import { repeated } from './repeated.ts';
import { unnamedShareFaults } from './unnamed-share.ts';

type Pack = Pick<
  ApplicationsPack,
  | 'askedOfBusiness'
  | 'askedOfPeople'
  | 'askedOfPremises'
  | 'country'
  | 'documents'
  | 'formats'
  | 'isNationalNumber'
  | 'majorityYears'
  | 'numberKind'
  | 'ownersNamedFromPercent'
>;

/** Nobody has lived longer; a birth before is mistyped. */
const OLDEST_YEARS = 125;
const LEADERS = ['director', 'proprietor', 'partner'];
/** Who owns, leads or answers for a centre is of age; a house may belong to a child. */
const ANSWERABLE: readonly string[] = EXAMINED_ROLES.filter((role) => role !== 'landlord');

/**
 * The rules that join several fields: what one answer makes necessary, what may not be said twice, and what
 * cannot be true. `today` is the national day of the check.
 */
export function conditionFaults(
  content: Content,
  kind: Kind,
  licenceClass: LicenceClass,
  pack: Pack,
  today: Day,
): Fault[] {
  return [
    ...companyFaults(content, today),
    ...peopleFaults(content, pack, today),
    ...ownerFaults(content, pack, today),
    ...unnamedShareFaults(content, pack, today),
    ...premisesFaults(content, pack),
    ...businessFaults(content, licenceClass, pack),
    ...numberFaults(content, pack),
    ...answerFaults(content, licenceClass),
    ...documentFaults(content, kind, pack),
    ...duplicateFaults(content, pack),
    ...declarationFaults(content),
  ];
}

function companyFaults({ company }: Content, today: Day): Fault[] {
  if (!company) return [];
  const faults: Fault[] = [];
  if (company.form === 'company' && !company.incorporationNumber)
    faults.push({ field: '/company/incorporationNumber', code: 'required' });
  if (company.form === 'company' && !company.incorporatedOn)
    faults.push({ field: '/company/incorporatedOn', code: 'required' });
  if (company.incorporatedOn && company.incorporatedOn > today)
    faults.push({ field: '/company/incorporatedOn', code: 'in-the-future' });
  return faults;
}

function peopleFaults({ people = [], owners = [] }: Content, pack: Pack, today: Day): Fault[] {
  const through = new Set(owners.flatMap(({ heldBy = [] }) => heldBy.map(({ owner }) => owner)));
  const faults = people.flatMap((person, i) => [
    ...personFaults(person, `/people/${i}`, pack, today),
    ...(person.roles?.includes('shareholder') && person.sharePercent === undefined && !through.has(person.id)
      ? [{ field: `/people/${i}/sharePercent`, code: 'required' }]
      : []),
  ]);
  const has = (roles: readonly string[]) =>
    people.some((p) => isInRole(p, today) && p.roles?.some((r) => roles.includes(r)));
  if (people.length && !has(LEADERS)) faults.push({ field: '/people', code: 'nobody-leads' });
  if (people.length && !has(['signatory'])) faults.push({ field: '/people', code: 'nobody-signs' });
  const spelled = (p: PersonEntry) =>
    (p.nationalId && pack.formats.nationalId(p.nationalId)) || p.passport?.toUpperCase();
  faults.push(...repeated(people.map(spelled), (i) => `/people/${i}`, 'same-person-twice'));
  return faults;
}

function personFaults(person: PersonEntry, at: string, pack: Pack, today: Day): Fault[] {
  const faults: Fault[] = [];
  const national = person.nationality === pack.country;
  if (person.nationality && national && !person.nationalId)
    faults.push({ field: `${at}/nationalId`, code: 'required' });
  if (person.nationality && !national && !person.passport)
    faults.push({ field: `${at}/passport`, code: 'required' });
  if (isInRole(person, today))
    for (const asked of pack.askedOfPeople)
      if (!person[asked]) faults.push({ field: `${at}/${asked}`, code: 'required' });
  const works = person.roles?.some((role) => role === 'key-staff');
  if (person.nationality && !national && works && !person.visaUntil)
    faults.push({ field: `${at}/visaUntil`, code: 'required' });
  if (person.visaUntil && person.visaUntil < today && isInRole(person, today))
    faults.push({ field: `${at}/visaUntil`, code: 'visa-over' });
  if (person.birthDate && person.birthDate >= today)
    faults.push({ field: `${at}/birthDate`, code: 'in-the-future' });
  const born = parseDay(person.birthDate ?? ''); // what is no day at all is told by its field
  if (born && plusYears(born, OLDEST_YEARS) < today)
    faults.push({ field: `${at}/birthDate`, code: 'too-long-ago', values: { years: OLDEST_YEARS } });
  const answers = isInRole(person, today) && person.roles?.some((role) => ANSWERABLE.includes(role));
  if (answers && born && born < today && plusYears(born, pack.majorityYears) > today)
    faults.push({ field: `${at}/birthDate`, code: 'under-age', values: { years: pack.majorityYears } });
  if (person.from && person.from > today) faults.push({ field: `${at}/from`, code: 'in-the-future' });
  if (person.from && person.until && person.until <= person.from)
    faults.push({ field: `${at}/until`, code: 'ends-before-it-begins' });
  return faults;
}

function premisesFaults(content: Content, pack: Pack): Fault[] {
  const { premises = [], people = [] } = content;
  const faults: Fault[] = [];
  const main = premises.filter((p) => p.mainOffice).length;
  if (premises.length && main !== 1)
    faults.push({ field: '/premises', code: 'one-main-office', values: { found: main } });
  premises.forEach((place, i) => {
    if (place.landlord && !people.some((p) => p.id === place.landlord))
      faults.push({ field: `/premises/${i}/landlord`, code: 'landlord-not-named' });
    if (place.leaseFrom && place.leaseUntil && place.leaseUntil <= place.leaseFrom)
      faults.push({ field: `/premises/${i}/leaseUntil`, code: 'ends-before-it-begins' });
    for (const asked of pack.askedOfPremises(place, content))
      if (place[asked] === undefined || place[asked] === '')
        faults.push({ field: `/premises/${i}/${asked}`, code: 'required' });
    if (place.seats === 0) faults.push({ field: `/premises/${i}/seats`, code: 'no-seats' });
  });
  faults.push(
    ...repeated(
      premises.map((p) => p.id),
      (i) => `/premises/${i}/id`,
      'same-id-twice',
    ),
  );
  return faults;
}

function businessFaults(content: Content, { code }: LicenceClass, pack: Pack): Fault[] {
  return pack
    .askedOfBusiness(code, content)
    .filter((asked) => !content.business?.[asked]?.length)
    .map((asked) => ({ field: `/business/${asked}`, code: 'required' }));
}

function answerFaults({ answers = [] }: Content, licenceClass: LicenceClass): Fault[] {
  const given = new Set(answers.filter((a) => a.answer).map((a) => a.question));
  const missing = licenceClass.questions.filter((q) => !given.has(q.code));
  const faults: Fault[] = missing.map((q) => ({
    field: '/answers',
    code: 'question-unanswered',
    values: { question: q.code },
  }));
  answers.forEach((answer, i) => {
    if (answer.question && !licenceClass.questions.some((q) => q.code === answer.question))
      faults.push({ field: `/answers/${i}/question`, code: 'not-a-question-of-this-class' });
  });
  faults.push(
    ...repeated(
      answers.map((a) => a.question),
      (i) => `/answers/${i}/question`,
      'same-question-twice',
    ),
  );
  return faults;
}

function documentFaults(content: Content, kind: Kind, pack: Pack): Fault[] {
  const { documents = [], people = [], premises = [] } = content;
  const faults: Fault[] = [];
  const codes = new Set(pack.documents.map((rule) => rule.code));
  const subjects = new Set([...people, ...premises].flatMap((x) => (x.id ? [x.id] : [])));
  documents.forEach((document, i) => {
    if (document.kind && !codes.has(document.kind))
      faults.push({ field: `/documents/${i}/kind`, code: 'unknown-document' });
    if (document.about && !subjects.has(document.about))
      faults.push({ field: `/documents/${i}/about`, code: 'about-nobody-named' });
  });
  for (const rule of pack.documents)
    for (const about of rule.neededFor(content, kind)) {
      const serves = [rule.code, ...(rule.servedBy ?? [])];
      const has = documents.some(
        (d) => d.file && serves.includes(d.kind ?? '') && (rule.about === 'company' || d.about === about),
      );
      if (!has)
        faults.push({
          field: '/documents',
          code: 'document-missing',
          values: { document: rule.code, about: rule.about === 'company' ? 'company' : about },
        });
    }
  return faults;
}

function declarationFaults({ declarations = {} }: Content): Fault[] {
  return (['truthful', 'dataProtection', 'inspection'] as const)
    .filter((name) => declarations[name] === false)
    .map((name) => ({ field: `/declarations/${name}`, code: 'must-be-declared' }));
}
