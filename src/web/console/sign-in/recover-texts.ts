import type { Texts } from '../../../platform/texts.ts';

export const recoverTexts = {
  'recover-title': { en: 'Lost passkeys of colleagues', ur: 'ساتھیوں کی کھوئی ہوئی پاس کی' },
  'recover-about': {
    en: 'A supervisor asks, a second officer agrees. Then what was lost opens nothing any more, and the colleague gets a one-time code.',
    ur: 'نگران درخواست کرتا ہے، دوسرا افسر منظوری دیتا ہے۔ اس کے بعد کھوئی ہوئی پاس کی بے اثر ہو جاتی ہے، اور ساتھی کو ایک بار کا کوڈ ملتا ہے۔',
  },
  'recover-waiting': { en: 'Waiting', ur: 'زیرِ التوا' },
  'recover-none': { en: 'Nobody waits for a recovery.', ur: 'کوئی بحالی زیرِ التوا نہیں۔' },
  'recover-asked': { en: 'Asked by {who} on {moment}', ur: 'درخواست: {who}، {moment}' },
  'recover-approved': {
    en: 'Agreed on {moment}; the code was sent',
    ur: 'منظوری: {moment}؛ کوڈ بھیج دیا گیا',
  },
  'recover-approve': { en: 'Agree', ur: 'منظوری دیں' },
  'recover-stop': { en: 'Stop', ur: 'روکیں' },
  'recover-for': { en: 'the recovery of {name}', ur: 'بحالی برائے {name}' },
  'recover-ask': { en: 'Ask for a recovery', ur: 'بحالی کی درخواست کریں' },
  'recover-who': { en: 'Colleague', ur: 'ساتھی' },
  'recover-reason': {
    en: 'How do you know that it is really this colleague?',
    ur: 'آپ کیسے جانتے ہیں کہ یہ واقعی وہی ساتھی ہے؟',
  },
  'recover-reason-hint': { en: 'Whom you met, what you were shown', ur: 'آپ کس سے ملے، کیا دکھایا گیا' },
  'recover-submit': { en: 'Ask', ur: 'درخواست کریں' },
  'recover-choose': { en: 'Choose a colleague.', ur: 'کوئی ساتھی منتخب کریں۔' },
  'recover-done-asked': {
    en: 'A second officer of your agency must agree now.',
    ur: 'اب آپ کے ادارے کے دوسرے افسر کی منظوری ضروری ہے۔',
  },
  'recover-done-approved': {
    en: 'Agreed. The code is on its way.',
    ur: 'منظوری ہو گئی۔ کوڈ بھیج دیا گیا ہے۔',
  },
  'recover-done-stopped': { en: 'The recovery was stopped.', ur: 'بحالی روک دی گئی۔' },
} satisfies Texts;
