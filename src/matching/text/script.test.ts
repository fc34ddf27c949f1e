import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextInterner } from '../compare/text-arena.ts';
import { KINDS } from '../kinds/index.ts';
import { withCompounds } from './compounds.ts';
import { folded } from './fold.ts';
import { ENGLISH, withLore } from './lore.ts';
import { inTwoScripts, readingCost, scriptLikeness, scriptTexts } from './script-alignment.ts';

const normal = (raw: string) => withCompounds(folded(raw));

function likeness(roman: string, urdu: string): number {
  const { letters, starts } = scriptTexts([normal(roman), normal(urdu)]);
  const there = scriptLikeness(letters, starts[0]!, starts[1]!);
  assert.equal(there, scriptLikeness(letters, starts[1]!, starts[0]!), 'the same both ways');
  return there;
}

for (const [urdu, ...spellings] of [
  ['ذوالفقار', 'Zulfiqar', 'Zulfikar'],
  ['عائشہ', 'Ayesha', 'Aisha', 'Aysha'],
  ['قریشی', 'Qureshi', 'Quraishi'],
  ['شیخ', 'Sheikh', 'Shaikh'],
  ['یعقوب', 'Yaqoob', 'Yaqub'],
  ['شعیب', 'Shoaib', 'Shuaib'],
  ['طیبہ', 'Tayyaba'],
  ['نگہت', 'Nighat'],
  ['رخسانہ', 'Rukhsana', 'Ruksana'],
  ['غضنفر', 'Ghazanfar'],
  ['مصطفیٰ', 'Mustafa'],
  ['عبدالرحمٰن', 'Abd-ur-Rehman', 'Abdul Rahman', 'Abdurrehman', 'Abdur Rehman'],
  ['ضیاء الدین', 'Ziauddin', 'Zia ud Din', 'Zia-ud-Din'],
  ['سیف اللہ', 'Saifullah', 'Saif Ullah'],
  ['قرۃ العین', 'Qurat ul Ain', 'Quratulain'],
  ['یوسفزئی', 'Yousafzai', 'Yousaf Zai'],
] as const)
  for (const roman of spellings)
    test(`${roman} is ${urdu}`, () => assert.ok(likeness(roman, urdu) >= 0.9, String(likeness(roman, urdu))));

for (const [roman, urdu] of [
  ['Naeem', 'ندیم'],
  ['Nadeem', 'نعیم'],
  ['Saleem', 'سلیمہ'],
  ['Saleema', 'سلیم'],
  ['Asif', 'عاطف'],
  ['Rasheed', 'راشد'],
  ['Hassan', 'حسین'],
  ['Hussain', 'حسن'],
  ['Kamran', 'عمران'],
  ['Shahid', 'زاہد'],
  ['Ameer', 'عامر'],
  ['Saad', 'سعید'],
  ['Abdul Rahim', 'عبدالرحمن'],
  ['Jamaluddin', 'کمال الدین'],
] as const)
  test(`${roman} is not ${urdu}`, () =>
    assert.ok(likeness(roman, urdu) < 0.6, String(likeness(roman, urdu))));

const LORE = withLore(ENGLISH, {
  roleWords: ['حاجی'],
  neutralNames: ['muhammad', 'mohd', 'm', 'محمد'],
  relationWords: ['ولد'],
});

function level(kindName: string, a: string, b: string): string {
  const kind = KINDS[kindName]!;
  const interner = new TextInterner();
  const [x, y] = [interner.code(kind.normal(a, LORE)), interner.code(kind.normal(b, LORE))];
  if (x === y) return 'same';
  const arena = interner.arena();
  const counts = new Int32Array(arena.count).fill(1);
  const compare = kind.comparer({ arena, counts, features: kind.features(arena, counts, LORE) });
  assert.equal(compare(x, y), compare(y, x));
  return kind.levels[compare(x, y)]!.name;
}

for (const [kind, a, b, expected] of [
  ['given-name', 'Zulfiqar', 'ذوالفقار', 'sounds the same'],
  ['given-name', 'Muhammad Ali', 'علی', 'sounds the same'],
  ['given-name', 'Hassan', 'حسین', 'different'],
  ['given-name', 'Asif', 'عاطف', 'different'],
  ['family-name', 'Qureshi', 'قریشی', 'sounds the same'],
  ['family-name', 'Rehmaan', 'رحمن', 'loosely near'],
  ['full-name', 'Mohd. Naeem Qureshi', 'حاجی محمد نعیم قریشی ولد بشیر', 'same words'],
  ['full-name', 'Zar Wali Khan', 'زرولی خان', 'same words'],
  ['full-name', 'Naeem Qureshi', 'نعیم اللہ قریشی', 'little'],
  ['full-name', 'Naeem Qureshi', 'ندیم قریشی', 'little'],
  ['father-name', 'Abdul Sattar', 'عبدالستار', 'same words'],
] as const)
  test(`${kind}: “${a}” and “${b}” are ${expected}`, () => assert.equal(level(kind, a, b), expected));

test('compounds are one word in every spelling, and other names stay as they are', () => {
  for (const [raw, expected] of [
    ['Abdus Salam', 'abdussalam'],
    ['Abdul Shakoor', 'abdushshakoor'],
    ['Abdul Ghaffar Khan', 'abdulghaffar khan'],
    ['Misbah-ul-Haq', 'misbahulhaq'],
    ['Fazlur Rehman', 'fazlurrehman'],
    ['Allah Ditta', 'allahditta'],
    ['احسان الحق قریشی', 'احسانالحق قریشی'],
    ['پرویز الٰہی', 'پرویز الہی'],
    ['محمد الیاس', 'محمد الیاس'],
    ['John Ed Smith', 'john ed smith'],
    ['Arthur Owen', 'arthur owen'],
    ['Abdul', 'abdul'],
  ] as const)
    assert.equal(normal(raw), expected);
});

test('only tables in both scripts are prepared for them', () => {
  const asked = (...texts: string[]) => {
    const interner = new TextInterner();
    for (const text of texts) interner.code(text);
    return inTwoScripts(interner.arena());
  };
  assert.equal(asked('ali', 'raza'), false);
  assert.equal(asked('علی', 'رضا'), false);
  assert.equal(asked('ali', 'رضا'), true);
});

const roman = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz '),
  minLength: 1,
  maxLength: 60,
});
const urdu = fc.string({
  unit: fc.constantFrom(...'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے '),
  minLength: 1,
  maxLength: 60,
});

test('a reading is given up only when it costs more than was asked', () => {
  fc.assert(
    fc.property(roman, urdu, fc.integer({ min: 0, max: 400 }), (a, b, most) => {
      const { letters, starts } = scriptTexts([`${a}b`.trim(), `ب${b}`.trim()]);
      const [one, other] = [starts[0]!, -starts[1]!];
      const all = readingCost(letters, one, other, 100_000);
      const some = readingCost(letters, one, other, most);
      assert.ok(all >= 0 && all < 100_000);
      assert.equal(some, Math.min(all, most + 1));
    }),
    { numRuns: 2000 },
  );
});
