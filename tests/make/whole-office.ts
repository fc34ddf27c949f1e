// Everything that an address of the console can name, in the states that matter: made once, for tests that only look.

import type { OfficerActor } from '../../src/kernel/actor.ts';
import { DAY_MS, plusMs } from '../../src/kernel/instant.ts';
import { isRefusal } from '../../src/kernel/refusal.ts';
import * as applications from '../../src/modules/applications/index.ts';
import type { State } from '../../src/modules/applications/rules/snapshot.ts';
import { drawSample } from '../../src/modules/desks/index.ts';
import {
  claimExistingCentre,
  confirmImport,
  licenceOfApplication,
  proposeImport,
  proposeRegisterChange,
} from '../../src/modules/licences/index.ts';
import { approveOrder, grantStay, type OrderInput, proposeOrder } from '../../src/modules/orders/index.ts';
import { askRuling, proposeRuling } from '../../src/modules/rulings/index.ts';
import { matchesOf, recordOwnEntry } from '../../src/modules/screening/index.ts';
import { aPaperOf } from './a-paper.ts';
import { type AnOrganisation, anOrganisation, done } from './accounts.ts';
import { freshFolder } from './api.ts';
import { aComplaint } from './complaint.ts';
import { aSubmittedApplication } from './country.ts';
import * as desk from './desk.ts';
import { boundPremises } from './licences.ts';
import { aPortal, type Portal, type PortalOptions } from './portal.ts';
import { aMatch, aScreening } from './screened.ts';

const { db, acting, country, pack, first, second } = desk;
const { agencies } = pack;

type Made = AnOrganisation & { readonly application: string; readonly hash: string };

const granted = async (): Promise<Made> => {
  const made = await desk.inDecision();
  await done(acting, second, desk.approving(made, await desk.proposedGrant(made)));
  return made;
};

/** One application in each state that an officer finds one in. */
async function inEveryState() {
  const submitted = await aSubmittedApplication(country);
  const review = await desk.underReview();
  const asked = await desk.underReview();
  await done(acting, await desk.officer('crime'), desk.asking(asked.application));
  const decision = await desk.inDecision();
  await desk.proposedGrant(decision);
  const answered = await desk.answeredRefusal();
  await desk.proposedRefusal(answered);
  const refused = await desk.answeredRefusal();
  await done(acting, second, desk.approving(refused, await desk.proposedRefusal(refused)));
  const due = await granted();
  const licensed = await granted();
  await desk.payLicenceFee(licensed.application);
  const withdrawn = await aSubmittedApplication(country);
  await done(acting, withdrawn.owner, (act) => applications.withdrawApplication(act, pack, withdrawn));
  return {
    submitted,
    'agency-review': review,
    deficient: asked,
    decision,
    'refusal-proposed': answered,
    'licence-fee-due': due,
    granted: licensed,
    refused,
    withdrawn,
  } satisfies Partial<Record<State, Made>>;
}

/** More of them, where an act waits for what another officer did before. */
async function midway(member: OfficerActor) {
  const reviewed = await desk.underReview();
  await desk.speak('crime', reviewed, { reasons: 'Known to us.' });
  await done(acting, await desk.officer('security'), desk.asking(reviewed.application));
  await desk.resubmitted(reviewed, 1, {
    ...reviewed.content,
    business: { ...reviewed.content.business, script: 'Good day.' },
  });
  const directed = await desk.underReview();
  const { application } = directed;
  const copy = { application, court: 'high', caseNumber: 'W.P. 1', document: desk.fileHash(9) };
  await done(acting, first, (act) => applications.enterCourtDirection(act, pack, copy));
  const objected = await desk.inDecision(desk.OBJECTION);
  const stood = async () => {
    const made = await desk.inDecision(desk.OBJECTION);
    const again = { application: made.application, reason: 'Look again.' };
    await done(acting, first, (act) => applications.reconsider(act, pack, again));
    await desk.speak('crime', made, desk.OBJECTION);
    return made;
  };
  const [before, sitting, decided] = [await stood(), await stood(), await stood()];
  const body = await desk.joint(sitting);
  const { agency, officer } = member;
  const members = body.members.map((one) => (one.agency === agency ? { agency, officer } : one));
  await done(acting, first, (act) => applications.enterJointOutcome(act, pack, { ...body, members }));
  await desk.decidedJointly(await desk.joint(decided));
  const all = [
    ['agency-review', reviewed],
    ['agency-review', directed],
    ['decision', await desk.inDecision()],
    ['decision', objected],
    ['decision', before],
    ['decision', sitting],
    ['refusal-proposed', await desk.answeredRefusal()],
    [(await desk.applicationNow(decided.application)).state, decided],
  ] as const satisfies readonly (readonly [State, Made])[];
  return { midway: all, sitting: sitting.application };
}

async function ordersOn({ application, company }: Made, { deps }: Portal) {
  const licence = (await licenceOfApplication(db, application))!;
  const packs = deps.country;
  const input: OrderInput = {
    licence: licence.id,
    kind: 'suspension',
    interim: false,
    scope: { kind: 'whole' },
    ground: 'fraud',
    from: acting.clock.now(),
    until: null,
    reasons: 'Victims abroad were called from its numbers.',
    about: [company],
  };
  const proposed = await done(acting, first, (act) => proposeOrder(act, packs, input));
  const made = await done(acting, first, (act) => proposeOrder(act, packs, input));
  await done(acting, second, (act) => approveOrder(act, packs, { order: made.order }));
  const { stay } = await done(acting, first, (act) =>
    grantStay(act, packs, {
      licence: licence.id,
      about: [company],
      court: 'high',
      caseNumber: 'W.P. 12/2026',
      nature: 'writ',
      covers: { kind: 'orders', orders: [made.order] },
      from: acting.clock.now(),
      lapseOn: null,
      nextDate: null,
    }),
  );
  return { licence, order: proposed.order, made: made.order, stay };
}

