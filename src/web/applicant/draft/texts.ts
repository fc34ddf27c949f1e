import type { Texts } from '../../../platform/texts.ts';

/** What every page of a draft says. */
export const draftTexts = {
  'draft-back': { en: 'All sections', ur: 'تمام حصے' },
  'draft-save-on': { en: 'Save and continue', ur: 'محفوظ کریں اور آگے بڑھیں' },
  'draft-save-list': { en: 'Save and return to the list', ur: 'محفوظ کریں اور فہرست پر جائیں' },
  'draft-optional': { en: 'Optional', ur: 'اختیاری' },
  'draft-problems': {
    en: '{problems, plural, one {# problem} other {# problems}}',
    ur: '{problems, plural, one {# مسئلہ} other {# مسائل}}',
  },
  'draft-missing': {
    en: '{missing, plural, one {# thing missing} other {# things missing}}',
    ur: '{missing, plural, one {# چیز باقی} other {# چیزیں باقی}}',
  },
  'draft-nothing': { en: 'Nothing', ur: 'کچھ نہیں' },
  'draft-changed-meanwhile': {
    en: 'This was changed in another window or by a colleague after you opened it. Nothing was overwritten, and nothing you typed is lost.',
    ur: 'آپ کے کھولنے کے بعد اسے کسی دوسری ونڈو میں یا کسی ساتھی نے بدل دیا۔ کچھ مٹایا نہیں گیا اور آپ کا لکھا ہوا بھی محفوظ ہے۔',
  },
  'draft-changed-theirs': { en: 'Saved meanwhile', ur: 'اس دوران محفوظ ہوا' },
  'draft-changed-yours': { en: 'What you typed', ur: 'آپ نے لکھا' },
  'draft-changed-choose': {
    en: 'Below is what you typed. Correct it as you wish and save: it then takes the place of what was saved meanwhile.',
    ur: 'نیچے آپ کا لکھا ہوا موجود ہے۔ جو چاہیں درست کریں اور محفوظ کریں: تب یہ اس دوران محفوظ ہونے والی تحریر کی جگہ لے لے گا۔',
  },
} satisfies Texts;
