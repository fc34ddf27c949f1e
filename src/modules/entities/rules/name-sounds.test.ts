import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGLISH, withLore } from '../../../matching/text/lore.ts';
import { soundsAsked, soundsOfNames } from './name-sounds.ts';

const lore = withLore(ENGLISH, {
  neutralNames: ['mohd', 'muhammad', 'محمد'],
  relationWords: ['ولد'],
  sameNames: [['chaudhry', 'choudhary', 'چوہدری']],
});

/** Whether somebody of these names is found by what was typed. */
const found = (typed: string, ...names: (string | null)[]) => {
  const [asked, kept] = [soundsAsked(typed, lore), soundsOfNames(names)];
  return asked.length > 0 && asked.every((ways) => ways.some((one) => kept.includes(one)));
};

test('ENT-06 a name is found by how it sounds: by other spellings, in either script, by a part of it, in any order', () => {
  for (const typed of ['Rahman', 'rehmaan', 'رحمان', 'Abdul Rahman', 'Abd-ur-Rehman', 'عبدالرحمان'])
    assert.ok(found(typed, 'Abdur Rehman', null), typed);
  assert.ok(found('choudhary bob', 'Robert Chaudhry', null));
  assert.ok(found('Choudhary', null, 'چوہدری'));
  for (const typed of [
    'imraan KHAN',
    'Khan Imran',
    'عمران خان',
    'Dr Imran Khan',
    'Mohd. Imran',
    'Imran ولد Karim',
  ])
    assert.ok(found(typed, 'Muhammad Imran Khan', 'محمد عمران خان'), typed);
});

test('another name is not found, nor anybody by a name that nearly everybody has or by nothing', () => {
  assert.ok(!found('Imran Shah', 'Muhammad Imran Khan', null));
  for (const typed of ['Muhammad', 'محمد', '', ' - ']) assert.deepEqual(soundsAsked(typed, lore), [], typed);
});
