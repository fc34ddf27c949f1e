import type {
  ChecklistItem,
  InspectionRules,
  JointBodyRules,
} from '../../modules/applications/rules/pack.ts';
import { PERIODS } from './periods.ts';

const item = (code: string, en: string, ur: string): ChecklistItem => ({ code, text: { en, ur } });

/** What an inspector looks at; every item is asked so that "yes" is in order. Unsourced, after today's visits of the export board. */
const CHECKLIST: readonly ChecklistItem[] = [
  item(
    'place-as-declared',
    'Is the place the one declared, with this address and unit?',
    'کیا جگہ وہی ہے جو درج کی گئی، اسی پتے اور یونٹ کے ساتھ؟',
  ),
  item(
    'lease-seen',
    'Was the lease or title seen in original?',
    'کیا کرایہ نامہ یا ملکیت کی دستاویز اصل میں دیکھی گئی؟',
  ),
  item(
    'seats-as-declared',
    'Are there no more seats than declared?',
    'کیا نشستیں درج شدہ تعداد سے زیادہ نہیں؟',
  ),
  item(
    'routes-as-declared',
    'Do the lines, trunks and Internet circuits match those declared?',
    'کیا لائنیں، ٹرنک اور انٹرنیٹ کنکشن درج شدہ کے مطابق ہیں؟',
  ),
  item(
    'no-gateways',
    'Is the place free of SIM boxes and other undeclared gateways?',
    'کیا جگہ سم باکس اور دیگر غیر درج شدہ گیٹ وے سے پاک ہے؟',
  ),
  item(
    'numbers-shown',
    'Did a test call show a declared number?',
    'کیا آزمائشی کال پر درج شدہ نمبر ہی ظاہر ہوا؟',
  ),
  item(
    'staff-list',
    'Is the staff list kept at the place, and does it match those at work?',
    'کیا عملے کی فہرست جگہ پر موجود ہے اور کام کرنے والوں کے مطابق ہے؟',
  ),
  item(
    'foreign-staff',
    'Do all foreign staff have a visa and clearance?',
    'کیا تمام غیر ملکی عملے کے پاس ویزا اور کلیئرنس ہے؟',
  ),
  item(
    'scripts-seen',
    'Were the scripts in use seen, and do they match those filed?',
    'کیا زیرِ استعمال اسکرپٹ دیکھے گئے، اور وہ جمع کرائے گئے اسکرپٹ کے مطابق ہیں؟',
  ),
  item(
    'recordings-kept',
    'Are calls recorded and the recordings kept as the application says?',
    'کیا کالیں ریکارڈ ہوتی ہیں اور ریکارڈنگ درخواست کے مطابق رکھی جاتی ہے؟',
  ),
];

/** The intelligence agency's officers are not named in public; the number on the card is enough to check them. */
export const inspections: InspectionRules = {
  checklist: CHECKLIST,
  visitDaysMax: PERIODS.visit.length,
  showsName: (agency) => agency !== 'intel',
};

/** Joint clearance is by the three, so the joint body decides with all three; its rules of procedure are unsourced. */
export const jointBody: JointBodyRules = { seats: ['pta', 'nccia', 'intel'], quorum: 3 };
