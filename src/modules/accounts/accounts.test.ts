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
import type { Actor } from '../../kernel/actor.ts';
import { DAY_MS, instantOf, msOf, plusMs } from '../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { type Act, perform } from '../../platform/act.ts';
import { factsOf } from '../../platform/ledger/read.ts';
import { rebuildAndCompare, rebuildLive } from '../../platform/ledger/rebuild.ts';
import { firstBrokenCommitment } from '../../platform/ledger/verify.ts';
import { trustedSql } from '../../platform/postgres/sql.ts';
import { speaker } from '../../platform/texts.ts';
import * as accounts from './index.ts';

const db = await freshDatabase();
const acting = await actingWith(db, [accounts.accountsChapter]);
const texts = speaker([accounts.accountsTexts]);
const tomorrow = plusMs(START, DAY_MS);

const refusal = <T>(by: Actor | undefined, action: (act: Act) => Promise<T | Refusal>) =>
  refusedWith(acting, texts, by, action);

async function aToken(change: Partial<accounts.TokenInput> = {}) {
  const { organisation, owner } = await anOrganisation(acting);
  const input = {
    principal: owner.principal,
    organisation,
    label: 'laptop',
    scopes: ['apply', 'read-own'],
    expiresAt: tomorrow,
  } as const;
  const issued = await done(acting, owner, (act) => accounts.issueToken(act, { ...input, ...change }));
  return { ...issued, organisation, owner };
}

test('an organisation begins with its owner and the id of its company', async () => {
  const { organisation, company, owner } = await anOrganisation(acting, '  Blue Harbour Calls ');
  assert.deepEqual(await accounts.organisation(db, organisation), {
    id: organisation,
    name: 'Blue Harbour Calls',
    company,
  });
  const members = await accounts.membersOf(db, organisation);
  assert.deepEqual(
    members.map(({ principal, capacity, contact }) => [principal, capacity, contact?.email]),
    [[owner.principal, 'owner', 'someone@example.org']],
  );
  assert.deepEqual(await accounts.membershipsOf(db, owner.principal), [
    { organisation, company, running: true },
  ]);
});

test('a bearer is told by the secret, of which only the hash is kept', async () => {
  const { token, secret, organisation, owner } = await aToken();
  assert.match(secret, /^sanad_[\w-]{43}$/);
  assert.deepEqual(await accounts.bearerOf(db, secret, START), {
    token,
    principal: owner.principal,
    scopes: ['apply', 'read-own'],
    organisation,
    partner: null,
  });
  for (const wrong of [
    '',
    'sanad_',
    `${secret}x`,
    secret.replace('sanad_', 'Sanad_'),
    `sanad_${'A'.repeat(43)}`,
    "sanad_' or 1=1 --",
  ])
    assert.equal(await accounts.bearerOf(db, wrong, START), undefined, wrong);
  const kept = await db.rows<{ text: string }>(
    trustedSql('select t::text as text from read.token t union all select f.data from ledger.fact f'),
  );
  assert.ok(kept.every(({ text }) => !text.includes(secret.slice(6))));
});

test('the question who bears a secret is asked once', async () => {
  const { secret } = await aToken();
  let asked = 0;
  const counting = {
    rows: db.rows.bind(db),
    row<Row>(query: Parameters<typeof db.row>[0]) {
      asked++;
      return db.row<Row>(query);
    },
  };
  assert.ok(await accounts.bearerOf(counting, secret, START));
  assert.equal(asked, 1);
});

test('ACC-01 a token is refused from the moment it expires or is revoked', async () => {
  const { token, secret, owner } = await aToken();
  assert.ok(await accounts.bearerOf(db, secret, instantOf(msOf(tomorrow) - 1)));
  assert.equal(await accounts.bearerOf(db, secret, tomorrow), undefined);
  await done(acting, owner, (act) => accounts.revokeToken(act, { token, reason: 'The laptop was lost.' }));
  assert.equal(await accounts.bearerOf(db, secret, START), undefined);
  assert.equal(
    await refusal(owner, (act) => accounts.revokeToken(act, { token, reason: 'Again.' })),
    'token-already-revoked',
  );
});

test('ACC-02 a token for an organisation is refused from the moment its holder is no member any more', async () => {
  const { organisation, owner } = await anOrganisation(acting);
  const helper = await aPerson(acting);
  const asked = {
    organisation,
    principal: helper,
    label: 'desk',
    scopes: ['apply'],
    expiresAt: plusMs(START, 9 * DAY_MS),
  } as const;
  assert.equal(await refusal(owner, (act) => accounts.issueToken(act, asked)), 'not-a-member');
  await done(acting, owner, (act) =>
    accounts.addMember(act, { organisation, principal: helper, capacity: 'helper', until: tomorrow }),
  );
  const { secret } = await done(acting, owner, (act) => accounts.issueToken(act, asked));
  assert.ok(await accounts.bearerOf(db, secret, START));
  assert.equal(await accounts.bearerOf(db, secret, tomorrow), undefined);
  assert.deepEqual(
    (await accounts.membersOf(db, organisation, tomorrow)).map((one) => one.principal),
    [owner.principal],
  );
  await done(acting, owner, (act) => accounts.removeMember(act, { organisation, principal: helper }));
  assert.equal(await accounts.bearerOf(db, secret, START), undefined);
});

test('a helper whose date has passed can be taken on again', async () => {
  const { organisation, owner } = await anOrganisation(acting);
  const principal = await aPerson(acting);
  const add = (until: typeof START) =>
    done(acting, owner, (act) =>
      accounts.addMember(act, { organisation, principal, capacity: 'helper', until }),
    );
  await add(tomorrow);
  acting.clock.set(plusMs(START, 2 * DAY_MS));
  await add(plusMs(START, 3 * DAY_MS));
  acting.clock.set(START);
  assert.equal((await accounts.membersOf(db, organisation)).length, 2);
});

