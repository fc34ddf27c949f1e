const PROVIDER = 'leads to a sign-on of an agency’s own, which the demonstration has none of';
const INVITED = 'the applicants’ page of the same name, for an officer who was invited';
const STATE = 'is open in a state that a small demonstration may have no case of';

const because = (why: string, ...paths: string[]) => paths.map((path): [string, string] => [path, why]);
const acts = (...names: string[]) => names.map((name) => `/console/applications/:application/acts/${name}`);

/**
 * Routes that the demonstration may lead nobody to, each with why; the tests of their folders open them. A route that
 * is neither opened nor listed here fails the journey, so that a new page is measured or named.
 */
export const UNOPENED: ReadonlyMap<string, string> = new Map([
  ...because(
    PROVIDER,
    '/sign-in/agency/return',
    '/console/sign-in/agency/:agency',
    '/console/sign-in/again/agency/:agency',
  ),
  ...because(
    INVITED,
    '/console/sign-in/set-up',
    '/console/sign-in/set-up/password',
    '/console/sign-in/set-up/authenticator',
  ),
  ...because('is measured by the journey of an inspector', '/console/inspections/:inspection'),
  ...because(
    STATE,
    '/my/applications/:application/draft/after/:section',
    '/my/applications/:application/draft/channels/trunks/:item',
    '/my/applications/:application/draft/channels/trunks/:item/remove',
    '/my/applications/:application/draft/channels/addresses/:item',
    '/my/applications/:application/draft/channels/addresses/:item/remove',
    '/my/applications/:application/draft/devices/:item',
    '/my/applications/:application/draft/devices/:item/remove',
    '/my/applications/:application/draft/accounts/:item',
    '/my/applications/:application/draft/accounts/:item/remove',
    '/my/applications/:application/draft/clients/:item',
    '/my/applications/:application/draft/clients/:item/remove',
    '/my/applications/:application/draft/people/:entry',
    '/my/applications/:application/draft/people/:entry/remove',
    '/my/applications/:application/draft/premises/:entry',
    '/my/applications/:application/draft/premises/:entry/remove',
    '/my/applications/:application/draft/numbers/:number',
    '/my/applications/:application/draft/documents/add',
    '/my/applications/:application/files/:hash',
    '/console/applications/:application/inspections/:inspection/photographs/:hash',
    '/console/inspections/:inspection/photographs/:hash',
    '/console/inspections/:inspection/uploads/:upload',
    '/console/applications/:application/screening/:match/disclose',
    '/my/applications/:application/draft/channels/messaging/:item',
    '/my/applications/:application/draft/channels/messaging/:item/remove',
    '/my/applications/:application/confirm/:section',
    '/my/applications/:application/uploads/:upload',
    '/my/applications/:application/found',
    '/console/screening/lists/:list',
    '/console/screening/lists/own/:entry',
    '/console/applications/:application/screening/:match/seal',
    '/my/licences/:number/people/receipts/:fact',
    '/my/licences/:number/devices/receipts/:fact',
    '/console/supervisor/samples/:sample',
    '/console/sealing-keys/:key',
    '/console/orders/:order/approve',
    '/console/orders/:order/decline',
    '/console/oversight/complaints/:complaint',
    '/console/oversight/complaints/:complaint/files/:hash',
    ...acts('reaffirm', 'approve', 'decline', 'reconsider', 'joint', 'joint-sign', 'joint-drop'),
    ...acts('notice', 'drop-refusal', 'court-approve', 'court-drop'),
  ),
]);
