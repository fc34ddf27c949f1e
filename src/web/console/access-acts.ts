import type { ApplicationAct } from '../../modules/applications/rules/allowed.ts';
import { ASIDE, TIED } from '../shared/office-rule.ts';
import { type ConsoleRule, powers } from './access-rule.ts';
import { ACTS } from './decision/acts.ts';

const DOES: Readonly<Record<string, readonly ApplicationAct[]>> = {
  complete: ['find-complete'],
  deficient: ['find-deficient'],
  opinion: ['give-opinion'],
  reaffirm: ['give-opinion'],
  paper: ['give-opinion'],
  request: ['request-information'],
  inspect: ['order-inspection'],
  sealed: ['read-sealed'],
  produce: ['produce-sealed'],
  approve: ['approve-grant', 'approve-refusal'],
  decline: ['decline-proposal'],
  issue: ['grant'],
  'propose-grant': ['propose-grant'],
  reconsider: ['reconsider'],
  joint: ['decide-jointly'],
  'joint-sign': ['decide-jointly'],
  'joint-drop': ['decide-jointly'],
  notice: ['notice-refusal'],
  'drop-refusal': ['drop-refusal'],
  'propose-refusal': ['propose-refusal'],
  time: ['extend-time'],
  'court-enter': ['enter-court-direction'],
  'court-approve': ['approve-court-direction'],
  'court-drop': ['drop-court-direction'],
  recuse: ['recuse'],
};

const AT_LARGE = Object.fromEntries(
  ACTS.map(({ code, power }): [string, ConsoleRule] => [
    `/console/applications/:application/acts/${code}`,
    powers([power], 'Whoever holds the power, has no interest in the applicant and did not step aside.', {
      acts: DOES[code],
      beyond: ASIDE,
    }),
  ]),
);

const DECLARES = powers(
  ['see-applications'],
  'Whoever sees applications, about himself; whoever has an interest already sees nothing.',
  { beyond: TIED },
);
const PRODUCES = powers(
  ['read-sealed'],
  'An officer of the agency whose reasons they are, to whom they were sealed, on a listed court’s order; never with an interest in the applicant.',
  { acts: ['produce-sealed'], beyond: ASIDE },
);
const SITS = powers(
  ['decide-jointly'],
  'Members whom the joint body’s outcome names, without an interest and not stepped aside; who entered it may take it back.',
  { acts: ['decide-jointly'], beyond: { ...ASIDE, 'another officer': 'no' } },
);
const RECEIVES = powers(['record-payment'], 'Whoever records payments, with no interest in the applicant.', {
  beyond: TIED,
});

/** The rules of what officers do to an application. */
export const ON_APPLICATIONS: Readonly<Record<string, ConsoleRule>> = {
  ...AT_LARGE,
  '/console/applications/:application/acts/conflict': DECLARES,
  '/console/applications/:application/acts/payment': RECEIVES,
  '/console/applications/:application/acts/produce': PRODUCES,
  '/console/applications/:application/acts/joint-sign': SITS,
  '/console/applications/:application/acts/joint-drop': SITS,
};
