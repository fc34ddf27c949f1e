import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Setting, SettingsPack, Unit } from '../../modules/desks/rules/settings.ts';
import { CURRENCY, FEES } from './fees.ts';
import { instruments, transition } from './instruments.ts';
import { PERIODS, type Period } from './periods.ts';

const NAMES: Readonly<Record<keyof typeof PERIODS, Bilingual>> = {
  completeness: { en: 'Check for completeness', ur: 'مکمل ہونے کی جانچ' },
  decision: { en: 'The Authority’s decision', ur: 'اتھارٹی کا فیصلہ' },
  agencyReview: { en: 'Opinion of an agency', ur: 'ادارے کی رائے' },
  reaffirmation: { en: 'Reaffirming an opinion', ur: 'رائے کی توثیق' },
  answerToRequest: { en: 'Answer to a request for information', ur: 'مطلوبہ معلومات کا جواب' },
  lapseNotice: { en: 'Notice before an application lapses', ur: 'درخواست ساقط ہونے سے پہلے نوٹس' },
  reminderBeforeDue: { en: 'Reminder before an agency’s day', ur: 'ادارے کی تاریخ سے پہلے یاد دہانی' },
  escalationToHead: { en: 'Silence reported to the agency’s head', ur: 'خاموشی کی اطلاع ادارے کے سربراہ کو' },
  escalationToAuthority: { en: 'Silence reported to the Authority', ur: 'خاموشی کی اطلاع اتھارٹی کو' },
  refusalAnswer: { en: 'Answer to a notice of refusal', ur: 'نامنظوری کے نوٹس کا جواب' },
  processingFeeDue: { en: 'Paying the processing fee', ur: 'کارروائی فیس کی ادائیگی' },
  licenceFeeDue: { en: 'Paying the licence fee', ur: 'لائسنس فیس کی ادائیگی' },
  licenceFeeReminder: { en: 'Reminder of the licence fee', ur: 'لائسنس فیس کی یاد دہانی' },
  reopening: { en: 'Reopening a lapsed application', ur: 'ساقط درخواست کی بحالی' },
  renewalOpens: { en: 'Renewal opens before the end', ur: 'میعاد ختم ہونے سے پہلے تجدید کا آغاز' },
  provisionalInspection: { en: 'Inspecting a provisional licence', ur: 'عارضی لائسنس کا معائنہ' },
  visit: { en: 'A visit that was announced', ur: 'اعلان شدہ معائنہ' },
  licenceTerm: { en: 'Term of a licence', ur: 'لائسنس کی مدت' },
  provisional: { en: 'Provisional licence', ur: 'عارضی لائسنس' },
  expiryReminderFirst: { en: 'First reminder before expiry', ur: 'میعاد ختم ہونے سے پہلے پہلی یاد دہانی' },
  expiryReminderSecond: { en: 'Second reminder before expiry', ur: 'میعاد ختم ہونے سے پہلے دوسری یاد دہانی' },
  expiryReminderLast: { en: 'Last reminder before expiry', ur: 'میعاد ختم ہونے سے پہلے آخری یاد دہانی' },
  showCauseRemedy: { en: 'Remedy after a show-cause notice', ur: 'اظہارِ وجوہ نوٹس کے بعد ازالہ' },
  showCauseAnswer: { en: 'Answer to a show-cause notice', ur: 'اظہارِ وجوہ نوٹس کا جواب' },
  orderToRemedy: { en: 'Order to remedy', ur: 'ازالے کا حکم' },
  interimOrder: { en: 'Interim order', ur: 'عبوری حکم' },
  appealToAuthority: { en: 'Appeal to the Authority', ur: 'اتھارٹی کے سامنے اپیل' },
  appealToTribunal: { en: 'Appeal to the tribunal', ur: 'ٹربیونل کے سامنے اپیل' },
  appealDecision: { en: 'Decision on an appeal', ur: 'اپیل کا فیصلہ' },
  adInterimLapse: { en: 'Lapse of an ad-interim stay', ur: 'عارضی حکمِ امتناعی کا خاتمہ' },
  temporaryInjunctionLapse: { en: 'Lapse of a temporary injunction', ur: 'عبوری حکمِ امتناعی کا خاتمہ' },
  temporaryInjunctionExtended: {
    en: 'Lapse of an extended temporary injunction',
    ur: 'توسیع شدہ عبوری حکمِ امتناعی کا خاتمہ',
  },
  majority: { en: 'Age of majority', ur: 'بلوغت کی عمر' },
  contestedNumberAnswer: { en: 'Answer to a contested number', ur: 'متنازع نمبر کا جواب' },
  complaintAcknowledged: { en: 'Acknowledging a complaint', ur: 'شکایت کی وصولی کی تصدیق' },
  complaintAnswered: { en: 'Answering a complaint', ur: 'شکایت کا جواب' },
};

