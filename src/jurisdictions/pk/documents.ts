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
    about: 'company',
    neededFor: ofForm('company'),
  },
  {
    code: 'partnership-deed',
    name: { en: 'Partnership deed', ur: 'شراکت نامہ' },
    about: 'company',
    neededFor: ofForm('partnership'),
  },
  {
    code: 'founding-notification',
    name: { en: 'Notification or law that set the body up', ur: 'ادارے کے قیام کا نوٹیفکیشن یا قانون' },
    about: 'company',
    neededFor: ofForm('public-body'),
  },
  {
    code: 'identity-card',
    name: { en: 'Copy of the national identity card', ur: 'قومی شناختی کارڈ کی نقل' },
    about: 'person',
    neededFor: ofPeople((person) => person.nationality === 'PK'),
  },
  {
    code: 'passport-copy',
    name: { en: 'Copy of the passport', ur: 'پاسپورٹ کی نقل' },
    about: 'person',
    neededFor: ofPeople((person) => person.nationality !== undefined && person.nationality !== 'PK'),
  },
  {
    code: 'visa-copy',
    name: { en: 'Copy of the work visa', ur: 'ورک ویزے کی نقل' },
    about: 'person',
    neededFor: ofPeople(
      (person) => person.nationality !== 'PK' && Boolean(person.roles?.includes('key-staff')),
    ),
  },
  {
    code: 'lease',
    name: { en: 'Lease', ur: 'کرایہ نامہ' },
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
    about: 'premises',
    neededFor: never,
  },
  {
    code: 'client-contract',
    name: { en: 'Contract with a client', ur: 'مؤکل سے معاہدہ' },
    about: 'company',
    neededFor: (content, kind) => (content.business?.clients?.length ? always(content, kind) : []),
  },
  {
    code: 'bank-statement',
    name: { en: 'Bank statement of six months', ur: 'چھ ماہ کا بینک سٹیٹمنٹ' },
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
    about: 'company',
    neededFor: never,
  },
  {
    code: 'data-protection-policy',
    name: { en: 'Data-protection policy', ur: 'تحفظِ معلومات کی پالیسی' },
    about: 'company',
    neededFor: always,
  },
];
