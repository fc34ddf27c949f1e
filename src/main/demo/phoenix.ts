import { type Day, plusDays } from '../../kernel/day.ts';
import type { Content, OwnerEntry, PersonEntry } from '../../modules/applications/rules/content.ts';
import { uuidV7 } from '../../platform/ids.ts';
import type { DemoCentre } from './centre.ts';
import type { Random } from './random.ts';

/** How a shut centre comes back in the demonstration; several of each. */
export const RETURNS = [
  ['same-people', 2],
  ['nominee', 3],
  ['same-premises', 3],
  ['another-city', 2],
  ['same-equipment', 2],
  ['same-agents', 2],
  ['software-house', 2],
  ['number-shopping', 2],
  ['court-stay', 1],
  ['provisional-letter', 1],
  ['sim-boxes', 1],
  ['bought-protection', 1],
  ['letting-lapse', 1],
  ['owner-company', 2],
] as const;
export type Way = (typeof RETURNS)[number][0];

/** Who only looks like a shut centre. */
export const INNOCENTS = [
  ['common-name', 7],
  ['same-plaza', 6],
  ['brothers', 6],
  ['same-landlord', 6],
] as const;
export type Likeness = (typeof INNOCENTS)[number][0];

type People = readonly PersonEntry[];
type Change = (shut: DemoCentre, fresh: DemoCentre, random: Random, nth: number, today: Day) => Content;

/** The identity of a person, without what he can change in a day. */
function identityOf(person: PersonEntry): Partial<PersonEntry> {
  const { nameLatin, nameUrdu, relation, relationName, nationality, nationalId, passport, birthDate, sex } =
    person;
  return { nameLatin, nameUrdu, relation, relationName, nationality, nationalId, passport, birthDate, sex };
}

const peopleOf = ({ content }: DemoCentre): People => content.people ?? [];
const withRole = (centre: DemoCentre, role: 'key-staff' | 'landlord') =>
  peopleOf(centre).filter(({ roles }) => roles?.includes(role));

/** The first leader of the new company is another person. */
function ledBy(fresh: DemoCentre, more: Partial<PersonEntry>): Content {
  const [first, ...others] = peopleOf(fresh);
  return { ...fresh.content, people: [{ ...first, ...more }, ...others] };
}

/** One letter of a name written otherwise. */
export function oneLetterOff(name: string): string {
  const swaps: readonly (readonly [string, string])[] = [
    ['ee', 'ei'],
    ['oo', 'uo'],
    ['a', 'e'],
    ['i', 'e'],
    ['u', 'o'],
  ];
  const at = name.lastIndexOf(' ') + 1;
  for (const [from, to] of swaps) {
    const found = name.indexOf(from, at + 1);
    if (found > 0) return name.slice(0, found) + to + name.slice(found + from.length);
  }
  return `${name}h`;
}

/** The same in Urdu, where several letters sound alike. */
function oneUrduLetterOff(name: string): string {
  const alike = ['سص', 'زذ', 'تط', 'ہح', 'قک', 'ضظ'];
  for (const [one = '', other = ''] of alike) if (name.includes(one)) return name.replace(one, other);
  return name.slice(0, -1);
}

