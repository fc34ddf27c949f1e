import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Setting, SettingsPack, Unit } from '../../modules/desks/rules/settings.ts';
import { CURRENCY, FEES } from './fees.ts';
import { instruments, transition } from './instruments.ts';
import { PERIODS, type Period } from './periods.ts';

const NAMES: Readonly<Record<keyof typeof PERIODS, Bilingual>> = {
  completeness: { en: 'Check for completeness', ur: 'مکمل ہونے کی جانچ' },
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
  visit: { en: 'A visit that was announced', ur: 'اعلان شدہ معائنہ' },
  licenceTerm: { en: 'Term of a licence', ur: 'لائسنس کی مدت' },
  provisional: { en: 'Provisional licence', ur: 'عبوری لائسنس' },
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
  contestedNumberAnswer: { en: 'Answer to a contested number', ur: 'متنازع نمبر کا جواب' },
  complaintAcknowledged: { en: 'Acknowledging a complaint', ur: 'شکایت کی وصولی کی تصدیق' },
  complaintAnswered: { en: 'Answering a complaint', ur: 'شکایت کا جواب' },
};

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
    values: [{ from: transition.commencement, value: String(length), source }],
  }),
);

const fees = Object.entries(FEES).map(
  ([code, { text, rupees, source }]): Setting => ({
    code,
    group: 'fees',
    name: text,
    unit: 'money',
    values: [{ from: transition.commencement, value: String(rupees), source }],
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
    values: [{ from: commencement.dated, value: transition.commencement, source: commencement.number }],
  },
  {
    code: 'filing-deadline',
    group: 'dates',
    name: { en: 'Last day for existing centres to apply', ur: 'موجودہ سینٹروں کے لیے درخواست کا آخری دن' },
    unit: 'day',
    values: [{ from: filing.dated, value: transition.filingDeadline, source: transition.instrument }],
  },
  {
    code: 'grace-until',
    group: 'dates',
    name: { en: 'Grace for centres that did not apply', ur: 'درخواست نہ دینے والے سینٹروں کی مہلت' },
    unit: 'day',
    values: [{ from: filing.dated, value: transition.graceUntil, source: transition.instrument }],
  },
];

/** What officers see as settings in force: made from the values that the rules run on, so that they cannot differ. */
export const settings: SettingsPack = {
  currency: CURRENCY,
  instruments,
  settings: [...dates, ...periods, ...fees],
};
