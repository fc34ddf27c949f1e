import type { Content, PersonEntry } from '../../modules/applications/rules/content.ts';
import type { DocumentRule, Kind } from '../../modules/applications/rules/pack.ts';

const always = (_: Content, kind: Kind): readonly string[] => (kind === 'surrender' ? [] : ['company']);
const never = (): readonly string[] => [];

/** The form of the company decides which paper proves that it exists. */
const ofForm = (form: string) => (content: Content, kind: Kind) =>
  content.company?.form === form ? always(content, kind) : [];

/** One for each person who fits; a person without an id is named by the place in the list, so that the gap shows. */
const ofPeople = (fits: (person: PersonEntry) => boolean) => (content: Content, kind: Kind) =>
  kind === 'surrender'
    ? []
    : (content.people ?? []).flatMap((person, i) => (fits(person) ? [person.id ?? `/people/${i}`] : []));

/** What an application must carry. Source: the field's list; which kinds need which is unsourced. */
export const documents: readonly DocumentRule[] = [
  {
    code: 'incorporation-certificate',
    name: { en: 'Certificate of incorporation', ur: 'کمپنی کی رجسٹریشن کا سرٹیفکیٹ' },
    why: {
      en: 'It proves that the company exists and who it is in law.',
      ur: 'یہ ثابت کرتا ہے کہ کمپنی قانوناً وجود رکھتی ہے۔',
    },
    about: 'company',
    neededFor: ofForm('company'),
  },
  {
    code: 'partnership-deed',
    name: { en: 'Partnership deed', ur: 'شراکت نامہ' },
    why: {
      en: 'It names the partners and their shares.',
      ur: 'اس میں شراکت داروں کے نام اور حصے درج ہوتے ہیں۔',
    },
    about: 'company',
    neededFor: ofForm('partnership'),
  },
  {
    code: 'founding-notification',
    name: { en: 'Notification or law that set the body up', ur: 'ادارے کے قیام کا نوٹیفکیشن یا قانون' },
    why: {
      en: 'It proves that the body was set up by law.',
      ur: 'یہ ثابت کرتا ہے کہ ادارہ قانون کے تحت قائم ہوا۔',
    },
    about: 'company',
    neededFor: ofForm('public-body'),
  },
  {
    code: 'owners-register-extract',
    name: {
      en: 'Register extracts of the companies among the owners',
      ur: 'مالکان میں شامل کمپنیوں کے رجسٹر کی نقول',
    },
    why: {
      en: 'They show who owns each company, until people are named; all in one file.',
      ur: 'ان سے معلوم ہوتا ہے کہ ہر کمپنی کے مالک کون ہیں، یہاں تک کہ اشخاص کے نام آ جائیں؛ سب ایک فائل میں۔',
    },
    about: 'company',
    neededFor: (content, kind) => (content.owners?.length ? always(content, kind) : []),
  },
  {
    code: 'identity-card',
    name: { en: 'Copy of the national identity card', ur: 'قومی شناختی کارڈ کی نقل' },
    why: {
      en: 'Both sides, readable; the number is compared with the one typed.',
      ur: 'دونوں رخ، صاف پڑھے جا سکیں؛ نمبر درج کیے گئے نمبر سے ملایا جاتا ہے۔',
    },
    about: 'person',
    neededFor: ofPeople((person) => person.nationality === 'PK'),
  },
  {
    code: 'passport-copy',
    name: { en: 'Copy of the passport', ur: 'پاسپورٹ کی نقل' },
    why: {
      en: 'The page with the photograph; a foreigner is known by his passport.',
      ur: 'تصویر والا صفحہ؛ غیر ملکی کی پہچان پاسپورٹ سے ہوتی ہے۔',
    },
    about: 'person',
    neededFor: ofPeople((person) => person.nationality !== undefined && person.nationality !== 'PK'),
  },
  {
    code: 'visa-copy',
    name: { en: 'Copy of the work visa', ur: 'ورک ویزے کی نقل' },
    why: {
      en: 'Foreign key staff may work only with a visa for it.',
      ur: 'غیر ملکی اہم عملہ صرف ورک ویزے پر کام کر سکتا ہے۔',
    },
    about: 'person',
    neededFor: ofPeople(
      (person) => person.nationality !== 'PK' && Boolean(person.roles?.includes('key-staff')),
    ),
  },
  {
    code: 'lease',
    name: { en: 'Lease', ur: 'کرایہ نامہ' },
    why: {
      en: 'It shows that the place may be used, and until when; every page of it.',
      ur: 'یہ بتاتا ہے کہ جگہ کب تک استعمال ہو سکتی ہے؛ تمام صفحات دیں۔',
    },
    about: 'premises',
    neededFor: (content, kind) =>
      kind === 'surrender'
        ? []
        : (content.premises ?? []).map((premises, i) => premises.id ?? `/premises/${i}`),
    servedBy: ['ownership-deed'],
  },
  {
    code: 'ownership-deed',
    name: { en: 'Deed of ownership', ur: 'ملکیت کی دستاویز' },
    why: {
      en: 'In place of the lease, where the place is your own.',
      ur: 'جہاں جگہ آپ کی اپنی ہو وہاں کرایہ نامے کے بجائے۔',
    },
    about: 'premises',
    neededFor: never,
  },
  {
    code: 'client-contract',
    name: { en: 'Contract with a client', ur: 'مؤکل سے معاہدہ' },
    why: {
      en: 'It shows for whom calls are made; prices may be blacked out.',
      ur: 'یہ بتاتا ہے کہ کالیں کس کے لیے کی جاتی ہیں؛ قیمتیں چھپائی جا سکتی ہیں۔',
    },
    about: 'company',
    neededFor: (content, kind) => (content.business?.clients?.length ? always(content, kind) : []),
  },
  {
    code: 'bank-statement',
    name: { en: 'Bank statement of six months', ur: 'چھ ماہ کا بینک سٹیٹمنٹ' },
    why: { en: 'It shows where the money comes from.', ur: 'یہ بتاتا ہے کہ رقم کہاں سے آتی ہے۔' },
    about: 'company',
    neededFor: always,
    servedBy: ['bank-letter'],
  },
  {
    code: 'bank-letter',
    name: {
      en: 'Letter of the bank, where there is no statement yet',
      ur: 'بینک کا خط، جہاں ابھی سٹیٹمنٹ نہ ہو',
    },
    why: {
      en: 'In place of the statement, for an account that is new.',
      ur: 'نئے اکاؤنٹ کے لیے سٹیٹمنٹ کے بجائے۔',
    },
    about: 'company',
    neededFor: never,
  },
  {
    code: 'data-protection-policy',
    name: { en: 'Data-protection policy', ur: 'تحفظِ معلومات کی پالیسی' },
    why: {
      en: 'It says how recordings and personal data are kept and for how long.',
      ur: 'اس میں لکھا ہو کہ ریکارڈنگ اور ذاتی معلومات کیسے اور کب تک رکھی جاتی ہیں۔',
    },
    about: 'company',
    neededFor: always,
  },
];