const CHANGES: Readonly<Record<Way | Likeness, Change>> = {
  'same-people': (shut, fresh) => ledBy(fresh, identityOf(peopleOf(shut)[0]!)),
  nominee: (shut, fresh, _random, nth) => {
    const { phone, email } = peopleOf(shut)[0]!;
    if (nth === 0) return ledBy(fresh, { phone, email });
    if (nth === 1) return { ...fresh.content, accounts: shut.content.accounts };
    const { emailDomains } = shut.content.company ?? {};
    return { ...ledBy(fresh, { phone }), company: { ...fresh.content.company, emailDomains, websites: [] } };
  },
  'same-premises': (shut, fresh, _random, nth) => {
    const [old] = shut.content.premises ?? [];
    const [own] = fresh.content.premises ?? [];
    const { line, unit, area, city, district, latitude, longitude, residential } = old!;
    const where = { line, unit, area, city, district, latitude, longitude, residential };
    const wires = { utilityMeter: old!.utilityMeter, ispCircuit: old!.ispCircuit };
    const moved = nth === 0 ? { ...where, ...wires } : nth === 1 ? wires : where;
    return { ...fresh.content, premises: [{ ...own, ...moved }] };
  },
  'another-city': (shut, fresh, random) => {
    const who = identityOf(peopleOf(shut)[0]!);
    return ledBy(fresh, {
      ...who,
      nameLatin: oneLetterOff(who.nameLatin!),
      nameUrdu: oneUrduLetterOff(who.nameUrdu!),
      nationality: 'GB',
      nationalId: undefined,
      passport: `5${random.below(90_000_000) + 10_000_000}`,
    });
  },
  'same-equipment': (shut, fresh) => ({
    ...fresh.content,
    devices: [...(shut.content.devices ?? []).slice(0, 1), ...(fresh.content.devices ?? []).slice(1)],
  }),
  'same-agents': (shut, fresh) => {
    const staff = withRole(shut, 'key-staff').slice(0, 3);
    let n = 0;
    const people = peopleOf(fresh).map((person) =>
      person.roles?.includes('key-staff') && staff[n] ? { ...person, ...identityOf(staff[n++]!) } : person,
    );
    return { ...fresh.content, people };
  },
  'software-house': (shut, fresh) => {
    const { trunks = [] } = fresh.content.channels ?? {};
    const [own] = fresh.content.premises ?? [];
    return {
      ...fresh.content,
      premises: [{ ...own, seats: 8, ispCircuit: shut.content.premises?.[0]?.ispCircuit }],
      channels: {
        ...fresh.content.channels,
        trunks: trunks.map((trunk) => ({ ...trunk, concurrentCalls: 240 })),
        addresses: shut.content.channels?.addresses?.map((one) => ({ ...one, bandwidthMbps: 500 })),
      },
    };
  },
  'number-shopping': (shut, fresh) => {
    const numbers = fresh.content.channels?.numbers ?? [];
    const old = (shut.content.channels?.numbers ?? []).filter(({ backEnds }) => !backEnds?.length);
    return {
      ...fresh.content,
      channels: { ...fresh.content.channels, numbers: [...numbers.slice(0, 3), ...old.slice(0, 3)] },
    };
  },
  'court-stay': (shut, fresh) => ledBy(fresh, identityOf(peopleOf(shut)[0]!)),
  'provisional-letter': (shut, fresh) => ledBy(fresh, identityOf(peopleOf(shut)[0]!)),
  'sim-boxes': (shut, fresh) => ({
    ...fresh.content,
    devices: [...(shut.content.devices ?? []).slice(0, 2), ...(fresh.content.devices ?? []).slice(2)],
  }),
  'bought-protection': (shut, fresh) => {
    const { phone, email } = peopleOf(shut)[0]!;
    return { ...ledBy(fresh, { phone, email }), accounts: shut.content.accounts };
  },
  'letting-lapse': (shut, fresh) => {
    const [own] = fresh.content.premises ?? [];
    const { utilityMeter, ispCircuit } = shut.content.premises?.[0] ?? {};
    const led = ledBy(fresh, identityOf(peopleOf(shut)[0]!));
    return { ...led, premises: [{ ...own, utilityMeter, ispCircuit }] };
  },
  'owner-company': ({ company: old }, fresh, random, nth, today) => {
    const [first, ...others] = peopleOf(fresh);
    const newId = () => uuidV7(Date.parse(today), random.bytes(10));
    const held = { owner: first?.id ?? '', sharePercent: 100 };
    const registered = () => String(random.between(2_600_000, 2_699_999));
    const own: OwnerEntry = {
      id: newId(),
      name: old.name,
      country: 'PK',
      registrationNumber: old.incorporationNumber ?? registered(),
      taxNumber: old.taxNumber,
      heldBy: [held],
    };
    // the old name, one letter off, two companies away and abroad
    const fund: OwnerEntry = {
      id: newId(),
      name: `${oneLetterOff(old.tradeNames[0] ?? old.name.replace(/ (and|Enterprise|Limited|\().*$/, ''))} Ltd`,
      country: 'AE',
      registrationNumber: `AE-${random.between(10_000, 99_999)}`,
      heldBy: [held],
    };
    const holding: OwnerEntry = {
      id: newId(),
      name: `${fresh.company.name.split(' ')[0]} Holdings (Private) Limited`,
      country: 'PK',
      registrationNumber: registered(),
      heldBy: [{ owner: fund.id ?? '', sharePercent: 100 }],
    };
    const owners = nth === 0 ? [{ ...own, sharePercent: 60 }] : [{ ...holding, sharePercent: 60 }, fund];
    const sharing = (one: PersonEntry): PersonEntry => ({
      ...one,
      roles: one.roles?.filter((role) => role !== 'shareholder'),
      sharePercent: undefined,
    });
    const { form } = fresh.company;
    const head = {
      ...first,
      roles: [form === 'company' ? 'director' : 'partner', 'signatory', 'shareholder'] as const,
      sharePercent: 40,
    };
    return {
      ...fresh.content,
      company: { ...fresh.content.company, form: form === 'proprietor' ? 'partnership' : form },
      people: [head, ...others.map(sharing)],
      owners,
    };
  },
  'common-name': (shut, fresh, _random, nth) => {
    const { nameLatin, nameUrdu, relation, relationName, sex } = peopleOf(shut)[0]!;
    const father = nth % 2 === 0 ? { relation, relationName } : {};
    return ledBy(fresh, { nameLatin, nameUrdu, sex, ...father });
  },
  'same-plaza': (shut, fresh) => {
    const [own] = fresh.content.premises ?? [];
    const { line, area, city, district, latitude, longitude } = shut.content.premises?.[0] ?? {};
    const where = { line, area, city, district, latitude, longitude, residential: false };
    return { ...fresh.content, premises: [{ ...own, ...where, unit: 'Office 417, 4th Floor' }] };
  },
  brothers: (shut, fresh) => {
    const { nameLatin, nameUrdu, relationName, address } = peopleOf(shut)[0]!;
    const [own] = peopleOf(fresh);
    const brother = (given: string, family: string) =>
      `${given.split(' ').at(0)} ${family.split(' ').at(-1)}`;
    return ledBy(fresh, {
      nameLatin: brother(own!.nameLatin!, nameLatin!),
      nameUrdu: brother(own!.nameUrdu!, nameUrdu!),
      relation: 'father',
      relationName,
      address,
    });
  },
  'same-landlord': (shut, fresh) => {
    const [landlord] = withRole(shut, 'landlord');
    const { id: _, roles: _r, from: _f, ...who } = landlord!;
    const people = peopleOf(fresh).map((person) =>
      person.roles?.includes('landlord') ? { ...person, ...who } : person,
    );
    return { ...fresh.content, people };
  },
};

