import type { Texts } from '../../platform/texts.ts';

export const consoleFrameTexts = {
  'role-intake': { en: 'Intake officer', ur: 'وصولی افسر' },
  'role-examiner': { en: 'Examiner', ur: 'جانچ افسر' },
  'role-inspector': { en: 'Inspector', ur: 'معائنہ افسر' },
  'role-approver': { en: 'Approver', ur: 'منظوری افسر' },
  'role-supervisor': { en: 'Supervisor', ur: 'نگران' },
  'role-legal': { en: 'Legal officer', ur: 'قانونی افسر' },
  'role-oversight': { en: 'Oversight', ur: 'نگرانی' },
  'role-administrator': { en: 'Administrator', ur: 'منتظم' },
  'refused-delegation': {
    en: 'The administrator of your agency enters delegations.',
    ur: 'اختیارات کی تفویض آپ کے ادارے کا منتظم درج کرتا ہے۔',
  },
  'refused-colleague': {
    en: 'A colleague who is not concerned can do it. Your supervisor gives the work to another.',
    ur: 'کوئی ایسا ساتھی کر سکتا ہے جس کا اس سے تعلق نہ ہو۔ کام دوسرے کے سپرد آپ کا نگران کرتا ہے۔',
  },
  'refused-second': {
    en: 'A second officer of your agency who holds the same power can do it.',
    ur: 'آپ کے ادارے کا دوسرا افسر، جس کے پاس یہی اختیار ہو، کر سکتا ہے۔',
  },
  'refused-its-agency': {
    en: 'Officers of the agency that began it can do it.',
    ur: 'جس ادارے نے یہ شروع کیا اس کے افسران کر سکتے ہیں۔',
  },
  'refused-authority': { en: 'Officers of {authority} can do it.', ur: '{authority} کے افسران کر سکتے ہیں۔' },
  'refused-no-office': {
    en: 'The administrator of an agency appoints to an office.',
    ur: 'عہدے پر ادارے کا منتظم مقرر کرتا ہے۔',
  },
  'refused-ask': {
    en: 'Ask your supervisor or the administrator of your agency who can.',
    ur: 'کون کر سکتا ہے، یہ اپنے نگران یا ادارے کے منتظم سے پوچھیں۔',
  },
  'printed-kept-licensing': {
    en: 'Confidential: for officers of the licensing agencies only',
    ur: 'خفیہ: صرف لائسنس دینے والے اداروں کے افسران کے لیے',
  },
  'printed-kept-agency': {
    en: 'Confidential: for supervisors of this agency only',
    ur: 'خفیہ: صرف اس ادارے کے نگرانوں کے لیے',
  },
  'printed-kept-oversight': {
    en: 'Confidential: for oversight only; nobody of the agency it is about may see it',
    ur: 'خفیہ: صرف نگرانی کے لیے؛ جس ادارے کے بارے میں ہے اس کا کوئی شخص اسے نہ دیکھے',
  },
  'printed-by': {
    en: 'Printed by {who} ({role}, {agency}), {when}',
    ur: 'پرنٹ کرنے والے: {who} ({role}، {agency})، {when}',
  },
} satisfies Texts;
