import { LANGUAGES } from '../../kernel/bilingual.ts';
import { speaker, type Texts } from '../../platform/texts.ts';

const letterTexts = {
  'letter-ruling-subject': { en: 'Ruling {reference}', ur: 'فیصلہ {reference}' },
  'letter-ruling': {
    en: 'The office has ruled on your question {reference} whether you need a licence. Sign in to read the ruling and its reasons. You may appeal within {days} days.',
    ur: 'دفتر نے آپ کے سوال {reference} پر فیصلہ دے دیا ہے کہ آپ کو لائسنس درکار ہے یا نہیں۔ فیصلہ اور اس کی وجوہات پڑھنے کے لیے سائن اِن کریں۔ آپ {days} دن کے اندر اپیل کر سکتے ہیں۔',
  },
} satisfies Texts;

const words = speaker([letterTexts]);

/** Tells an owner that the office has ruled; what it ruled stands behind the sign-in. */
export function letterOfRuling(reference: string, days: number): { subject: string; body: string } {
  const said = (key: string, joint: string) =>
    LANGUAGES.map((language) => words.say(language, key, { reference, days })).join(joint);
  return { subject: said('letter-ruling-subject', ' / '), body: said('letter-ruling', '\n\n') };
}
