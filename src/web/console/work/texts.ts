import type { Texts } from '../../../platform/texts.ts';

export const workTexts = {
  'nav-work': { en: 'My work', ur: 'میرا کام' },
  'work-title': { en: 'My work', ur: 'میرا کام' },
  'work-empty': {
    en: 'Nothing waits for you. What falls due appears here.',
    ur: 'آپ کے لیے کچھ باقی نہیں۔ جس کام کا وقت آئے گا وہ یہاں نظر آئے گا۔',
  },
} satisfies Texts;
