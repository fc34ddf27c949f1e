import { sealedTexts } from '../../platform/sealed-text.ts';
import type { Texts } from '../../platform/texts.ts';
import { vaultTexts } from '../../platform/vault.ts';

export const agenciesTexts = {
  ...sealedTexts,
  ...vaultTexts,
  'officers-only': {
    en: 'Only an officer in office may do this.',
    ur: 'یہ کام صرف وہ افسر کر سکتا ہے جو اپنے عہدے پر فائز ہو۔',
  },
  'role-lacks-power': {
    en: 'Your role in the agency does not hold this power ({power}).',
    ur: 'ادارے میں آپ کے عہدے کے پاس یہ اختیار نہیں ہے ({power})۔',
  },
  'no-delegation-in-force': {
    en: 'No delegation in force gives you this power ({power}).',
    ur: 'آپ کو یہ اختیار دینے والی کوئی تفویض اس وقت نافذ نہیں ({power})۔',
  },
  'conflict-of-interest': {
    en: 'You have a conflict of interest here. Another officer must act.',
    ur: 'اس معاملے میں آپ کے مفادات کا ٹکراؤ ہے۔ یہ کام کسی اور افسر کو کرنا ہوگا۔',
  },
  'telecom-regulator-only': {
    en: 'Only the telecom regulator may do this.',
    ur: 'یہ کام صرف ٹیلی مواصلات کا نگران ادارہ کر سکتا ہے۔',
  },
  'other-agency': {
    en: 'You may only do this for officers of your own agency.',
    ur: 'آپ یہ کام صرف اپنے ادارے کے افسران کے لیے کر سکتے ہیں۔',
  },
  'not-on-oneself': {
    en: 'Nobody may do this for himself or herself. Another officer must do it.',
    ur: 'کوئی شخص یہ کام اپنے لیے نہیں کر سکتا۔ یہ کسی اور افسر کو کرنا ہوگا۔',
  },
  'agency-unknown': { en: 'There is no such agency.', ur: 'ایسا کوئی سرکاری ادارہ موجود نہیں۔' },
  'role-unknown': {
    en: 'This agency has no such role.',
    ur: 'اس سرکاری ادارے میں ایسا کوئی عہدہ نہیں۔',
  },
  'already-officer': {
    en: 'This person holds an office already. It must end before another begins.',
    ur: 'یہ شخص پہلے ہی ایک عہدے پر فائز ہے۔ نئے عہدے سے پہلے اسے ختم کرنا ہوگا۔',
  },
  'officer-not-found': {
    en: 'There is no such officer in office.',
    ur: 'ایسا کوئی افسر عہدے پر موجود نہیں۔',
  },
  'officer-already-relieved': {
    en: 'This officer was relieved before.',
    ur: 'یہ افسر پہلے ہی سبکدوش ہو چکا ہے۔',
  },
  'powers-missing': {
    en: 'Name at least one power that is delegated.',
    ur: 'کم از کم ایک اختیار درج کریں جو تفویض کیا جا رہا ہے۔',
  },
  'power-unknown': { en: 'There is no such power.', ur: 'ایسا کوئی اختیار موجود نہیں۔' },
  'power-twice': {
    en: 'The power {power} is named twice.',
    ur: 'اختیار {power} دو بار درج ہے۔',
  },
  'power-beyond-role': {
    en: 'The officer’s role does not hold the power {power}, so it cannot be delegated.',
    ur: 'افسر کے عہدے کے پاس {power} کا اختیار نہیں، اس لیے یہ تفویض نہیں ہو سکتا۔',
  },
  'ends-before-it-begins': {
    en: 'The end must be later than the beginning.',
    ur: 'اختتام آغاز کے بعد ہونا چاہیے۔',
  },
  'delegation-not-found': { en: 'There is no such delegation.', ur: 'ایسی کوئی تفویض موجود نہیں۔' },
  'delegation-already-revoked': {
    en: 'This delegation was revoked before.',
    ur: 'یہ تفویض پہلے ہی واپس لی جا چکی ہے۔',
  },
  'conflict-about-nobody': {
    en: 'Say about whom the conflict is: an organisation, a company or a person.',
    ur: 'بتائیں کہ مفادات کا ٹکراؤ کس کے بارے میں ہے: ادارہ، کمپنی یا شخص۔',
  },
  'conflict-nature-unknown': {
    en: 'Say what the conflict rests on: kinship, ownership, employment, business or other.',
    ur: 'بتائیں کہ ٹکراؤ کی وجہ کیا ہے: رشتہ داری، ملکیت، ملازمت، کاروبار یا کچھ اور۔',
  },
  'conflict-already-declared': {
    en: 'This conflict of interest is on record already.',
    ur: 'مفادات کا یہ ٹکراؤ پہلے ہی درج ہے۔',
  },
  'conflict-not-found': {
    en: 'There is no such conflict of interest on record.',
    ur: 'مفادات کا ایسا کوئی ٹکراؤ درج نہیں۔',
  },
  'conflict-already-ended': {
    en: 'This conflict of interest was ended before.',
    ur: 'مفادات کا یہ ٹکراؤ پہلے ہی ختم قرار دیا جا چکا ہے۔',
  },
  'decider-of-authority-only': {
    en: 'The decider must be an officer of the Authority.',
    ur: 'فیصلہ کنندہ کا اتھارٹی کا افسر ہونا لازم ہے۔',
  },
  'decider-not-found': { en: 'There is no such decider.', ur: 'ایسا کوئی فیصلہ کنندہ موجود نہیں۔' },
  'decider-already-ended': {
    en: 'This decider’s clearance was ended before.',
    ur: 'اس فیصلہ کنندہ کی اجازت پہلے ہی ختم کی جا چکی ہے۔',
  },
  'own-key-only': {
    en: 'Officers publish their own sealing keys; nobody does it for another.',
    ur: 'ہر افسر اپنی مہر کی کلید خود شائع کرتا ہے؛ کوئی دوسرا اس کی طرف سے ایسا نہیں کر سکتا۔',
  },
  'sealing-key-unusable': {
    en: 'This is not a usable X25519 public key in base64url.',
    ur: 'یہ base64url میں X25519 کی قابلِ استعمال عوامی کلید نہیں ہے۔',
  },
  'sealing-key-published-before': {
    en: 'This key was published before. Make a new one.',
    ur: 'یہ کلید پہلے شائع ہو چکی ہے۔ نئی کلید بنائیں۔',
  },
  'sealing-key-not-found': {
    en: 'This officer has published no such key.',
    ur: 'اس افسر نے ایسی کوئی کلید شائع نہیں کی۔',
  },
  'sealing-key-already-retired': {
    en: 'This key was retired before.',
    ur: 'یہ کلید پہلے ہی ترک کی جا چکی ہے۔',
  },
} satisfies Texts;