/** A centre of the old register that was claimed, and a list of others that waits for the second officer. */
async function oldCentres() {
  const from = acting.clock.now();
  const centre = (holder: string) => ({
    holder: { name: holder, nameUrdu: null },
    class: 'centre',
    formerNumber: null,
    premises: [boundPremises()],
    numbers: [],
  });
  const listOf = (holder: string) => ({
    instrument: 'Gazette 2/2026',
    from,
    until: plusMs(from, 100 * DAY_MS),
    centres: [centre(holder)],
  });
  const why = 'It stands in the register of exporters.';
  const list = listOf('Old Port Calls');
  const { change } = await done(acting, first, (act) => proposeImport(act, pack, list, why));
  const [entered] = await done(acting, second, (act) => confirmImport(act, pack, { change, ...list }));
  const claimant = await anOrganisation(acting);
  const { organisation } = claimant;
  await done(acting, claimant.owner, (act) =>
    claimExistingCentre(act, { code: entered!.claimCode, organisation }),
  );
  const waiting = await done(acting, first, (act) => proposeImport(act, pack, listOf('New Port Calls'), why));
  const ending = {
    kind: 'transition-end',
    licence: entered!.licence,
    why: 'not-applied',
    until: plusMs(from, DAY_MS),
  } as const;
  const toEnd = await done(acting, first, (act) => proposeRegisterChange(act, pack, ending, why));
  return { claimed: entered!.number, claimant, list: waiting.change, change: toEnd.change };
}

async function screened(made: Made & { readonly content: desk.Content }): Promise<string> {
  await aScreening(acting, made, [aMatch(1)]);
  const view = await matchesOf(db, agencies, first, acting.clock.now(), made.application);
  if (!view || isRefusal(view)) throw new Error('no view');
  return view.matches[0]!.match;
}

async function rulings({ acting: all, deps }: Portal) {
  const asking = async () => {
    const own = await anOrganisation(acting);
    const { ruling } = await done(all, own.owner, (act) =>
      askRuling(act, deps.country.rulings, new Set(['north']), {
        answers: { calls: true, alone: true },
        text: 'I ring back those who wrote to me.',
        place: { line: 'House 1', city: 'Town', district: 'north', residential: false },
      }),
    );
    return { ...own, ruling };
  };
  const [asked, proposed] = [await asking(), await asking()];
  await done(all, first, (act) =>
    proposeRuling(act, deps.country, {
      ruling: proposed.ruling,
      outcome: 'exemption-certificate',
      class: 'desk',
      instrument: 'Act, section 3',
      reasons: 'One person without staff who answers letters.',
    }),
  );
  return { asked, proposed };
}

/** The inspector is sent to the premises under review, the member is seated in a joint body; what belongs to one agency is the authority's. */
export async function aWholeOffice(
  options: PortalOptions,
  those: (portal: Portal) => Promise<Record<'inspector' | 'member', OfficerActor>>,
) {
  const portal = await aPortal(db, freshFolder(), options);
  const { inspector, member } = await those(portal);
  const { acting: all, deps } = portal;
  const apps = await inEveryState();
  const ordered = await done(acting, first, (act) =>
    applications.orderInspection(act, pack, {
      application: apps['agency-review'].application,
      premises: apps['agency-review'].content.premises![0]!.id!,
      visit: { officer: inspector.officer },
    }),
  );
  const paper = await aPaperOf(portal, apps['agency-review']);
  const complainant = await anOrganisation(acting);
  const { complaint } = await aComplaint(all, complainant.owner, deps.country, {
    who: 'the tall one',
    kind: 'bribe',
    text: 'He asked for money to pass my file on to the next desk.',
    evidence: [{ hash: paper, name: 'letter.pdf' }],
  });
  const now = acting.clock.now();
  const { entry } = await done(acting, first, (act) =>
    recordOwnEntry(act, agencies, {
      list: 'raids',
      role: 'manager',
      outcome: 'charged',
      from: now,
      dropsOn: null,
      instrument: 'Memo 7',
      content: { person: null, company: 'Blue Sky Calls', device: null, iban: null },
    }),
  );
  const { sample } = await done(all, first, (act) =>
    drawSample(act, agencies, {
      from: plusMs(now, -DAY_MS),
      until: plusMs(now, DAY_MS),
      size: 20,
      seed: 'lot',
    }),
  );
  return {
    db,
    portal,
    apps,
    ...(await midway(member)),
    inspection: ordered.inspections[0]!.inspection,
    paper,
    complaint,
    complainant,
    entry,
    sample,
    match: await screened(apps['agency-review']),
    ...(await ordersOn(apps.granted, portal)),
    ...(await oldCentres()),
    rulings: await rulings(portal),
  };
}

export type WholeOffice = Awaited<ReturnType<typeof aWholeOffice>>;
