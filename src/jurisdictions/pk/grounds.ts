import type { Bilingual } from '../../kernel/bilingual.ts';
import type { OrderGround } from '../../modules/orders/rules/pack.ts';

export interface Ground {
  readonly code: string;
  readonly text: Bilingual;
  /** Whoever cites it names the match of the screening. */
  readonly ofMatch?: true;
}

/** Grounds on which an application is refused; the regulations are not published, so the list is unsourced. */
export const refusalGrounds: readonly Ground[] = [
  { code: 'false-statement', text: { en: 'A material statement is false', ur: 'کوئی اہم بیان غلط ہے' } },
  {
    code: 'barred-person',
    text: {
      en: 'A person named is barred from running a call centre',
      ur: 'درج شدہ شخص پر کال سینٹر چلانے کی پابندی ہے',
    },
  },
  {
    code: 'shut-centre-returns',
    ofMatch: true,
    text: {
      en: 'A centre that was shut by order comes back under another name',
      ur: 'حکم سے بند کیا گیا مرکز دوسرے نام سے واپس آیا ہے',
    },
  },
  { code: 'owner-hidden', text: { en: 'The real owner is not disclosed', ur: 'اصل مالک ظاہر نہیں کیا گیا' } },
  {
    code: 'security-clearance',
    text: { en: 'Security clearance was not given', ur: 'سکیورٹی کلیئرنس نہیں دی گئی' },
  },
  {
    code: 'criminal-record',
    text: { en: 'A conviction for fraud or cyber crime', ur: 'دھوکہ دہی یا سائبر جرم میں سزا' },
  },
  {
    code: 'premises-unfit',
    text: {
      en: 'The premises are not as declared or cannot be inspected',
      ur: 'جگہ درخواست کے مطابق نہیں یا اس کا معائنہ ممکن نہیں',
    },
  },
  {
    code: 'technical-route',
    text: { en: 'Numbers or routes cannot be traced', ur: 'نمبروں یا راستوں کا سراغ نہیں لگایا جا سکتا' },
  },
  {
    code: 'client-unlawful',
    text: { en: 'A client or its business is unlawful', ur: 'مؤکل یا اس کا کاروبار غیر قانونی ہے' },
  },
  {
    code: 'data-protection',
    text: { en: "Customers' data would not be protected", ur: 'صارفین کی معلومات محفوظ نہیں ہوں گی' },
  },
];

const ACT = 'Pakistan Telecommunication (Re-organization) Act 1996';
const ENFORCEMENT = `${ACT}, s. 23 (3): suspension or termination after a show-cause notice`;
const BOTH = ['suspension', 'revocation'] as const;
const SUSPENDS = ['suspension'] as const;

/** Grounds of a suspension or revocation. The section is real; the list itself is unsourced until the licensing regulations are out. */
export const orderGrounds: readonly OrderGround[] = [
  {
    code: 'defrauding',
    kinds: BOTH,
    law: ENFORCEMENT,
    text: { en: 'Calls that defraud people', ur: 'لوگوں سے دھوکہ کرنے والی کالیں' },
  },
  {
    code: 'false-statement',
    kinds: BOTH,
    law: ENFORCEMENT,
    text: { en: 'Licence obtained by a false statement', ur: 'غلط بیانی سے حاصل کردہ لائسنس' },
  },
  {
    code: 'undeclared-numbers',
    kinds: BOTH,
    law: ENFORCEMENT,
    text: { en: 'Calls from numbers that were not declared', ur: 'غیر درج شدہ نمبروں سے کالیں' },
  },
  {
    code: 'undeclared-premises',
    kinds: BOTH,
    law: ENFORCEMENT,
    text: { en: 'Work at premises that are not licensed', ur: 'بغیر لائسنس جگہ پر کام' },
  },
  {
    code: 'caller-id-spoofed',
    kinds: BOTH,
    law: ENFORCEMENT,
    text: { en: 'A false caller ID was shown', ur: 'جعلی کالر آئی ڈی دکھائی گئی' },
  },
  {
    code: 'inspection-refused',
    kinds: SUSPENDS,
    law: ENFORCEMENT,
    text: { en: 'Inspectors were refused', ur: 'معائنہ کاروں کو روکا گیا' },
  },
  {
    code: 'traceback-unanswered',
    kinds: SUSPENDS,
    law: ENFORCEMENT,
    text: { en: 'Tracebacks were not answered', ur: 'سراغ لگانے کی درخواستوں کا جواب نہیں دیا گیا' },
  },
  {
    code: 'foreign-staff',
    kinds: BOTH,
    law: ENFORCEMENT,
    text: { en: 'Foreign staff worked without clearance', ur: 'غیر ملکی عملے نے کلیئرنس کے بغیر کام کیا' },
  },
  {
    code: 'ownership-changed',
    kinds: BOTH,
    law: ENFORCEMENT,
    text: { en: 'Ownership changed without a variation', ur: 'منظوری کے بغیر ملکیت تبدیل کی گئی' },
  },
  {
    code: 'conditions-breached',
    kinds: BOTH,
    law: ENFORCEMENT,
    text: { en: 'Conditions of the licence were breached', ur: 'لائسنس کی شرائط کی خلاف ورزی' },
  },
];

