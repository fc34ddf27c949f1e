import type { Texts } from '../../../platform/texts.ts';
import { decidingTexts } from './deciding-texts.ts';
import { sealTexts } from './seal-texts.ts';

/** The acts of a review: each by its one name, what it says before, and what it says once it is done. */
export const decisionTexts = {
  ...decidingTexts,
  ...sealTexts,
  'act-look': { en: 'Look at it once more', ur: 'ایک بار پھر دیکھیں' },
  'act-change': { en: 'Change it', ur: 'تبدیل کریں' },
  'act-leave': { en: 'Leave without doing it', ur: 'کیے بغیر واپس جائیں' },
  'act-second-look': { en: 'Look once more before you send it', ur: 'بھیجنے سے پہلے ایک بار پھر دیکھیں' },
  'act-none-now': {
    en: 'Nothing here waits for you now. Below is why, and who can.',
    ur: 'یہاں ابھی آپ کا کوئی کام نہیں۔ وجہ، اور کون کر سکتا ہے، نیچے درج ہے۔',
  },
  'act-not-now': { en: 'This cannot be done now', ur: 'یہ ابھی نہیں ہو سکتا' },
  'act-not-now-list': {
    en: '{count, plural, one {# action not possible now} other {# actions not possible now}}',
    ur: '{count, plural, one {# کام جو ابھی ممکن نہیں} other {# کام جو ابھی ممکن نہیں}}',
  },
  'act-stale': {
    en: 'Somebody acted here after you opened this page. Nothing was sent, and all you typed is below. Read what changed, then send it again if you still mean it.',
    ur: 'آپ کے صفحہ کھولنے کے بعد یہاں کسی اور نے کارروائی کی ہے۔ کچھ نہیں بھیجا گیا، اور آپ کا لکھا سب نیچے موجود ہے۔ جو بدلا ہے وہ پڑھیں، پھر اگر اب بھی یہی ارادہ ہو تو دوبارہ بھیجیں۔',
  },
  'act-too-late': {
    en: 'Somebody acted here after you opened this page, and what you meant to do is no longer possible. Nothing was sent; all you typed is below.',
    ur: 'آپ کے صفحہ کھولنے کے بعد یہاں کسی اور نے کارروائی کی ہے، اور جو آپ کرنا چاہتے تھے وہ اب ممکن نہیں۔ کچھ نہیں بھیجا گیا؛ آپ کا لکھا سب نیچے موجود ہے۔',
  },
  'page-stale': {
    en: 'Somebody acted here after you opened this page.',
    ur: 'آپ کے صفحہ کھولنے کے بعد یہاں کسی اور نے کارروائی کی ہے۔',
  },
  'act-changed-meanwhile': { en: 'What changed meanwhile', ur: 'اس دوران کیا بدلا' },
  'act-say-why': { en: 'Write this.', ur: 'یہ لکھنا ضروری ہے۔' },
  'act-too-long': {
    en: 'At most {most, number} characters.',
    ur: 'زیادہ سے زیادہ {most, number} حروف۔',
  },
  'act-choose': { en: 'Choose one.', ur: 'ایک منتخب کریں۔' },
  'act-keys-choose': {
    en: 'Nothing is chosen for you. The keys 1 to 3 choose; they never send.',
    ur: 'آپ کے لیے کچھ پہلے سے منتخب نہیں۔ 1 سے 3 تک کی کنجیاں انتخاب کرتی ہیں؛ بھیجتی کبھی نہیں۔',
  },
  'act-document-missing': { en: 'Add the document.', ur: 'دستاویز شامل کریں۔' },
  'act-document-kept': {
    en: 'The document that you chose is here already: {hash}. Choose another only to put it in its place.',
    ur: 'آپ کی چنی ہوئی دستاویز موجود ہے: {hash}۔ دوسری صرف اس کی جگہ رکھنے کے لیے چنیں۔',
  },
  'act-document-hint': {
    en: 'PDF or picture, at most 20 megabytes. It is kept as it came.',
    ur: 'پی ڈی ایف یا تصویر، زیادہ سے زیادہ 20 میگا بائٹ۔ یہ جوں کی توں محفوظ رہتی ہے۔',
  },
  'act-reason': { en: 'Reason', ur: 'وجہ' },
  'act-reasons': { en: 'Reasons', ur: 'وجوہات' },
  'act-office-reads': { en: 'Officers read this.', ur: 'یہ افسران پڑھتے ہیں۔' },
  'act-applicant-reads': {
    en: 'The applicant reads this, word for word.',
    ur: 'درخواست گزار یہ حرف بحرف پڑھتا ہے۔',
  },
  'act-grounds': { en: 'Grounds', ur: 'قانونی وجوہات' },
  'act-from': { en: 'From', ur: 'کب سے' },
  'act-until': { en: 'Until', ur: 'کب تک' },

  'act-complete': { en: 'Find it complete', ur: 'مکمل قرار دیں' },
  'act-complete-then': {
    en: 'All reviewing agencies begin on this day, side by side, over this very version.',
    ur: 'تمام جائزہ لینے والے ادارے آج ہی، ایک ساتھ، اسی ورژن پر جائزہ شروع کریں گے۔',
  },
  'act-complete-send': { en: 'It is complete', ur: 'یہ مکمل ہے' },
  'act-complete-done': {
    en: 'Found complete. The agencies’ time runs.',
    ur: 'مکمل قرار پائی۔ اداروں کی مدت شروع ہو گئی۔',
  },
  'act-deficient': { en: 'Find it not complete', ur: 'نامکمل قرار دیں' },
  'act-deficient-what': { en: 'What is missing', ur: 'کیا کم ہے' },
  'act-whole-section': { en: 'All of “{section}”', ur: 'پورا حصہ «{section}»' },
  'act-deficient-note': { en: 'What the applicant should do', ur: 'درخواست گزار کیا کرے' },
  'act-deficient-send': { en: 'Tell the applicant', ur: 'درخواست گزار کو بتائیں' },
  'act-deficient-done': {
    en: 'The applicant was told what is missing.',
    ur: 'درخواست گزار کو بتا دیا گیا کہ کیا کم ہے۔',
  },

  'act-request': { en: 'Ask the applicant for information', ur: 'درخواست گزار سے معلومات طلب کریں' },
  'act-request-why': {
    en: 'Your agency’s clock stops until he answers; the other agencies go on. Ask everything at once.',
    ur: 'اس کے جواب تک آپ کے ادارے کی مدت رکی رہتی ہے؛ دوسرے ادارے کام جاری رکھتے ہیں۔ سب کچھ ایک ہی بار پوچھیں۔',
  },
  'act-request-more': {
    en: 'Ask {count, plural, one {# thing} other {# things}} more',
    ur: 'مزید {count, plural, one {# بات} other {# باتیں}} پوچھیں',
  },
  'act-request-place': { en: 'Question {n}: about', ur: 'سوال {n}: کس بارے میں' },
  'act-request-text': { en: 'Question {n}: what you ask', ur: 'سوال {n}: آپ کیا پوچھتے ہیں' },
  'act-request-later': {
    en: 'Why this was not asked the first time',
    ur: 'یہ پہلی بار کیوں نہیں پوچھا گیا',
  },
  'act-request-preview': {
    en: 'This is what the applicant will read, in either language he may have chosen. Your words are not translated.',
    ur: 'درخواست گزار یہی پڑھے گا، جو بھی زبان اس نے چنی ہو۔ آپ کے الفاظ کا ترجمہ نہیں ہوتا۔',
  },
  'act-request-send': { en: 'Ask the applicant', ur: 'درخواست گزار سے پوچھیں' },
  'act-request-done': {
    en: 'The applicant was asked. Your agency’s clock stands.',
    ur: 'درخواست گزار سے پوچھ لیا گیا۔ آپ کے ادارے کی مدت رکی ہوئی ہے۔',
  },

  'act-opinion': { en: 'Give your agency’s opinion', ur: 'اپنے ادارے کی رائے دیں' },
  'act-opinion-verdict': { en: 'Opinion', ur: 'رائے' },
  'act-conditions-write': { en: 'Write the conditions', ur: 'شرائط لکھیں' },
  'act-condition-en': { en: 'Condition {n}, in English', ur: 'شرط {n}، انگریزی میں' },
  'act-condition-ur': { en: 'Condition {n}, in Urdu', ur: 'شرط {n}، اردو میں' },
  'act-condition-both': {
    en: 'A condition is written in both languages.',
    ur: 'شرط دونوں زبانوں میں لکھی جاتی ہے۔',
  },
  'act-opinion-gist': { en: 'Reasons that may be released', ur: 'وجوہات جو ظاہر کی جا سکتی ہیں' },
  'act-opinion-gist-hint': {
    en: 'Officers of all agencies read them once they may; the applicant may get them.',
    ur: 'تمام اداروں کے افسران اپنی باری پر پڑھتے ہیں؛ درخواست گزار کو بھی مل سکتی ہیں۔',
  },
  'act-opinion-sealed': { en: 'Sealed reasons', ur: 'سربمہر وجوہات' },
  'act-opinion-sealed-hint': {
    en: 'Sealed at once to your agency’s readers and the named decider. Not kept if your session ends.',
    ur: 'فوراً آپ کے ادارے کے مجاز قارئین اور نامزد فیصلہ کنندہ کے لیے سربمہر ہو جاتی ہیں۔ سیشن ختم ہو جائے تو محفوظ نہیں رہتیں۔',
  },
  'act-nothing-sealed': { en: 'Nothing will be sealed.', ur: 'کچھ سربمہر نہیں ہو گا۔' },
  'act-will-be-sealed': {
    en: 'This will be sealed when you send it, and shown to nobody else.',
    ur: 'بھیجتے ہی یہ سربمہر ہو جائے گا اور کسی اور کو نہیں دکھایا جائے گا۔',
  },
  'act-sealed-not-kept': {
    en: 'Your session ended, and sealed reasons are never kept. Write them again, or nothing is sent.',
    ur: 'آپ کا سیشن ختم ہو گیا تھا، اور سربمہر وجوہات کبھی محفوظ نہیں کی جاتیں۔ انھیں دوبارہ لکھیں، ورنہ کچھ نہیں بھیجا جائے گا۔',
  },
  'act-opinion-send': { en: 'Give this opinion', ur: 'یہ رائے دیں' },
  'act-opinion-done': {
    en: 'Your agency’s opinion is given. You now see what the others said.',
    ur: 'آپ کے ادارے کی رائے درج ہو گئی۔ اب آپ دوسروں کی رائے دیکھ سکتے ہیں۔',
  },
  'act-paper': { en: 'Enter an opinion given on paper', ur: 'کاغذ پر دی گئی رائے درج کریں' },
  'act-paper-why': {
    en: 'For an agency that was out of reach: signed by an officer and countersigned by another.',
    ur: 'ایسے ادارے کے لیے جس سے رابطہ ممکن نہ تھا: ایک افسر کے دستخط اور دوسرے کے تصدیقی دستخط کے ساتھ۔',
  },
  'act-countersigned': { en: 'Countersigned by', ur: 'تصدیقی دستخط کرنے والا افسر' },
  'act-paper-day': { en: 'Given on', ur: 'دینے کی تاریخ' },
  'act-paper-scan': { en: 'The signed paper', ur: 'دستخط شدہ کاغذ' },
  'act-paper-send': { en: 'Enter this opinion', ur: 'یہ رائے درج کریں' },
  'act-paper-done': { en: 'The paper opinion is entered.', ur: 'کاغذی رائے درج ہو گئی۔' },
  'act-reaffirm': { en: 'Stand by your agency’s opinion', ur: 'اپنے ادارے کی رائے کی توثیق کریں' },
  'act-reaffirm-stands': {
    en: 'Over version {version} your agency said: {verdict}',
    ur: 'ورژن {version} پر آپ کے ادارے کی رائے: {verdict}',
  },
  'act-reaffirm-difference': { en: 'What differs since', ur: 'اس کے بعد کا فرق' },
  'act-reaffirm-send': {
    en: 'I read the difference and stand by it',
    ur: 'میں نے فرق پڑھ لیا ہے اور رائے پر قائم ہوں',
  },
  'act-reaffirm-done': {
    en: 'The opinion is reaffirmed over this version.',
    ur: 'اس ورژن پر رائے کی توثیق ہو گئی۔',
  },

  'act-recuse': { en: 'Stand aside from this application', ur: 'اس درخواست سے الگ ہو جائیں' },
  'act-recuse-alternate': { en: 'Who takes over', ur: 'آپ کی جگہ کون' },
  'act-recuse-final': {
    en: 'You will not act on this application again.',
    ur: 'آپ اس درخواست پر دوبارہ کوئی کارروائی نہیں کر سکیں گے۔',
  },
  'act-recuse-send': { en: 'Stand aside', ur: 'الگ ہو جائیں' },
  'act-recuse-done': { en: 'You stand aside from this application.', ur: 'آپ اس درخواست سے الگ ہو گئے۔' },
  'act-conflict': { en: 'Declare a conflict of interest', ur: 'مفادات کا ٹکراؤ ظاہر کریں' },
  'act-tie-to': { en: 'Whom you are tied to', ur: 'آپ کا تعلق کس سے ہے' },
  'act-tie-organisation': {
    en: 'The organisation that applies, whoever runs it',
    ur: 'درخواست دینے والا ادارہ، چلانے والا جو بھی ہو',
  },
  'act-tie-nature': { en: 'How', ur: 'تعلق کی نوعیت' },
  'act-tie-kinship': { en: 'Family', ur: 'رشتہ داری' },
  'act-tie-ownership': { en: 'Ownership', ur: 'ملکیت' },
  'act-tie-employment': { en: 'Employment', ur: 'ملازمت' },
  'act-tie-business': { en: 'Business', ur: 'کاروبار' },
  'act-tie-other': { en: 'Something else', ur: 'کوئی اور تعلق' },
  'act-conflict-final': {
    en: 'Everything about them will be shut for you, here and in every later case, until your agency ends it.',
    ur: 'ان سے متعلق سب کچھ آپ کے لیے بند ہو جائے گا، یہاں بھی اور آئندہ ہر معاملے میں، جب تک آپ کا ادارہ اسے ختم نہ کرے۔',
  },
  'act-conflict-send': { en: 'Declare it', ur: 'ظاہر کریں' },
  'act-conflict-done': { en: 'The conflict of interest is on record.', ur: 'مفادات کا ٹکراؤ درج ہو گیا۔' },

  'act-inspect': { en: 'Order an inspection', ur: 'معائنے کا حکم دیں' },
  'act-inspect-where': { en: 'Which premises', ur: 'کون سی جگہ' },
  'act-inspect-who': { en: 'Who visits', ur: 'کون جائے گا' },
  'act-inspect-who-hint': {
    en: 'Named now, he gets a code that the owner can check in public. It may be left open.',
    ur: 'ابھی نامزد کریں تو اسے ایک کوڈ ملتا ہے جسے مالک عوامی صفحے پر جانچ سکتا ہے۔ اسے خالی بھی چھوڑا جا سکتا ہے۔',
  },
  'act-inspect-send': { en: 'Order it', ur: 'حکم دیں' },
  'act-inspect-done': {
    en: 'The inspection is ordered. An inspector records what is found.',
    ur: 'معائنے کا حکم دے دیا گیا۔ معائنہ افسر نتیجہ درج کرے گا۔',
  },
  'act-time': { en: 'Give more time', ur: 'مزید وقت دیں' },
  'act-time-why': {
    en: 'An agency gets more time to give its opinion. The Authority’s own time, to check for completeness or to decide, is extended once, by no more than the whole time once again.',
    ur: 'ادارے کو رائے دینے کے لیے مزید وقت ملتا ہے۔ اتھارٹی کی اپنی مدت، مکمل ہونے کی جانچ یا فیصلے کی، ایک ہی بار اور زیادہ سے زیادہ پوری مدت کے برابر بڑھائی جاتی ہے۔',
  },
  'act-time-latest': { en: '{latest} at the latest.', ur: 'آخری ممکنہ تاریخ {latest}۔' },
  'act-time-whose': { en: 'Whose time', ur: 'کس کی مدت' },
  'act-time-until': { en: 'New last day', ur: 'نئی آخری تاریخ' },
  'act-time-send': { en: 'Extend the time', ur: 'مدت بڑھائیں' },
  'act-time-done': { en: 'The time is extended.', ur: 'مدت بڑھا دی گئی۔' },
  'act-rests-on': {
    en: 'Matches of the screening that this rests on',
    ur: 'جانچ کی وہ مماثلتیں جن پر یہ قائم ہے',
  },
  'act-rests-on-hint': {
    en: 'Choose every one that the reasons use. Nobody is refused on a match that the applicant was not told of.',
    ur: 'ہر وہ مماثلت چنیں جو وجوہات میں استعمال ہوئی۔ جو مماثلت درخواست گزار کو نہ بتائی گئی ہو اس کی بنیاد پر کوئی درخواست نامنظور نہیں ہوتی۔',
  },
  'act-rests-may': {
    en: 'The applicant was told, and has answered or had the time to.',
    ur: 'درخواست گزار کو بتایا جا چکا ہے اور اس نے جواب دے دیا یا وقت گزر چکا ہے۔',
  },
  'act-rests-awaited': {
    en: 'The applicant was told and may answer until {until}.',
    ur: 'درخواست گزار کو بتایا جا چکا ہے؛ وہ {until} تک جواب دے سکتا ہے۔',
  },
  'act-rests-untold': {
    en: 'The applicant was not told of it yet.',
    ur: 'درخواست گزار کو ابھی نہیں بتایا گیا۔',
  },
} satisfies Texts;
