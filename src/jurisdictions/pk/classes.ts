import type { Bilingual } from '../../kernel/bilingual.ts';
import type { LicenceClass } from '../../modules/applications/rules/pack.ts';

/** A class of the licensing scheme with what its holder must do. */
export interface PkClass extends LicenceClass {
  /** A freelancer gets an exemption certificate, everybody else a licence. */
  readonly instrument: 'licence' | 'exemption-certificate';
  readonly feeCode: string;
  readonly duties: readonly Bilingual[];
}

const KEEP_LISTS: Bilingual = {
  en: 'Notify every agent, device and number before it is used.',
  ur: 'ہر کارکن، آلے اور نمبر کی اطلاع استعمال سے پہلے دیں۔',
};
const ADMIT_INSPECTORS: Bilingual = {
  en: 'Admit inspectors to the licensed premises during working hours.',
  ur: 'اوقاتِ کار میں معائنہ کاروں کو لائسنس یافتہ جگہ پر آنے دیں۔',
};
const ANSWER_TRACEBACKS: Bilingual = {
  en: 'Answer a traceback within 24 hours.',
  ur: 'کال کا سراغ لگانے کی درخواست کا جواب 24 گھنٹے میں دیں۔',
};
const KNOW_CUSTOMERS: Bilingual = {
  en: 'Know every sub-user and name it when asked.',
  ur: 'ہر ذیلی صارف کی شناخت رکھیں اور پوچھنے پر بتائیں۔',
};
const PROTECT_DATA: Bilingual = {
  en: "Keep customers' data as the law and the data-protection policy say.",
  ur: 'صارفین کی معلومات قانون اور تحفظِ معلومات کی پالیسی کے مطابق رکھیں۔',
};
const OWN_NUMBERS_ONLY: Bilingual = {
  en: 'Show only declared numbers to the people called.',
  ur: 'جنہیں کال کی جائے انہیں صرف درج شدہ نمبر دکھائیں۔',
};

