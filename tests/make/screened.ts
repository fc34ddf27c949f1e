// A screening on record, as the clockwork would have made it: what stands in it is made up, how it is kept is not.
import { recordScreening } from '../../src/modules/screening/index.ts';
import type { Models } from '../../src/modules/screening/rules/facts.ts';
import type { Found } from '../../src/modules/screening/rules/phoenix.ts';
import type { Trace } from '../../src/modules/screening/rules/trace.ts';
import type { Acting } from '../../src/platform/act.ts';
import { done } from './accounts.ts';
import type { AnApplication } from './country.ts';

const OTHER = '0190b3f0-0000-7000-8000-0000000000';

export const aTrace = (more: Partial<Trace> = {}): Trace => ({
  group: 'money',
  kind: 'iban',
  own: '/accounts/0',
  other: '/accounts/0',
  ownFact: null,
  otherFact: null,
  value: 'XE36SCBL0000001123456702',
  parties: 2,
  chance: 1,
  full: 11,
  bits: 11,
  counted: true,
  explained: false,
  ...more,
});

/** A landlord of many: it weighs little and says so. */
export const aPlaza = aTrace({
  group: 'place',
  kind: 'building',
  own: 'p1',
  other: 'p2',
  value: 'Example Plaza',
  parties: 40,
  full: 2,
  bits: 0,
  counted: false,
});

/** A company that owns the applicant over another one, and is the other party's own. */
export const anOwner = aTrace({
  group: 'company',
  kind: 'owner-name',
  own: '/owners/o1',
  other: '/company',
  value: 'Example Holding Ltd',
  valueThere: 'Exampel Holdings Limited',
  ownOwns: ['Middle Example Company', 'Blue Sky Calls'],
  otherOwns: [],
  chance: 0.93,
  full: 7,
  bits: 6.2,
});

export const aMatch = (n: number, more: Partial<Found> = {}): Found => {
  const traces = more.traces ?? [aTrace(), aPlaza];
  const bits = traces.reduce((sum, trace) => sum + (trace.counted ? trace.bits : 0), -8);
  return {
    other: `${OTHER}${String(n).padStart(2, '0')}`,
    otherCompany: `${OTHER}${String(n + 50).padStart(2, '0')}`,
    kind: 'shut',
    label: `EXL-2025-00000${n}`,
    shutAt: null,
    ground: null,
    bits,
    probability: 1 / (1 + 2 ** (-0.7 * bits)),
    traces,
    loopholes: ['nominee'],
    ...more,
  };
};

const MODELS: Models = { engine: '1.0', people: 'a'.repeat(64), companies: 'b'.repeat(64) };

/** Puts these matches of an application on record; again over other matches, and it is another screening. */
export async function aScreening(
  acting: Acting,
  made: AnApplication,
  found: readonly Found[],
  models: Models = MODELS,
  licence?: string,
) {
  return done(acting, undefined, (act) =>
    recordScreening(act, {
      application: made.application,
      reference: 'EXA-2026-000001',
      organisation: made.organisation,
      company: `${OTHER}99`,
      version: 1,
      hash: made.hash,
      ...(licence && { licence }),
      why: 'submitted',
      models,
      counts: { parties: 300, people: 900, listed: 12 },
      found,
    }),
  );
}
