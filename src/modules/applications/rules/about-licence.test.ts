import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleApplications } from '../../../../tests/make/applications.ts';
import { type Day, startOfDay } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Licence } from '../../licences/rules/licence.ts';
import { goesOnUntilDecided, licenceFault, renewalOpens } from './about-licence.ts';
import type { Kind } from './pack.ts';

const now = '2026-03-02T10:00:00.000Z' as Instant;
const pack = { ...exampleApplications, periods: { ...exampleApplications.periods, renewalOpensDays: 92 } };
const held = (more: object = {}) =>
  ({
    kind: 'licence',
    organisation: 'own',
    validFrom: '2025-06-01T00:00:00.000Z',
    validUntil: '2026-06-01T00:00:00.000Z',
    provisionalUntil: null,
    surrenderedFrom: null,
    confirmedAt: null,
    endedAt: null,
    continuedBy: null,
    continuedUntil: null,
    ...more,
  }) as unknown as Licence;
const fault = (kind: Kind, licence: Licence | undefined, named: string | null = 'l', at = now) =>
  licenceFault({ kind, licence: named, organisation: 'own' }, licence, at, pack)?.code;

test('APP-39 a renewal, variation or surrender is about a licence of the same organisation that has not ended', () => {
  for (const kind of ['renewal', 'variation', 'surrender'] as const) {
    assert.equal(fault(kind, held()), undefined);
    assert.equal(fault(kind, undefined, null), 'licence-goes-with-kind');
    assert.equal(fault(kind, undefined), 'licence-of-another');
    assert.equal(fault(kind, held({ organisation: 'other' })), 'licence-of-another');
    assert.equal(fault(kind, held({ kind: 'transitional' })), 'licence-goes-with-kind');
    assert.equal(fault(kind, held({ validUntil: now })), 'licence-has-ended');
    assert.equal(fault(kind, held({ surrenderedFrom: now })), 'licence-has-ended');
  }
});

test('a first application names no licence, or the entry under which its centre goes on in transition', () => {
  assert.equal(fault('new', undefined, null), undefined);
  assert.equal(fault('new', held({ kind: 'transitional' })), undefined);
  assert.equal(fault('new', held()), 'licence-goes-with-kind');
});

test('APP-66 a renewal is applied for from the day that the pack sets before the end of the full term, and not before', () => {
  const opening = held({ validUntil: '2026-06-01T22:00:00.000Z' }); // its last day is 1 June: Exampleland is two hours ahead
  assert.equal(renewalOpens(opening, pack), '2026-03-02');
  const on = (at: string, licence = opening, kind: Kind = 'renewal') =>
    fault(kind, licence, 'l', at as Instant);
  assert.equal(on('2026-03-01T21:59:59.999Z'), 'renewal-too-early');
  assert.equal(on('2026-03-01T22:00:00.000Z'), undefined);
  assert.equal(
    on('2025-07-01T10:00:00.000Z', opening, 'variation'),
    undefined,
    'a change is applied for at any time',
  );
  const provisional = held({ provisionalUntil: '2025-08-30T00:00:00.000Z' });
  assert.equal(on('2025-07-01T10:00:00.000Z', provisional), 'renewal-too-early', 'the full term counts');
});

test('APP-74 a centre in transition goes on until decided when it applied by the filing deadline, in the country’s own day', () => {
  const goesOn = (kind: Kind, submittedAt: string, licence: string | null = 'l') =>
    goesOnUntilDecided(
      { kind, licence, submittedAt: submittedAt as Instant },
      { zone: exampleApplications.zone, filingDeadline: '2026-03-31' as Day },
    );
  const end = startOfDay('2026-04-01' as Day, exampleApplications.zone);
  const lastMoment = new Date(Date.parse(end) - 1).toISOString();
  assert.equal(goesOn('new', lastMoment), true);
  assert.equal(goesOn('new', end), false);
  assert.equal(goesOn('new', lastMoment, null), false);
  assert.equal(goesOn('renewal', end), true);
  assert.equal(goesOn('variation', lastMoment), false);
});
