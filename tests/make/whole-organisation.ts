// One organisation with everything that an address of the applicants' pages can name, whoever acts for it, and a stranger.

import type { MandateObject } from '../../src/kernel/actor.ts';
import { DAY_MS, plusMs } from '../../src/kernel/instant.ts';
import { isRefusal } from '../../src/kernel/refusal.ts';
import { joinAs } from '../../src/modules/accounts/actions/add-member.ts';
import { addMember, issueToken, membersOf } from '../../src/modules/accounts/index.ts';
import * as applications from '../../src/modules/applications/index.ts';
import { licenceOfApplication } from '../../src/modules/licences/index.ts';
import { askRuling } from '../../src/modules/rulings/index.ts';
import { discloseMatch, matchesOf } from '../../src/modules/screening/index.ts';
import { sql } from '../../src/platform/postgres/sql.ts';
import { aPaper, PDF } from './a-paper.ts';
import { aPerson, done } from './accounts.ts';
import { freshFolder } from './api.ts';
import { aComplaint } from './complaint.ts';
import { aPaidDraft, aSubmittedApplication } from './country.ts';
import * as desk from './desk.ts';
import { anId } from './entities.ts';
import { aPortal } from './portal.ts';
import { aMatch, aScreening } from './screened.ts';
import { lastLetter } from './sign-in.ts';

const { db, acting, country, pack } = desk;

export type WholeOrganisation = Awaited<ReturnType<typeof aWholeOrganisation>>;

/** Everything once: the tests that read it do not change it. */
export async function aWholeOrganisation() {
  const portal = await aPortal(db, freshFolder(), { demonstration: true });
  const licensed = await desk.inDecision();
  await done(acting, desk.second, desk.approving(licensed, await desk.proposedGrant(licensed)));
  await desk.payLicenceFee(licensed.application);
  const licence = (await licenceOfApplication(db, licensed.application))!;
  const { organisation, company, owner } = licensed;
  const own = { organisation, company, owner };
  const at = acting.clock.now();

  const inReview = async () => {
    const made = await aSubmittedApplication(country, {}, own);
    await done(acting, desk.intake, (act) => applications.findComplete(act, pack, made));
    return made;
  };
  const draft = await aPaidDraft(
    country,
    { owners: [{ id: anId(), name: 'Holding Ltd', country: 'XE' }] },
    own,
  );
  const other = await aPaidDraft(country, {}, own);
  const asked = await inReview();
  await done(acting, await desk.officer('crime'), desk.asking(asked.application));
  const noticed = await inReview();
  await objected(noticed);
  const found = await inReview();
  const match = await told(found);

  const browser = await portal.signedIn(owner.principal, 'applicant', organisation);
  const upload = await begunUpload(browser, draft.application);
  const receipts = await notified(browser, licence.number);
  await browser.open('/my/users/invite');
  const email = 'asked@example.org';
  await browser.send({ name: 'Somebody Asked', email, capacity: 'staff' });
  const { invitation } = (await db.row<{ invitation: string }>(
    sql`select id as invitation from invitation where organisation = ${organisation}`,
  ))!;
  const [letter] = /[A-Za-z0-9_-]{43}/.exec(/\/my\/invitations\/\S+/.exec(await lastLetter(db, email))![0])!;
  const stored = await aPaper(portal);
  const { hash } = stored;
  const file = { hash, name: 'letter.pdf', mediaType: stored.mediaType, bytes: stored.bytes };
  await done(acting, owner, (act) =>
    applications.attachUpload(act, { application: draft.application, file }),
  );
  const evidence = { hash, name: 'letter.pdf' };
  const { complaint } = await aComplaint(portal.acting, owner, portal.deps.country, {
    who: 'the tall one',
    kind: 'bribe',
    text: 'He asked for money to pass my file on to the next desk.',
    evidence: [evidence],
  });
  const place = { line: 'House 1', city: 'Town', district: 'north', residential: false };
  const answers = { calls: true, alone: true };
  const { ruling } = await done(portal.acting, owner, (act) =>
    askRuling(act, portal.deps.country.rulings, new Set(['north']), {
      answers,
      text: 'I ring back those who wrote to me.',
      place,
    }),
  );
  const token = await done(acting, owner, (act) =>
    issueToken(act, {
      principal: owner.principal,
      organisation,
      label: 'office',
      scopes: ['apply'],
      expiresAt: plusMs(at, DAY_MS),
    }),
  );

  const joins = async (capacity: 'staff' | 'helper', only: readonly MandateObject[] | null = null) => {
    const principal = await aPerson(acting);
    const document = { hash, mediaType: 'application/pdf', bytes: PDF.length };
    await done(acting, owner, (act) =>
      capacity === 'staff'
        ? addMember(act, { organisation, principal, capacity })
        : joinAs(act, {
            organisation,
            principal,
            capacity,
            until: plusMs(at, 30 * DAY_MS),
            power: { document, only },
          }),
    );
    return Object.assign(await portal.signedIn(principal, 'applicant', organisation), { principal });
  };
  const names = (kind: MandateObject['kind'], id: string, label: string): MandateObject => ({
    kind,
    id,
    label,
  });
  const ids = [draft, asked, noticed, found, licensed].map(({ application }) => application);
  const stranger = await portal.anApplicant();
  const strange = await aPaidDraft(country, {}, stranger);
  const visitors = {
    owner: browser,
    staff: await joins('staff'),
    helper: await joins('helper'),
    'helper for this': await joins('helper', [
      ...ids.map((id) => names('application', id, id)),
      names('licence', licence.id, licence.number),
    ]),
    'helper for another matter': await joins('helper', [
      names('application', other.application, other.application),
    ]),
    'another organisation': stranger.browser,
    'not signed in': portal.surfer('applicant'),
  } as const;
  const idle = await joins('helper');
  const members = await membersOf(db, organisation);
  const helper = members.find(({ principal }) => principal === idle.principal);
  const item = await firstAsked(asked);
  const objects = { strange, licence, draft, asked, item, noticed, found, licensed, upload, receipts, match };
  return {
    db,
    portal,
    visitors,
    objects: { ...objects, letter, invitation, hash, complaint, ruling, token: token.token, helper: helper! },
  };
}

