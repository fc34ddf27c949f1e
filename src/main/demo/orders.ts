import { pk } from '../../jurisdictions/pk/index.ts';
import type { OfficerActor } from '../../kernel/actor.ts';
import { type Day, dayAt, plusDays } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import { DAY_MS, type Instant, plusMs } from '../../kernel/instant.ts';
import type { StayNature } from '../../modules/courts/index.ts';
import { type Licence, proposeOrderAgainst } from '../../modules/licences/index.ts';
import {
  approveOrder,
  endStay,
  grantStay,
  liftOrder,
  type OrderScope,
  verifyStay,
} from '../../modules/orders/index.ts';
import { type Player, store } from './applying.ts';
import { pdfSaying } from './documents.ts';
import { licensed } from './licensing.ts';
import type { Cue, Story } from './stage.ts';

const REASONS: Readonly<Record<string, string>> = {
  defrauding:
    'Recorded calls and fourteen complaints show that people were asked for card numbers in the name of a bank.',
  'false-statement': 'The client contract handed in with the application was found to be forged.',
  'undeclared-numbers': 'Tracebacks led to nine numbers in use at the premises that were never declared.',
  'undeclared-premises': 'Forty agents were found at work in rooms that the licence does not name.',
  'caller-id-spoofed': 'Calls left the trunk of the licensee under numbers of foreign authorities.',
  'inspection-refused': 'Inspectors were refused entry twice on working days, with the guards on record.',
  'traceback-unanswered': 'Five tracebacks in one month stayed without an answer for more than a week.',
  'foreign-staff': 'Three foreign supervisors worked at the premises without visa or clearance.',
  'ownership-changed': 'All shares were sold four months ago and no variation was asked for.',
  'conditions-breached': 'Homes were called after 21:00 on eleven days against the condition of the licence.',
};

/** An order and who approved it: another officer lifts it. */
interface Made {
  readonly order: Id<'order'>;
  readonly by: OfficerActor;
}

interface Shutting {
  readonly kind: 'suspension' | 'revocation';
  readonly scope?: OrderScope;
  readonly until?: Instant | null;
}

/** A legal officer proposes an order. */
export function proposed(
  { lane, props }: Player,
  licence: Licence,
  { kind, scope = { kind: 'whole' }, until = null }: Shutting,
) {
  const { random } = lane;
  const ground = random.pick(pk.orders.grounds.filter(({ kinds }) => kinds.includes(kind))).code;
  return lane.act(props.cast.officer(random, 'pta', 'legal'), (act) =>
    proposeOrderAgainst(act, pk, {
      licence: licence.id,
      kind,
      interim: false,
      scope,
      ground,
      from: act.at,
      until,
      reasons: REASONS[ground]!,
    }),
  );
}

/** An order is proposed, and an approver makes it some days later. */
export async function* shut(player: Player, licence: Licence, how: Shutting): AsyncGenerator<Cue, Made> {
  const { lane, props } = player;
  const { random } = lane;
  const { order } = await proposed(player, licence, how);
  yield lane.later(random.between(1, 6));
  const by = props.cast.officer(random, 'pta', 'approver');
  await lane.act(by, (act) => approveOrder(act, pk, { order }));
  return { order, by };
}

export async function* revoked(player: Player): Story {
  const { lane } = player;
  const { licence } = yield* licensed(player);
  yield lane.later(lane.random.between(20, 60));
  if (lane.random.chance(300)) {
    yield* shut(player, licence, { kind: 'suspension', until: plusMs(lane.at, 60 * DAY_MS) });
    yield lane.later(lane.random.between(5, 12));
  }
  yield* shut(player, licence, { kind: 'revocation' });
}

export async function* suspended(player: Player): Story {
  const { lane, props } = player;
  const { licence } = yield* licensed(player);
  yield lane.later(lane.random.between(15, 60));
  const until = lane.random.chance(400) ? plusMs(props.over, lane.random.between(20, 150) * DAY_MS) : null;
  yield* shut(player, licence, { kind: 'suspension', until });
}

/** Suspended, then lifted once the fault was mended; now and then the order is set aside as if never made. */
export async function* orderLifted(player: Player): Story {
  const { lane, props } = player;
  const { licence } = yield* licensed(player);
  yield lane.later(lane.random.between(15, 40));
  const { order, by } = yield* shut(player, licence, { kind: 'suspension' });
  yield lane.later(lane.random.between(20, 50));
  const how = lane.random.chance(250) ? 'set-aside' : 'lifted';
  const reasons =
    how === 'lifted'
      ? 'Inspectors found the fault mended and the undertaking of the holder kept.'
      : `Set aside by the appellate bench in Appeal ${player.centre.index}/${lane.today.slice(0, 4)} (made up).`;
  await lane.act(props.cast.another(lane.random, 'pta', 'approver', by), (act) =>
    liftOrder(act, pk, { order, until: act.at, how, reasons }),
  );
}

