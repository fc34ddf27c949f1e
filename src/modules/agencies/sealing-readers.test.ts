import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { actingWith, done, refusedWith, START } from '../../../tests/make/accounts.ts';
import { anOfficer, harbourAgencies as pack } from '../../../tests/make/agencies.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { type Actor, type OfficerActor, SYSTEM } from '../../kernel/actor.ts';
import { DAY_MS, plusMs } from '../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { Act } from '../../platform/act.ts';
import { keyPairFrom } from '../../platform/hpke.ts';
import { factsOf } from '../../platform/ledger/read.ts';
import { rebuildAndCompare, rebuildLive } from '../../platform/ledger/rebuild.ts';
import { openText, sealedPlace, sealText } from '../../platform/sealed-text.ts';
import { speaker } from '../../platform/texts.ts';
import { accountsChapter, accountsTexts } from '../accounts/index.ts';
import * as agencies from './index.ts';

const db = await freshDatabase();
const acting = await actingWith(db, [accountsChapter, agencies.agenciesChapter]);
const texts = speaker([accountsTexts, agencies.agenciesTexts]);
const tomorrow = plusMs(START, DAY_MS);

const refusal = <T>(by: Actor | undefined, action: (act: Act) => Promise<T | Refusal>) =>
  refusedWith(acting, texts, by, action);

async function publishKey(by: OfficerActor) {
  const pair = keyPairFrom(randomBytes(32));
  const publicKey = pair.publicKey.toString('base64url');
  const { keyId } = await done(acting, by, (act) =>
    agencies.publishSealingKey(act, { officer: by.officer, publicKey }),
  );
  return { keyId, publicKey, privateKey: pair.privateKey };
}

const readers = async (agency: string, at = START) =>
  (await agencies.sealingReaders(db, pack, agency, at)).map((reader) => reader.keyId).sort();

test('AGY-07 a new sealing key retires the one before, and what was sealed to that one still opens', async () => {
  const [reader, head, decider] = [
    await anOfficer(acting, 'lantern', 'examiner'),
    await anOfficer(acting, 'harbour', 'supervisor'),
    await anOfficer(acting, 'harbour', 'approver'),
  ];
  await anOfficer(acting, 'lantern', 'examiner', ['give-opinion']);
  const old = await publishKey(reader);
  const decides = await publishKey(decider);
  const outsider = await publishKey(await anOfficer(acting, 'watch', 'examiner'));
  assert.deepEqual(await readers('lantern'), [old.keyId]);
  await done(acting, head, (act) =>
    agencies.nameDecider(act, pack, { officer: decider.officer, from: START, until: tomorrow }),
  );
  assert.deepEqual(await readers('lantern'), [old.keyId, decides.keyId].sort());
  assert.deepEqual(await readers('watch'), [outsider.keyId, decides.keyId].sort());
  assert.deepEqual(await readers('lantern', tomorrow), [old.keyId]);
  const place = sealedPlace({ application: 'a', versionHash: 'h', agency: 'lantern' });
  const sealed = sealText(
    'Not to be told.',
    await agencies.sealingReaders(db, pack, 'lantern', START),
    place,
  );
  const fresh = await publishKey(reader);
  assert.deepEqual(await readers('lantern'), [fresh.keyId, decides.keyId].sort());
  assert.deepEqual(
    (await agencies.sealingKeysOf(db, reader.officer)).map((key) => [key.keyId, key.retiredAt !== null]),
    [
      [fresh.keyId, false],
      [old.keyId, true],
    ],
  );
  for (const { keyId, privateKey } of [old, decides]) {
    const opened = openText(sealed, keyId, privateKey, place);
    assert.ok(!isRefusal(opened) && opened.text === 'Not to be told.');
  }
  const types = (await factsOf(db, [reader.officer])).map((fact) => fact.type);
  assert.deepEqual(types, [
    'OfficerAppointed',
    'SealingKeyPublished',
    'SealingKeyRetired',
    'SealingKeyPublished',
  ]);
});

test('only the holder publishes a key, and only a usable one, once', async () => {
  const [reader, head] = [
    await anOfficer(acting, 'lantern', 'examiner'),
    await anOfficer(acting, 'lantern', 'supervisor'),
  ];
  const key = await publishKey(reader);
  const publish = (by: Actor, publicKey: string) =>
    refusal(by, (act) => agencies.publishSealingKey(act, { officer: reader.officer, publicKey }));
  assert.equal(await publish(head, key.publicKey), 'own-key-only');
  assert.equal(await publish(reader, key.publicKey), 'sealing-key-published-before');
  for (const unusable of [
    '',
    'AA',
    Buffer.alloc(32).toString('base64url'),
    `${key.publicKey}=`,
    `${key.publicKey}AA`,
    '§'.repeat(43),
  ])
    assert.equal(await publish(reader, unusable), 'sealing-key-unusable', unusable);
  const retire = { officer: reader.officer, keyId: key.keyId };
  const stranger = await anOfficer(acting, 'watch', 'supervisor');
  assert.equal(
    await refusal(stranger, (act) => agencies.retireSealingKey(act, pack, retire)),
    'other-agency',
  );
  await done(acting, head, (act) => agencies.retireSealingKey(act, pack, retire));
  assert.equal(
    await refusal(reader, (act) => agencies.retireSealingKey(act, pack, retire)),
    'sealing-key-already-retired',
  );
  assert.ok(!(await readers('lantern')).includes(key.keyId));
});

test('a decider is an officer of the Authority, and ends by date, by word or with the office', async () => {
  const head = await anOfficer(acting, 'harbour', 'supervisor');
  const [first, second] = [
    await anOfficer(acting, 'harbour', 'approver'),
    await anOfficer(acting, 'harbour', 'approver'),
  ];
  const lantern = await anOfficer(acting, 'lantern', 'examiner');
  const name = (officer: OfficerActor) => (act: Act) =>
    agencies.nameDecider(act, pack, { officer: officer.officer, from: START, until: null });
  assert.equal(await refusal(SYSTEM, name(lantern)), 'decider-of-authority-only');
  const [keyOfFirst, keyOfSecond] = [await publishKey(first), await publishKey(second)];
  const { decider } = await done(acting, head, name(first));
  await done(acting, head, name(second));
  const deciders = async () => (await agencies.decidersOf(db, 'harbour', START)).map((one) => one.officer);
  assert.ok((await deciders()).includes(first.officer));
  await done(acting, head, (act) =>
    agencies.endDecider(act, pack, { decider, reason: 'Clearance expired.' }),
  );
  assert.equal(
    await refusal(head, (act) => agencies.endDecider(act, pack, { decider, reason: 'Again.' })),
    'decider-already-ended',
  );
  assert.ok(!(await deciders()).includes(first.officer) && (await deciders()).includes(second.officer));
  await done(acting, head, (act) =>
    agencies.relieveOfficer(act, pack, { officer: second.officer, reason: 'Moved.' }),
  );
  const now = await readers('lantern');
  assert.ok(!now.includes(keyOfFirst.keyId) && !now.includes(keyOfSecond.keyId));
});

test('keys and deciders are what their facts say, also after a restore', async () => {
  await rebuildLive(db, acting.ledger.registry, acting.ledger.catalogue);
  assert.deepEqual(
    (await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue)).differences,
    [],
  );
});
