import type { Language } from '../../kernel/bilingual.ts';
import { KINDS } from '../kinds/index.ts';
import { PART_NAMES } from '../text/address-parts.ts';
import type { Evidence, FieldEvidence } from './evidence.ts';

/** Rarity is worth a word from here on, in bits. */
const NOTABLE = 1;
/** Bits below this are not told. */
const TAKEN = 0.05;
/** What two records alone have is not common. */
const COMMON_LEAST = 3;

/** Whether the value on which two records agree is rare, or how many have it. */
function rarityOf({ rarityBits, holders }: FieldEvidence, language: Language): string | undefined {
  const urdu = language === 'ur';
  if (rarityBits >= NOTABLE) return urdu ? 'اور نایاب' : 'and rare';
  if (rarityBits > -NOTABLE || (holders ?? COMMON_LEAST) < COMMON_LEAST) return undefined;
  if (holders === null) return urdu ? 'مگر عام' : 'but common';
  const many = apart(String(holders), language);
  return urdu ? `مگر عام، تقریباً ${many} اندراجات میں` : `but common, in about ${many} records`;
}

/** How a field agrees, in words: `surname: the same, and rare`. */
export function saidOf(field: FieldEvidence, language: Language): string {
  const level = KINDS[field.kind]!.levels.find(({ name }) => name === field.level)!;
  const agreed = [level.say[language], partsOf(field, language)].filter((one) => one).join(' ');
  const said = [agreed, rarityOf(field, language), sharedWith(field, language)].filter((one) => one);
  return `${apart(field.field, language)}: ${said.join(language === 'ur' ? '، ' : ', ')}`;
}

/** Names of columns and numbers keep their own direction in an Urdu sentence. */
export const apart = (text: string, language: Language): string =>
  language === 'ur' ? `\u2068${text}\u2069` : text;

/** Which parts of an address agree and which do not; nothing where it is the same anyway. */
function partsOf({ parts = [], level }: FieldEvidence, language: Language): string | undefined {
  if (level === 'same' || parts.length === 0) return undefined;
  const listed = (agree: boolean) =>
    parts
      .filter(({ agrees }) => agrees === agree)
      .map(({ part }) => PART_NAMES[part][language])
      .join(language === 'ur' ? '، ' : ', ');
  const [alike, unlike] = [listed(true), listed(false)];
  const said =
    language === 'ur'
      ? [alike && `یکساں: ${alike}`, unlike && `مختلف: ${unlike}`]
      : [alike && `agrees in ${alike}`, unlike && `differs in ${unlike}`];
  return `(${said.filter((one) => one).join(language === 'ur' ? '؛ ' : '; ')})`;
}

/** Why agreement on a value that comes with another is no news. */
function sharedWith({ shared, sharedBits }: FieldEvidence, language: Language): string | undefined {
  if (!shared || sharedBits > -NOTABLE) return undefined;
  const share = `${Math.round(shared.share * 100)}%`;
  return language === 'ur'
    ? `مگر یہ ${apart(shared.field, language)} ہی کے ساتھ آتا ہے: وہ ${shared.holders} اندراجات میں ہے، جن میں سے ${apart(share, language)} میں یہ بھی`
    : `but it comes with the ${shared.field}, which ${shared.holders} records have and ${share} of those this too`;
}

/** What relatives agree on, too; empty where that takes nothing. */
export function besideRelativesOf({ relativesBits = 0 }: Evidence, language: Language): string {
  if (relativesBits > -TAKEN) return '';
  return language === 'ur'
    ? 'ایک گھر یا ایک جگہ کے دو الگ افراد یا ادارے بھی اسی طرح ملتے ہیں'
    : 'two of one household or place agree like that too';
}

export const signed = (bits: number) => `${bits >= 0 ? '+' : '−'}${Math.abs(bits).toFixed(1)}`;
const percent = (share: number) =>
  share > 0.9999
    ? '> 99.99%'
    : share < 0.0001
      ? '< 0.01%'
      : `${(share * 100).toFixed(share > 0.99 || share < 0.01 ? 2 : 1)}%`;

/** One sentence for a person who decides: what speaks for it, what against, what is not known. */
export function sentence(evidence: Evidence, language: Language): string {
  const weighty = [...evidence.fields].sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
  const listed = (fields: readonly FieldEvidence[]) =>
    fields
      .map((field) => `${saidOf(field, language)} (${apart(signed(field.bits), language)})`)
      .join(language === 'ur' ? '؛ ' : '; ');
  const known = weighty.filter((field) => field.level !== 'missing');
  const [pro, con] = [known.filter((field) => field.bits > 0), known.filter((field) => field.bits <= 0)];
  const missing = weighty
    .filter((field) => field.level === 'missing')
    .map(({ field }) => apart(field, language));
  const likely = apart(percent(evidence.probability), language);
  const [total, start] = [evidence.bits, evidence.priorBits].map((bits) => apart(signed(bits), language));
  const kin = besideRelativesOf(evidence, language);
  const kinBits = kin && `${kin} (${apart(signed(evidence.relativesBits!), language)})`;
  const against = [con.length > 0 ? listed(con) : '', kinBits].filter((one) => one !== '');
  const parts =
    language === 'ur'
      ? [
          `ایک ہی ہونے کا امکان ${likely} (کل ${total} بٹ؛ آغاز ${start})۔`,
          pro.length > 0 ? `حق میں: ${listed(pro)}۔` : 'حق میں کچھ نہیں۔',
          against.length > 0 ? `خلاف: ${against.join('؛ ')}۔` : '',
          missing.length > 0 ? `درج نہیں: ${missing.join('، ')}۔` : '',
        ]
      : [
          `Likely one and the same with ${likely} (${total} bits in all, starting from ${start}).`,
          pro.length > 0 ? `For: ${listed(pro)}.` : 'Nothing speaks for it.',
          against.length > 0 ? `Against: ${against.join('; ')}.` : '',
          missing.length > 0 ? `Not known: ${missing.join(', ')}.` : '',
        ];
  return parts.filter((part) => part !== '').join(' ');
}
