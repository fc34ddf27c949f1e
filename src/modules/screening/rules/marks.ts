import { placeOf } from './companies.ts';
import { spelledNumber } from './company-numbers.ts';
import type { TraceKind } from './groups.ts';
import type { DeclaredPerson, OwningCompany, Profile } from './profile.ts';

/** Something of a party that is the same when it is written the same, and where it stands in what was declared. */
export interface Mark {
  readonly kind: TraceKind;
  readonly key: string;
  /** What is written, in one way. */
  readonly text: string;
  readonly at: string;
  /** Who bears it, where a person does. */
  readonly person: DeclaredPerson | null;
  /** Whose it is, where it is one of the companies that own the party. */
  readonly owner: OwningCompany | null;
}

const bare = (text: string | null) => (text ?? '').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Ids under which a person is one person, whatever he is called. */
export function identityKeys({ nationalId, passport, nationality }: DeclaredPerson): string[] {
  return [
    ...(bare(nationalId) ? [`national-id ${bare(nationalId)}`] : []),
    ...(bare(passport) ? [`passport ${nationality ?? ''} ${bare(passport)}`] : []),
  ];
}

/** One way to write what people write in many; '' where there is nothing. */
export interface OneWay {
  address(text: string): string;
  city(text: string): string;
}

/** All marks of a party, each once. */
export function marksOf(profile: Profile, { address, city }: OneWay): Mark[] {
  const marks: Mark[] = [];
  const seen = new Set<string>();
  const mark = (
    kind: TraceKind,
    text: string | null | undefined,
    at: string,
    person: DeclaredPerson | null = null,
    owner: OwningCompany | null = null,
  ) => {
    if (!text) return;
    const key = `${kind} ${text}`;
    if (seen.has(key)) return;
    seen.add(key);
    marks.push({ kind, key, text, at, person, owner });
  };
  for (const number of profile.taxNumbers) mark('tax-number', spelledNumber(number), '/company/taxNumber');
  for (const number of profile.registrations)
    mark('incorporation-number', spelledNumber(number), '/company/incorporationNumber');
  // a company is one company, whether it applies or owns who does
  for (const owner of profile.owners) {
    const spelled = (number: string | null) => number && spelledNumber({ number, abroad: owner.abroad });
    mark('incorporation-number', spelled(owner.registrationNumber), placeOf({ owner }), null, owner);
    mark('tax-number', spelled(owner.taxNumber), placeOf({ owner }), null, owner);
  }
  for (const domain of profile.domains)
    mark('domain', domain.toLowerCase().replace(/^www\./, ''), '/company/emailDomains');
  for (const [i, iban] of profile.ibans.entries()) mark('iban', bare(iban), `/accounts/${i}/iban`);
  profile.devices.forEach(({ imei, mac, serial }, i) => {
    mark('imei', bare(imei), `/devices/${i}/imei`);
    mark('mac', bare(mac), `/devices/${i}/mac`);
    mark('serial', bare(serial), `/devices/${i}/serial`);
  });
  for (const [i, ip] of profile.ips.entries()) mark('ip', ip, `/channels/addresses/${i}/ip`);
  for (const number of profile.numbers) mark('number', number, '/channels/numbers');
  for (const place of profile.places) {
    const { id, line, unit, utilityMeter, ispCircuit, latitude, longitude } = place;
    mark('meter', bare(utilityMeter), id);
    mark('circuit', bare(ispCircuit), id);
    const building = line && `${address(line)}, ${city(place.city ?? '')}`;
    if (building && unit) mark('unit', `${address(unit)}, ${building}`, id);
    if (building) mark('building', building, id);
    if (latitude !== null && longitude !== null)
      mark('spot', `${latitude.toFixed(4)} ${longitude.toFixed(4)}`, id);
  }
  for (const person of profile.people) {
    mark('phone', bare(person.phone), person.id, person);
    mark('email', person.email?.trim().toLowerCase(), person.id, person);
    mark('home', person.address && address(person.address), person.id, person);
  }
  return marks;
}
