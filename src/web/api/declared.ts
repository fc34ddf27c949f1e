import { z } from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import type { Fault } from '../../kernel/refusal.ts';
import { type NumberKind, type NumberToDeclare, planFaults } from '../../modules/numbers/index.ts';
import type { Country } from './deps.ts';
import { code, e164, id, instant, sha256 } from './fields.ts';

/** What many acts hand in: telephone numbers, premises and people of a centre. */

export const NUMBERS_MAX = 10_000;
export const LISTS_BODY_MAX = 8 * 1024 * 1024;

export const declaredNumber = z.strictObject({
  number: e164(),
  carrier: code(),
  use: z.enum(['outbound', 'inbound', 'both']),
  home: z.boolean().default(false).meta({ description: 'Used from an agent’s home: never shown in public.' }),
  foreignAuthority: sha256()
    .nullable()
    .default(null)
    .meta({ description: 'Hash of the uploaded authority letter, for a foreign number.' }),
  backEnds: z.array(e164()).max(30).default([]),
  from: instant().optional(),
});

/** Numbers as the register takes them; what they are for is the numbering plan's word, not the sender's. */
export function numbersFrom(
  list: readonly z.output<typeof declaredNumber>[],
  country: Country,
  at: Instant,
): NumberToDeclare[] {
  return list.map(({ from = at, ...entry }) => ({ ...entry, from, kind: kindOf(entry.number, country) }));
}

function kindOf(number: string, { applications }: Country): NumberKind {
  if (!applications.isNationalNumber(number)) return 'foreign';
  return (applications.numberKind(number) ?? 'other') as NumberKind;
}

/** What the numbering plan says against a list; a national number outside the plan is among it. */
export function numberFaults(list: readonly NumberToDeclare[], { numbers, applications }: Country): Fault[] {
  const outside = list.flatMap(({ number, kind }, i): Fault[] =>
    kind !== 'foreign' && applications.numberKind(number) === undefined
      ? [{ field: `/numbers/${i}/number`, code: 'number-outside-plan' }]
      : [],
  );
  return outside.length ? outside : planFaults(numbers, list);
}

export const declaredPremises = z.strictObject({
  id: id<'premises'>(),
  line: z.string().trim().min(1).max(300).nullable(),
  unit: z.string().trim().max(60).nullable().default(null),
  area: z.string().trim().max(100).nullable().default(null),
  city: z.string().trim().max(100).nullable(),
  district: code(),
  residential: z.boolean().default(false),
  seats: z.int().min(1).max(100_000).nullable().default(null),
});

export const conditionAdded = z.strictObject({
  id: z.uuid(),
  text: z.strictObject({ en: z.string().trim().min(1).max(1000), ur: z.string().trim().min(1).max(1000) }),
  until: instant().nullable().default(null),
});
