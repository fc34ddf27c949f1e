// Where a rule's test begins: an application as its facts, decided by the real rules, left it. States no rule itself.
import assert from 'node:assert/strict';
import type { Day } from '../../src/kernel/day.ts';
import { type Instant, instantOf } from '../../src/kernel/instant.ts';
import { isRefusal, type Refusal } from '../../src/kernel/refusal.ts';
import { accountsTexts } from '../../src/modules/accounts/texts.ts';
import type { Content } from '../../src/modules/applications/rules/content.ts';
import * as decision from '../../src/modules/applications/rules/decision.ts';
import { evolve } from '../../src/modules/applications/rules/evolve.ts';
import type { Decided, SealedReasons } from '../../src/modules/applications/rules/facts.ts';
import type { Hand } from '../../src/modules/applications/rules/hand.ts';
import * as inspection from '../../src/modules/applications/rules/inspection.ts';
import * as records from '../../src/modules/applications/rules/inspection-record.ts';
import * as intake from '../../src/modules/applications/rules/intake.ts';
import * as body from '../../src/modules/applications/rules/joint-body.ts';
import { structureOf } from '../../src/modules/applications/rules/parties.ts';
import * as review from '../../src/modules/applications/rules/review.ts';
import type { Application } from '../../src/modules/applications/rules/state.ts';
import { applicationsTexts } from '../../src/modules/applications/texts.ts';
import { speaker } from '../../src/platform/texts.ts';
import { completeContent, exampleApplications as pack } from './applications.ts';

export { pack };
export const AGENCIES = ['telecom', 'crime', 'security'] as const;
export const [centre, desk] = [pack.classes[0]!, pack.classes[1]!];
/** A Monday. */
export const MONDAY = '2026-03-02' as Day;
export const OFFICE = completeContent().premises![0]!.id!;
export const FEE = { fee: 'f', reference: 'R', dueOn: MONDAY };
export const SEALED: SealedReasons = { box: 'b', keys: [], openerMac: 'm' };

const texts = speaker([applicationsTexts, accountsTexts]);
let ids = 0;
export const newId = () => `id-${++ids}`;

export function hand(agency: string, n: number | string = 1, today: string = MONDAY): Hand {
  return { officer: `${agency}-${n}`, agency, today: today as Day, at: noonOf(today) };
}

export const noonOf = (day: string): Instant => instantOf(Date.parse(`${day}T10:00:00Z`));

/** The code of a refusal, which is worded in both languages. */
export function codeOf(answer: unknown): string {
  assert.ok(isRefusal(answer), `not refused: ${JSON.stringify(answer)}`);
  for (const language of ['en', 'ur'] as const) texts.say(language, answer.code, answer.values);
  return answer.code;
}

/** The application after what was decided; throws its refusal. */
export function after(app: Application | undefined, decided: Decided | Refusal, today: string = MONDAY) {
  assert.ok(!isRefusal(decided), `refused: ${JSON.stringify(decided)}`);
  const happened = { ...decided, at: noonOf(today) } as unknown as Parameters<typeof evolve>[2];
  return evolve(app, 'a', happened);
}

interface Made {
  readonly kind?: Application['kind'];
  readonly content?: Partial<Content>;
  readonly today?: string;
}

/** The next version, handed in. */
export function submitted(before?: Application, { kind = 'new', content = {}, today = MONDAY }: Made = {}) {
  const version = (before?.version ?? 0) + 1;
  const data = {
    reference: 'EXA-1',
    version,
    hash: `h${version}`,
    kind: before?.kind ?? kind,
    class: 'centre',
    organisation: 'o',
    company: 'c',
    licence: null,
    content: structureOf({ ...completeContent(), ...content }),
    people: [],
    places: [],
    dues: before
      ? intake.duesOfNewVersion(before, today as Day, pack)
      : [intake.dueOfIntake(today as Day, pack)],
  };
  return after(before, { type: 'VersionSubmitted', data }, today);
}

/** In agency review: intake found it complete on that day. */
export function underReview(made: Made = {}): Application {
  const { today = MONDAY } = made;
  const app = submitted(undefined, made);
  return after(app, intake.findComplete(app, app.hash, hand('telecom', 'intake', today), pack), today);
}

