import { LANGUAGES } from '../../kernel/bilingual.ts';
import { speaker, type Texts } from '../../platform/texts.ts';

const letterTexts = {
  'letter-claim-rejected-subject': {
    en: 'Your claim of centre {number}',
    ur: 'مرکز {number} پر آپ کا دعویٰ',
  },
  'letter-claim-rejected': {
    en: 'The office has rejected your claim of centre {number}. Sign in and open “Claim a centre that was registered before” to read its reasons, and what you can do if you operate the centre.',
    ur: 'دفتر نے مرکز {number} پر آپ کا دعویٰ مسترد کر دیا ہے۔ وجوہات، اور یہ کہ اگر آپ ہی یہ مرکز چلاتے ہیں تو کیا کر سکتے ہیں، پڑھنے کے لیے سائن اِن کریں اور ”پہلے سے رجسٹرڈ مرکز اپنے نام کرائیں“ کھولیں۔',
  },
} satisfies Texts;

const words = speaker([letterTexts]);

/** Tells an owner that the claim was rejected; why stands behind the sign-in, for others may read the letter. */
export function letterOfRejection(number: string): { subject: string; body: string } {
  const said = (key: string, joint: string) =>
    LANGUAGES.map((language) => words.say(language, key, { number })).join(joint);
  return {
    subject: said('letter-claim-rejected-subject', ' / '),
    body: said('letter-claim-rejected', '\n\n'),
  };
}
