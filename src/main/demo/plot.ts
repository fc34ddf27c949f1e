import { pk } from '../../jurisdictions/pk/index.ts';
import { dayAt, plusDays, startOfDay } from '../../kernel/day.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Acting } from '../../platform/act.ts';
import type { Player, Props } from './applying.ts';
import { NumberBlocks } from './carriers.ts';
import { centreAt, type DemoCentre } from './centre.ts';
import * as disputes from './disputes.ts';
import { type Fate, fatesFor } from './fates.ts';
import * as licensing from './licensing.ts';
import { listsKept } from './lists.ts';
import * as open from './open-cases.ts';
import * as orders from './orders.ts';
import { phoenixStories, type Truth } from './phoenix-stories.ts';
import { Random } from './random.ts';
import { Lane, type Running, type Story } from './stage.ts';
import { type Claims, changesWaiting, claimed, exempt, fromTransition, imported } from './transition.ts';
import * as waiting from './waiting.ts';

const EXISTING: readonly Fate[] = ['from-transition', 'unclaimed', 'claimed'];

/** Centres registered for export are taken over this many days before the anchor. */
export const IMPORT_DAYS = 330;

/** The story of each fate; one that is left as it was imported has none. */
function storyOf(fate: Fate, player: Player, claims: Claims): Story | undefined {
  switch (fate) {
    case 'active':
      return licensing.active(player);
    case 'from-transition':
      return fromTransition(player, claims);
    case 'renewed':
      return licensing.renewed(player);
    case 'varied':
      return licensing.varied(player);
    case 'provisional':
      return ended(licensing.licensed(player, { provisional: true }));
    case 'confirmed':
      return licensing.confirmed(player);
    case 'revoked':
      return orders.revoked(player);
    case 'suspended':
      return orders.suspended(player);
    case 'stay-ended':
      return orders.stayEnded(player);
    case 'order-stayed':
      return orders.orderStayed(player);
    case 'grant-stayed':
      return orders.grantStayed(player);
    case 'order-lifted':
      return orders.orderLifted(player);
    case 'partly-shut':
      return orders.partlyShut(player);
    case 'expired':
      return ended(licensing.licensed(player));
    case 'surrendered':
      return licensing.surrendered(player);
    case 'exempt':
      return exempt(player);
    case 'unclaimed':
      return undefined;
    case 'claimed':
      return claimed(player, claims);
    case 'court-directed':
      return disputes.courtDirected(player);
    case 'jointly-granted':
      return disputes.jointlyGranted(player);
    case 'draft':
      return open.leftAsDraft(player);
    case 'submitted':
      return open.submitted(player);
    case 'in-review':
      return open.inReview(player);
    case 'overdue':
      return open.overdue(player);
    case 'deficient':
      return open.deficient(player);
    case 'to-decide':
      return open.toDecide(player);
    case 'refusal-noticed':
      return ended(disputes.refusalNoticed(player));
    case 'fee-due':
      return open.feeDue(player);
    case 'refused':
      return ended(disputes.refused(player));
    case 'withdrawn':
      return open.withdrawn(player);
    case 'lapsed':
      return open.lapsed(player);
    case 'agreed':
      return waiting.agreed(player);
    case 'objected':
      return waiting.objected(player);
    case 'stood-by':
      return waiting.stoodBy(player);
    case 'joint-sitting':
      return waiting.jointSitting(player);
    case 'refusal-due':
      return waiting.refusalDue(player);
    case 'refusal-answered':
      return waiting.refusalAnswered(player);
    case 'direction-entered':
      return waiting.directionEntered(player);
    case 'proposed-to-grant':
      return waiting.proposedToGrant(player);
    case 'version-changed':
      return waiting.versionChanged(player);
    case 'order-proposed':
      return waiting.orderProposed(player);
    default:
      return fate satisfies never;
  }
}

/** A story whose result nobody needs. */
async function* ended(
  story: AsyncGenerator<Awaited<ReturnType<Story['next']>>['value'] & object, unknown>,
): Story {
  yield* story;
}

export interface Plot {
  readonly stories: readonly Running[];
  readonly centres: readonly { readonly fate: Fate; readonly centre: DemoCentre }[];
}

/** All centres of the demonstration with their stories, the same for the same seed, scale and anchor. */
export function plotOf(
  acting: Acting,
  props: Props,
  seed: string,
  scale: number,
  told: (truth: Truth) => void,
): Plot {
  const blocks = new NumberBlocks();
  const claims: Claims = new Map();
  const zone = pk.applications.zone;
  const anchor = dayAt(props.over, zone);
  const daysBefore = (days: number): Instant => startOfDay(plusDays(anchor, -days), zone);
  const centres: { fate: Fate; centre: DemoCentre }[] = [];
  const stories: Running[] = [];
  for (const [index, row] of fatesFor(scale).entries()) {
    const random = new Random(`${seed}/story/${index}`);
    const [earliest, latest] = row.begins;
    const at = daysBefore(random.between(latest, earliest));
    const drawnUp = EXISTING.includes(row.fate) ? daysBefore(IMPORT_DAYS) : at;
    const centre = centreAt({ seed, index, at: drawnUp, blocks, class: row.class });
    const lane = new Lane(acting, random, at, `${row.fate} ${index}`);
    const story = storyOf(row.fate, { lane, props, centre }, claims);
    if (story) stories.push({ lane, story: opened(lane, at, story) });
    centres.push({ fate: row.fate, centre });
  }
  const existing = centres.filter(({ fate }) => EXISTING.includes(fate)).map(({ centre }) => centre);
  const lane = new Lane(acting, new Random(`${seed}/import`), daysBefore(IMPORT_DAYS), 'import');
  stories.unshift({ lane, story: imported(lane, props, existing, claims) });
  const late = new Lane(acting, new Random(`${seed}/register`), daysBefore(20), 'register');
  const unclaimed = centres.find(({ fate }) => fate === 'unclaimed')!.centre;
  stories.push({ lane: late, story: changesWaiting(late, props, unclaimed, claims) });
  const lists = new Lane(acting, new Random(`${seed}/lists`), daysBefore(IMPORT_DAYS), 'lists');
  stories.push({ lane: lists, story: listsKept(lists, props.cast, seed, anchor, centres) });
  stories.push(...phoenixStories(acting, props, seed, scale, centres, blocks, told));
  return { stories, centres };
}

/** Nothing of a story happens before its day. */
async function* opened(lane: Lane, at: Instant, story: Story): Story {
  yield lane.on(dayAt(at, pk.applications.zone));
  yield* story;
}
