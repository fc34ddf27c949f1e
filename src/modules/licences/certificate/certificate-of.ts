import type { Bilingual } from '../../../kernel/bilingual.ts';
import { dayAt, type Zone } from '../../../kernel/day.ts';
import { holdsAt, type Instant, plusMs } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { factsOf } from '../../../platform/ledger/read.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { publicPremises } from '../rules/answer.ts';
import { type Licence, printedUntil } from '../rules/licence.ts';
import { conditionsOf, licenceByNumber, premisesOf } from '../store/licences.ts';
import { standingsAt } from '../store/standing.ts';
import type { CertificateInput } from './input.ts';

interface Named {
  readonly code: string;
  readonly name: Bilingual;
}

/** The names that a certificate prints for the codes that the register keeps. */
export interface CertificateCountry {
  readonly zone: Zone;
  readonly authority: Bilingual;
  /** The agencies that examine an application. */
  readonly agencies: readonly Bilingual[];
  readonly classes: readonly Named[];
  readonly districts: readonly Named[];
  readonly courts: readonly Named[];
  /** Towns are kept as they were written, by their English name. */
  readonly cities: readonly Bilingual[];
}

export interface CertificateSite {
  /** Where people reach the system, without a slash at the end. */
  readonly baseUrl: string;
  readonly demonstration: boolean;
}

// What changes the particulars that a certificate shows.
const CHANGES: ReadonlySet<string> = new Set([
  'LicenceConfirmed',
  'LicenceRenewed',
  'LicenceVaried',
  'ConditionAdded',
  'ConditionEnded',
]);

/**
 * What the certificate of an entry says, with the premises and conditions of a moment.
 * `licenceNumber` is spelt as `parseLicenceNumber` gives it.
 * - No such entry, or not granted yet at that moment: `licence-not-found`.
 * - A centre in transition has not been licensed: `certificate-not-for-transitional`.
 * - It may not operate at that moment, so nothing may vouch for it: `certificate-not-while-shut`.
 */
export async function certificateOf(
  db: Reader,
  country: CertificateCountry,
  site: CertificateSite,
  licenceNumber: string,
  at: Instant,
): Promise<CertificateInput | Refusal> {
  const licence = await licenceByNumber(db, licenceNumber);
  if (!licence || at < licence.validFrom) return refuse('not-found', 'licence-not-found');
  if (licence.kind === 'transitional') return refuse('conflict', 'certificate-not-for-transitional');
  const [standing] = await standingsAt(db, [{ licence: licence.id, number: null }], at);
  if (standing!.mayOperate === 'no') return refuse('conflict', 'certificate-not-while-shut');
  const facts = await factsOf(db, [licence.id]);
  const grantedAt = facts[0]?.at ?? licence.validFrom;
  const changedAt = facts.findLast((fact) => CHANGES.has(fact.type) && fact.at <= at)?.at;
  const conditions = (await conditionsOf(db, [licence.id])).get(licence.id) ?? [];
  const premises = (await premisesOf(db, [licence.id])).get(licence.id) ?? [];
  const day = (moment: Instant) => dayAt(moment, country.zone);
  const lastDay = (until: Instant | null) => until && day(plusMs(until, -1));
  return {
    ...particulars(licence, country, site),
    kind: licence.kind,
    validFrom: day(licence.validFrom),
    validUntil: lastDay(printedUntil(licence)),
    conditions: conditions
      .filter((item) => holdsAt(at, item))
      .map(({ text, from, until }) => ({ text, from: day(from), until: lastDay(until) })),
    premises: premises
      .filter((item) => holdsAt(at, item))
      .map((item) => {
        const { city, district, ...shown } = publicPremises(item);
        return {
          ...shown,
          residential: item.residential,
          city: city === null ? null : townNamed(country, city),
          district: nameOf(country.districts, district),
        };
      }),
    grantedAt,
    grantedOn: day(grantedAt),
    changedOn: changedAt ? day(changedAt) : null,
  };
}

function particulars(
  licence: Licence,
  country: CertificateCountry,
  { baseUrl, demonstration }: CertificateSite,
) {
  const { number, courtDirection } = licence;
  return {
    number,
    holder: { name: licence.holder, nameUrdu: licence.holderUrdu },
    class: nameOf(country.classes, licence.class),
    provisional: licence.provisionalUntil !== null && licence.confirmedAt === null,
    courtDirection: courtDirection && {
      court: nameOf(country.courts, courtDirection.court),
      caseNumber: courtDirection.caseNumber,
    },
    authority: country.authority,
    agencies: licence.kind === 'licence' ? country.agencies : [],
    checkUrl: { en: `${baseUrl}/licences/${number}`, ur: `${baseUrl}/ur/licences/${number}` },
    demonstration,
  };
}

/** The name of a code; a code the country does not know is its own name. */
function nameOf(list: readonly Named[], code: string): Bilingual {
  return list.find((item) => item.code === code)?.name ?? { en: code, ur: code };
}

function townNamed({ cities }: CertificateCountry, city: string): Bilingual {
  const written = city.toLowerCase();
  return cities.find((name) => name.en.toLowerCase() === written) ?? { en: city, ur: city };
}
