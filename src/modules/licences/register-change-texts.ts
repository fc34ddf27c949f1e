import type { Texts } from '../../platform/texts.ts';

/** What claims of existing centres, lists of them and changes of the register are refused for. */
export const registerChangeTexts = {
  'claim-code-unknown': {
    en: 'This claim code is not known. Check each character against the letter.',
    ur: 'یہ دعویٰ کوڈ درست نہیں۔ ہر حرف خط سے ملا کر دیکھیں۔',
  },
  'claim-for-another': {
    en: 'A centre can be claimed only for your own organisation.',
    ur: 'سینٹر کا دعویٰ صرف اپنے ادارے کے لیے کیا جا سکتا ہے۔',
  },
  'centre-already-claimed': {
    en: 'This centre has already been claimed.',
    ur: 'اس سینٹر کا دعویٰ پہلے ہی کیا جا چکا ہے۔',
  },
  'centre-not-claimed': {
    en: 'Nobody has claimed this centre yet.',
    ur: 'اس سینٹر کا ابھی کسی نے دعویٰ نہیں کیا۔',
  },
  'claim-already-confirmed': {
    en: 'The claim of this centre has already been confirmed.',
    ur: 'اس سینٹر کے دعوے کی توثیق پہلے ہی ہو چکی ہے۔',
  },
  'centre-line-too-many-cells': {
    en: 'A line has at most {most, number} cells.',
    ur: 'ایک سطر میں زیادہ سے زیادہ {most, number} خانے ہوتے ہیں۔',
  },
  'centre-line-needs-name': {
    en: 'The first cell names the centre.',
    ur: 'پہلے خانے میں سینٹر کا نام ہوتا ہے۔',
  },
  'centre-line-class-unknown': {
    en: 'This class of centre is not known.',
    ur: 'سینٹر کی یہ قسم معلوم نہیں۔',
  },
  'centre-line-district-unknown': { en: 'This district is not known.', ur: 'یہ ضلع معلوم نہیں۔' },
  'centre-line-needs-address': {
    en: 'The address and the city are missing.',
    ur: 'پتہ اور شہر درج نہیں۔',
  },
  'centre-line-seats-unread': {
    en: 'The seats are a whole number from 1 on.',
    ur: 'نشستیں ایک یا زیادہ کا پورا عدد ہوتی ہیں۔',
  },
  'centre-line-home-unread': {
    en: 'The last cell says “home” for a residence, or nothing.',
    ur: 'آخری خانے میں رہائش کے لیے ”گھر“ لکھیں، ورنہ خالی چھوڑیں۔',
  },
  'centre-line-too-long': { en: 'A cell of this line is too long.', ur: 'اس سطر کا ایک خانہ بہت طویل ہے۔' },
  'centre-line-other-centre': {
    en: 'Line {first, number} has the same number in the earlier register and says something else of the centre.',
    ur: 'سطر {first, number} میں پرانے رجسٹر کا یہی نمبر ہے مگر سینٹر کے بارے میں کچھ اور لکھا ہے۔',
  },
  'centre-line-too-many-places': {
    en: 'A centre has at most {most, number} places.',
    ur: 'ایک سینٹر کے زیادہ سے زیادہ {most, number} مقامات ہوتے ہیں۔',
  },
  'centre-stands-twice': {
    en: 'An earlier centre of the list has the same number in the earlier register: name all places of a centre in one entry.',
    ur: 'فہرست کے ایک پچھلے سینٹر میں پرانے رجسٹر کا یہی نمبر ہے: ایک سینٹر کے تمام مقامات ایک ہی اندراج میں لکھیں۔',
  },
  'centre-line-repeats': {
    en: 'The same centre stands at this place in line {first, number} already.',
    ur: 'اسی مقام پر یہی سینٹر سطر {first, number} میں پہلے ہی درج ہے۔',
  },
  'centre-line-number-repeats': {
    en: 'A telephone number of this line stands in line {first, number} already.',
    ur: 'اس سطر کا ایک ٹیلی فون نمبر سطر {first, number} میں پہلے ہی درج ہے۔',
  },
  'centre-lines-too-many': {
    en: 'At most {most, number} lines are proposed at once.',
    ur: 'ایک وقت میں زیادہ سے زیادہ {most, number} سطریں تجویز ہو سکتی ہیں۔',
  },
  'claim-keeps-centre-going': {
    en: 'This centre goes on only by the application of whoever claimed it. Decide that application first, or two officers end the transition.',
    ur: 'یہ سینٹر صرف دعویٰ کرنے والے کی درخواست کی بنا پر چل رہا ہے۔ پہلے اس درخواست کا فیصلہ کریں، یا دو افسران عبوری دور ختم کریں۔',
  },
  'claim-rejection-needs-reasons': {
    en: 'Give the claimant reasons, in at least {length, number} characters.',
    ur: 'دعویٰ کرنے والے کے لیے وجوہات لکھیں، کم از کم {length, number} حروف میں۔',
  },
  'centre-of-another': {
    en: 'The centre that this licence would replace is no longer the applicant’s: its claim was rejected.',
    ur: 'جس سینٹر کی جگہ یہ لائسنس لیتا وہ اب درخواست گزار کا نہیں: اس کا دعویٰ مسترد ہو چکا ہے۔',
  },
  'register-change-not-found': {
    en: 'There is no such proposal.',
    ur: 'ایسی کوئی تجویز موجود نہیں۔',
  },
  'register-change-not-proposed': {
    en: 'This proposal has already been decided.',
    ur: 'اس تجویز پر فیصلہ پہلے ہی ہو چکا ہے۔',
  },
  'register-change-own-proposal': {
    en: 'You proposed this; another officer must decide it.',
    ur: 'یہ تجویز آپ کی ہے؛ فیصلہ کسی دوسرے افسر کو کرنا ہے۔',
  },
  'register-changed-by-authority-alone': {
    en: 'Only officers of the licensing authority change the register.',
    ur: 'رجسٹر میں تبدیلی صرف لائسنس دینے والے ادارے کے افسران کر سکتے ہیں۔',
  },
  'register-change-needs-reasons': {
    en: 'Give reasons, in at least {length, number} characters.',
    ur: 'وجوہات لکھیں، کم از کم {length, number} حروف میں۔',
  },
  'register-change-needs-list': {
    en: 'A list of centres is confirmed by handing in the same list again.',
    ur: 'سینٹروں کی فہرست کی توثیق وہی فہرست دوبارہ جمع کرا کر ہوتی ہے۔',
  },
  'register-change-other-list': {
    en: 'This is not the list that was proposed. Every centre, date and number must be the same.',
    ur: 'یہ وہ فہرست نہیں جو تجویز ہوئی تھی۔ ہر سینٹر، تاریخ اور نمبر یکساں ہونا چاہیے۔',
  },
} satisfies Texts;