/** An order over some numbers or one of several premises: the rest goes on. */
export async function* partlyShut(player: Player): Story {
  const { lane, centre } = player;
  const { licence } = yield* licensed(player);
  yield lane.later(lane.random.between(15, 50));
  const { premises = [], channels } = centre.content;
  const numbers = (channels?.numbers ?? []).slice(0, 3).map(({ number }) => number!);
  const scope: OrderScope =
    premises.length > 1
      ? { kind: 'premises', premises: [premises.at(-1)!.id!] }
      : { kind: 'numbers', numbers };
  yield* shut(player, licence, { kind: 'suspension', scope });
}

/** A court stays the order; most stays are verified with the registry, some stand as claimed. */
export async function* orderStayed(player: Player): Story {
  const { lane, props } = player;
  const { licence } = yield* licensed(player);
  yield lane.later(lane.random.between(15, 45));
  const { order } = yield* shut(player, licence, {
    kind: lane.random.chance(600) ? 'revocation' : 'suspension',
  });
  yield lane.later(lane.random.between(3, 15));
  const young = lane.at > plusMs(props.over, -170 * DAY_MS);
  const nature = young && lane.random.chance(500) ? 'temporary-injunction' : 'writ';
  const entered = await stayed(player, licence, nature, { kind: 'orders', orders: [order] });
  if (lane.random.chance(650)) yield* verified(player, licence, entered);
}

/** Somebody else attacks the grant itself, and the court stays it. */
export async function* grantStayed(player: Player): Story {
  const { lane } = player;
  const { licence } = yield* licensed(player);
  yield lane.later(lane.random.between(20, 50));
  const entered = await stayed(player, licence, 'writ', { kind: 'grant' });
  yield* verified(player, licence, entered);
}

/** The stay was vacated: the revocation bites again by itself. */
export async function* stayEnded(player: Player): Story {
  const { lane, props } = player;
  const { licence } = yield* licensed(player);
  yield lane.later(lane.random.between(15, 40));
  const { order } = yield* shut(player, licence, { kind: 'revocation' });
  yield lane.later(lane.random.between(3, 10));
  const entered = await stayed(player, licence, 'writ', { kind: 'orders', orders: [order] });
  yield* verified(player, licence, entered);
  yield lane.later(lane.random.between(40, 80));
  await lane.act(props.cast.another(lane.random, 'pta', 'legal', entered.by), (act) =>
    endStay(act, pk, { stay: entered.stay, about: holderOf(licence), how: 'vacated', until: act.at }),
  );
}

/** A court order and who entered it: another officer verifies and ends it. */
interface Entered {
  readonly stay: Id<'stay'>;
  readonly by: OfficerActor;
}

async function stayed(
  { lane, props, centre }: Player,
  licence: Licence,
  nature: StayNature,
  covers: Parameters<typeof grantStay>[2]['covers'],
): Promise<Entered> {
  const { random } = lane;
  const kind = nature === 'writ' ? 'writ' : 'civil';
  const court = random.pick(
    pk.courtList.filter(
      (one) => one.kind === kind && !one.code.startsWith('supreme') && !one.code.startsWith('constitutional'),
    ),
  );
  const caseNumber = `${nature === 'writ' ? 'W.P.' : 'C.S.'} ${1_000 + centre.index}/${lane.today.slice(0, 4)} (made up)`;
  // the date a writ names passes without an end: a legal officer asks the registry
  const lapseOn: Day | null =
    nature === 'writ' && random.chance(250) ? plusDays(lane.today, random.between(20, 60)) : null;
  const nextDate = plusDays(dayAt(props.over, pk.applications.zone), random.between(3, 40));
  const by = props.cast.officer(random, 'pta', 'legal');
  const { stay } = await lane.act(by, (act) =>
    grantStay(act, pk, {
      licence: licence.id,
      about: holderOf(licence),
      court: court.name.en,
      caseNumber,
      nature,
      covers,
      from: act.at,
      lapseOn,
      nextDate,
    }),
  );
  return { stay, by };
}

async function* verified({ lane, props, centre }: Player, licence: Licence, { stay, by }: Entered): Story {
  yield lane.later(lane.random.between(2, 8));
  const bytes = pdfSaying([
    'Certified copy of a court order (demonstration, made up)',
    centre.company.name,
    stay,
  ]);
  const { hash } = await store(props, lane, { bytes, name: 'court-order.pdf', mediaType: 'application/pdf' });
  await lane.act(props.cast.another(lane.random, 'pta', 'legal', by), (act) =>
    verifyStay(act, pk, {
      stay,
      about: holderOf(licence),
      certifiedCopy: hash,
      registryCheckedAt: act.at,
      note: 'Confirmed with the registry by telephone and letter.',
    }),
  );
}

function holderOf({ company, organisation }: Licence): string[] {
  return [company, ...(organisation ? [organisation] : [])];
}
