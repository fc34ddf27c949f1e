import type { Day } from '../../kernel/day.ts';
import type { Content, OwnerEntry, PersonEntry } from '../../modules/applications/rules/content.ts';
import { companyAt } from './companies.ts';
import type { Random } from './random.ts';

// Beyond every centre, so that no company of a chain is a centre's name.
const HOLDINGS_FROM = 300_000;
const ABROAD = [
  { country: 'AE', place: 'Free Zone, Ajman' },
  { country: 'MY', place: 'Jalan Contoh, Labuan' },
  { country: 'CY', place: 'Example Street, Limassol' },
] as const;

/** Some companies belong in part to a holding, some of these to a fund abroad; the shareholders stand behind both. */
export function ownedThrough(
  random: Random,
  wishes: { readonly seed: string; readonly index: number; readonly today: Day; newId(): string },
  people: readonly PersonEntry[],
): { readonly people: readonly PersonEntry[]; readonly owners: readonly OwnerEntry[] } {
  const { seed, index, today, newId } = wishes;
  const holders = people.filter(({ roles }) => roles?.includes('shareholder'));
  const [first, last] = [holders[0]?.id, holders.at(-1)?.id];
  if (!first || !last || !random.chance(140)) return { people, owners: [] };
  const { name, nameUrdu, incorporatedOn } = companyAt(seed, HOLDINGS_FROM + index, today);
  const own = {
    id: newId(),
    name: name.replace(/ \(?(SMC|Private|Limited|and |Enterprise).*$/, ' Holdings (Private) Limited'),
    nameUrdu,
    country: 'PK',
    registrationNumber: String(2_000_000 + index),
    registeredOn: incorporatedOn ?? undefined,
  };
  const share = random.pick([30, 40, 51]);
  const left = Math.floor((100 - share) / holders.length);
  const named = people.map((one) =>
    one.roles?.includes('shareholder') ? { ...one, sharePercent: left } : one,
  );
  if (random.chance(500))
    return {
      people: named,
      owners: [{ ...own, sharePercent: share, heldBy: [{ owner: last, sharePercent: 100 }] }],
    };
  const { country, place } = random.pick(ABROAD);
  const fund = {
    id: newId(),
    name: `${own.name.split(' ')[0]} Ventures Ltd`,
    country,
    registrationNumber: `${country}-${10_000 + random.below(90_000)}`,
    address: place,
    heldBy: [{ owner: last, sharePercent: random.pick([75, 100]) }],
  };
  const heldBy =
    first === last
      ? [{ owner: fund.id, sharePercent: 60 }]
      : [
          { owner: first, sharePercent: 40 },
          { owner: fund.id, sharePercent: 60 },
        ];
  return { people: named, owners: [{ ...own, sharePercent: share, heldBy }, fund] };
}

/** A content in which a holding owns two fifths of the company, whoever owned it alone before. */
export function withHolding(content: Content): Content {
  const { people = [], owners, company } = content;
  const [first] = people;
  if (owners?.length || !first?.id) return content;
  return {
    ...content,
    people: people.map((one) =>
      one.sharePercent === undefined ? one : { ...one, sharePercent: Math.floor(one.sharePercent / 2) },
    ),
    owners: [
      {
        name: `${company?.name?.split(' ')[0] ?? 'First'} Holdings (Private) Limited`,
        country: 'PK',
        registrationNumber: '2999999',
        sharePercent: 40,
        heldBy: [{ owner: first.id, sharePercent: 100 }],
      },
    ],
  };
}
