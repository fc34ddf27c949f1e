import type { Role } from '../../kernel/actor.ts';
import type { Power } from '../../modules/agencies/index.ts';
import { STATES, type State } from '../../modules/applications/index.ts';
import { ALLOWED, type ApplicationAct } from '../../modules/applications/rules/allowed.ts';
import { ACTS } from './decision/acts.ts';
import type { ConsoleRoute } from './route.ts';

/**
 * Who may use a page of the console, in a sentence and as data, so that the matrix of roles is made from it. What the
 * sentence says of one object (own agency, no interest, not one's own proposal) the handler and the action decide.
 */
export interface ConsoleRule {
  readonly sentence: string;
  /** Whoever is signed in (`person`), holds an office (`office`), or holds one of these powers by a delegation in force. */
  readonly who: 'anybody' | 'person' | 'office' | readonly Power[];
  /** Besides the power, one of these roles. */
  readonly roles?: readonly Role[];
  /** What is done to an application; the table of the law says in which states. */
  readonly acts?: readonly ApplicationAct[];
}

const office = (sentence: string): ConsoleRule => ({ who: 'office', sentence });
const powers = (who: readonly Power[], sentence: string, more: Partial<ConsoleRule> = {}): ConsoleRule => ({
  who,
  sentence,
  ...more,
});

const SEES = powers(
  ['see-applications'],
  'Whoever sees applications; nobody sees one of an applicant he is tied to.',
);
const OWN = office('An officer in office; his own only.');
const ASSIGNS = powers(['assign-work'], 'Whoever assigns work, in his own agency.');
const OVERSEES = powers(['oversee'], 'Whoever oversees; nothing is changed.');
const HEARS = powers(['hear-complaints'], 'Whoever hears complaints, never one about his own agency.');
const RUNS = powers(['appoint', 'delegate'], 'Whoever appoints or delegates, in his own agency.');
const APPOINTS = powers(['appoint'], 'Whoever appoints, in his own agency and never himself.');
const DELEGATES = powers(['delegate'], 'Whoever delegates, in his own agency and never to himself.');
const SIGN_ON = powers(['appoint', 'delegate'], 'The administrator of the agency, for its own sign-on.', {
  roles: ['administrator'],
});

const KEEPS_LISTS = powers(['keep-lists'], 'Whoever keeps the watch lists.');
const DECIDES_MATCHES = powers(['decide-match'], 'Whoever decides matches, with no interest in either side.');
const VISITS = powers(['record-inspection'], 'Whoever records inspections; his own visits only.');
const VISITED = powers(['record-inspection'], 'The inspector who is sent, without an interest; recorded.');
const RECORDS = powers(['record-inspection'], 'An inspector who was sent, without an interest.', {
  acts: ['record-inspection'],
});