/** The classes of the scheme. Inspection and provisional grant by class are unsourced and set here. */
export const classes: readonly PkClass[] = [
  {
    code: 'outsourced-centre',
    name: { en: 'Outsourced call centre', ur: 'دوسروں کے لیے کام کرنے والا کال سینٹر' },
    instrument: 'licence',
    feeCode: 'centre',
    inspection: 'required',
    provisionalAllowed: true,
    duties: [KEEP_LISTS, OWN_NUMBERS_ONLY, ADMIT_INSPECTORS, ANSWER_TRACEBACKS, PROTECT_DATA],
    questions: [
      {
        code: 'client-vetting',
        text: {
          en: 'How do you check a client before you call for it?',
          ur: 'کسی مؤکل کے لیے کال کرنے سے پہلے اس کی جانچ کیسے کرتے ہیں؟',
        },
      },
      {
        code: 'call-recording',
        text: {
          en: 'Are calls recorded, and how long are they kept?',
          ur: 'کیا کالیں ریکارڈ ہوتی ہیں، اور کتنے عرصے رکھی جاتی ہیں؟',
        },
      },
    ],
  },
  {
    code: 'in-house-centre',
    name: { en: 'In-house call centre', ur: 'ادارے کا اپنا کال سینٹر' },
    instrument: 'licence',
    feeCode: 'centre',
    inspection: 'not-required',
    provisionalAllowed: true,
    duties: [KEEP_LISTS, OWN_NUMBERS_ONLY, ADMIT_INSPECTORS, PROTECT_DATA],
    questions: [
      {
        code: 'own-business',
        text: {
          en: 'Which business of your own are the calls for?',
          ur: 'کالیں آپ کے اپنے کس کاروبار کے لیے ہیں؟',
        },
      },
    ],
  },
  {
    code: 'hosted-dialler',
    name: { en: 'Hosted dialler platform', ur: 'ہوسٹڈ ڈائلر پلیٹ فارم' },
    instrument: 'licence',
    feeCode: 'platform',
    inspection: 'required',
    provisionalAllowed: false,
    duties: [KNOW_CUSTOMERS, OWN_NUMBERS_ONLY, ANSWER_TRACEBACKS, ADMIT_INSPECTORS, PROTECT_DATA],
    questions: [
      {
        code: 'sub-users',
        text: {
          en: 'Who may use the platform, and how is each one identified?',
          ur: 'پلیٹ فارم کون استعمال کر سکتا ہے، اور ہر ایک کی شناخت کیسے ہوتی ہے؟',
        },
      },
      {
        code: 'licence-check',
        text: {
          en: 'How do you check that a user is licensed before it dials?',
          ur: 'ڈائل کرنے سے پہلے صارف کا لائسنس کیسے جانچا جاتا ہے؟',
        },
      },
    ],
  },
  {
    code: 'number-reseller',
    name: { en: 'Reseller of numbers', ur: 'نمبروں کا ری سیلر' },
    instrument: 'licence',
    feeCode: 'platform',
    inspection: 'not-required',
    provisionalAllowed: false,
    duties: [KNOW_CUSTOMERS, ANSWER_TRACEBACKS, KEEP_LISTS],
    questions: [
      {
        code: 'number-sources',
        text: { en: 'From which carriers do the numbers come?', ur: 'نمبر کن ٹیلی کام کمپنیوں سے آتے ہیں؟' },
      },
      {
        code: 'sub-users',
        text: {
          en: 'To whom are they passed on, and how is each one identified?',
          ur: 'نمبر کن کو دیے جاتے ہیں، اور ہر ایک کی شناخت کیسے ہوتی ہے؟',
        },
      },
    ],
  },
  {
    code: 'remote-agents-centre',
    name: { en: 'Call centre with remote agents', ur: 'گھر سے کام کرنے والے کارکنوں کا کال سینٹر' },
    instrument: 'licence',
    feeCode: 'centre',
    inspection: 'required',
    provisionalAllowed: true,
    duties: [KEEP_LISTS, OWN_NUMBERS_ONLY, ANSWER_TRACEBACKS, PROTECT_DATA],
    questions: [
      {
        code: 'remote-control',
        text: {
          en: "How are calls from agents' homes routed and supervised?",
          ur: 'کارکنوں کے گھروں سے کالیں کس راستے جاتی ہیں اور نگرانی کیسے ہوتی ہے؟',
        },
      },
      {
        code: 'call-recording',
        text: {
          en: 'Are calls recorded, and how long are they kept?',
          ur: 'کیا کالیں ریکارڈ ہوتی ہیں، اور کتنے عرصے رکھی جاتی ہیں؟',
        },
      },
    ],
  },
  {
    code: 'freelancer',
    name: { en: 'Freelancer', ur: 'فری لانسر' },
    instrument: 'exemption-certificate',
    feeCode: 'exemption',
    inspection: 'not-required',
    provisionalAllowed: false,
    duties: [OWN_NUMBERS_ONLY, PROTECT_DATA],
    questions: [
      {
        code: 'works-alone',
        text: {
          en: 'For whom do you work, and does anybody work for you?',
          ur: 'آپ کس کے لیے کام کرتے ہیں، اور کیا کوئی آپ کے لیے کام کرتا ہے؟',
        },
      },
    ],
  },
  {
    code: 'foreign-agent',
    name: { en: 'Agent of a foreign principal', ur: 'غیر ملکی ادارے کا ایجنٹ' },
    instrument: 'licence',
    feeCode: 'centre',
    inspection: 'required',
    provisionalAllowed: false,
    duties: [KNOW_CUSTOMERS, OWN_NUMBERS_ONLY, ANSWER_TRACEBACKS, ADMIT_INSPECTORS, PROTECT_DATA],
    questions: [
      {
        code: 'principal',
        text: {
          en: 'Who is the principal, and which law supervises it at home?',
          ur: 'اصل ادارہ کون ہے، اور اپنے ملک میں کس قانون کے تحت زیرِ نگرانی ہے؟',
        },
      },
      {
        code: 'money-route',
        text: {
          en: 'By which route does money reach you from the principal?',
          ur: 'اصل ادارے سے رقم آپ تک کس راستے پہنچتی ہے؟',
        },
      },
    ],
  },
];

/** The class of a code; throws for a code that the scheme does not know. */
export function classOf(code: string): PkClass {
  const found = classes.find((c) => c.code === code);
  if (!found) throw new Error(`no licence class ${code}`);
  return found;
}
