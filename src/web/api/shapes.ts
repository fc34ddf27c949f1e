import { z } from 'zod';

/** Answers that several routes give, for the OpenAPI document and for tests that parse what came. */

export const verdict = z.enum([
  'licensed',
  'transitional',
  'exempt',
  'suspended',
  'revoked',
  'stayed',
  'expired',
  'surrendered',
  'not-found',
]);
export const mayOperate = z.enum(['yes', 'no', 'partly']);
const moment = z.iso.datetime();

const courtOrder = z.object({
  court: z.string(),
  caseNumber: z.string(),
  nature: z.enum(['writ', 'temporary-injunction', 'ad-interim']),
  covers: z.unknown(),
  status: z.string(),
  from: moment,
  nextDate: z.iso.date().nullable(),
  lapseOn: z.iso.date().nullable(),
  lapsePassed: z.boolean(),
});

const publicPremises = z.object({
  address: z.string().nullable(),
  area: z.string().nullable(),
  city: z.string().nullable(),
  district: z.string(),
  seats: z.number().nullable(),
});

const publicLicence = z.object({
  number: z.string(),
  holder: z.string(),
  holderUrdu: z.string().nullable(),
  validFrom: moment,
  validUntil: moment.nullable(),
  conditions: z.array(
    z.object({ text: z.object({ en: z.string(), ur: z.string() }), from: moment, until: moment.nullable() }),
  ),
  premises: z.array(publicPremises),
});

export const checkAnswer = z.object({
  verdict,
  mayOperate,
  courtOrders: z.array(courtOrder),
  licence: publicLicence.nullable(),
  number: z.string().optional(),
  carrier: z.string().optional(),
  since: moment.optional(),
  until: moment.nullable().optional(),
  asOf: moment,
  checkedAt: moment,
});

export const lookupAnswer = z.object({ verdict, mayOperate, licence: z.string().nullable() });

export const registerItem = z.object({
  number: z.string(),
  holder: z.string(),
  holderUrdu: z.string().nullable(),
  kind: z.string(),
  verdict,
  mayOperate,
  cities: z.array(z.string()),
});
