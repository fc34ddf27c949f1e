import type { Power } from '../../modules/agencies/index.ts';
import { type Beyond, OF_AGENCY, OTHERS, SENT, TIED } from '../shared/office-rule.ts';
import { ON_APPLICATIONS } from './access-acts.ts';
import { type ConsoleRule, office, powers } from './access-rule.ts';
import type { ConsoleRoute } from './route.ts';

const SEES = powers(
  ['see-applications'],
  'Whoever sees applications; nobody sees one of an applicant he is tied to.',
);
const SEES_ONE: ConsoleRule = { ...SEES, beyond: TIED };
const OWN = office('An officer in office; his own only.');
const OWN_ONE: ConsoleRule = { ...OWN, beyond: OTHERS };
const ASSIGNS = powers(['assign-work'], 'Whoever assigns work, in his own agency.');
const OVERSEES = powers(['oversee'], 'Whoever oversees; nothing is changed.');
const HEARS = powers(['hear-complaints'], 'Whoever hears complaints, never one about his own agency.');
const HEARS_ONE: ConsoleRule = { ...HEARS, beyond: { tied: 'not there' } };
const RUNS = powers(['appoint', 'delegate'], 'Whoever appoints or delegates, in his own agency.');
const APPOINTS = powers(['appoint'], 'Whoever appoints, in his own agency and never himself.', {
  beyond: OF_AGENCY,
});
const DELEGATES = powers(['delegate'], 'Whoever delegates, in his own agency and never to himself.', {
  beyond: OF_AGENCY,
});
const SIGN_ON = powers(['appoint', 'delegate'], 'The administrator of the agency, for its own sign-on.', {
  administrator: true,
});

const KEEPS_LISTS = powers(['keep-lists'], 'Whoever keeps the watch lists.');
const DECIDES_MATCHES = powers(
  ['decide-match'],
  'Whoever decides matches, with no interest in either side.',
  {
    beyond: TIED,
  },
);
const VISITS = powers(['record-inspection'], 'Whoever records inspections; his own visits only.');
const VISITED = powers(['record-inspection'], 'The inspector who is sent, without an interest; recorded.', {
  beyond: SENT,
});
const RECORDS = powers(['record-inspection'], 'An inspector who was sent, without an interest.', {
  acts: ['record-inspection'],
  beyond: SENT,
});
const MAY_SEND = powers(
  ['record-inspection'],
  'Whoever records inspections: what may be sent, and nothing of a visit.',
);

const onLicences = (power: Power): ConsoleRule =>
  powers([power], 'Whoever holds the power and has no interest in the holder.', { beyond: TIED });

const PROPOSES_CHANGES = powers(['propose-decision'], 'An officer of the authority who proposes decisions.');
const APPROVES_CHANGES = powers(
  ['approve-decision'],
  'A second officer of the agency that proposed it, never his own proposal, without an interest in the holder.',
  { beyond: { 'another agency': 'not there', tied: 'no' } },
);