/** A new centre that comes from a shut one in a way, or only looks so; few people and numbers, everything else its own. */
export function inTheGuiseOf(
  way: Way | Likeness,
  nth: number,
  shut: DemoCentre,
  fresh: DemoCentre,
  random: Random,
  today: Day,
): DemoCentre {
  const slim = { ...fresh, content: slimmed(fresh.content, today) };
  return { ...slim, content: CHANGES[way](shut, slim, random, nth, today) };
}

/** A young and small company: what is not the point of the story is kept short. */
function slimmed(content: Content, today: Day): Content {
  const people = content.people ?? [];
  const staff = people.filter(({ roles }) => roles?.includes('key-staff')).slice(0, 3);
  const others = people.filter(({ roles, passport }) => !roles?.includes('key-staff') && !passport);
  const { company } = content;
  const seats = content.premises?.[0]?.seats ?? 10;
  const trunks = content.channels?.trunks?.map((trunk) => ({
    ...trunk,
    concurrentCalls: Math.ceil(seats * 1.2),
  }));
  return {
    ...content,
    company: {
      ...company,
      incorporatedOn: company?.incorporatedOn && plusDays(today, -15),
    },
    people: [...others, ...staff],
    premises: content.premises?.slice(0, 1),
    channels: {
      ...content.channels,
      trunks,
      numbers: content.channels?.numbers?.filter(({ backEnds }) => !backEnds?.length).slice(0, 6),
    },
  };
}
