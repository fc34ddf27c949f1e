import type { Texts } from '../../../platform/texts.ts';

/** From the questions to a draft, and to a ruling of the office. */
export const eligibilityTexts = {
  'eligibility-title': { en: 'Start with your answers', ur: 'اپنے جوابوں سے شروع کریں' },
  'eligibility-about': {
    en: 'A draft of this class is opened for {organisation}, with what is known already filled in. You can change everything in it.',
    ur: '{organisation} کے لیے اس قسم کا مسودہ کھولا جائے گا، جس میں پہلے سے معلوم باتیں درج ہوں گی۔ آپ اس میں سب کچھ بدل سکتے ہیں۔',
  },
  'eligibility-nothing': {
    en: 'By your answers nothing is needed, so there is nothing to apply for. If you want it in writing, ask for a ruling.',
    ur: 'آپ کے جوابوں کے مطابق کچھ درکار نہیں، اس لیے درخواست کی ضرورت نہیں۔ تحریری جواب چاہیے تو فیصلہ مانگیں۔',
  },
  'eligibility-start': { en: 'Open the draft', ur: 'مسودہ کھولیں' },
  'eligibility-answered': { en: '{question} {answer}', ur: '{question} {answer}' },
  'rulings-title': { en: 'Rulings whether you need a licence', ur: 'لائسنس کی ضرورت پر فیصلے' },
  'rulings-about': {
    en: 'Ask when the questions leave you in doubt. The office rules with reasons; two officers agree on it, and you can appeal.',
    ur: 'جب سوالوں کے بعد بھی شک رہے تو پوچھیں۔ دفتر وجوہات کے ساتھ فیصلہ دیتا ہے؛ دو افسر اس پر متفق ہوتے ہیں، اور آپ اپیل کر سکتے ہیں۔',
  },
  'rulings-none': {
    en: 'You have not asked yet. Answer the questions first; they end with the way to ask.',
    ur: 'آپ نے ابھی نہیں پوچھا۔ پہلے سوالوں کے جواب دیں؛ آخر میں پوچھنے کا راستہ ملے گا۔',
  },
  'rulings-questions': { en: 'Answer the questions', ur: 'سوالوں کے جواب دیں' },
  'rulings-asked-on': { en: 'asked {day}', ur: '{day} کو پوچھا' },
  'ruling-ask-title': { en: 'Ask for a ruling', ur: 'فیصلہ مانگیں' },
  'ruling-ask-text': { en: 'What does your business do?', ur: 'آپ کا کاروبار کیا کرتا ہے؟' },
  'ruling-ask-text-hint': {
    en: 'Who calls or is called, for whom, from where, with how many people',
    ur: 'کون کال کرتا یا سنتا ہے، کس کے لیے، کہاں سے، کتنے لوگوں کے ساتھ',
  },
  'ruling-ask-place': { en: 'Where is the work done?', ur: 'کام کہاں ہوتا ہے؟' },
  'ruling-ask-line': { en: 'House or office, street', ur: 'مکان یا دفتر، گلی' },
  'ruling-ask-city': { en: 'City or town', ur: 'شہر یا قصبہ' },
  'ruling-ask-district': { en: 'District', ur: 'ضلع' },
  'ruling-ask-residential': {
    en: 'It is a home: only its district becomes public',
    ur: 'یہ رہائش گاہ ہے: صرف اس کا ضلع عوامی ہوگا',
  },
  'ruling-ask-submit': { en: 'Ask the office', ur: 'دفتر سے پوچھیں' },
  'ruling-title': { en: 'Ruling {reference}', ur: 'فیصلہ {reference}' },
  'ruling-state': { en: 'Where it stands', ur: 'موجودہ حیثیت' },
  'ruling-asked': { en: 'Asked', ur: 'پوچھا گیا' },
  'ruling-with-office': { en: 'With the office', ur: 'دفتر کے پاس' },
  'ruling-advised': { en: 'What the questions advised', ur: 'سوالوں کا مشورہ' },
  'ruling-told': { en: 'What you told', ur: 'آپ نے جو بتایا' },
  'ruling-place': { en: 'Place of work', ur: 'کام کی جگہ' },
  'ruling-text-erased': { en: 'Erased', ur: 'مٹا دیا گیا' },
  'ruling-says': { en: 'The ruling', ur: 'فیصلہ' },
  'ruling-given-on': { en: 'Given', ur: 'تاریخ' },
  'ruling-instrument': { en: 'Provision', ur: 'قانونی بنیاد' },
  'ruling-reasons': { en: 'Reasons', ur: 'وجوہات' },
  'ruling-entry': { en: 'In the register', ur: 'رجسٹر میں' },
  'ruling-appeal-title': { en: 'Appeal', ur: 'اپیل' },
  'ruling-appeal-right': {
    en: 'You may appeal to: {forum}, until {day}.',
    ur: 'آپ {day} تک یہاں اپیل کر سکتے ہیں: {forum}۔',
  },
  'ruling-appeal-noted': {
    en: 'An appeal is noted: {appeal}, {day}.',
    ur: 'اپیل درج ہے: {appeal}، {day}۔',
  },
  'ruling-appeal-number': { en: 'Number of your appeal', ur: 'آپ کی اپیل کا نمبر' },
  'ruling-appeal-number-hint': {
    en: 'So that the office knows of it. Filing it is between you and the tribunal.',
    ur: 'تاکہ دفتر کو علم ہو۔ اپیل دائر کرنا آپ اور ٹربیونل کا معاملہ ہے۔',
  },
  'ruling-appeal-submit': { en: 'Note the appeal', ur: 'اپیل درج کریں' },
  'ruling-withdraw': { en: 'Withdraw the question', ur: 'سوال واپس لیں' },
  'ruling-apply': { en: 'Start the application', ur: 'درخواست شروع کریں' },
  'ruling-done-asked': {
    en: 'Your question is with the office. We write to you when it has ruled.',
    ur: 'آپ کا سوال دفتر کے پاس ہے۔ فیصلہ ہونے پر ہم آپ کو لکھیں گے۔',
  },
  'ruling-done-withdrawn': { en: 'The question is withdrawn.', ur: 'سوال واپس لے لیا گیا۔' },
  'ruling-done-appealed': { en: 'The appeal is noted.', ur: 'اپیل درج ہو گئی۔' },
} satisfies Texts;
