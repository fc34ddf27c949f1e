import { pk } from '../../jurisdictions/pk/index.ts';
import { proposeRegisterChange } from '../../modules/licences/index.ts';
import type { Player } from './applying.ts';
import * as disputes from './disputes.ts';
import { answered, applied, licensed } from './licensing.ts';
import { proposed } from './orders.ts';
import { complete, grantProposed, opinions, speak } from './reviewing.ts';
import type { Story } from './stage.ts';

// Cases that wait for one act: of every act that officers do there is a case in the smallest country too, whatever
// the day it is filled on.

/** All three agree, and nobody has proposed the grant. */
export async function* agreed(player: Player): Story {
  yield* opinions(player, yield* complete(player, (yield* applied(player)).submitted));
}

/** All have spoken, an agency objects, and nobody has asked it to reconsider. */
export async function* objected(player: Player): Story {
  yield* disputes.objected(player);
}

/** The agency stands by its objection: the joint body is to sit. */
export async function* stoodBy(player: Player): Story {
  yield* disputes.stoodBy(player);
}

/** The joint body's outcome lies before its members, and the first has signed. */
export async function* jointSitting(player: Player): Story {
  const { app, members } = yield* disputes.laidBeforeJointBody(player, 'grant');
  yield player.lane.later(1);
  await disputes.sign(player, app, members[0]!);
}

/** To be refused for reasons of which some are sealed; the applicant does not know yet. */
export async function* refusalDue(player: Player): Story {
  yield* disputes.disputed(player, 'refuse', true);
}

/** The applicant answered the notice: the refusal is to be proposed or dropped. */
export async function* refusalAnswered(player: Player): Story {
  yield* disputes.refusalAnswered(player);
}

/** A court directed the grant; the second legal officer has not looked at it. */
export async function* directionEntered(player: Player): Story {
  yield* disputes.directionEntered(player);
}

/** The grant waits for the second officer. */
export async function* proposedToGrant(player: Player): Story {
  const app = yield* complete(player, (yield* applied(player)).submitted);
  yield* grantProposed(player, yield* opinions(player, app));
}

/** A new version came after an agency had spoken: it stands by its opinion, or does not. */
export async function* versionChanged(player: Player): Story {
  const { by, full, submitted } = yield* applied(player);
  const app = yield* complete(player, submitted);
  yield player.lane.later(1);
  const [first, second, third] = app.reviewers as [string, string, string];
  for (const agency of [first, second]) await speak(player, app, agency);
  yield* answered(player, by, full, app, third);
}

/** An order against a licence waits for its approver, and so does a condition of it. */
export async function* orderProposed(player: Player): Story {
  const { licence } = yield* licensed(player);
  yield player.lane.later(player.lane.random.between(20, 60));
  await proposed(player, licence, { kind: 'suspension' });
  const { lane, props } = player;
  const text = {
    en: 'Recordings of calls are kept for a year.',
    ur: 'کالوں کی ریکارڈنگ ایک سال تک محفوظ رکھی جائے گی۔',
  };
  const id = lane.newId<'condition'>();
  const change = { kind: 'conditions', licence: licence.id, add: [{ id, text }], end: [] } as const;
  await lane.act(props.cast.officer(lane.random, 'pta', 'examiner'), (act) =>
    proposeRegisterChange(
      act,
      pk,
      change,
      'Complaints could not be checked: recordings were gone within weeks.',
    ),
  );
}
