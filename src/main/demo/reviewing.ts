import { pk } from '../../jurisdictions/pk/index.ts';
import type { OfficerActor } from '../../kernel/actor.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { DAY_MS, plusMs } from '../../kernel/instant.ts';
import {
  type Application,
  announceVisit,
  approveDecision,
  findComplete,
  giveOpinion,
  orderInspection,
  premisesToInspect,
  proposeGrant,
  recordInspection,
  requestInformation,
} from '../../modules/applications/index.ts';
import { type Player, type Props, store } from './applying.ts';
import { pngOf } from './documents.ts';
import type { Cue, Lane } from './stage.ts';

export type Verdict = 'no-objection' | 'with-conditions' | 'objection';

export interface Opinions {
  /** Agencies that do not speak in this part of the story. */
  readonly silent?: readonly string[];
  readonly objecting?: { readonly agency: string; readonly ground: string; readonly sealed: string | null };
  readonly conditions?: boolean;
}

const CONDITIONS: readonly Bilingual[] = [
  {
    en: 'No calls to homes between 21:00 and 09:00 of the person called.',
    ur: 'جسے کال کی جائے اس کے ہاں رات 9 سے صبح 9 بجے کے درمیان گھروں پر کال نہیں کی جائے گی۔',
  },
  {
    en: 'Recordings of outbound calls are kept for twelve months.',
    ur: 'باہر جانے والی کالوں کی ریکارڈنگ بارہ ماہ رکھی جائے گی۔',
  },
  {
    en: 'No offers of investments, loans or prizes.',
    ur: 'سرمایہ کاری، قرض یا انعام کی پیشکش نہیں کی جائے گی۔',
  },
  { en: 'Foreign staff begin only after clearance.', ur: 'غیر ملکی عملہ کلیئرنس کے بعد ہی کام شروع کرے گا۔' },
];

const CONTENT_OPINIONS = [
  'Numbers, routes and bandwidth fit the seats declared.',
  'No case, complaint or warrant is known about the people named.',
  'Nothing is known against the company or its people.',
];

/** Intake finds the version complete: the three agencies begin. */
export async function* complete(
  { lane, props: { cast } }: Player,
  app: { application: string; hash: string },
): AsyncGenerator<Cue, Application> {
  yield lane.later(lane.random.between(1, 4));
  return lane.act(cast.officer(lane.random, 'pta', 'intake'), (act) => findComplete(act, pk, app));
}

/**
 * Inspects every place that the law wants inspected: the visit is announced, and what was found answered item by item.
 * `handedOver`: a colleague takes the first visit over, which the inspector who was there does not know.
 */
export async function* inspect(
  player: Player,
  app: Application,
  handedOver = false,
): AsyncGenerator<Cue, Application> {
  const { lane, props } = player;
  let now = app;
  for (const premises of await premisesToInspect(props.db, pk, app)) {
    yield lane.later(lane.random.between(1, 3));
    const inspector = props.cast.officer(lane.random, 'pta', 'inspector');
    now = await lane.act(props.cast.officer(lane.random, 'pta', 'examiner'), (act) =>
      orderInspection(act, pk, { application: app.id, premises, visit: { officer: inspector.officer } }),
    );
    yield lane.later(lane.random.between(2, 6));
    const { inspection } = now.inspections.at(-1)!;
    if (handedOver && now.inspections.length === 1) {
      const other = props.cast.another(lane.random, 'pta', 'inspector', inspector);
      now = await lane.act(other, (act) =>
        announceVisit(act, pk, { application: app.id, inspection, officer: other.officer }),
      );
    }
    now = await found(player, now, inspection, inspector);
  }
  return now;
}

/** An inspection of the main premises is ordered, and nobody is sent: an inspector may take it. */
export async function* leaveToTake(player: Player, app: Application): AsyncGenerator<Cue, Application> {
  const { lane, props } = player;
  const [premises] = await premisesToInspect(props.db, pk, app);
  if (!premises) return app;
  yield lane.later(lane.random.between(1, 3));
  return lane.act(props.cast.officer(lane.random, 'pta', 'examiner'), (act) =>
    orderInspection(act, pk, { application: app.id, premises }),
  );
}

/** What the inspector saw who had taken the visit over, sent later: it is kept beside the first record, and differs. */
export async function* foundOtherwise(player: Player, app: Application): AsyncGenerator<Cue, Application> {
  const { lane, props } = player;
  const { inspection, visit } = app.inspections[0]!;
  yield lane.later(1);
  const other = props.cast.officers.find(({ actor }) => actor.officer === visit!.officer)!.actor;
  return found(player, app, inspection, other, 'unsatisfactory');
}

/** An inspector is to visit the main premises in these days; his code is good. */
export async function* sendInspector(player: Player, app: Application): AsyncGenerator<Cue, Application> {
  const { lane, props } = player;
  const [premises] = await premisesToInspect(props.db, pk, app);
  if (!premises) return app;
  yield lane.later(lane.random.between(1, 3));
  const { officer } = props.cast.officer(lane.random, 'pta', 'inspector');
  const visit = { officer, from: plusMs(props.over, -2 * DAY_MS), until: plusMs(props.over, 10 * DAY_MS) };
  return lane.act(props.cast.officer(lane.random, 'pta', 'examiner'), (act) =>
    orderInspection(act, pk, { application: app.id, premises, visit }),
  );
}

