import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, done, refusedWith } from '../../../tests/make/accounts.ts';
import { anOfficer } from '../../../tests/make/agencies.ts';
import { exampleland } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { anId } from '../../../tests/make/entities.ts';
import { chapters } from '../../main/chapters.ts';
import type { Act } from '../../platform/act.ts';
import { factsOf } from '../../platform/ledger/read.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { firstBrokenCommitment } from '../../platform/ledger/verify.ts';
import { sql } from '../../platform/postgres/sql.ts';
import { speaker } from '../../platform/texts.ts';
import { agenciesTexts, POWERS } from '../agencies/index.ts';
import * as screening from './index.ts';
import type { ScreeningFact, ScreeningSays } from './rules/facts.ts';
import { screeningTexts } from './texts.ts';

const db = await freshDatabase();
const acting = await actingWith(db, chapters);
const { clock } = acting;
const { agencies } = exampleland;
const examiner = await anOfficer(acting, 'telecom', 'examiner', POWERS, agencies);
const texts = speaker([screeningTexts, agenciesTexts]);
const refused = (by: Parameters<typeof refusedWith>[2], action: (act: Act) => Promise<unknown>) =>
  refusedWith(acting, texts, by, action);
const person = {
  name: 'Dawood Example',
  nameUrdu: null,
  relationName: null,
  birthDate: null,
  nationality: 'XE',
  nationalId: '12-3',
  passport: null,
  phone: null,
  email: null,
  address: null,
};

test('SCR-13 every edition of a list is told apart from the one before, and own entries count by their outcome', async () => {
  const line = (id: string, name: string) =>
    JSON.stringify({ id, schema: 'Person', properties: { name: [name], passportNumber: [`P${id}`] } });
  const edition = (text: string) =>
    done(acting, examiner, (act) =>
      screening.importList(act, agencies, {
        name: 'Sanctions',
        source: 'https://lists.example',
        dated: '2026-11-01',
        format: 'ftm',
        text,
      }),
    );
  const first = await edition([line('a', 'Ada One'), line('b', 'Ben Two')].join('\n'));
  assert.deepEqual([first.edition, first.added, first.recorded], [1, 2, true]);
  assert.equal((await edition([line('a', 'Ada One'), line('b', 'Ben Two')].join('\n'))).recorded, false);
  const second = await edition([line('b', 'Ben Second'), line('c', 'Cal Three'), '{'].join('\n'));
  assert.deepEqual([second.added, second.changed, second.removed, second.unread], [1, 1, 1, 1]);
  const changes = await screening.editionChanges(db, second.list, 2, 10);
  assert.deepEqual(
    changes.map(({ entry, before, after }) => [entry, before?.names[0] ?? null, after?.names[0] ?? null]),
    [
      ['a', 'Ada One', null],
      ['b', 'Ben Two', 'Ben Second'],
      ['c', null, 'Cal Three'],
    ],
  );
  const entry = await done(acting, examiner, (act) =>
    screening.recordOwnEntry(act, agencies, {
      list: 'raids',
      role: 'manager',
      outcome: 'charged',
      from: clock.now(),
      dropsOn: null,
      instrument: 'Memo 7',
      content: { person, company: null, device: null, iban: null },
    }),
  );
  const listed = async () => {
    const labels: string[] = [];
    for await (const { label } of screening.listedProfiles(db, exampleland.applications, clock.now()))
      labels.push(label);
    return labels;
  };
  assert.deepEqual(await listed(), ['Sanctions: b', 'Sanctions: c', 'raids: manager']);
  await done(acting, examiner, (act) =>
    screening.noteOutcome(act, agencies, { ...entry, outcome: 'trafficked', instrument: 'Order 9' }),
  );
  assert.deepEqual(await listed(), ['Sanctions: b', 'Sanctions: c']);
});

test('SCR-19 who stands on an own list is written sealed and nowhere else, and erased by law counts against nobody', async () => {
  const put = (act: Act) =>
    screening.recordOwnEntry(act, agencies, {
      list: 'raids',
      role: 'manager',
      outcome: 'convicted',
      from: clock.now(),
      dropsOn: null,
      instrument: 'Memo 8',
      content: {
        person: { ...person, name: 'Erasable Example' },
        company: null,
        device: null,
        iban: 'XE77ERASE',
      },
    });
  const { entry } = await done(acting, examiner, put);
  const said = await db.row<{ data: string; personal: Buffer | null }>(
    sql`select data, personal from ledger.fact where subject = ${entry}`,
  );
  assert.doesNotMatch(said!.data, /Erasable|XE77|Memo 8/, 'what it rests on may name somebody too');
  assert.ok(said!.personal && !said!.personal.includes('Erasable'));
  const labels = async () =>
    (await Array.fromAsync(screening.listedProfiles(db, exampleland.applications, clock.now()))).map(
      ({ party }) => party,
    );
  assert.ok((await labels()).includes(entry));
  const administrator = await anOfficer(acting, 'telecom', 'administrator', ['erase'], agencies);
  const erase = (basis: string) => (act: Act) => screening.eraseOwnEntry(act, agencies, { entry, basis });
  const keeper = await anOfficer(acting, 'telecom', 'supervisor', ['keep-lists'], agencies);
  assert.equal(await refused(keeper, erase('Act 9')), 'no-delegation-in-force');
  assert.equal(await refused(administrator, erase(' ')), 'own-erasure-needs-a-basis');
  const note = { entry, outcome: 'charged', instrument: 'FIR of E. Example' } as const;
  await done(acting, examiner, (act) => screening.noteOutcome(act, agencies, note));
  const told = async () =>
    ((await factsOf(db, [entry])) as unknown as ScreeningFact[]).map(screening.instrumentOf);
  assert.deepEqual(await told(), ['Memo 8', 'FIR of E. Example']);
  const open = await db.rows<{ data: string }>(sql`select data from ledger.fact where subject = ${entry}`);
  assert.ok(open.every(({ data }) => !/Memo|FIR/.test(data)));
  assert.equal((await done(acting, administrator, erase('Act 9, s. 4'))).facts, 2);
  assert.deepEqual(await told(), [null, null, null]);
  assert.equal(
    await refused(examiner, (act) => screening.noteOutcome(act, agencies, note)),
    'own-entry-erased',
  );
  assert.equal(await refused(administrator, erase('Act 9')), 'own-entry-erased');
  assert.ok(!(await labels()).includes(entry));
  assert.equal(await firstBrokenCommitment(db), undefined);
});

test('an entry of before instruments were sealed says openly what it rests on, and is read as it is', async () => {
  const entry = anId<'own-entry'>();
  const data = {
    list: 'raids',
    role: 'agent',
    outcome: 'charged',
    from: clock.now(),
    dropsOn: null,
    officer: anId(),
    instrument: 'Memo 1',
  } as const;
  const content = { person, company: null, device: null, iban: null };
  await done(acting, examiner, async (act) => {
    const says = { type: 'OwnEntryRecorded', data, personal: content } satisfies ScreeningSays;
    await act.append([{ subject: entry, after: 0, says, keyedTo: entry }]);
    return {};
  });
  const [fact] = (await factsOf(db, [entry])) as unknown as ScreeningFact[];
  assert.equal(screening.instrumentOf(fact!), 'Memo 1');
});

test('rows of lists and entries follow from their facts', async () => {
  const { registry, catalogue } = acting.ledger;
  assert.deepEqual((await rebuildAndCompare(db, registry, catalogue)).differences, []);
});
