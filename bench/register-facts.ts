import { DAY_MS, type Instant, plusMs } from '../src/kernel/instant.ts';
import type { NewFact } from '../src/platform/ledger/fact.ts';

/** Facts of made-up licences as the ledger takes them, past the actions that would decide them. */
export interface MadeLicence {
  readonly licence: string;
  readonly holdings: string;
  readonly number: string;
  readonly numbers: readonly string[];
  readonly premises: readonly string[];
  readonly facts: readonly NewFact[];
}

const DAYS = 365 * 3;

/** A licence of two premises and one condition, in force from `from` for three years, with its numbers. */
export function madeLicence(
  newId: () => string,
  number: string,
  from: Instant,
  numbers: readonly string[],
  organisation: string | null = null,
): MadeLicence {
  const [licence, holdings] = [newId(), newId()];
  const dates = { from, until: null };
  const premises = [
    {
      id: newId(),
      line: '12 Harbour Road',
      unit: 'Floor 3',
      area: 'Old Town',
      city: 'Portown',
      district: 'Portown South',
      residential: false,
      seats: 120,
      ...dates,
    },
    {
      id: newId(),
      line: null,
      unit: null,
      area: null,
      city: null,
      district: 'Portown North',
      residential: true,
      seats: 4,
      ...dates,
    },
  ];
  const text = { en: 'Calls between 9:00 and 20:00 only.', ur: 'کالیں صرف صبح 9 سے رات 8 بجے تک۔' };
  const granted = {
    number,
    kind: 'licence',
    application: newId(),
    versionHash: '0'.repeat(64),
    company: newId(),
    organisation,
    class: 'outsourced',
    holder: { name: `Made-up Calls ${number} “Ltd”`, nameUrdu: 'فرضی کالز لمیٹڈ' },
    provisionalUntil: null,
    validFrom: from,
    validUntil: plusMs(from, DAYS * DAY_MS),
    conditions: [{ id: 'hours', text, ...dates }],
    premises,
    people: [],
    holdings,
    opinions: [],
    courtDirection: null,
  };
  const declared = numbers.map((of) => ({
    id: newId(),
    number: of,
    carrier: 'northline',
    use: 'outbound',
    kind: 'fixed',
    home: false,
    foreignAuthority: null,
    backEnds: [],
    from,
  }));
  return {
    licence,
    holdings,
    number,
    numbers,
    premises: premises.map(({ id }) => id),
    facts: [
      { subject: licence, after: 0, at: from, says: { type: 'LicenceGranted', data: granted } },
      {
        subject: holdings,
        after: 0,
        at: from,
        says: { type: 'NumbersDeclared', data: { licence, holdings: declared } },
      },
    ],
  };
}
