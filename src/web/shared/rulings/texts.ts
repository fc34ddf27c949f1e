import type { Texts } from '../../../platform/texts.ts';

/** Who needs a licence: the questions and what they advise, wherever they are shown. */
export const adviceTexts = {
  'advice-yes': { en: 'Yes', ur: 'ہاں' },
  'advice-no': { en: 'No', ur: 'نہیں' },
  'advice-answers': { en: 'What you answered', ur: 'آپ کے جواب' },
  'advice-class': { en: 'Class', ur: 'قسم' },
  'advice-because': { en: 'Why', ur: 'وجہ' },
  'advice-duties': { en: 'What you would have to do', ur: 'آپ کی ذمہ داریاں' },
  'advice-fees': { en: 'What it costs', ur: 'اخراجات' },
  'advice-fee-processing': { en: 'With the application', ur: 'درخواست کے ساتھ' },
  'advice-fee-licence': {
    en: 'Once it is approved, for one office',
    ur: 'منظوری کے بعد، ایک دفتر کے لیے',
  },
  'advice-fee-none': { en: 'Nothing', ur: 'کچھ نہیں' },
  'advice-documents': { en: 'Documents to gather', ur: 'جمع کرنے کی دستاویزات' },
  'advice-documents-company': { en: 'For the company', ur: 'کمپنی کے لیے' },
  'advice-documents-person': { en: 'For each person', ur: 'ہر فرد کے لیے' },
  'advice-documents-premises': { en: 'For each place', ur: 'ہر جگہ کے لیے' },
  'advice-documents-some': { en: 'In some cases also', ur: 'بعض صورتوں میں یہ بھی' },
} satisfies Texts;