test('only owners change who acts for an organisation, and the last one stays', async () => {
  const { organisation, owner } = await anOrganisation(acting);
  const principal = await aPerson(acting);
  await done(acting, owner, (act) => accounts.addMember(act, { organisation, principal, capacity: 'staff' }));
  const staff: Actor = { kind: 'applicant', principal, organisation };
  assert.equal(
    await refusal(staff, (act) => accounts.removeMember(act, { organisation, principal: owner.principal })),
    'owners-only',
  );
  assert.equal(
    await refusal(owner, (act) => accounts.removeMember(act, { organisation, principal: owner.principal })),
    'last-owner',
  );
  assert.equal(
    await refusal(owner, (act) => accounts.addMember(act, { organisation, principal, capacity: 'staff' })),
    'already-member',
  );
});

test('two owners who remove each other at once leave one', async () => {
  const { organisation, owner } = await anOrganisation(acting);
  const second = await aPerson(acting);
  await done(acting, owner, (act) =>
    accounts.addMember(act, { organisation, principal: second, capacity: 'owner' }),
  );
  const remove = (principal: typeof second) =>
    perform(acting, {}, (act) => accounts.removeMember(act, { organisation, principal }));
  const answers = await Promise.all([remove(owner.principal), remove(second)]);
  assert.deepEqual(answers.map((answer) => (isRefusal(answer) ? answer.code : 'removed')).sort(), [
    'last-owner',
    'removed',
  ]);
  assert.equal((await accounts.membersOf(db, organisation)).length, 1);
});

test('ACC-05 erasing a principal destroys what identifies it, revokes its tokens, blanks its messages and breaks no commitment', async () => {
  const { organisation, owner, token, secret } = await aToken({ label: 'Qurban’s own laptop' });
  const principal = await aPerson(acting, 'Qurban Shah');
  await done(acting, owner, (act) => accounts.addMember(act, { organisation, principal, capacity: 'staff' }));
  const asked = {
    organisation,
    principal,
    label: 'Qurban at home',
    scopes: ['apply'],
    expiresAt: tomorrow,
  } as const;
  const second = await done(acting, owner, (act) => accounts.issueToken(act, asked));
  const third = await done(acting, owner, (act) => accounts.issueToken(act, asked));
  await done(acting, owner, (act) =>
    accounts.revokeToken(act, { token: third.token, reason: 'Qurban moved.' }),
  );
  await done(acting, undefined, async (act) => {
    const message = {
      channel: 'mail',
      to: 'qurban@example.org',
      subject: 'Qurban',
      body: 'Dear Qurban',
      about: principal,
    } as const;
    await act.send([message]);
    return null;
  });
  const erased = await done(acting, undefined, (act) =>
    accounts.erasePrincipal(act, { principal, basis: 'Data Protection Act, s. 9' }),
  );
  assert.equal(erased.facts, 4);
  assert.equal(await accounts.contactOf(db, principal), null);
  assert.equal(await accounts.bearerOf(db, second.secret, START), undefined);
  assert.ok(await accounts.bearerOf(db, secret, START), `the owner's token ${token} goes on`);
  assert.deepEqual(
    (await accounts.tokensOf(db, principal)).map((one) => [one.label, one.revokedAt !== null]),
    [
      [null, true],
      [null, true],
    ],
  );
  assert.deepEqual(
    (await accounts.membersOf(db, organisation)).map((one) => one.principal),
    [owner.principal],
  );
  const outbox = await db.rows(trustedSql('select recipient, subject, body, failed from work.outbox'));
  assert.deepEqual(outbox, [{ recipient: '', subject: '', body: '', failed: 'erased' }]);
  assert.ok(
    (await factsOf(db, [principal, second.token, third.token])).every((fact) => fact.personal === null),
  );
  assert.equal(await firstBrokenCommitment(db), undefined);
  assert.deepEqual(
    (await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue)).differences,
    [],
  );
  assert.equal(
    await refusal(undefined, (act) => accounts.erasePrincipal(act, { principal, basis: 'again' })),
    'principal-already-erased',
  );
  assert.equal(await refusal(owner, (act) => accounts.issueToken(act, asked)), 'principal-not-found');
  assert.equal(
    await refusal(owner, (act) =>
      accounts.erasePrincipal(act, { principal: owner.principal, basis: 'mine' }),
    ),
    'erased-by-office-only',
  );
});

test('a token issued while its principal is erased leaves no key behind', async () => {
  for (let i = 0; i < 10; i++) {
    const { organisation, owner } = await anOrganisation(acting);
    const { principal } = owner;
    const asked = { organisation, principal, label: 'late', scopes: ['apply'], expiresAt: tomorrow } as const;
    const [, late] = await Promise.all([
      done(acting, undefined, (act) => accounts.erasePrincipal(act, { principal, basis: 'law' })),
      perform(acting, {}, (act) => accounts.issueToken(act, asked)),
    ]);
    if (!isRefusal(late)) assert.equal(await accounts.bearerOf(db, late.secret, START), undefined);
    assert.deepEqual(
      await db.rows(trustedSql('select 1 from ledger.person_key where keyed_to = $1', [principal])),
      [],
    );
  }
});

test('the rows of accounts are what their facts say, also after a restore', async () => {
  await rebuildLive(db, acting.ledger.registry, acting.ledger.catalogue);
  assert.deepEqual(
    (await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue)).differences,
    [],
  );
});
