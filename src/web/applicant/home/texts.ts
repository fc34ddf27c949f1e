import type { Texts } from '../../../platform/texts.ts';

export const homeTexts = {
  'my-nav-home': { en: 'My applications', ur: 'میری درخواستیں' },
  'my-title': { en: 'Your applications and licences', ur: 'آپ کی درخواستیں اور لائسنس' },
  'my-applications': { en: 'Applications', ur: 'درخواستیں' },
  'my-empty': {
    en: 'There is no application yet. Drafts and applications appear here as soon as you begin one.',
    ur: 'ابھی کوئی درخواست نہیں۔ مسودہ یا درخواست شروع کرتے ہی یہاں نظر آئے گی۔',
  },
  'my-changed-at': { en: 'Last changed {moment}', ur: 'آخری تبدیلی: {moment}' },
  'my-licences': { en: 'Licences', ur: 'لائسنس' },
  'my-no-licences': {
    en: 'Your organisation holds no licence in this register.',
    ur: 'اس رجسٹر میں آپ کے ادارے کا کوئی لائسنس درج نہیں۔',
  },
  'my-claim': {
    en: 'Claim a centre that was registered before',
    ur: 'پہلے سے رجسٹرڈ مرکز اپنے نام کرائیں',
  },
  'my-entry-licence': { en: 'Licence', ur: 'لائسنس' },
  'my-entry-transitional': { en: 'Centre in transition', ur: 'عبوری مرکز' },
  'my-entry-exempt': { en: 'Exemption certificate', ur: 'استثنیٰ کا سرٹیفکیٹ' },
  'my-valid-from': { en: 'Valid from {from}', ur: '{from} سے مؤثر' },
  'my-valid-until': { en: 'Valid from {from} until {until}', ur: '{from} سے {until} تک مؤثر' },
  'my-certificate-en': { en: 'Certificate in English (PDF)', ur: 'سرٹیفکیٹ انگریزی میں (پی ڈی ایف)' },
  'my-certificate-ur': { en: 'Certificate in Urdu (PDF)', ur: 'سرٹیفکیٹ اردو میں (پی ڈی ایف)' },
  'my-verdict-licensed': { en: 'Licensed', ur: 'لائسنس یافتہ' },
  'my-verdict-transitional': { en: 'In transition', ur: 'عبوری' },
  'my-verdict-exempt': { en: 'Exempt', ur: 'مستثنیٰ' },
  'my-verdict-suspended': { en: 'Suspended', ur: 'معطل' },
  'my-verdict-revoked': { en: 'Revoked', ur: 'منسوخ' },
  'my-verdict-stayed': { en: 'Under a court order', ur: 'عدالتی حکم کے تحت' },
  'my-verdict-expired': { en: 'Expired', ur: 'میعاد ختم' },
  'my-verdict-surrendered': { en: 'Given up', ur: 'واپس کیا گیا' },
  'my-verdict-not-found': { en: 'Not in force', ur: 'نافذ نہیں' },
  'my-operate-partly': { en: 'may operate in part', ur: 'جزوی طور پر کام کی اجازت' },
  'my-operate-no': { en: 'may not operate', ur: 'کام کرنے کی اجازت نہیں' },
} satisfies Texts;
