import type { Day } from '../../../kernel/day.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import type { Content, OwnerEntry } from './content.ts';
import { CHAIN_MOST, circleFrom, depthFrom, ownShares, sharesTogether } from './owners.ts';
import type { ApplicationsPack } from './pack.ts';
import { repeated } from './repeated.ts';

type Pack = Pick<ApplicationsPack, 'country' | 'formats'>;

/**
 * What is wrong with who owns the applicant. Owners are traced through companies until people are named:
 * - The shares of one level, of the applicant or of a company, are together no more than the whole.
 * - A company among the owners holds a share of the applicant or of another such company, and says who owns it.
 * - An owner is one of the people or companies named; nobody owns itself, over whatever way, nor does the applicant.
 * - No more than eight companies stand one behind another.
 * - Whoever owns through a company is named as a shareholder, so that the bar follows the person.
 */
export function ownerFaults(content: Content, pack: Pack, today: Day): Fault[] {
  const { people = [], owners = [] } = content;
  const faults: Fault[] = [];
  const shares = ownShares(content, today);
  if (shares > 100) faults.push({ field: '/people', code: 'shares-above-hundred', values: { shares } });
  faults.push(
    ...repeated(
      [...people, ...owners].map(({ id }) => id),
      (i) => (i < people.length ? `/people/${i}/id` : `/owners/${i - people.length}/id`),
      'same-id-twice',
    ),
    ...repeated(
      owners.map((one) => registeredAs(one, pack)),
      (i) => `/owners/${i}/registrationNumber`,
      'same-company-twice',
    ),
    ...owners.flatMap((one, i) => companyFaults(one, `/owners/${i}`, content, pack, today)),
  );
  const through = new Map(
    owners.flatMap(({ name = '', heldBy = [] }) => heldBy.map(({ owner }) => [owner, name])),
  );
  people.forEach(({ id, roles }, i) => {
    const company = through.get(id);
    if (id && company !== undefined && !roles?.includes('shareholder'))
      faults.push({ field: `/people/${i}/roles`, code: 'owner-is-shareholder', values: { company } });
  });
  return faults;
}

function companyFaults(one: OwnerEntry, at: string, content: Content, pack: Pack, today: Day): Fault[] {
  const { people = [], owners = [], company } = content;
  const { id = '', heldBy = [], country, registrationNumber, taxNumber } = one;
  const faults: Fault[] = [];
  const fault = (field: string, code: string, values?: Fault['values']) =>
    faults.push({ field: `${at}${field}`, code, ...(values && { values }) });
  const national = country === pack.country;
  if (national && registrationNumber && !pack.formats.incorporationNumber(registrationNumber))
    fault('/registrationNumber', 'not-an-incorporation-number');
  const own =
    company?.incorporationNumber &&
    registeredAs({ country: pack.country, registrationNumber: company.incorporationNumber }, pack);
  if (own && own === registeredAs(one, pack)) fault('/registrationNumber', 'owner-is-applicant');
  const taxed = national && taxNumber ? pack.formats.taxNumber(taxNumber) : undefined;
  if (national && taxNumber && !taxed) fault('/taxNumber', 'not-a-tax-number');
  if (taxed && company?.taxNumber && taxed === pack.formats.taxNumber(company.taxNumber))
    fault('/taxNumber', 'owner-is-applicant');
  if (one.registeredOn && one.registeredOn > today) fault('/registeredOn', 'in-the-future');
  if (
    one.sharePercent === undefined &&
    !owners.some((other) => other.heldBy?.some(({ owner }) => owner === id))
  )
    fault('/sharePercent', 'owns-nothing');
  if (heldBy.length === 0) fault('/heldBy', 'owners-not-named');
  const shares = sharesTogether(heldBy);
  if (shares > 100) fault('/heldBy', 'owner-shares-above-hundred', { shares });
  const named = new Set([...people, ...owners].map((other) => other.id));
  heldBy.forEach(({ owner }, i) => {
    if (owner && !named.has(owner)) fault(`/heldBy/${i}/owner`, 'owner-not-named');
  });
  faults.push(
    ...repeated(
      heldBy.map(({ owner }) => owner),
      (i) => `${at}/heldBy/${i}/owner`,
      'same-owner-twice',
    ),
  );
  const circle = circleFrom(id, owners);
  if (circle) fault('/heldBy', 'owners-in-a-circle', { way: wayOf(circle, owners) });
  else if (one.sharePercent !== undefined && depthFrom(id, owners) > CHAIN_MOST)
    fault('/heldBy', 'owners-too-deep', { most: CHAIN_MOST });
  return faults;
}

/** A circle by the names of its companies. */
export function wayOf(circle: readonly string[], owners: readonly OwnerEntry[]): string {
  return circle.map((id) => owners.find((one) => one.id === id)?.name ?? '?').join(' → ');
}

function registeredAs(
  { country, registrationNumber }: Pick<OwnerEntry, 'country' | 'registrationNumber'>,
  { country: national, formats }: Pack,
): string | undefined {
  if (!country || !registrationNumber) return undefined;
  const spelled = country === national ? formats.incorporationNumber(registrationNumber) : undefined;
  return `${country} ${(spelled ?? registrationNumber).toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')}`;
}
