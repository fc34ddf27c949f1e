const PROVIDER = 'leads to a sign-on of an agency’s own, which the demonstration has none of';
const INVITED = 'the applicants’ page of the same name, for an officer who was invited';
const STATE = 'is open in a state that a small demonstration may have no case of';

const because = (why: string, ...paths: string[]) => paths.map((path): [string, string] => [path, why]);

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
    'is found by a search alone: the application was refused and lies in no queue',
    '/console/applications/:application/acts/court-approve',
    '/console/applications/:application/acts/court-drop',
  ),
  ...because(
    STATE,
    '/console/applications/:application/acts/produce',
    '/my/applications/:application/draft/owners/:entry',
    '/my/applications/:application/draft/owners/:entry/remove',
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
    '/console/oversight/complaints/:complaint/files/:hash',
  ),
]);