// How the texts that state a value are called in Urdu, piece by piece.
const CITED: readonly (readonly [string, string])[] = [
  ['Pakistan Telecommunication (Re-organization) Act 1996', 'پاکستان ٹیلی کمیونیکیشن (تنظیمِ نو) ایکٹ 1996'],
  ['Majority Act 1875', 'قانونِ بلوغت 1875'],
  ['Code of Civil Procedure 1908, Order XXXIX', 'ضابطۂ دیوانی 1908، حکم 39'],
  [
    'Registration of call centres with the software export board',
    'سافٹ ویئر ایکسپورٹ بورڈ کے ہاں کال سینٹروں کی رجسٹریشن',
  ],
  ['Federal Ombudsmen Institutional Reforms Act 2013', 'وفاقی محتسب ادارہ جاتی اصلاحات ایکٹ 2013'],
  [': sixty days to resolve a complaint', ': شکایت نمٹانے کے لیے ساٹھ دن'],
  [': thirty days to show cause, by analogy', ': وجوہ بتانے کے لیے تیس دن، قیاساً'],
  [': yearly; the term of the new licence is unsourced', ': سالانہ؛ نئے لائسنس کی مدت کا کوئی متن نہیں'],
  [': provisional letter valid for 90 days', ': عارضی خط 90 دن کے لیے'],
  [': yearly fee', ': سالانہ فیس'],
  [', as applied in show-cause notices', '، جیسا اظہارِ وجوہ کے نوٹسوں میں لاگو ہے'],
  [': six months', ': چھ ماہ'],
  [': one year', ': ایک سال'],
  [', s. ', '، دفعہ '],
  [', rule 2A', '، قاعدہ 2 الف'],
  [', rule 2B', '، قاعدہ 2 ب'],
  [' (made up)', ''],
  ['S.R.O.', 'ایس آر او'],
  ['(I)', '(اول)'],
];

function cited(source: string | null): Bilingual | null {
  if (source === null) return null;
  const en = source.replace(' (made up)', ''); // the list of instruments marks it
  return { en, ur: CITED.reduce((text, [from, to]) => text.replace(from, to), en) };
}

const UNITS: Readonly<Record<Period['unit'], Unit>> = {
  'working days': 'working-days',
  'calendar days': 'calendar-days',
  years: 'years',
};

const periods = (Object.entries(PERIODS) as [keyof typeof PERIODS, Period][]).map(
  ([code, { length, unit, source }]): Setting => ({
    code,
    group: 'periods',
    name: NAMES[code],
    unit: UNITS[unit],
    values: [{ from: transition.commencement, value: String(length), source: cited(source) }],
  }),
);

const fees = Object.entries(FEES).map(
  ([code, { text, rupees, source }]): Setting => ({
    code,
    group: 'fees',
    name: text,
    unit: 'money',
    values: [{ from: transition.commencement, value: String(rupees), source: cited(source) }],
  }),
);

const [commencement, filing] = instruments;

const dates: readonly Setting[] = [
  {
    code: 'commencement',
    group: 'dates',
    name: {
      en: 'From here on nobody new operates without a licence',
      ur: 'اس دن سے کوئی نیا سینٹر لائسنس کے بغیر کام نہیں کرے گا',
    },
    unit: 'day',
    values: [
      { from: commencement.dated, value: transition.commencement, source: cited(commencement.number) },
    ],
  },
  {
    code: 'filing-deadline',
    group: 'dates',
    name: { en: 'Last day for existing centres to apply', ur: 'موجودہ سینٹروں کے لیے درخواست کا آخری دن' },
    unit: 'day',
    values: [{ from: filing.dated, value: transition.filingDeadline, source: cited(transition.instrument) }],
  },
  {
    code: 'grace-until',
    group: 'dates',
    name: { en: 'Grace for centres that did not apply', ur: 'درخواست نہ دینے والے سینٹروں کی مہلت' },
    unit: 'day',
    values: [{ from: filing.dated, value: transition.graceUntil, source: cited(transition.instrument) }],
  },
];

/** What officers see as settings in force: made from the values that the rules run on, so that they cannot differ. */
export const settings: SettingsPack = {
  currency: CURRENCY,
  instruments,
  settings: [...dates, ...periods, ...fees],
};
