import type { Bilingual } from '../../kernel/bilingual.ts';
import type { RulingsPack } from '../../modules/rulings/rules/pack.ts';
import { agencies } from './agencies.ts';
import { ZONE } from './calendar.ts';
import { classes } from './classes.ts';

/** The questions of "who needs a licence?", in the order they are asked; each is answered yes or no. */
export const QUESTIONS = {
  'passes-numbers-on': {
    en: 'Do you pass telephone numbers on to others for their calls?',
    ur: 'کیا آپ ٹیلی فون نمبر دوسروں کو ان کی کالوں کے لیے دیتے ہیں؟',
  },
  'hosts-dialler': {
    en: 'Do others make calls through a dialling system that you run?',
    ur: 'کیا دوسرے آپ کے چلائے ہوئے ڈائلنگ نظام سے کالیں کرتے ہیں؟',
  },
  'makes-or-answers-calls': {
    en: 'Does anybody in your business make or answer calls as their main work?',
    ur: 'کیا آپ کے کاروبار میں کسی کا بنیادی کام کال کرنا یا سننا ہے؟',
  },
  'works-alone': {
    en: 'Do you work alone, with nobody working for you?',
    ur: 'کیا آپ اکیلے کام کرتے ہیں اور کوئی آپ کے لیے کام نہیں کرتا؟',
  },
  'acts-for-foreign-principal': {
    en: 'Do you sign, collect or decide in the name of a company abroad?',
    ur: 'کیا آپ کسی غیر ملکی کمپنی کے نام پر معاہدے، وصولی یا فیصلے کرتے ہیں؟',
  },
  'only-own-business': {
    en: 'Are all calls for your own business and its own customers?',
    ur: 'کیا تمام کالیں صرف آپ کے اپنے کاروبار اور اس کے اپنے صارفین کے لیے ہیں؟',
  },
  'only-answers': {
    en: 'Do you only answer calls and never call people yourself?',
    ur: 'کیا آپ صرف کالیں سنتے ہیں اور خود کسی کو کال نہیں کرتے؟',
  },
  'agents-at-home': {
    en: 'Do agents work from their homes?',
    ur: 'کیا کارکن اپنے گھروں سے کام کرتے ہیں؟',
  },
} as const satisfies Record<string, Bilingual>;

export type Question = keyof typeof QUESTIONS;
export type Answers = Readonly<Partial<Record<Question, boolean>>>;

export interface Ruling {
  readonly outcome: 'licence' | 'exemption-certificate' | 'not-needed';
  /** Absent where nothing is needed. */
  readonly classCode?: string;
  readonly reason: Bilingual;
}

interface Line {
  readonly when: readonly (readonly [question: Question, answer: boolean])[];
  readonly ruling: Ruling;
}

/** The decision table: the first line whose answers all agree rules. The lines are unsourced; a ruling can be appealed. */
const TABLE: readonly Line[] = [
  {
    when: [['passes-numbers-on', true]],
    ruling: {
      outcome: 'licence',
      classCode: 'number-reseller',
      reason: {
        en: 'Whoever passes numbers on answers for their users.',
        ur: 'جو نمبر آگے دیتا ہے وہ ان کے صارفین کا ذمہ دار ہے۔',
      },
    },
  },
  {
    when: [['hosts-dialler', true]],
    ruling: {
      outcome: 'licence',
      classCode: 'hosted-dialler',
      reason: {
        en: 'Calls of others leave through your system.',
        ur: 'دوسروں کی کالیں آپ کے نظام سے نکلتی ہیں۔',
      },
    },
  },
  {
    when: [['makes-or-answers-calls', false]],
    ruling: {
      outcome: 'not-needed',
      reason: {
        en: 'Calls are not the main work of anybody here.',
        ur: 'یہاں کسی کا بنیادی کام کال کرنا نہیں۔',
      },
    },
  },
  {
    when: [
      ['works-alone', true],
      ['acts-for-foreign-principal', false],
    ],
    ruling: {
      outcome: 'exemption-certificate',
      classCode: 'freelancer',
      reason: {
        en: 'One person without staff needs a certificate, not a licence.',
        ur: 'بغیر عملے کے ایک فرد کو لائسنس نہیں، صرف سرٹیفکیٹ درکار ہے۔',
      },
    },
  },
  {
    when: [['acts-for-foreign-principal', true]],
    ruling: {
      outcome: 'licence',
      classCode: 'foreign-agent',
      reason: {
        en: 'You act here for a principal whom the law cannot reach.',
        ur: 'آپ یہاں ایسے ادارے کے لیے کام کرتے ہیں جس تک قانون نہیں پہنچ سکتا۔',
      },
    },
  },
  {
    when: [
      ['only-own-business', true],
      ['only-answers', true],
    ],
    ruling: {
      outcome: 'not-needed',
      reason: {
        en: 'A help line that only answers its own customers calls nobody.',
        ur: 'جو ہیلپ لائن صرف اپنے صارفین کی کال سنے وہ کسی کو کال نہیں کرتی۔',
      },
    },
  },
  {
    when: [['only-own-business', true]],
    ruling: {
      outcome: 'licence',
      classCode: 'in-house-centre',
      reason: {
        en: 'You call people for your own business.',
        ur: 'آپ اپنے کاروبار کے لیے لوگوں کو کال کرتے ہیں۔',
      },
    },
  },
  {
    when: [['agents-at-home', true]],
    ruling: {
      outcome: 'licence',
      classCode: 'remote-agents-centre',
      reason: {
        en: 'You call for others with agents outside your premises.',
        ur: 'آپ دوسروں کے لیے ایسے کارکنوں سے کال کراتے ہیں جو آپ کی جگہ سے باہر ہیں۔',
      },
    },
  },
  {
    when: [],
    ruling: {
      outcome: 'licence',
      classCode: 'outsourced-centre',
      reason: { en: 'You call or answer for others.', ur: 'آپ دوسروں کے لیے کال کرتے یا سنتے ہیں۔' },
    },
  },
];

/**
 * Who needs what. Gives the question to ask next while the answers do not yet decide, then the ruling of the
 * first line of the table that fits.
 */
export function whoNeedsOne(answers: Answers): { readonly ask: Question } | Ruling {
  for (const line of TABLE) {
    const contradicted = line.when.some(([question, answer]) => answers[question] === !answer);
    if (contradicted) continue;
    const open = line.when.find(([question]) => answers[question] === undefined);
    return open ? { ask: open[0] } : line.ruling;
  }
  throw new Error('the last line of the table always fits');
}

/** Days and forum of the appeal follow section 7 of the Pakistan Telecommunication (Re-organization) Act 1996; that they hold for rulings on call centres is unsourced. */
export const rulings: RulingsPack = {
  referencePrefix: 'CCR',
  zone: ZONE,
  authority: agencies.authority,
  questions: Object.entries(QUESTIONS).map(([code, text]) => ({ code, text })),
  decide: whoNeedsOne,
  classes,
  appeal: {
    to: { en: 'Telecommunication Appellate Tribunal', ur: 'ٹیلی کمیونیکیشن اپیلٹ ٹربیونل' },
    days: 30,
  },
};
