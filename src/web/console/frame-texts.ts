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
} satisfies Texts;