const DOES: Readonly<Record<string, readonly ApplicationAct[]>> = {
  complete: ['find-complete'],
  deficient: ['find-deficient'],
  opinion: ['give-opinion'],
  reaffirm: ['give-opinion'],
  paper: ['give-opinion'],
  request: ['request-information'],
  inspect: ['order-inspection'],
  sealed: ['read-sealed'],
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

const ON_APPLICATIONS = Object.fromEntries(
  ACTS.map(({ code, power }): [string, ConsoleRule] => [
    `/console/applications/:application/acts/${code}`,
    powers([power], 'Whoever holds the power, has no interest in the applicant and did not step aside.', {
      acts: DOES[code],
    }),
  ]),
);

const onLicences = (power: Power): ConsoleRule =>
  powers([power], 'Whoever holds the power and has no interest in the holder.');

const PROPOSES_CHANGES = powers(['propose-decision'], 'An officer of the authority who proposes decisions.');
const APPROVES_CHANGES = powers(
  ['approve-decision'],
  'A second officer of the agency that proposed it, never his own proposal, without an interest in the holder.',
);

/** By path, or by method and path where they differ. */
const RULES: Readonly<Record<string, ConsoleRule>> = {
  '/console': office('An officer in office; what waits follows from the powers he holds now.'),
  '/console/notices': powers(
    ['see-applications'],
    'Whoever sees applications, what concerns himself; never one of an applicant he is tied to.',
  ),
  '/console/notices/read': powers(['see-applications'], 'Whoever sees applications; his own only.'),
  '/console/queues': SEES,
  '/console/queues/hand': powers(
    ['see-applications'],
    'Whoever sees applications takes what nobody has and gives back his own; whoever assigns work gives it to others.',
  ),
  '/console/queues/kept': OWN,
  'post /console/queues/kept': SEES,
  '/console/queues/kept/rename': OWN,
  '/console/queues/kept/delete': OWN,
  '/console/queues/export': powers(
    ['see-applications'],
    'Whoever sees applications, after a fresh proof; recorded.',
  ),
  '/console/search': powers(
    ['see-applications', 'hear-complaints'],
    'Whoever sees applications, never what he is tied to; whoever hears complaints, those he may hear.',
  ),
  '/console/supervisor': ASSIGNS,
  '/console/supervisor/samples': ASSIGNS,
  '/console/supervisor/samples/:sample': powers(
    ['assign-work'],
    'Whoever assigns work, in his own agency, and never on a file he acted on.',
  ),
  '/console/oversight': OVERSEES,
  '/console/oversight/looks': OVERSEES,
  '/console/oversight/process': OVERSEES,
  '/console/oversight/process/:application': OVERSEES,
  '/console/oversight/complaints': HEARS,
  '/console/oversight/complaints/:complaint': HEARS,
  '/console/oversight/complaints/:complaint/files/:hash': HEARS,
  'get /console/users': RUNS,
  'post /console/users': powers(['appoint'], 'The administrator who appoints, in his own agency.', {
    roles: ['administrator'],
  }),
  'get /console/users/sign-on': RUNS,
  'post /console/users/sign-on': SIGN_ON,
  '/console/users/sign-on/end': { ...SIGN_ON, who: 'office' },
  '/console/users/:officer': RUNS,
  '/console/users/:officer/delegations': DELEGATES,
  '/console/users/:officer/revoke': DELEGATES,
  '/console/users/:officer/relieve': APPOINTS,
  '/console/users/:officer/invite': { ...APPOINTS, who: 'office', roles: ['administrator'] },
  '/console/users/:officer/sign-out': APPOINTS,
  '/console/settings': powers(
    ['appoint', 'delegate', 'see-figures', 'oversee'],
    'Whoever runs offices, sees figures or oversees.',
  ),
  '/console/preferences': OWN,
  '/console/jobs': OWN,
  '/console/jobs/:job': OWN,
  '/console/jobs/:job/live': OWN,
  '/console/jobs/:job/file': OWN,
  '/console/jobs/:job/cancel': OWN,
  '/console/sealing-keys': OWN,
  '/console/sealing-keys/retire': OWN,
  '/console/sealing-keys/:key': OWN,
  '/console/recoveries': office(
    'An officer sees those of his agency; a supervisor asks for a colleague of his agency.',
  ),
  '/console/recoveries/approve': office(
    'A second officer of the agency, not who asked and not whom it is about.',
  ),
  '/console/recoveries/stop': office('A supervisor of the agency, or whom it is about.'),
  '/console/applications/:application': SEES,
  '/console/applications/:application/print': SEES,
  '/console/applications/:application/reveal': SEES,
  '/console/applications/:application/documents/:hash': SEES,
  '/console/applications/:application/inspections/:inspection/photographs/:hash': powers(
    ['see-applications'],
    'Whoever sees applications, for a photograph on record of an inspection of that one; recorded.',
  ),
  ...ON_APPLICATIONS,
  '/console/screening': SEES,
  '/console/screening/calibration': powers(['calibrate'], 'Whoever lets decisions move the likelihoods.'),
  '/console/screening/lists': SEES,
  '/console/screening/lists/import': KEEPS_LISTS,
  '/console/screening/lists/own': KEEPS_LISTS,
  '/console/screening/lists/own/:entry': powers(['see-applications'], 'Whoever sees applications; recorded.'),
  '/console/screening/lists/own/:entry/outcome': KEEPS_LISTS,
  '/console/screening/lists/:list': SEES,
  '/console/applications/:application/connections': SEES,
  '/console/applications/:application/screening': SEES,
  '/console/applications/:application/screening/decide': DECIDES_MATCHES,
  '/console/applications/:application/screening/:match/disclose': powers(
    ['disclose-match'],
    'Whoever tells applicants of matches, with no interest in either side.',
  ),
  '/console/applications/:application/screening/:match/seal': powers(
    ['seal-match'],
    'Whoever keeps matches sealed, with no interest in either side.',
  ),
  '/console/courts': SEES,
  '/console/licences/:number': SEES,
  '/console/orders/:order': SEES,
  '/console/register': powers(
    ['see-applications'],
    'Whoever sees applications, what his own agency proposed.',
  ),
  '/console/register/import': PROPOSES_CHANGES,
  '/console/register/import/empty.csv': PROPOSES_CHANGES,
  '/console/register-changes/:change': powers(
    ['see-applications'],
    'Whoever sees applications, of the agency that proposed it, without an interest in the holder; recorded.',
  ),
  '/console/register-changes/:change/approve': APPROVES_CHANGES,
  '/console/register-changes/:change/decline': APPROVES_CHANGES,
  '/console/register-changes/:change/list': APPROVES_CHANGES,
  '/console/licences/:number/conditions': onLicences('propose-decision'),
  '/console/licences/:number/transition-end': onLicences('propose-decision'),
  '/console/licences/:number/claim': onLicences('find-complete'),
  '/console/licences/:number/claim/reject': onLicences('find-complete'),
  '/console/licences/:number/claim/code': onLicences('find-complete'),
  '/console/licences/:number/orders/new': onLicences('make-order'),
  '/console/orders/:order/approve': onLicences('approve-order'),
  '/console/orders/:order/decline': onLicences('approve-order'),
  '/console/orders/:order/lift': onLicences('approve-order'),
  '/console/licences/:number/stays/new': onLicences('record-court-order'),
  '/console/stays/:stay/verify': onLicences('verify-court-order'),
  '/console/stays/:stay/extend': onLicences('record-court-order'),
  '/console/stays/:stay/forged': onLicences('verify-court-order'),
  '/console/stays/:stay/end': onLicences('record-court-order'),
  '/console/inspections': VISITS,
  '/console/inspections/worker.js': VISITS,
  '/console/inspections/now': VISITS,
  'get /console/inspections/:inspection': VISITED,
  'post /console/inspections/:inspection': RECORDS,
  '/console/inspections/:inspection/take': powers(
    ['record-inspection'],
    'An inspector takes a visit of his agency that nobody has, or announces his own anew.',
    { acts: ['announce-visit'] },
  ),
  '/console/inspections/:inspection/record': RECORDS,
  '/console/inspections/:inspection/photographs/:hash': VISITED,
  '/console/inspections/:inspection/uploads': RECORDS,
  '/console/inspections/:inspection/uploads/:upload': RECORDS,
  '/console/rulings': SEES,
  '/console/rulings/:ruling': SEES,
  '/console/rulings/:ruling/propose': powers(['propose-decision'], 'Whoever proposes decisions.'),
  '/console/rulings/:ruling/send-back': powers(['approve-decision'], 'Whoever approves decisions.'),
  '/console/rulings/:ruling/approve': powers(
    ['approve-decision'],
    'Whoever approves decisions, never his own proposal.',
  ),
  '/console/rulings/:ruling/appeal': powers(['propose-decision'], 'Whoever proposes decisions.'),
};

const ADMITTED: Readonly<Record<'anybody' | 'enrolling' | 'person', ConsoleRule>> = {
  anybody: { who: 'anybody', sentence: 'Everybody: the way in.' },
  enrolling: { who: 'person', sentence: 'Whoever is signed in or enrols a way in; his own only.' },
  person: { who: 'person', sentence: 'Whoever is signed in; his own sign-in only.' },
};

/** The rule of a route; undefined for one that nobody has given a rule. */
export function ruleOf({ who = 'actor', method, path }: ConsoleRoute): ConsoleRule | undefined {
  return who === 'actor' ? (RULES[`${method} ${path}`] ?? RULES[path]) : ADMITTED[who];
}

/** The states of an application in which a rule's acts are possible; null where it is about no act. */
export function statesOf({ acts }: ConsoleRule): readonly State[] | null {
  if (!acts) return null;
  return STATES.filter((state) =>
    acts.some((act) => (ALLOWED[state] as readonly ApplicationAct[]).includes(act)),
  );
}
