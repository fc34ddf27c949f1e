import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, done } from '../../../tests/make/accounts.ts';
import { anOfficer } from '../../../tests/make/agencies.ts';
import { exampleland } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { chapters } from '../../main/chapters.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { POWERS } from '../agencies/index.ts';
import * as screening from './index.ts';

const db = await freshDatabase();
const acting = await actingWith(db, chapters);
const { clock } = acting;
const { agencies } = exampleland;
const examiner = await anOfficer(acting, 'telecom', 'examiner', POWERS, agencies);
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
    for await (const { label } of screening.listedProfiles(db, clock.now())) labels.push(label);
    return labels;
  };
  assert.deepEqual(await listed(), ['Sanctions: b', 'Sanctions: c', 'raids: manager']);
  await done(acting, examiner, (act) =>
    screening.noteOutcome(act, agencies, { ...entry, outcome: 'trafficked', instrument: 'Order 9' }),
  );
  assert.deepEqual(await listed(), ['Sanctions: b', 'Sanctions: c']);
});

test('rows of lists and entries follow from their facts', async () => {
  const { registry, catalogue } = acting.ledger;
  assert.deepEqual((await rebuildAndCompare(db, registry, catalogue)).differences, []);
});