/** Offences that a case or a check may name. PECA is the Prevention of Electronic Crimes Act 2016, PPC the Penal Code 1860. */
export const offences: readonly (Ground & { readonly section: string })[] = [
  {
    code: 'peca-3',
    section: 'PECA s. 3',
    text: { en: 'Unauthorised access to an information system', ur: 'معلوماتی نظام تک غیر مجاز رسائی' },
  },
  { code: 'peca-13', section: 'PECA s. 13', text: { en: 'Electronic forgery', ur: 'الیکٹرانک جعل سازی' } },
  { code: 'peca-14', section: 'PECA s. 14', text: { en: 'Electronic fraud', ur: 'الیکٹرانک فراڈ' } },
  {
    code: 'peca-16',
    section: 'PECA s. 16',
    text: { en: 'Unauthorised use of identity information', ur: 'شناختی معلومات کا غیر مجاز استعمال' },
  },
  {
    code: 'peca-17',
    section: 'PECA s. 17',
    text: { en: 'Unauthorised issuance of SIM cards', ur: 'سم کارڈز کا غیر مجاز اجرا' },
  },
  {
    code: 'peca-18',
    section: 'PECA s. 18',
    text: { en: 'Tampering with communication equipment', ur: 'مواصلاتی آلات میں رد و بدل' },
  },
  { code: 'peca-25', section: 'PECA s. 25', text: { en: 'Spamming', ur: 'سپیمنگ' } },
  { code: 'peca-26', section: 'PECA s. 26', text: { en: 'Spoofing', ur: 'سپوفنگ' } },
  {
    code: 'ppc-419',
    section: 'PPC s. 419',
    text: { en: 'Cheating by personation', ur: 'روپ بدل کر دھوکہ دہی' },
  },
  { code: 'ppc-420', section: 'PPC s. 420', text: { en: 'Cheating', ur: 'دھوکہ دہی' } },
  {
    code: 'ppc-468',
    section: 'PPC s. 468',
    text: { en: 'Forgery for the purpose of cheating', ur: 'دھوکہ دہی کے لیے جعل سازی' },
  },
  {
    code: 'act-31',
    section: 'Telecommunication Act 1996 s. 31',
    text: { en: 'Telecommunication services without a licence', ur: 'بغیر لائسنس ٹیلی کمیونیکیشن خدمات' },
  },
  {
    code: 'amla-3',
    section: 'Anti-Money Laundering Act 2010 s. 3',
    text: { en: 'Money laundering', ur: 'منی لانڈرنگ' },
  },
  {
    code: 'foreigners-14',
    section: 'Foreigners Act 1946 s. 14',
    text: { en: 'Stay or work of a foreigner against the law', ur: 'غیر ملکی کا خلافِ قانون قیام یا کام' },
  },
  {
    code: 'tip-3',
    section: 'Prevention of Trafficking in Persons Act 2018 s. 3',
    text: { en: 'Trafficking in persons', ur: 'انسانی سمگلنگ' },
  },
];
