import type { Bilingual } from '../../kernel/bilingual.ts';

export interface Court {
  readonly code: string;
  readonly name: Bilingual;
  /** `writ` courts grant writs that do not lapse by themselves; `civil` ones injunctions that do. */
  readonly kind: 'writ' | 'civil' | 'tribunal';
  readonly city: Bilingual;
}

const court = (
  code: string,
  kind: Court['kind'],
  name: readonly [string, string],
  city: readonly [string, string],
): Court => ({
  code,
  kind,
  name: { en: name[0], ur: name[1] },
  city: { en: city[0], ur: city[1] },
});

const LAHORE = ['Lahore', 'لاہور'] as const;
const KARACHI = ['Karachi', 'کراچی'] as const;
const ISLAMABAD = ['Islamabad', 'اسلام آباد'] as const;
const RAWALPINDI = ['Rawalpindi', 'راولپنڈی'] as const;
const PESHAWAR = ['Peshawar', 'پشاور'] as const;
const QUETTA = ['Quetta', 'کوئٹہ'] as const;

const bench = (code: string, high: readonly [string, string], city: readonly [string, string]): Court =>
  court(code, 'writ', [`${high[0]}, ${city[0]} Bench`, `${high[1]}، ${city[1]} بنچ`], city);

const civil = (code: string, city: readonly [string, string]): Court =>
  court(code, 'civil', [`Civil Court, ${city[0]}`, `سول کورٹ، ${city[1]}`], city);

const LHC = ['Lahore High Court', 'لاہور ہائی کورٹ'] as const;
const SHC = ['High Court of Sindh', 'سندھ ہائی کورٹ'] as const;
const PHC = ['Peshawar High Court', 'پشاور ہائی کورٹ'] as const;
const BHC = ['High Court of Balochistan', 'بلوچستان ہائی کورٹ'] as const;

/** Courts whose orders reach the register. */
export const courts: readonly Court[] = [
  court('supreme-court', 'writ', ['Supreme Court of Pakistan', 'سپریم کورٹ آف پاکستان'], ISLAMABAD),
  court('constitutional-court', 'writ', ['Federal Constitutional Court', 'وفاقی آئینی عدالت'], ISLAMABAD),
  court('ihc', 'writ', ['Islamabad High Court', 'اسلام آباد ہائی کورٹ'], ISLAMABAD),
  court('lhc', 'writ', LHC, LAHORE),
  bench('lhc-rawalpindi', LHC, RAWALPINDI),
  bench('lhc-multan', LHC, ['Multan', 'ملتان']),
  bench('lhc-bahawalpur', LHC, ['Bahawalpur', 'بہاولپور']),
  court('shc', 'writ', SHC, KARACHI),
  bench('shc-hyderabad', SHC, ['Hyderabad', 'حیدرآباد']),
  bench('shc-sukkur', SHC, ['Sukkur', 'سکھر']),
  bench('shc-larkana', SHC, ['Larkana', 'لاڑکانہ']),
  bench('shc-mirpur-khas', SHC, ['Mirpur Khas', 'میرپور خاص']),
  court('phc', 'writ', PHC, PESHAWAR),
  bench('phc-abbottabad', PHC, ['Abbottabad', 'ایبٹ آباد']),
  bench('phc-mingora', PHC, ['Mingora', 'مینگورہ']),
  bench('phc-bannu', PHC, ['Bannu', 'بنوں']),
  bench('phc-dera-ismail-khan', PHC, ['Dera Ismail Khan', 'ڈیرہ اسماعیل خان']),
  court('bhc', 'writ', BHC, QUETTA),
  bench('bhc-sibi', BHC, ['Sibi', 'سبی']),
  bench('bhc-turbat', BHC, ['Turbat', 'تربت']),
  court(
    'ajk-high-court',
    'writ',
    ['High Court of Azad Jammu and Kashmir', 'آزاد جموں و کشمیر ہائی کورٹ'],
    ['Muzaffarabad', 'مظفر آباد'],
  ),
  court(
    'gb-chief-court',
    'writ',
    ['Chief Court of Gilgit-Baltistan', 'چیف کورٹ گلگت بلتستان'],
    ['Gilgit', 'گلگت'],
  ),
  court(
    'telecom-tribunal',
    'tribunal',
    ['Telecommunication Appellate Tribunal', 'ٹیلی کمیونیکیشن اپیلٹ ٹریبونل'],
    ISLAMABAD,
  ),
  civil('civil-lahore', LAHORE),
  civil('civil-karachi-south', KARACHI),
  civil('civil-islamabad', ISLAMABAD),
  civil('civil-rawalpindi', RAWALPINDI),
  civil('civil-faisalabad', ['Faisalabad', 'فیصل آباد']),
  civil('civil-multan', ['Multan', 'ملتان']),
  civil('civil-peshawar', PESHAWAR),
  civil('civil-quetta', QUETTA),
];
