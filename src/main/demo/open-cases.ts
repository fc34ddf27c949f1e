import { pk } from '../../jurisdictions/pk/index.ts';
import { SYSTEM } from '../../kernel/actor.ts';
import { plusDays } from '../../kernel/day.ts';
import { plusWorkingDays } from '../../kernel/working-days.ts';
import {
  type Application,
  answerNotice,
  approveCourtDirection,
  approveDecision,
  enterCourtDirection,
  enterJointOutcome,
  findDeficient,
  noticeRefusal,
  openSealedReasons,
  proposeRefusal,
  reconsider,
  signJointOutcome,
  tickApplication,
  withdrawApplication,
} from '../../modules/applications/index.ts';
import { type Applicant, addPapers, draft, type Player, signUp, store } from './applying.ts';
import { DEMO_PASSPHRASE } from './cast.ts';
import { pdfSaying } from './documents.ts';
import { applied, mustBeInspected, paid } from './licensing.ts';
import { approve, ask, complete, inspect, opinions, speak } from './reviewing.ts';
import type { Cue, Story } from './stage.ts';

/** A draft with half of it filled in. */
export async function* leftAsDraft(player: Player): Story {
  const { lane, centre } = player;
  const by = await signUp(player);
  yield lane.later(0, true);
  const { company, people, premises, channels } = centre.content;
  const open = await draft(player, by, 'new', centre.class, { company, people, premises, channels });
  if (lane.random.chance(500)) await addPapers(player, by, open, 'new');
}

export async function* submitted(player: Player): Story {
  yield* applied(player);
}

/** Found complete; at most one agency has spoken. */
export async function* inReview(player: Player): Story {
  const app = yield* complete(player, (yield* applied(player)).submitted);
  yield* opinions(player, app, {
    silent: player.lane.random.chance(500) ? ['nccia', 'intel'] : ['pta', 'nccia', 'intel'],
  });
}

/** One agency is silent past its date: reminder, its head, the Authority. */
export async function* overdue(player: Player): Story {
  const { lane } = player;
  const app = yield* complete(player, (yield* applied(player)).submitted);
  const silent = lane.random.pick(['nccia', 'intel']);
  yield* opinions(player, app, { silent: [silent] });
  const { dueOn } = app.clocks.find(({ agency }) => agency === silent)!;
  const { calendar, periods } = pk.applications;
  for (const day of [
    plusDays(dueOn, -1),
    plusWorkingDays(dueOn, periods.escalateToHead, calendar),
    plusWorkingDays(dueOn, periods.escalateToAuthority, calendar),
  ]) {
    yield lane.on(day);
    await lane.act(SYSTEM, (act) => tickApplication(act, pk, app.id));
  }
}

/** Waits for the applicant: something is missing, or an agency asked. */
export async function* deficient(player: Player): Story {
  const { lane } = player;
  const { submitted: sent } = yield* applied(player);
  if (lane.random.chance(500)) yield* foundDeficient(player, sent);
  else {
    const app = yield* complete(player, sent);
    yield lane.later(1);
    await ask(player, app, lane.random.pick(app.reviewers));
  }
}

async function* foundDeficient(
  { lane, props: { cast } }: Player,
  sent: { application: string },
): AsyncGenerator<Cue, Application> {
  yield lane.later(lane.random.between(1, 4));
  const missing = [
    { field: '/documents', code: 'document-missing', values: { document: 'lease', about: 'company' } },
  ];
  return lane.act(cast.officer(lane.random, 'pta', 'intake'), (act) =>
    findDeficient(act, pk, {
      application: sent.application,
      missing,
      note: 'The lease that was sent ends before the licence would begin; please send the new one.',
    }),
  );
}

/** Nobody answered the office: notice, then lapse. */
export async function* lapsed(player: Player): Story {
  const { lane } = player;
  const app = yield* foundDeficient(player, (yield* applied(player)).submitted);
  const { answerDays, lapseNoticeDays } = pk.applications.periods;
  for (const days of [answerDays + 1, lapseNoticeDays + 1]) {
    yield lane.later(days);
    await lane.act(SYSTEM, (act) => tickApplication(act, pk, app.id));
  }
}

export async function* withdrawn(player: Player): Story {
  const { lane } = player;
  const { by, submitted: sent } = yield* applied(player);
  if (lane.random.chance(600)) {
    const app = yield* complete(player, sent);
    yield* opinions(player, app, { silent: ['nccia', 'intel'] });
  }
  yield lane.later(lane.random.between(2, 6));
  await lane.act(by, (act) => withdrawApplication(act, pk, { application: sent.application }));
}

/** All three have spoken and nobody has decided yet. */
export async function* toDecide(player: Player): Story {
  const app = yield* complete(player, (yield* applied(player)).submitted);
  const objecting = player.lane.random.chance(300)
    ? { agency: 'nccia', ground: 'client-unlawful', sealed: null }
    : undefined;
  yield* opinions(player, app, { objecting });
}

/** Approved; the licence fee is not paid yet. */
export async function* feeDue(player: Player): Story {
  let app = yield* complete(player, (yield* applied(player)).submitted);
  if (mustBeInspected(player.centre.class)) app = yield* inspect(player, app);
  yield* approve(player, yield* opinions(player, app));
}

const SEALED =
  'Under enquiry in another matter; the source would be known if this were told. Clearance cannot be given.';

