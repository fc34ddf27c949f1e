import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  actingWith,
  anOrganisation,
  aPerson,
  done,
  refusedWith,
  START,
} from '../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aGate, aVisitor, lastLetter, yes } from '../../../tests/make/sign-in.ts';
import type { ApplicantActor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/id.ts';
import { DAY_MS, plusMs } from '../../kernel/instant.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Act } from '../../platform/act.ts';
import { factsOf } from '../../platform/ledger/read.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { trustedSql } from '../../platform/postgres/sql.ts';
import { speaker } from '../../platform/texts.ts';
import * as accounts from './index.ts';

const db = await freshDatabase();
const acting = await actingWith(db, [accounts.accountsChapter]);
const texts = speaker([accounts.accountsTexts]);
const gate = aGate({ demonstration: true });
const until = plusMs(START, 30 * DAY_MS);
const document = { hash: 'b'.repeat(64), mediaType: 'application/pdf', bytes: 100 };
let mails = 0;

const refusal = <T>(by: ApplicantActor | undefined, action: (act: Act) => Promise<T | Refusal>) =>
  refusedWith(acting, texts, by, action);
const self = (principal: Id<'principal'>, organisation: Id<'organisation'>): ApplicantActor => ({
  kind: 'applicant',
  principal,
  organisation,
});
const secretIn = (letter: string) => /invitations\/([A-Za-z0-9_-]{43})/.exec(letter)![1]!;

async function invited(
  change: Partial<accounts.InviteMemberInput> = {},
  own?: Awaited<ReturnType<typeof anOrganisation>>,
) {
  const { organisation, owner, ...rest } = own ?? (await anOrganisation(acting));
  const email = `friend${++mails}@example.org`;
  const input = { organisation, name: 'A Friend', email, capacity: 'staff', ...change } as const;
  const { invitation } = await done(acting, owner, (act) => accounts.inviteMember(act, gate, input));
  return { ...rest, organisation, owner, email, invitation, secret: secretIn(await lastLetter(db, email)) };
}

async function joined(change: Partial<accounts.InviteMemberInput> = {}) {
  const made = await invited(change);
  const principal = await aPerson(acting);
  const by = self(principal, made.organisation);
  const { membership } = await done(acting, by, (act) =>
    accounts.acceptInvitation(act, { secret: made.secret }),
  );
  return { ...made, principal, by, membership };
}
const aHelper = (only: NonNullable<accounts.Power['only']> | null = null) =>
  joined({ capacity: 'helper', until, power: { document, only } });

test('an invitation opens once and makes its holder a member, and its letter is gone', async () => {
  const { organisation, email, secret, principal, by } = await joined();
  const capacities = new Map(
    (await accounts.membersOf(db, organisation)).map((one) => [one.principal, one.capacity]),
  );
  assert.equal(capacities.size, 2);
  assert.equal(capacities.get(principal), 'staff');
  assert.equal(await refusal(by, (act) => accounts.acceptInvitation(act, { secret })), 'invitation-over');
  await assert.rejects(lastLetter(db, email), 'whom it was sent to is forgotten');
  assert.deepEqual(await accounts.invitationsOf(db, organisation), []);
});

test('an invitation that was withdrawn, declined or is old opens nothing', async () => {
  for (const how of ['withdrawn', 'declined', 'old'] as const) {
    const { owner, invitation, secret, organisation } = await invited();
    const by = self(await aPerson(acting), organisation);
    if (how === 'withdrawn')
      await done(acting, owner, (act) => accounts.withdrawInvitation(act, { invitation }));
    if (how === 'declined') await done(acting, by, (act) => accounts.declineInvitation(act, { secret }));
    if (how === 'old') acting.clock.set(plusMs(START, 7 * DAY_MS));
    assert.equal(
      await refusal(by, (act) => accounts.acceptInvitation(act, { secret })),
      'invitation-over',
      how,
    );
    acting.clock.set(START);
  }
});

test('only owners invite and withdraw, one letter a person, and not without end', async () => {
  const { by, organisation, owner } = await joined();
  const input = { organisation, name: 'X', email: 'x@example.org', capacity: 'staff' } as const;
  const invite = (who: ApplicantActor, change: object = {}) =>
    refusal(who, (act) => accounts.inviteMember(act, gate, { ...input, ...change }));
  assert.equal(await invite(by), 'owners-only');
  const { invitation } = await done(acting, owner, (act) => accounts.inviteMember(act, gate, input));
  assert.equal(await invite(owner, { email: 'X@Example.org' }), 'already-invited');
  assert.equal(
    await refusal(by, (act) => accounts.withdrawInvitation(act, { invitation })),
    'invitation-over',
  );
  assert.equal(await invite(owner, { email: 'no', name: '' }), 'text-missing');
  assert.equal(await invite(owner, { email: 'y@example.org', capacity: 'helper' }), 'power-needs-document');
  for (let i = 0; i < 19; i++)
    await done(acting, owner, (act) =>
      accounts.inviteMember(act, gate, { ...input, email: `z${i}@example.org` }),
    );
  assert.equal(await invite(owner, { email: 'last@example.org' }), 'too-many-invitations');
});

test('a helper who accepts acts under the power until its date, and is refused at once when it is revoked', async () => {
  const { owner, organisation, principal, membership } = await aHelper();
  const visitor = aVisitor();
  const made = yes(
    await accounts.signInForDemonstration(acting, gate, visitor, { principal, audience: 'applicant' }),
  );
  yes(await accounts.actFor(acting, made.session, organisation));
  const seen = (at = START) => accounts.sessionOf(db, gate, made.cookie, at);
  assert.deepEqual((await seen())?.mandate, { mandate: membership, until, only: null });
  await accounts.keepAlive(db, (await seen())!, plusMs(START, 60_000));
  await done(acting, owner, (act) => accounts.removeMember(act, { organisation, principal }));
  assert.equal((await seen())?.organisation, null);
  assert.equal((await seen())?.mandate, undefined);
});

test('what a helper records carries the power of attorney, and an owner’s acts carry none', async () => {
  const { organisation, by, owner, membership } = await aHelper();
  const helper = { ...by, mandate: { mandate: membership, until, only: null } };
  const says = { type: 'OrganisationRenamed', data: { name: 'Other' } };
  const append = (who: ApplicantActor) =>
    done(acting, who, async (act) => {
      const [organisationNow] = (await factsOf(db, [organisation])).slice(-1);
      await accounts
        .underMandate(act)
        .append([{ subject: organisation, after: organisationNow!.version, says }]);
      return null;
    });
  await append(helper);
  await append(owner);
  const deeds = await accounts.deedsUnder(db, membership, 10);
  assert.equal(deeds.length, 1);
  assert.deepEqual(
    deeds[0]!.facts.map(({ type, subject }) => [type, subject]),
    [['OrganisationRenamed', organisation]],
  );
  assert.equal((await factsOf(db, [deeds[0]!.id]))[0]!.by, by.principal);
});

test('a helper gets no token, and issues none', async () => {
  const { organisation, by, owner, principal, membership } = await aHelper();
  const input = {
    principal,
    organisation,
    label: 'x',
    scopes: ['apply'],
    expiresAt: plusMs(START, DAY_MS),
  } as const;
  assert.equal(await refusal(owner, (act) => accounts.issueToken(act, input)), 'no-token-for-helper');
  const helper = { ...by, mandate: { mandate: membership, until, only: null } };
  assert.equal(await refusal(helper, (act) => accounts.issueToken(act, input)), 'not-by-helper');
});

test('staff become owners and owners staff as long as one stays, who also cannot leave', async () => {
  const { organisation, owner, by, principal } = await joined();
  const change = (who: string, capacity: 'owner' | 'staff' | 'helper') => (act: Act) =>
    accounts.changeCapacity(act, { organisation, principal: who, capacity });
  const leave = (who: Id<'principal'>) => (act: Act) =>
    accounts.removeMember(act, { organisation, principal: who });
  assert.equal(await refusal(by, change(principal, 'owner')), 'owners-only');
  assert.equal(await refusal(owner, change(owner.principal, 'staff')), 'last-owner');
  assert.equal(await refusal(owner, leave(owner.principal)), 'last-owner');
  assert.equal(await refusal(owner, change(principal, 'staff')), 'capacity-unchanged');
  assert.equal(await refusal(owner, change(principal, 'helper')), 'capacity-unknown');
  await done(acting, owner, change(principal, 'owner'));
  await done(acting, owner, leave(owner.principal));
  assert.deepEqual(
    (await accounts.membersOf(db, organisation)).map((one) => one.capacity),
    ['owner'],
  );
});

test('ACC-09 a change of contact is told to the addresses of before and after, and the old ones identify nobody', async () => {
  const { organisation, owner } = await anOrganisation(acting);
  const [before, after] = ['before9@example.org', 'after9@example.org'];
  const change =
    (email: string | null, mobile: string | null = null) =>
    (act: Act) =>
      accounts.changeContact(act, { name: 'New Name', email, mobile });
  await done(acting, owner, change(before));
  await db.run(
    trustedSql(
      `insert into work.sign_in_address (channel, address, principal, verified_at) values ('mail', $1, $2, now())`,
      [before, owner.principal],
    ),
  );
  await done(acting, owner, change(after));
  for (const address of [before, after]) assert.match(await lastLetter(db, address), /was changed/);
  const known = await db.rows(
    trustedSql('select 1 from work.sign_in_address where principal = $1', [owner.principal]),
  );
  assert.equal(known.length, 0);
  assert.equal((await accounts.contactOf(db, owner.principal))?.email, after);
  assert.equal(await refusal(owner, change(null)), 'contact-needs-address');
  assert.equal(await refusal(owner, change('no')), 'contact-email-malformed');
  assert.ok(organisation);
});

test('an organisation is renamed by its owners', async () => {
  const { organisation, owner, by } = await joined();
  const rename = (name: string) => (act: Act) => accounts.renameOrganisation(act, { organisation, name });
  assert.equal(await refusal(by, rename('Other')), 'owners-only');
  assert.equal(await refusal(owner, rename(' ')), 'text-missing');
  await done(acting, owner, rename(' Green Harbour '));
  assert.equal((await accounts.organisation(db, organisation))?.name, 'Green Harbour');
});

test('all of it rebuilds to the same rows', async () => {
  const { registry, catalogue } = acting.ledger;
  assert.deepEqual((await rebuildAndCompare(db, registry, catalogue)).differences, []);
});
