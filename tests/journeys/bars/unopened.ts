/**
 * Routes that the demonstration leads nobody to: each with why. They are pages that the tests of their folders open;
 * the journey names them in its table, and a route that is neither opened nor listed here fails it.
 */
export const UNOPENED: ReadonlyMap<string, string> = new Map([
  ['/sign-in/agency/return', 'answers a provider of an agency, which the demonstration has none of'],
  ['/console/sign-in/agency/:agency', 'leads to a provider of an agency'],
  ['/console/sign-in/again/agency/:agency', 'leads to a provider of an agency'],
  ['/console/sign-in/set-up', 'the applicants’ page of the same name, for an officer who was invited'],
  [
    '/console/sign-in/set-up/password',
    'the applicants’ page of the same name, for an officer who was invited',
  ],
  [
    '/console/sign-in/set-up/authenticator',
    'the applicants’ page of the same name, for an officer who was invited',
  ],
]);
