import type { Texts } from '../../../platform/texts.ts';

export const organisationTexts = {
  'organisation-title': { en: 'For whom do you act?', ur: 'آپ کس کی طرف سے کام کر رہے ہیں؟' },
  'organisation-choose': { en: 'Go on', ur: 'آگے بڑھیں' },
  'organisation-missing': { en: 'Choose an organisation.', ur: 'کوئی ادارہ منتخب کریں۔' },
  'organisation-another': { en: 'Register another organisation', ur: 'کوئی اور ادارہ درج کرائیں' },
  'organisation-new-title': { en: 'Register your organisation', ur: 'اپنا ادارہ درج کرائیں' },
  'organisation-new-about': {
    en: 'The company, firm or person that runs the call centre. You answer for it here and can add others later.',
    ur: 'وہ کمپنی، فرم یا شخص جو کال سینٹر چلاتا ہے۔ یہاں آپ اس کے ذمہ دار ہیں اور بعد میں دوسروں کو شامل کر سکتے ہیں۔',
  },
  'organisation-name': { en: 'Name of the organisation', ur: 'ادارے کا نام' },
  'organisation-name-hint': { en: 'As it is registered', ur: 'جیسا رجسٹریشن میں درج ہے' },
  'organisation-new-submit': { en: 'Register', ur: 'درج کرائیں' },
} satisfies Texts;
