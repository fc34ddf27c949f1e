import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matched } from '../match.ts';
import { randomOf } from '../random.ts';
import { TableBuilder } from '../table/table.ts';
import { ENGLISH } from '../text/lore.ts';

test('where a long text is all there is, those who write the same words are one', async () => {
  const random = randomOf(21);
  const under = (most: number) => Math.floor(random() * most);
  const syllables = 'ba ri mo su ta ke no li za du fa ghe ro wi pa jo'.split(' ');
  const word = () => Array.from({ length: 3 }, () => syllables[under(syllables.length)]).join('');
  const [streets, towns] = [300, 40].map((many) => Array.from({ length: many }, word)) as [
    string[],
    string[],
  ];
  const built = new TableBuilder('made up');
  for (const column of ['id', 'place']) built.column(column);
  const places: number[] = [];
  const put = (place: number, text: string) => {
    void built.text(0, String(places.length));
    void built.text(1, text);
    built.nextRow();
    places.push(place);
  };
  for (let place = 0; place < 400; place++) {
    const text = `${1 + under(150)} ${streets[under(300)]} road, ${towns[under(40)]} ${10 + under(80)}`;
    put(place, text);
    if (place % 3 === 0) put(place, under(2) ? text.toUpperCase() : text.replace('road', 'rd'));
  }
  const { pairs } = await matched({
    configuration: { id: 'id', fields: [{ column: 'place', kind: 'address' }] },
    tables: [built.table()],
    lore: ENGLISH,
    threads: 1,
  });
  const right = [...pairs.left.keys()].filter((at) => places[pairs.left[at]!] === places[pairs.right[at]!]);
  const there = places.length - 400;
  assert.ok(
    right.length >= 0.95 * there && right.length >= 0.95 * pairs.bits.length,
    `${right.length} of ${there} found, ${pairs.bits.length} taken`,
  );
});