/** An inspector's record, as his device sends it. */
async function found(
  { lane, props }: Player,
  app: Application,
  inspection: string,
  inspector: OfficerActor,
  outcome: 'satisfactory' | 'unsatisfactory' = 'satisfactory',
): Promise<Application> {
  const fit = outcome === 'satisfactory';
  const { premises } = app.inspections.find((one) => one.inspection === inspection)!;
  const declared = app.content.premises?.find(({ id }) => id === premises)?.seats ?? 0;
  const photograph = await photographOf(props, lane, lane.random.between(1, PHOTOGRAPHS));
  const unseen = lane.random.chance(200);
  const checklist = pk.applications.inspections.checklist.map(({ code }) =>
    !fit && code === 'seats'
      ? { item: code, answer: 'no' as const, note: 'A second hall is in use that was not shown before.' }
      : unseen && code === 'foreign-staff'
        ? { item: code, answer: 'not-seen' as const, note: 'No foreign staff was on this shift.' }
        : { item: code, answer: 'yes' as const, note: '' },
  );
  return lane.act(inspector, (act) =>
    recordInspection(act, pk, {
      application: app.id,
      inspection,
      outcome,
      checklist,
      seats: fit ? declared : declared + EXTRA_SEATS,
      met: fit ? 'The manager on duty.' : 'The shift supervisor.',
      photographs: [photograph],
      seenAt: act.at,
      deviceRecordId: lane.newId(),
      note: fit
        ? 'Seats, routes and papers as declared; staff list seen.'
        : 'More seats are in use than declared.',
    }),
  );
}

const PHOTOGRAPHS = 5;
const EXTRA_SEATS = 9;
const stored = new WeakMap<Props['files'], Map<number, Promise<string>>>();

/** The hash of a stand-in photograph; each is stored once. */
function photographOf(props: Props, lane: Lane, n: number): Promise<string> {
  const known = stored.get(props.files) ?? new Map<number, Promise<string>>();
  stored.set(props.files, known);
  const bytes = pngOf(`Photograph ${n} of an inspection (demonstration, made up)`);
  const hash =
    known.get(n) ??
    store(props, lane, { bytes, name: `photograph-${n}.png`, mediaType: 'image/png' }).then((f) => f.hash);
  known.set(n, hash);
  return hash;
}

/** The agencies speak over this version, in any order, some days apart. */
export async function* opinions(
  player: Player,
  app: Application,
  wishes: Opinions = {},
): AsyncGenerator<Cue, Application> {
  const { lane } = player;
  let now = app;
  const speaking = lane.random.shuffled(app.reviewers).filter((agency) => !wishes.silent?.includes(agency));
  for (const agency of speaking) {
    yield lane.later(lane.random.between(1, 6));
    now = await speak(player, now, agency, wishes);
  }
  return now;
}

/** One agency's opinion, by one of its examiners. */
export function speak(
  { lane, props: { cast } }: Player,
  app: Application,
  agency: string,
  wishes: Opinions = {},
): Promise<Application> {
  const { random } = lane;
  const objects = wishes.objecting?.agency === agency ? wishes.objecting : undefined;
  const binds = !objects && wishes.conditions && agency !== 'intel';
  return lane.act(cast.officer(random, agency, 'examiner'), (act) =>
    giveOpinion(act, pk, {
      application: app.id,
      hash: app.hash,
      verdict: objects ? 'objection' : binds ? 'with-conditions' : 'no-objection',
      conditions: binds ? [{ text: random.pick(CONDITIONS), from: null, until: null }] : [],
      grounds: objects ? [objects.ground] : [],
      reasons: objects
        ? 'The agency cannot stand behind this application for the ground named.'
        : random.pick(CONTENT_OPINIONS),
      sealedReasons: objects?.sealed ?? null,
      sealed: null,
      paper: null,
    }),
  );
}

/** An agency asks the applicant; its own clock stops. */
export function ask(
  { lane, props: { cast } }: Player,
  app: Application,
  agency: string,
): Promise<Application> {
  const asked = lane.random.pick([
    {
      field: '/business/clients',
      text: 'Who is behind the first client named, and which authority supervises it?',
    },
    {
      field: '/people',
      text: 'Please explain the share of the second director and send the bank record of the payment.',
    },
    {
      field: '/channels/trunks',
      text: 'Which sessions does the trunk carry besides those of the seats declared?',
    },
  ]);
  return lane.act(cast.officer(lane.random, agency, 'examiner'), (act) =>
    requestInformation(act, pk, { application: app.id, items: [asked], justification: null }),
  );
}

/** One officer proposes the grant. */
export async function* grantProposed(
  { lane, props: { cast } }: Player,
  app: Application,
  what: 'grant' | 'provisional' = 'grant',
): AsyncGenerator<Cue, Application> {
  const { random } = lane;
  yield lane.later(random.between(1, 3));
  const proposer: OfficerActor = random.chance(300)
    ? cast.officer(random, 'pta', 'supervisor')
    : cast.officer(random, 'pta', 'examiner');
  const reasons = 'All three agencies stand behind this version; nothing is outstanding.';
  return lane.act(proposer, (act) =>
    proposeGrant(act, pk, { application: app.id, what, hash: app.hash, reasons }),
  );
}

/** One officer proposes the grant and another approves it; the licence fee falls due. */
export async function* approve(
  player: Player,
  app: Application,
  what: 'grant' | 'provisional' = 'grant',
): AsyncGenerator<Cue, Application> {
  const { lane, props } = player;
  const { cast } = props;
  const { random } = lane;
  const proposed = yield* grantProposed(player, app, what);
  yield lane.later(random.between(1, 3), true);
  const seated = proposed.jointHands.length > 0;
  return lane.act(seated ? cast.decider : cast.officer(random, 'pta', 'approver'), (act) =>
    approveDecision(act, pk, { application: app.id, proposal: proposed.proposal!.proposal, hash: app.hash }),
  );
}
