import type { Texts } from '../../../platform/texts.ts';

export const homeTexts = {
  'my-nav-home': { en: 'My applications', ur: 'میری درخواستیں' },
  'my-title': { en: 'Your applications and licences', ur: 'آپ کی درخواستیں اور لائسنس' },
  'my-empty': {
    en: 'Nothing is here yet. Your applications appear here as soon as you begin one.',
    ur: 'ابھی یہاں کچھ نہیں۔ درخواست شروع کرتے ہی وہ یہاں نظر آئے گی۔',
  },
} satisfies Texts;
