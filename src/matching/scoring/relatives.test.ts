import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceOf } from '../evidence/evidence.ts';
import { sentence } from '../evidence/in-words.ts';
import { rawOf } from '../fields/values.ts';
import { hashOf } from '../frozen.ts';
import { matched } from '../match.ts';
import { randomOf } from '../random.ts';
import { TableBuilder } from '../table/table.ts';
import { ENGLISH } from '../text/lore.ts';

const COLUMNS = ['id', 'given', 'family', 'born', 'street', 'phone'];
const CONFIGURATION = {
  id: 'id',
  fields: [
    { column: 'given', kind: 'given-name' },
    { column: 'family', kind: 'family-name' },
    { column: 'born', kind: 'date' },
    { column: 'street', kind: 'address' },
    { column: 'phone', kind: 'phone' },
  ],
};

/** Households of three with one family name, address and phone; of one member in three there is a second record. */
function households(count: number) {
  const random = randomOf(11);
  const under = (most: number) => Math.floor(random() * most);
  const syllables = 'ba ri mo su ta ke no li za du fa ghe ro wi pa jo'.split(' ');
  const word = () => Array.from({ length: 3 }, () => syllables[under(syllables.length)]).join('');
  const given = Array.from({ length: 60 }, word);
  const built = new TableBuilder('made up');
  for (const column of COLUMNS) built.column(column);
  const people: number[] = [];
  const put = (person: number, cells: readonly string[]) => {
    [String(people.length), ...cells].forEach((cell, at) => void built.text(at, cell));
    built.nextRow();
    people.push(person);
  };
  for (let person = 0; person < count * 3; person += 3) {
    const shared = [word(), `${1 + under(200)} ${word()} street`, `0300${1_000_000 + under(8_999_999)}`];
    for (let member = 0; member < 3; member++) {
      const born = `${1940 + under(60)}-${10 + under(3)}-${10 + under(18)}`;
      const cells = [given[under(given.length)]!, shared[0]!, born, shared[1]!, shared[2]!];
      put(person + member, cells);
      if (under(3) > 0) continue;
      const at = under(5);
      put(person + member, [...cells.slice(0, at), under(2) ? '' : `${cells[at]}x`, ...cells.slice(at + 1)]);
    }
  }
  return { table: built.table(), people };
}

test('those who share a name, a house and a phone and are two do not become one', async () => {
  const { table, people } = households(400);
  const { pairs, model, linked } = await matched({
    configuration: CONFIGURATION,
    tables: [table],
    lore: ENGLISH,
    threads: 1,
  });
  const right = [...pairs.left.keys()].filter((at) => people[pairs.left[at]!] === people[pairs.right[at]!]);
  const there = people.length - new Set(people).size;
  assert.ok(
    right.length >= 0.93 * there && right.length >= 0.97 * pairs.bits.length,
    `${right.length} of ${there} found, ${pairs.bits.length} taken`,
  );

  // the kept model says it again: of two of one house, field by field and in words
  const { hash, ...body } = JSON.parse(JSON.stringify(model)) as typeof model;
  assert.equal(hashOf(body), hash);
  assert.notEqual(hashOf({ ...body, relatives: { ...body.relatives!, priorBits: 0 } }), hash);
  const record = (at: number) => ({
    id: String(at),
    raw: linked.values.map(({ field }) => rawOf(field, [table], at)),
  });
  const other = people.indexOf(1);
  const evidence = evidenceOf(model, record(0), record(other), ENGLISH);
  assert.ok(evidence.relativesBits! < -0.5 && evidence.probability < 0.5);
  assert.equal(evidence.bits, evidence.fields.at(-1)!.total + evidence.relativesBits!);
  assert.match(sentence(evidence, 'en'), /two of one household or place agree like that too \(−/);
  const best = evidenceOf(model, record(pairs.left[0]!), record(pairs.right[0]!), ENGLISH);
  assert.ok(Math.abs(best.bits - pairs.bits[0]!) < 1e-9);
});