export const opinion = (app: Application, more: Partial<review.OpinionInput> = {}): review.OpinionInput => ({
  opinion: newId(),
  hash: app.hash,
  verdict: 'no-objection',
  conditions: [],
  grounds: [],
  reasons: '',
  sealed: null,
  paper: null,
  ...more,
});

export const OBJECTION = { verdict: 'objection', grounds: ['untrue'], reasons: 'Not so.' } as const;

export function spoken(app: Application, agency: string, more: Partial<review.OpinionInput> = {}) {
  return after(app, review.giveOpinion(app, opinion(app, more), hand(agency), pack));
}

export function asked(app: Application, agency: string, today: string = MONDAY): Application {
  const items = [{ field: '/people', text: 'Who?' }];
  const justification = app.requests.some((r) => r.agency === agency) ? 'New facts.' : null;
  const request = { request: newId(), items, justification };
  return after(app, review.requestInformation(app, request, hand(agency, 1, today), pack), today);
}

export const CHECKED = pack.inspections.checklist.map(({ code }) => ({
  item: code,
  answer: 'yes' as const,
  note: '',
}));

/** A record of an inspection, everything in order; made at a desk. */
export const record = (
  app: Application,
  id: string,
  more: Partial<records.InspectionRecord> = {},
): records.InspectionRecord => ({
  inspection: id,
  outcome: 'satisfactory',
  checklist: CHECKED,
  photographs: [],
  seenAt: app.inspections.find((i) => i.inspection === id)?.orderedAt ?? noonOf(MONDAY),
  deviceRecordId: null,
  note: '',
  ...more,
});

export function inspected(
  app: Application,
  outcome: 'satisfactory' | 'unsatisfactory' | null,
  premises = OFFICE,
) {
  const id = newId();
  const ordered = after(app, inspection.orderInspection(app, { inspection: id, premises }, hand('telecom')));
  if (!outcome) return ordered;
  return after(
    ordered,
    records.recordInspection(ordered, record(ordered, id, { outcome }), hand('telecom'), pack),
  );
}

/** All three agencies spoke; those named object. */
export function inDecision(
  objecting: Partial<Record<string, Partial<review.OpinionInput>>> = {},
  made: Made = {},
) {
  return AGENCIES.reduce((app, agency) => spoken(app, agency, objecting[agency]), underReview(made));
}

export function proposed(app: Application, what: 'grant' | 'provisional' = 'grant'): Application {
  const input = { proposal: newId(), what, hash: app.hash, reasons: 'In order.' };
  return after(app, decision.proposeGrant(app, input, hand('telecom', 'first'), centre));
}

export const outcomeOf = (app: Application, more: Partial<body.JointOutcome> = {}): body.JointOutcome => ({
  sitting: newId(),
  outcome: 'refuse',
  document: 'd',
  outcomeHash: 'oh',
  hash: app.hash,
  members: AGENCIES.map((agency) => ({ agency, officer: `${agency}-head` })),
  reasons: 'As minuted.',
  ...more,
});

/** The joint body's outcome, laid before its members and signed by each of them; or the first refusal on the way. */
export function jointly(app: Application, more: Partial<body.JointOutcome> = {}): Decided | Refusal {
  const input = outcomeOf(app, more);
  const entered = body.enterOutcome(app, input, hand('telecom', 'first'), pack);
  if (isRefusal(entered)) return entered;
  let now = after(app, entered);
  for (const member of input.members) {
    const by = { ...hand(member.agency), officer: member.officer };
    const signed = body.signOutcome(now, input, newId, by, { jointBody: { ...pack.jointBody, quorum: 3 } });
    if (isRefusal(signed)) return signed;
    const decided = signed.find((d) => d.type === 'JointBodyDecided');
    if (decided) return decided;
    now = signed.reduce((one, d) => after(one, d), now);
  }
  throw new Error('signed by all, and without effect');
}

/** An objection that stood after reconsideration. */
export function reconsidered(more: Partial<review.OpinionInput> = OBJECTION): Application {
  const app = inDecision({ crime: more });
  return spoken(after(app, decision.reconsider(app, 'Look again.', hand('telecom'), pack)), 'crime', more);
}
