import type { Texts } from '../../../platform/texts.ts';

/** An officer's own sealing keys. */
export const sealTexts = {
  'seal-title': { en: 'Your sealing keys', ur: 'آپ کی مہر بندی کی کلیدیں' },
  'seal-why': {
    en: 'Reasons that are sealed to you open with your key and its passphrase. Nobody can recover a passphrase: what was sealed to a key whose passphrase is lost stays shut for you.',
    ur: 'جو وجوہات آپ کے لیے سربمہر ہوں وہ آپ کی کلید اور اس کے پاس فریز سے کھلتی ہیں۔ پاس فریز کوئی واپس نہیں لا سکتا: جس کلید کا پاس فریز کھو جائے، اس کے لیے سربمہر تحریر آپ پر بند رہتی ہے۔',
  },
  'seal-none': {
    en: 'You have no key, so nothing can be sealed to you. Make one.',
    ur: 'آپ کی کوئی کلید نہیں، اس لیے آپ کے لیے کچھ سربمہر نہیں ہو سکتا۔ ایک کلید بنائیں۔',
  },
  'seal-key': { en: 'Key', ur: 'کلید' },
  'seal-since': { en: 'Since', ur: 'کب سے' },
  'seal-in-use': { en: 'In use', ur: 'زیرِ استعمال' },
  'seal-is-retired': { en: 'Retired', ur: 'ترک شدہ' },
  'seal-make': { en: 'Make a key', ur: 'کلید بنائیں' },
  'seal-passphrase': { en: 'Passphrase', ur: 'پاس فریز' },
  'seal-passphrase-hint': {
    en: 'Several words that nobody guesses, 15 characters or more.',
    ur: 'کئی الفاظ جن کا کوئی اندازہ نہ لگا سکے، کم از کم 15 حروف۔',
  },
  'seal-again': { en: 'The same once more', ur: 'وہی دوبارہ' },
  'seal-unlike': { en: 'The two are not the same.', ur: 'دونوں ایک جیسے نہیں۔' },
  'seal-change': { en: 'Change its passphrase', ur: 'اس کا پاس فریز بدلیں' },
  'seal-present': { en: 'Present passphrase', ur: 'موجودہ پاس فریز' },
  'seal-next': { en: 'New passphrase', ur: 'نیا پاس فریز' },
  'seal-retire': { en: 'Retire it', ur: 'ترک کریں' },
  'seal-made': {
    en: 'The key is made. Texts are sealed to it from now on.',
    ur: 'کلید بن گئی۔ اب سے تحریریں اس کے لیے سربمہر ہوں گی۔',
  },
  'seal-changed': { en: 'The passphrase is changed.', ur: 'پاس فریز بدل دیا گیا۔' },
  'seal-retired': {
    en: 'The key is retired. What was sealed to it still opens.',
    ur: 'کلید ترک کر دی گئی۔ جو اس کے لیے سربمہر تھا وہ اب بھی کھلتا ہے۔',
  },
} satisfies Texts;