const OF_AUTHORITY: Beyond = { 'another agency': 'no', tied: 'no' };
const RULES_ON = powers(
  ['propose-decision'],
  'Whoever of the authority proposes decisions, with no interest in who asked.',
  { beyond: OF_AUTHORITY },
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
    { beyond: OF_AGENCY },
  ),
  '/console/oversight': OVERSEES,
  '/console/oversight/looks': OVERSEES,
  '/console/oversight/steps': powers(
    ['oversee'],
    'Whoever oversees; what was done and by whom, without reasons and amounts.',
  ),
  '/console/oversight/process': OVERSEES,
  '/console/oversight/process/:application': OVERSEES,
  '/console/oversight/complaints': HEARS,
  '/console/oversight/complaints/:complaint': HEARS_ONE,
  '/console/oversight/complaints/:complaint/files/:hash': HEARS_ONE,
  'get /console/users': RUNS,
  'post /console/users': powers(['appoint'], 'The administrator who appoints, in his own agency.', {
    administrator: true,
  }),
  'get /console/users/sign-on': RUNS,
  'post /console/users/sign-on': SIGN_ON,
  '/console/users/sign-on/end': { ...SIGN_ON, who: 'office' },
  '/console/users/:officer': { ...RUNS, beyond: OF_AGENCY },
  '/console/users/:officer/delegations': DELEGATES,
  '/console/users/:officer/revoke': DELEGATES,
  '/console/users/:officer/relieve': APPOINTS,
  '/console/users/:officer/invite': { ...APPOINTS, who: 'office', administrator: true },
  '/console/users/:officer/sign-out': APPOINTS,
  '/console/settings': powers(
    ['appoint', 'delegate', 'see-figures', 'oversee'],
    'Whoever runs offices, sees figures or oversees.',
  ),
  '/console/preferences': OWN,
  '/console/jobs': OWN,
  '/console/jobs/:job': OWN_ONE,
  '/console/jobs/:job/live': OWN_ONE,
  '/console/jobs/:job/file': OWN_ONE,
  '/console/jobs/:job/cancel': OWN_ONE,
  '/console/sealing-keys': OWN,
  '/console/sealing-keys/retire': OWN_ONE,
  '/console/sealing-keys/:key': OWN_ONE,
  '/console/recoveries': office(
    'An officer sees those of his agency; a supervisor asks for a colleague of his agency.',
  ),
  '/console/recoveries/approve': office(
    'A second officer of the agency, not who asked and not whom it is about.',
  ),
  '/console/recoveries/stop': office('A supervisor of the agency, or whom it is about.'),
  '/console/applications/:application': SEES_ONE,
  '/console/applications/:application/print': SEES_ONE,
  '/console/applications/:application/reveal': SEES_ONE,
  '/console/applications/:application/documents/:hash': SEES_ONE,
  '/console/applications/:application/inspections/:inspection/photographs/:hash': powers(
    ['see-applications'],
    'Whoever sees applications, for a photograph on record of an inspection of that one; recorded.',
    { beyond: TIED },
  ),
  ...ON_APPLICATIONS,
  '/console/screening': SEES,
  '/console/screening/licences': SEES,
  '/console/screening/calibration': powers(['calibrate'], 'Whoever lets decisions move the likelihoods.'),
  '/console/screening/lists': SEES,
  '/console/screening/lists/import': KEEPS_LISTS,
  '/console/screening/lists/own': KEEPS_LISTS,
  '/console/screening/lists/own/:entry': powers(['see-applications'], 'Whoever sees applications; recorded.'),
  '/console/screening/lists/own/:entry/outcome': KEEPS_LISTS,
  '/console/screening/lists/:list': SEES,
  '/console/applications/:application/connections': SEES_ONE,
  '/console/applications/:application/screening': SEES_ONE,
  '/console/applications/:application/screening/decide': DECIDES_MATCHES,
  '/console/applications/:application/screening/:match/disclose': powers(
    ['disclose-match'],
    'Whoever tells applicants of matches, with no interest in either side.',
    { beyond: TIED },
  ),
  '/console/applications/:application/screening/:match/seal': powers(
    ['seal-match'],
    'Whoever keeps matches sealed, with no interest in either side.',
    { beyond: TIED },
  ),
  '/console/courts': SEES,
  '/console/licences/:number': SEES_ONE,
  '/console/orders/:order': SEES_ONE,
  '/console/register': powers(
    ['see-applications'],
    'Whoever sees applications, what his own agency proposed.',
  ),
  '/console/register/import': PROPOSES_CHANGES,
  '/console/register/import/empty.csv': PROPOSES_CHANGES,
  '/console/register-changes/:change': powers(
    ['see-applications'],
    'Whoever sees applications, of the agency that proposed it, without an interest in the holder; recorded.',
    { beyond: { 'another agency': 'not there', tied: 'no' } },
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
    { acts: ['announce-visit'], beyond: SENT },
  ),
  '/console/inspections/:inspection/record': RECORDS,
  '/console/inspections/:inspection/photographs/:hash': VISITED,
  'options /console/inspections/:inspection/uploads': MAY_SEND,
  'options /console/inspections/:inspection/uploads/:upload': MAY_SEND,
  '/console/inspections/:inspection/uploads': RECORDS,
  '/console/inspections/:inspection/uploads/:upload': RECORDS,
  '/console/rulings': SEES,
  '/console/rulings/:ruling': SEES_ONE,
  '/console/rulings/:ruling/propose': RULES_ON,
  '/console/rulings/:ruling/send-back': powers(
    ['approve-decision'],
    'Whoever of the authority approves decisions, with no interest in who asked.',
    { beyond: OF_AUTHORITY },
  ),
  '/console/rulings/:ruling/approve': powers(
    ['approve-decision'],
    'Whoever of the authority approves decisions, with no interest in who asked, never his own proposal.',
    { beyond: OF_AUTHORITY },
  ),
  '/console/rulings/:ruling/appeal': RULES_ON,
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
