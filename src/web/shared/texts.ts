import type { Texts } from '../../platform/texts.ts';

export const sharedTexts = {
  'site-name': { en: 'Sanad', ur: 'سند' },
  'site-about': {
    en: 'The public register of licensed call centres',
    ur: 'لائسنس یافتہ کال سینٹروں کا سرکاری رجسٹر',
  },
  'skip-to-content': { en: 'Skip to main content', ur: 'براہِ راست مرکزی مواد پر جائیں' },
  'nav-label': { en: 'Main pages', ur: 'اہم صفحات' },
  'footer-label': { en: 'About this site', ur: 'اس سائٹ کے بارے میں' },
  'demonstration-label': { en: 'Demonstration', ur: 'نمائش' },
  'demonstration-banner': {
    en: 'Demonstration country: people and companies are made up.',
    ur: 'نمائشی ملک: تمام افراد اور کمپنیاں فرضی ہیں۔',
  },
  'demonstration-outbox': { en: 'See what was sent', ur: 'بھیجے گئے پیغامات دیکھیں' },
  'error-title-prefix': { en: 'Error', ur: 'خرابی' },
  'error-summary-title': { en: 'There is a problem', ur: 'ایک مسئلہ ہے' },
  'error-prefix': { en: 'Error:', ur: 'خرابی:' },
  'page-not-found-title': { en: 'Page not found', ur: 'صفحہ نہیں ملا' },
  'page-not-found-body': {
    en: 'If you typed the address, check that it is right. If you followed a link, the page may have moved.',
    ur: 'اگر آپ نے پتا خود لکھا ہے تو دیکھ لیں کہ درست ہے۔ اگر آپ کسی لنک سے آئے ہیں تو ممکن ہے صفحہ منتقل ہو گیا ہو۔',
  },
  'bad-request-title': { en: 'This address cannot be read', ur: 'یہ پتا پڑھا نہیں جا سکتا' },
  'bad-request-body': {
    en: 'Something in the address of this page is malformed. Start again from the home page.',
    ur: 'اس صفحے کے پتے میں کوئی چیز درست نہیں۔ سرورق سے دوبارہ شروع کریں۔',
  },
  'page-failed-title': { en: 'This page could not be made', ur: 'یہ صفحہ تیار نہیں ہو سکا' },
  'page-failed-body': {
    en: 'The fault is ours. Try again in a few minutes. If it goes on, tell us this reference:',
    ur: 'خرابی ہماری طرف سے ہے۔ چند منٹ بعد دوبارہ کوشش کریں۔ اگر مسئلہ برقرار رہے تو ہمیں یہ حوالہ بتائیں:',
  },
  'go-home': { en: 'Go to the home page', ur: 'سرورق پر جائیں' },
} satisfies Texts;
