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
  'act-produce': { en: 'Open sealed reasons to a bench', ur: 'سربمہر وجوہات عدالتی بنچ کے لیے کھولیں' },
  'act-produce-why': {
    en: 'On a court’s order the bench becomes one reader more of what your agency sealed, exactly as it was sealed. The text is shown neither here nor to anybody else, and what you do is on record.',
    ur: 'عدالت کے حکم پر بنچ آپ کے ادارے کی سربمہر تحریر کا ایک اور پڑھنے والا بن جاتا ہے، بعینہ جیسے وہ سربمہر کی گئی تھی۔ متن نہ یہاں دکھایا جاتا ہے نہ کسی اور کو، اور آپ کا یہ کام درج ہوتا ہے۔',
  },
  'act-produce-order': { en: 'The court’s order', ur: 'عدالت کا حکم' },
  'act-produce-key': { en: 'Public key of the bench', ur: 'بنچ کی عوامی کلید' },
  'act-produce-key-hint': {
    en: 'As the registry gave it: one word of 43 letters and digits. The bench makes it with “sanad unseal --new-key”.',
    ur: 'جیسے رجسٹری نے دی: 43 حروف اور ہندسوں کا ایک لفظ۔ بنچ اسے ”sanad unseal --new-key“ سے بناتا ہے۔',
  },
  'act-produce-key-missing': { en: 'Enter the public key of the bench.', ur: 'بنچ کی عوامی کلید لکھیں۔' },
  'act-produce-send': { en: 'Record it and open it to the bench', ur: 'درج کر کے بنچ کے لیے کھولیں' },
  'act-produce-done': {
    en: 'It is recorded. Give this file to the bench: it opens with the bench’s own private key alone, by “sanad unseal”. It is not kept here; leave this page only when you have it.',
    ur: 'درج کر لیا گیا۔ یہ فائل بنچ کو دیں: یہ صرف بنچ کی اپنی نجی کلید سے، ”sanad unseal“ کے ذریعے، کھلتی ہے۔ یہ یہاں محفوظ نہیں رہتی؛ اسے لے کر ہی یہ صفحہ چھوڑیں۔',
  },
  'act-produce-file': { en: 'Take the file for the bench', ur: 'بنچ کے لیے فائل لیں' },
  'act-produce-as-text': { en: 'The same as text', ur: 'یہی متن کی صورت میں' },
  'act-produce-none': {
    en: 'Your agency has given no sealed reasons on this version, so there is nothing to open. Another agency’s reasons are opened by that agency: tell the registry so.',
    ur: 'آپ کے ادارے نے اس نسخے پر کوئی سربمہر وجوہات نہیں دیں، اس لیے کھولنے کو کچھ نہیں۔ کسی اور ادارے کی وجوہات وہی ادارہ کھولتا ہے: رجسٹری کو یہی بتائیں۔',
  },
} satisfies Texts;
