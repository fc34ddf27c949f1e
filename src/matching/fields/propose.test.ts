import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matched } from '../match.ts';
import { randomOf } from '../random.ts';
import { TableBuilder } from '../table/table.ts';
import { ENGLISH } from '../text/lore.ts';
import { proposed } from './propose.ts';

const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]) => {
  const built = new TableBuilder('made up');
  for (const column of columns) built.column(column);
  for (const row of rows) {
    row.forEach((cell, at) => void built.text(at, cell));
    built.nextRow();
  }
  return built.table();
};

test('columns that are called nothing are proposed by what stands in them', () => {
  const rows = Array.from({ length: 100 }, (_, n) => [
    `u${n}`,
    `Ada${'abcdefghij'[n % 10]} Exam${'klmnopqrst'[(n / 10) | 0]}`,
    `${10 + (n % 18)}/03/19${10 + (n % 89)}`,
    `${n} Long Road`,
    String(10_000 + (n % 40)),
    `(042) 55${1000 + n * 7}`,
    n % 2 ? 'yes' : 'no',
    String(3_520_212_345_000 + n),
  ]);
  const columns = rows[0]!.map((_, at) => `col${at + 1}`);
  const { configuration } = proposed(tableOf(columns, rows));
  assert.deepEqual(
    [configuration.id, ...configuration.fields.map(({ kind }) => kind)],
    ['col1', 'full-name', 'date', 'address', 'postcode', 'phone', 'category', 'national-id'],
  );
});

test('a configuration is proposed for two tables that call things otherwise, and for more columns than there may be fields', () => {
  const left = tableOf(
    ['id', 'First Name', 'surname', 'day', 'month', 'year', 'shoe_size'],
    [['1', 'Ada', 'Example', '1', '2', '1980', '40']],
  );
  const right = tableOf(
    ['rec', 'GivenName', 'last_name', 'birth_day', 'birth_month', 'birth_year'],
    [['9', 'Ada', 'Example', '1', '2', '1980']],
  );
  assert.deepEqual(proposed(left, right), {
    configuration: {
      id: 'id',
      right: 'rec',
      fields: [
        { left: 'First Name', right: 'GivenName', kind: 'given-name' },
        { left: 'surname', right: 'last_name', kind: 'family-name' },
        {
          left: ['day', 'month', 'year'],
          right: ['birth_day', 'birth_month', 'birth_year'],
          kind: 'date',
        },
      ],
    },
    leftOut: ['shoe_size'],
  });
  const wide = Array.from({ length: 30 }, (_, n) => `name_${n}`);
  const rows = Array.from({ length: 50 }, (_, n) => [String(n), ...wide.map((_, at) => `w${n % (at + 2)}`)]);
  const many = proposed(tableOf(['id', ...wide], rows));
  assert.equal(many.configuration.fields.length, 16);
  assert.equal(many.leftOut.length, 14);
  assert.ok(many.leftOut.includes('name_0'), 'who tells least is left out');
});

test('given and last names are known by one word, and a column that another says again is left out', () => {
  const rows = Array.from({ length: 40 }, (_, n) => {
    const [first, last] = [`ada${'abcdefgh'[n % 8]}`, `exam${'klmno'[n % 5]}`];
    return [`r${n}`, first, last, `${first} ${last}`, `Dr ${first} ${last}`];
  });
  const columns = ['id', 'first', 'last', 'first_and_surname', 'full_name'];
  const { configuration, leftOut } = proposed(tableOf(columns, rows));
  assert.deepEqual(
    configuration.fields.map(({ column, kind }) => [column, kind]),
    [
      ['first', 'given-name'],
      ['last', 'family-name'],
      ['full_name', 'full-name'],
    ],
  );
  assert.deepEqual(leftOut, ['first_and_surname']);
});

test('what has a type or a price and no day of birth is called as a company or a thing is', () => {
  const rows = [['1', 'Cafe Bizou', 'french']];
  assert.equal(proposed(tableOf(['id', 'name', 'type'], rows)).configuration.fields[0]!.kind, 'company');
  const goods = proposed(tableOf(['id', 'name', 'price'], rows), tableOf(['id', 'title', 'price'], rows));
  assert.deepEqual(goods.configuration.fields[0], { left: 'name', right: 'title', kind: 'free-text' });
  const [name] = proposed(tableOf(['id', 'name', 'dob'], rows)).configuration.fields;
  assert.equal(name!.kind, 'full-name');
});

test('a field that says nothing does not turn the others around, though the table is small', async () => {
  const random = randomOf(5);
  const pick = (of: readonly string[]) => of[Math.floor(random() * of.length)]!;
  const syllables = 'ba ri mo su ta ke no li za du fa ghe ro wi pa jo'.split(' ');
  const word = () => Array.from({ length: 3 }, () => pick(syllables)).join('');
  const noise = () => String(Math.floor(random() * 1e10)).padStart(10, '0');
  const places = Array.from({ length: 400 }, () => {
    const city = pick(['harbour', 'capital', 'river end']);
    return [`${word()} ${word()}`, `${Math.floor(random() * 400)} ${pick(syllables)} street`, city];
  });
  const rows = (from: number, until: number) =>
    places
      .slice(from, until)
      .map((place, n) => [String(from + n), ...place, noise(), pick(['a', 'b', 'c', 'd'])]);
  const columns = ['id', 'name', 'addr', 'city', 'phone', 'type'];
  const tables = [tableOf(columns, rows(0, 260)), tableOf(columns, rows(160, 400))];
  const { pairs, idOf } = await matched({
    configuration: proposed(...tables).configuration,
    tables,
    lore: ENGLISH,
    threads: 1,
    oneToOne: true,
  });
  const right = [...pairs.left.keys()].filter((at) => idOf(pairs.left[at]!) === idOf(pairs.right[at]!));
  assert.ok(
    right.length >= 95 && pairs.bits.length <= right.length + 3,
    `${right.length} of 100, ${pairs.bits.length} taken`,
  );
});

test('goods are found by the name their maker gave them, wherever it stands in the text', async () => {
  const random = randomOf(9);
  const pick = (of: readonly string[]) => of[Math.floor(random() * of.length)]!;
  const makers = 'Example Sample Muster Specimen Ejemplo'.split(' ');
  const goods = 'television camera oven speaker projector'.split(' ');
  const all = Array.from({ length: 500 }, () => ({
    maker: pick(makers),
    model: `${pick(['kx', 'dmc', 'tv', 'hb'])}${1000 + Math.floor(random() * 9000)}`,
    thing: pick(goods),
    price: 20 + Math.floor(random() * 900),
  }));
  const left = all
    .slice(0, 400)
    .map((one, n) => [String(n), `${one.maker} ${one.model} ${one.thing} black`, String(one.price)]);
  const right = all
    .slice(200)
    .map((one, n) => [
      String(200 + n),
      `${one.thing} with remote, ${one.maker} ${one.model}`,
      n % 3 ? '' : String(one.price * 1.05),
    ]);
  const tables = [tableOf(['id', 'name', 'price'], left), tableOf(['id', 'title', 'price'], right)];
  const { pairs, idOf } = await matched({
    configuration: proposed(...tables).configuration,
    tables,
    lore: ENGLISH,
    threads: 1,
    oneToOne: true,
  });
  const found = [...pairs.left.keys()].filter((at) => idOf(pairs.left[at]!) === idOf(pairs.right[at]!));
  assert.ok(
    found.length >= 180 && pairs.bits.length - found.length <= 10,
    `${found.length} of 200, ${pairs.bits.length} taken`,
  );
});