/** An agency objects, is asked to reconsider, stands by it, and the joint body decides. */
async function* disputed(player: Player, outcome: 'grant' | 'refuse') {
  const { lane, props } = player;
  const { by, submitted: sent } = yield* applied(player);
  const secret = lane.random.chance(600);
  const objecting = secret
    ? { agency: 'intel', ground: 'security-clearance', sealed: SEALED }
    : {
        agency: 'nccia',
        ground: lane.random.pick(['criminal-record', 'owner-hidden', 'client-unlawful']),
        sealed: null,
      };
  let app = yield* opinions(player, yield* complete(player, sent), { objecting });
  yield lane.later(lane.random.between(1, 4));
  app = await lane.act(props.cast.officer(lane.random, 'pta', 'supervisor'), (act) =>
    reconsider(act, pk, {
      application: app.id,
      reason: 'The other two agencies see no objection; please say whether it stands.',
    }),
  );
  yield lane.later(lane.random.between(2, 6));
  app = await speak(player, app, objecting.agency, { objecting });
  yield lane.later(lane.random.between(3, 9));
  const bytes = pdfSaying(['Outcome of the joint body (demonstration, made up)', app.reference, outcome]);
  const { hash: document } = await store(props, lane, {
    bytes,
    name: 'joint-body.pdf',
    mediaType: 'application/pdf',
  });
  // who sits in the joint body approves nothing afterwards: the decider stays out of it
  const seated = props.cast.another(lane.random, 'pta', 'approver', props.cast.decider);
  const members = app.reviewers.map((agency) =>
    agency === 'pta' ? seated : props.cast.officer(lane.random, agency, 'approver'),
  );
  app = await lane.act(seated, (act) =>
    enterJointOutcome(act, pk, {
      application: app.id,
      outcome,
      document,
      hash: app.hash,
      members: members.map(({ agency, officer }) => ({ agency, officer })),
      reasons: 'After hearing all three agencies, with the minutes annexed.',
    }),
  );
  const { sitting, outcomeHash } = app.sitting!;
  for (const member of members) {
    yield lane.later(lane.random.between(0, 2));
    app = await lane.act(member, (act) =>
      signJointOutcome(act, pk, { application: app.id, sitting, outcomeHash }),
    );
  }
  return { by, app, ground: objecting.ground };
}

export async function* refusalNoticed(
  player: Player,
): AsyncGenerator<Cue, { by: Applicant; app: Application }> {
  const { lane, props } = player;
  const { by, app, ground } = yield* disputed(player, 'refuse');
  yield lane.later(lane.random.between(1, 4));
  const noticed = await lane.act(props.cast.officer(lane.random, 'pta', 'examiner'), (act) =>
    noticeRefusal(act, pk, {
      application: app.id,
      grounds: [ground],
      reasons: 'One agency objects and stands by it; its releasable reasons are in the annex.',
    }),
  );
  return { by, app: noticed };
}

/** Notice, answer, then two officers refuse; the decider has read what is sealed. */
export async function* refused(player: Player): AsyncGenerator<Cue, Application> {
  const { lane, props } = player;
  const { random } = lane;
  const { by, app: noticed } = yield* refusalNoticed(player);
  yield lane.later(random.between(4, 20));
  let app = await lane.act(by, (act) =>
    answerNotice(act, {
      application: noticed.id,
      answer: 'The ground is denied; the papers were complete and nobody here is under enquiry.',
      documents: [],
    }),
  );
  yield lane.later(random.between(3, 10));
  const gist = 'The answer does not remove the ground of the notice.';
  app = await lane.act(props.cast.officer(random, 'pta', 'examiner'), (act) =>
    proposeRefusal(act, pk, {
      application: app.id,
      hash: app.hash,
      reasons: 'The objection stands and the joint body has spoken.',
      gist,
    }),
  );
  yield lane.later(random.between(1, 5));
  const { proposal } = app.proposal!;
  for (const { opinion } of app.opinions.filter(({ sealed }) => sealed))
    await lane.act(props.cast.decider, (act) =>
      openSealedReasons(act, pk, props.vault, {
        application: app.id,
        opinion,
        passphrase: DEMO_PASSPHRASE,
        purpose: 'To decide on the proposed refusal.',
      }),
    );
  return lane.act(props.cast.decider, (act) =>
    approveDecision(act, pk, {
      application: app.id,
      proposal,
      hash: app.hash,
      reasons: 'I have read the file and every sealed reason in it; the ground of the notice stands.',
    }),
  );
}

/** A court directs the grant of what was refused; two legal officers enter it, and the licence shows it. */
export async function* courtDirected(player: Player): Story {
  const { lane, props, centre } = player;
  const { random } = lane;
  let app = yield* refused(player);
  yield lane.later(random.between(20, 40));
  const bytes = pdfSaying(['Judgment (demonstration, made up)', centre.company.name]);
  const { hash: document } = await store(props, lane, {
    bytes,
    name: 'judgment.pdf',
    mediaType: 'application/pdf',
  });
  const court = random.pick(pk.courtList.filter(({ code }) => ['ihc', 'lhc', 'shc', 'phc'].includes(code)))
    .name.en;
  const caseNumber = `W.P. ${3_000 + centre.index}/${lane.today.slice(0, 4)} (made up)`;
  const first = props.cast.officer(random, 'pta', 'legal');
  app = await lane.act(first, (act) =>
    enterCourtDirection(act, pk, { application: app.id, court, caseNumber, document }),
  );
  yield lane.later(random.between(1, 4));
  const { direction } = app.direction!;
  app = await lane.act(props.cast.another(random, 'pta', 'legal', first), (act) =>
    approveCourtDirection(act, pk, { application: app.id, direction }),
  );
  yield* paid(player, app);
}

/** The joint body overrides an objection, and the licence is granted. */
export async function* jointlyGranted(player: Player): Story {
  let { app } = yield* disputed(player, 'grant');
  if (mustBeInspected(player.centre.class)) app = yield* inspect(player, app);
  yield* paid(player, yield* approve(player, app));
}
