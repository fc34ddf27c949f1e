import type { Advice, Answers, RulingsPack } from '../../src/modules/rulings/index.ts';
import { exampleApplications } from './applications.ts';

const advice = (outcome: Advice['outcome'], classCode?: string): Advice => ({
  outcome,
  classCode,
  reason: { en: `Because ${outcome}.`, ur: 'کیونکہ ایسا ہی ہے۔' },
});

function decide(answers: Answers): { ask: string } | Advice {
  if (answers.calls === undefined) return { ask: 'calls' };
  if (!answers.calls) return advice('not-needed');
  if (answers.alone === undefined) return { ask: 'alone' };
  return answers.alone ? advice('exemption-certificate', 'desk') : advice('licence', 'centre');
}

/** Who needs a licence in Exampleland: whoever calls people, unless he works alone. */
export const testRulings: RulingsPack = {
  referencePrefix: 'EXR',
  zone: exampleApplications.zone,
  authority: 'telecom',
  questions: [
    { code: 'calls', text: { en: 'Do you call people?', ur: 'کیا آپ لوگوں کو کال کرتے ہیں؟' } },
    { code: 'alone', text: { en: 'Do you work alone?', ur: 'کیا آپ اکیلے کام کرتے ہیں؟' } },
  ],
  decide,
  classes: [
    {
      code: 'centre',
      name: { en: 'Centre', ur: 'مرکز' },
      instrument: 'licence',
      duties: [{ en: 'Answer the door.', ur: 'دروازہ کھولیں۔' }],
    },
    {
      code: 'desk',
      name: { en: 'Desk', ur: 'میز' },
      instrument: 'exemption-certificate',
      duties: [{ en: 'Stay alone.', ur: 'اکیلے رہیں۔' }],
    },
  ],
  appeal: { to: { en: 'Example Tribunal', ur: 'مثالی ٹربیونل' }, days: 30 },
};
