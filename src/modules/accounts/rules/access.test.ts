import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, SYSTEM } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import * as access from './access.ts';

const id = <K extends string>(text: string) => text as Id<K>;
const office = {
  kind: 'officer',
  principal: id<'principal'>('p'),
  officer: id<'officer'>('o'),
  agency: 'harbour',
} as const;
const ACTORS: Record<string, Actor> = {
  system: SYSTEM,
  administrator: { ...office, role: 'administrator' },
  examiner: { ...office, role: 'examiner' },
  owner: { kind: 'applicant', principal: id('owner'), organisation: id('org') },
  staff: { kind: 'applicant', principal: id('staff'), organisation: id('org') },
  helper: {
    kind: 'applicant',
    principal: id('helper'),
    organisation: id('org'),
    mandate: { mandate: id('m'), until: '2027-01-01T00:00:00.000Z' as Instant, only: null },
  },
  bank: { kind: 'partner', principal: id('bank'), partner: 'bank' },
};
const may = (ask: (by: Actor) => unknown) =>
  Object.keys(ACTORS).filter((name) => ask(ACTORS[name]!) === undefined);

const owners = ['owner'];

test('ACC-11 members come and go by an owner, and by no officer; whoever leaves, leaves by himself', () => {
  assert.deepEqual(
    may((by) => access.manageMembersRefusal(by, owners)),
    ['system', 'owner'],
  );
  assert.deepEqual(
    may((by) => access.removeMemberAccess(by, owners, 'staff')),
    ['system', 'owner', 'staff'],
  );
});

test('who may do what to an account', () => {
  const token = (principal: string, organisation: string | null, more: object = {}) => ({
    ...({ principal, organisation, kind: 'person', partner: null } as const),
    ...more,
  });
  assert.deepEqual(may(access.registerPrincipalRefusal), ['system', 'administrator', 'owner', 'staff']);
  assert.deepEqual(
    may((by) => access.registerOrganisationRefusal(by, 'staff')),
    ['system', 'administrator', 'staff'],
  );
  assert.deepEqual(
    may((by) => access.issueTokenRefusal(by, token('staff', 'org'), owners)),
    ['system', 'owner', 'staff'],
  );
  assert.deepEqual(
    may((by) => access.issueTokenRefusal(by, token('owner', 'org'), owners)),
    ['system', 'owner'],
  );
  assert.deepEqual(
    may((by) => access.issueTokenRefusal(by, token('owner', 'other'), owners)),
    ['system'],
  );
  assert.deepEqual(
    may((by) => access.issueTokenRefusal(by, token('owner', null), [])),
    ['system'],
  );
  for (const [principal, more] of [
    ['p', {}],
    ['bank', { partner: 'bank' }],
    ['robot', { kind: 'service' }],
  ] as const)
    assert.ok(
      may((by) => access.issueTokenRefusal(by, token(principal, null, more), [])).includes('administrator'),
    );
  assert.deepEqual(
    may((by) => access.revokeTokenRefusal(by, token('bank', null), [])),
    ['system', 'administrator', 'bank'],
  );
  assert.deepEqual(
    may((by) => access.revokeTokenRefusal(by, token('staff', 'org'), owners)),
    ['system', 'administrator', 'owner', 'staff'],
  );
  assert.deepEqual(may(access.eraseRefusal), ['system', 'administrator', 'examiner']);
});