type Made = Awaited<ReturnType<typeof aSubmittedApplication>>;

/** An objection that stood, decided jointly, and notice of it given. */
async function objected(made: Made): Promise<void> {
  const { application } = made;
  await desk.inspected(application);
  for (const agency of ['telecom', 'security']) await desk.speak(agency, made);
  await desk.speak('crime', made, desk.OBJECTION);
  await done(acting, desk.first, (act) =>
    applications.reconsider(act, pack, { application, reason: 'Look again.' }),
  );
  await desk.speak('crime', made, desk.OBJECTION);
  await desk.decidedJointly(await desk.joint(made));
  const notice = { application, grounds: ['untrue'], reasons: 'The lease is not yours.' };
  await done(acting, desk.first, (act) => applications.noticeRefusal(act, pack, notice));
}

/** Something that the office found and told the applicant. */
async function told(made: Made): Promise<string> {
  await aScreening(acting, made, [aMatch(1)]);
  const actor = await desk.officer('security');
  const view = await matchesOf(db, pack.agencies, actor, acting.clock.now(), made.application);
  if (!view || isRefusal(view)) throw new Error('no view');
  const { match } = view.matches[0]!;
  await done(acting, actor, (act) =>
    discloseMatch(act, pack.agencies, {
      application: made.application,
      match,
      gist: 'The same account as before.',
      days: 7,
    }),
  );
  return match;
}

async function firstAsked({ application, owner }: Made): Promise<string> {
  const here = await applications.askedOf(db, owner, pack.applications, application);
  if (isRefusal(here)) throw new Error(here.code);
  return here.items[0]!.item;
}

type Browser = Awaited<ReturnType<Awaited<ReturnType<typeof aPortal>>['signedIn']>>;

/** A file of which nothing has come yet; returns the name of what is sent. */
async function begunUpload(browser: Browser, application: string): Promise<string> {
  const page = await browser.open(`/my/applications/${application}/draft/documents`);
  const token = page.form(0).fields.find(([name]) => name === '_csrf')![1];
  const said = { filename: 'lease.pdf', filetype: 'application/pdf', kind: 'statement' };
  const made = await browser.raw('POST', `/my/applications/${application}/uploads`, {
    'tus-resumable': '1.0.0',
    'x-csrf-token': token,
    'sec-fetch-site': 'same-origin',
    'upload-length': '1000',
    'upload-metadata': Object.entries(said)
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(','),
  });
  return made.headers.get('location')!.split('/').at(-1)!;
}

/** One notification of each kind; returns the facts that their receipts name. */
async function notified(browser: Browser, licence: string): Promise<Readonly<Record<string, string>>> {
  const lists = {
    numbers: '+99915550001,one,both',
    people: 'Ada Agent, 7001, , 1990-01-02, +99910000001, s/o Ben Example, , 2026-11-01',
    devices: 'server,,,S-9',
  };
  const receipts: Record<string, string> = {};
  for (const [kind, list] of Object.entries(lists)) {
    await browser.open(`/my/licences/${licence}/${kind}`);
    await browser.send({ mode: 'add', list, step: 'preview' });
    const sent = await browser.send({ step: 'confirm' });
    receipts[kind] = /receipts\/([0-9a-f-]{36})/.exec(sent.location ?? '')?.[1] ?? `none: ${sent.faults}`;
  }
  return receipts;
}
