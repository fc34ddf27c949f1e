import { pk } from '../../jurisdictions/pk/index.ts';
import type { OfficerActor } from '../../kernel/actor.ts';
import {
  type Application,
  answerNotice,
  approveCourtDirection,
  approveDecision,
  enterCourtDirection,
  enterJointOutcome,
  noticeRefusal,
  openSealedReasons,
  proposeRefusal,
  reconsider,
  signJointOutcome,
} from '../../modules/applications/index.ts';
import { type Applicant, type Player, store } from './applying.ts';
import { DEMO_PASSPHRASE } from './cast.ts';
import { pdfSaying } from './documents.ts';
import { applied, mustBeInspected, paid } from './licensing.ts';
import { approve, complete, inspect, opinions, speak } from './reviewing.ts';
import type { Cue, Story } from './stage.ts';

const SEALED =
  'Under enquiry in another matter; the source would be known if this were told. Clearance cannot be given.';

/** All have spoken, and an agency objects; sometimes for reasons that it seals. */
export async function* objected(player: Player, sealed?: true) {
  const { lane } = player;
  const { by, submitted: sent } = yield* applied(player);
  const secret = sealed ?? lane.random.chance(600);
  const objecting = secret
    ? { agency: 'intel', ground: 'security-clearance', sealed: SEALED }
    : {
        agency: 'nccia',
        ground: lane.random.pick(['criminal-record', 'owner-hidden', 'client-unlawful']),
        sealed: null,
      };
  const app = yield* opinions(player, yield* complete(player, sent), { objecting });
  return { by, app, objecting };
}

/** The agency is asked to reconsider and stands by it. */
export async function* stoodBy(player: Player, sealed?: true) {
  const { lane, props } = player;
  const { by, objecting, ...heard } = yield* objected(player, sealed);
  let { app } = heard;
  yield lane.later(lane.random.between(1, 4));
  app = await lane.act(props.cast.officer(lane.random, 'pta', 'supervisor'), (act) =>
    reconsider(act, pk, {
      application: app.id,
      reason: 'The other two agencies see no objection; please say whether it stands.',
    }),
  );
  yield lane.later(lane.random.between(2, 6));
  app = await speak(player, app, objecting.agency, { objecting });
  return { by, app, ground: objecting.ground };
}

/** The joint body's outcome lies before its members. */
export async function* laidBeforeJointBody(player: Player, outcome: 'grant' | 'refuse', sealed?: true) {
  const { lane, props } = player;
  const { by, ground, ...stands } = yield* stoodBy(player, sealed);
  let { app } = stands;
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
  return { by, app, ground, members };
}

export function sign({ lane }: Player, app: Application, member: OfficerActor): Promise<Application> {
  const { sitting, outcomeHash } = app.sitting!;
  return lane.act(member, (act) => signJointOutcome(act, pk, { application: app.id, sitting, outcomeHash }));
}

/** The members of the joint body sign one after the other; the last signature decides. */
export async function* disputed(player: Player, outcome: 'grant' | 'refuse', sealed?: true) {
  const { lane } = player;
  const { by, ground, members, ...laid } = yield* laidBeforeJointBody(player, outcome, sealed);
  let { app } = laid;
  for (const member of members) {
    yield lane.later(lane.random.between(0, 2));
    app = await sign(player, app, member);
  }
  return { by, app, ground };
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

/** The applicant has answered the notice. */
export async function* refusalAnswered(player: Player): AsyncGenerator<Cue, Application> {
  const { lane } = player;
  const { by, app: noticed } = yield* refusalNoticed(player);
  yield lane.later(lane.random.between(4, 20));
  return lane.act(by, (act) =>
    answerNotice(act, {
      application: noticed.id,
      answer: 'The ground is denied; the papers were complete and nobody here is under enquiry.',
      documents: [],
    }),
  );
}

/** Notice, answer, then two officers refuse; the decider has read what is sealed. */
export async function* refused(player: Player): AsyncGenerator<Cue, Application> {
  const { lane, props } = player;
  const { random } = lane;
  let app = yield* refusalAnswered(player);
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

/** A court directs the grant of what was refused; a legal officer has entered it. */
export async function* directionEntered(player: Player) {
  const { lane, props, centre } = player;
  const { random } = lane;
  const app = yield* refused(player);
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
  const entered = await lane.act(first, (act) =>
    enterCourtDirection(act, pk, { application: app.id, court, caseNumber, document }),
  );
  return { app: entered, first };
}

/** Two legal officers enter the direction, and the licence shows it. */
export async function* courtDirected(player: Player): Story {
  const { lane, props } = player;
  const { random } = lane;
  const { first, ...entered } = yield* directionEntered(player);
  let { app } = entered;
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
