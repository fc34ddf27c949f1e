import { Atlas } from './opened.ts';
import { anEnrolling, complaint, exportJob, invitations, keptForm, ruling } from './recipes.ts';
import { ROUTES } from './routes.ts';
import { type Person, peopleOf, type Reader, type Site, signedIn, visitorOf } from './site.ts';
import { UNOPENED } from './unopened.ts';

/** One applicant of each of these stands for what pages of applicants show. */
const FATES = [
  /licensed$/,
  /draft/,
  /information was asked/,
  /refusal announced/,
  /fee due/,
  /renewed/,
  /refused/,
  /claimed/,
];
/** Officers who between them do everything that is done. */
const OFFICERS = [
  /Intake/,
  /Examiner/,
  /Approver/,
  /Supervisor/,
  /Legal/,
  /Inspector/,
  /Oversight/,
  /Administrator/,
];
const GUESSES = 20;

/** Every route of the site, opened by whoever may: an address and a browser for each. */
export async function explored(site: Site): Promise<Atlas> {
  const atlas = new Atlas();
  const plain = (side: Reader['side']) =>
    ROUTES.filter(
      (route) => route.side === side && !route.path.includes(':') && route.who !== 'enrolling',
    ).map(({ path }) => path);
  const visitor = visitorOf(site);
  await atlas.walk(visitor, [...plain('public'), '/sign-in', '/console/sign-in']);
  for (const path of [...plain('applicant'), ...plain('officer')])
    if (path.includes('sign-in')) await atlas.open(visitor, path);
  const people = await peopleOf(site);
  const chosen = (side: Person['side'], kinds: readonly RegExp[], count: number) =>
    kinds.flatMap((kind) => people.filter((one) => one.side === side && kind.test(one.who)).slice(0, count));
  const applicants: Reader[] = [];
  // drafts differ in how much of them is filled in
  const drafts = chosen('applicant', [/draft/], 4).slice(1);
  for (const person of [...chosen('applicant', FATES, 1), ...drafts]) {
    const reader = await signedIn(site, person);
    applicants.push(reader);
    await atlas.walk(reader, ['/my', ...plain('applicant')]);
  }
  const [first, , third] = applicants as [Reader, Reader, Reader];
  await anEnrolling(site, atlas);
  // whoever accepts acts for two organisations from then on, and is asked for which: nobody whose pages are opened here
  const taken = new Set(applicants.map(({ who }) => who));
  const helper = people.findLast((one) => one.side === 'applicant' && !taken.has(one.who))!;
  await invitations(site, atlas, first, await signedIn(site, helper));
  await ruling(atlas, third);
  await complaint(atlas, third);
  const owner = chosen('applicant', FATES, 1)[0]!;
  await keptForm(atlas, first, () => signedIn(site, owner));
  // the browser that lost its session is let in again, for what it opened before
  const again = await signedIn(site, owner);
  for (const [name, value] of again.surfer.cookies) first.surfer.cookies.set(name, value);
  const officers: Reader[] = [];
  for (const person of chosen('officer', OFFICERS, 2)) {
    const reader = await signedIn(site, person);
    officers.push(reader);
    await atlas.walk(reader, ['/console', ...plain('officer')]);
    if (!atlas.has('/console/jobs/:job/file')) await exportJob(atlas, reader);
  }
  // what is offered in one case alone, to officers of other agencies too
  for (const role of [/Legal/, /Approver/, /Examiner/, /Supervisor/, /Intake/])
    for (const person of people.filter(({ side, who }) => side === 'officer' && role.test(who)))
      await everyCase(atlas, await signedIn(site, person));
  for (const reader of [...applicants, ...officers])
    for (const route of atlas.missing(reader.side))
      if (!atlas.has(route.path) && !UNOPENED.has(route.path)) await atlas.guess(reader, route, GUESSES);
  return atlas;
}

/** Every application and every entry of the register, as long as there is an act that nobody was offered yet. */
async function everyCase(atlas: Atlas, reader: Reader): Promise<void> {
  const cases = [
    ['/console/applications/:application/acts/', '/console/applications/:application', ''],
    ['/console/orders/', '/licences/:number', '/console'],
    ['/console/stays/', '/licences/:number', '/console'],
    ['/console/licences/', '/licences/:number', '/console'],
    ['/console/register-changes/', '/console/register-changes/:change', ''],
  ] as const;
  for (const [below, list, before] of cases)
    for (const address of new Set(atlas.addressesOf(list).map((known) => known.replace(/\?.*$/, '')))) {
      const left = atlas.missing('officer').filter(({ path }) => path.startsWith(below));
      if (left.every(({ path }) => atlas.has(path) || UNOPENED.has(path))) break;
      await atlas.openNew(reader, before + address);
    }
}
