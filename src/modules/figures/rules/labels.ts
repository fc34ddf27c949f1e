import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { FiguresPack } from './pack.ts';

/** Words for what is the same in every country; agencies, districts and grounds come from the pack. */
const OWN: Readonly<Record<string, Bilingual>> = {
  imported: { en: 'Taken over', ur: 'لیے گئے' },
  claimed: { en: 'Claimed by their operator', ur: 'چلانے والے نے اپنایا' },
  applied: { en: 'Applied in time', ur: 'وقت پر درخواست دی' },
  licensed: { en: 'Licensed', ur: 'لائسنس یافتہ' },
  refused: { en: 'Refused', ur: 'نامنظور' },
  'not-yet-applied': { en: 'Not applied yet', ur: 'ابھی درخواست نہیں دی' },
  others: { en: 'All others', ur: 'باقی سب' },
  ended: { en: 'Ended without a licence', ur: 'لائسنس کے بغیر ختم' },
  'not-applied': { en: 'Did not apply', ur: 'درخواست نہیں دی' },
  'not-claimed': { en: 'Never came forward', ur: 'سامنے نہیں آئے' },
  transitional: { en: 'In transition', ur: 'عبوری' },
  exempt: { en: 'Exempt', ur: 'مستثنیٰ' },
  suspended: { en: 'Suspended', ur: 'معطل' },
  revoked: { en: 'Revoked', ur: 'منسوخ' },
  stayed: { en: 'Stayed by a court', ur: 'عدالتی حکمِ امتناع کے تحت' },
  expired: { en: 'Expired', ur: 'میعاد ختم' },
  surrendered: { en: 'Given up', ur: 'واپس کیا گیا' },
  submitted: { en: 'Submitted', ur: 'جمع شدہ' },
  'agency-review': { en: 'In review by the agencies', ur: 'اداروں کے زیرِ جائزہ' },
  deficient: { en: 'Waiting for the applicant', ur: 'درخواست گزار کے منتظر' },
  decision: { en: 'Waiting for a decision', ur: 'فیصلے کے منتظر' },
  'refusal-proposed': { en: 'Refusal noticed', ur: 'نامنظوری کا نوٹس' },
  'licence-fee-due': { en: 'Approved, fee due', ur: 'منظور، فیس واجب' },
  granted: { en: 'Granted', ur: 'منظور شدہ' },
  withdrawn: { en: 'Withdrawn', ur: 'واپس لی گئی' },
  lapsed: { en: 'Lapsed', ur: 'ساقط' },
  company: { en: 'Company', ur: 'کمپنی' },
  partnership: { en: 'Partnership', ur: 'شراکت' },
  proprietor: { en: 'Proprietor', ur: 'انفرادی ملکیت' },
  'public-body': { en: 'Public body', ur: 'سرکاری ادارہ' },
  'seats-1-9': { en: '1 to 9 seats', ur: '1 سے 9 نشستیں' },
  'seats-10-49': { en: '10 to 49 seats', ur: '10 سے 49 نشستیں' },
  'seats-50-199': { en: '50 to 199 seats', ur: '50 سے 199 نشستیں' },
  'seats-200': { en: '200 seats and more', ur: '200 یا زیادہ نشستیں' },
  applicant: { en: 'Applicant', ur: 'درخواست گزار' },
  intake: { en: 'Intake', ur: 'استقبالیہ' },
  authority: { en: 'The Authority, deciding', ur: 'اتھارٹی، فیصلے کے لیے' },
  '': { en: 'Not stated', ur: 'درج نہیں' },
  objected: { en: 'With an objection', ur: 'اعتراض کے ساتھ' },
  'not-objected': { en: 'Without an objection', ur: 'بغیر اعتراض' },
  grant: { en: 'The grant itself', ur: 'خود اجرا' },
};

/** The words for a code; a code that nobody has worded is shown as it is. */
export function labelsOf(pack: FiguresPack): (code: string) => Bilingual {
  const words = new Map<string, Bilingual>(Object.entries(OWN));
  for (const { id, short } of pack.agencies) words.set(id, short);
  for (const { code, name } of pack.districts) words.set(code, name);
  for (const { code, text } of [...pack.refusalGrounds, ...pack.orderGrounds]) words.set(code, text);
  return (code) => words.get(code) ?? { en: code, ur: code };
}
