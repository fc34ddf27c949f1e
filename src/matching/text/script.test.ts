import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextInterner } from '../compare/text-arena.ts';
import { withCompounds } from './compounds.ts';
import { folded } from './fold.ts';
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
