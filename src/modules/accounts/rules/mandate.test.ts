import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApplicantActor, MandateObject, OfficerActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import { DAY_MS, type Instant, instantOf, plusMs } from '../../../kernel/instant.ts';
import { INVITATION_DAYS, invitationEnd, invitationOver } from './invitation.ts';
import {
  beyondMandate,
  MANDATE_DAYS_MAX,
  mandateOf,
  ownAffairsRefusal,
  powerFaults,
  reaches,
} from './mandate.ts';

const now = instantOf(1_800_000_000_000);
const days = (n: number) => plusMs(now, n * DAY_MS);
const document = { hash: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 9 };
const draft: MandateObject = { kind: 'application', id: 'a1', label: 'EXA-1' };
const membership = 'm' as Id<'membership'>;
const helper = (only: readonly MandateObject[] | null): ApplicantActor => ({
  kind: 'applicant',
  principal: 'p' as Id<'principal'>,
  organisation: 'o' as Id<'organisation'>,
  mandate: { mandate: membership, until: days(1), only },
});

test('ACC-07 a power of attorney is a deed that ends within two years and says what it reaches', () => {
  const faults = (change: object, until: Instant | null = days(30)) =>
    powerFaults({ document, only: null, ...change }, until, now).map(({ field, code }) => `${field} ${code}`);
  assert.deepEqual(faults({}), []);
  assert.deepEqual(faults({ only: [draft] }), []);
  assert.deepEqual(faults({ document: null }), ['/document power-needs-document']);
  assert.deepEqual(faults({ only: [] }), ['/only power-reaches-nothing']);
  assert.deepEqual(faults({ only: Array.from({ length: 101 }, () => draft) }), [
    '/only power-reaches-too-much',
  ]);
  assert.deepEqual(faults({}, null), ['/until helper-needs-end']);
  assert.deepEqual(faults({}, now), ['/until end-is-past']);
  assert.deepEqual(faults({}, days(MANDATE_DAYS_MAX)), []);
  assert.deepEqual(faults({}, plusMs(days(MANDATE_DAYS_MAX), 1)), ['/until power-too-long']);
});

test('ACC-08 a helper reaches what his power names and nothing else, and everybody else reaches all', () => {
  const limited = helper([draft]);
  assert.ok(reaches(limited, { id: 'a1' }));
  assert.ok(reaches(limited, { label: 'EXA-1' }));
  assert.ok(!reaches(limited, { id: 'a2' }));
  assert.ok(!reaches(limited, { label: 'EXA-2' }));
  assert.ok(reaches(helper(null), { id: 'a2' }));
  const { mandate: _, ...owner } = helper([draft]);
  assert.ok(reaches(owner, { id: 'a2' }));
  assert.ok(reaches({ kind: 'officer' } as OfficerActor, { id: 'a2' }));
});

test('a limited power of attorney covers what it names, and nothing that has no name yet', () => {
  assert.equal(beyondMandate(helper([draft]), { id: 'a2' }, { id: 'a1' }), undefined);
  assert.equal(beyondMandate(helper([draft]), { id: 'a2' })?.code, 'beyond-mandate');
  assert.equal(beyondMandate(helper([draft]))?.code, 'beyond-mandate');
  assert.equal(beyondMandate(helper(null)), undefined);
  const { mandate: _, ...owner } = helper([draft]);
  assert.equal(beyondMandate(owner), undefined);
});

test('a helper never decides who acts, what the organisation is called, or on its tokens', () => {
  assert.equal(ownAffairsRefusal(helper(null))?.code, 'not-by-helper');
  const { mandate: _, ...owner } = helper(null);
  assert.equal(ownAffairsRefusal(owner), undefined);
});

test('only helpers act under a mandate, and until the end of their membership', () => {
  const member = { membership, until: days(2), power: { only: [draft] } };
  assert.deepEqual(mandateOf({ ...member, capacity: 'helper' }), {
    mandate: membership,
    until: days(2),
    only: [draft],
  });
  assert.equal(mandateOf({ ...member, capacity: 'staff' }), undefined);
  assert.deepEqual(mandateOf({ ...member, capacity: 'helper', power: null })?.only, null);
});

test('ACC-06 an invitation is answered once, within a week, and before its power has run out', () => {
  const open = { expiresAt: invitationEnd(now), until: null, endedAt: null };
  assert.equal(invitationOver(open, now), undefined);
  assert.equal(invitationOver(open, plusMs(days(INVITATION_DAYS), -1)), undefined);
  for (const over of [
    invitationOver(open, days(INVITATION_DAYS)),
    invitationOver({ ...open, endedAt: now }, now),
    invitationOver({ ...open, until: days(1) }, days(1)),
    invitationOver(undefined, now),
  ])
    assert.equal(over?.code, 'invitation-over');
});
