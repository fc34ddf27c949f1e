import { pk } from '../../jurisdictions/pk/index.ts';
import { SYSTEM } from '../../kernel/actor.ts';
import { plusDays } from '../../kernel/day.ts';
import { plusWorkingDays } from '../../kernel/working-days.ts';
import {
  type Application,
  findDeficient,
  tickApplication,
  withdrawApplication,
} from '../../modules/applications/index.ts';
import { addPapers, draft, type Player, signUp } from './applying.ts';
import { laidBeforeJointBody, sign } from './disputes.ts';
import { applied, mustBeInspected } from './licensing.ts';
import { withHolding } from './owners.ts';
import {
  approve,
  ask,
  complete,
  foundOtherwise,
  inspect,
  leaveToTake,
  opinions,
  sendInspector,
} from './reviewing.ts';
import type { Cue, Story } from './stage.ts';

/** A draft of which the questions of its class and the declarations are left; a company is among its owners. */
export async function* leftAsDraft(player: Player): Story {
  const { lane, centre } = player;
  const by = await signUp(player);
  yield lane.later(0, true);
  const { answers: _, declarations: __, ...filled } = centre.content;
  await addPapers(player, by, await draft(player, by, 'new', centre.class, withHolding(filled)), 'new');
}

export async function* submitted(player: Player): Story {
  yield* applied(player);
}

/** Found complete; at most one agency has spoken, and where the law wants it an inspector is on his way, or is still to take the visit. */
export async function* inReview(player: Player): Story {
  const app = yield* complete(player, (yield* applied(player)).submitted);
  if (mustBeInspected(player.centre.class))
    yield* player.centre.index % 3 === 1 ? leaveToTake(player, app) : sendInspector(player, app);
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

/** Nobody answered the office, or paid the licence fee: notice, then lapse. */
export async function* lapsed(player: Player): Story {
  const { lane, centre } = player;
  const { answerDays, licenceFeeDays, lapseNoticeDays } = pk.applications.periods;
  const unpaid = centre.index % 2 === 1;
  const app = unpaid
    ? yield* approved(player)
    : yield* foundDeficient(player, (yield* applied(player)).submitted);
  for (const days of [(unpaid ? licenceFeeDays : answerDays) + 1, lapseNoticeDays + 1]) {
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

/** All three have spoken and nobody has decided yet, about some because two inspectors found otherwise; where one objects and stands by it, the joint body is signing. */
export async function* toDecide(player: Player): Story {
  const { lane } = player;
  if (lane.random.chance(400)) {
    const { app, members } = yield* laidBeforeJointBody(player, 'refuse');
    yield lane.later(1);
    await sign(player, app, members[0]!);
    return;
  }
  const app = yield* complete(player, (yield* applied(player)).submitted);
  const heard = yield* opinions(player, app);
  if (!mustBeInspected(player.centre.class)) return;
  const otherwise = player.centre.index % 3 === 2;
  const seen = yield* inspect(player, heard, otherwise);
  if (otherwise) yield* foundOtherwise(player, seen);
}

/** Approved; the licence fee is not paid yet. */
export async function* feeDue(player: Player): Story {
  yield* approved(player);
}

async function* approved(player: Player): AsyncGenerator<Cue, Application> {
  let app = yield* complete(player, (yield* applied(player)).submitted);
  if (mustBeInspected(player.centre.class)) app = yield* inspect(player, app);
  return yield* approve(player, yield* opinions(player, app));
}
