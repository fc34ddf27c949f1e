import { type Instant, plusMs, SECOND_MS } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { notNow } from './allowed.ts';
import type { ChecklistAnswer, Decided, Findings, InspectionOutcome } from './facts.ts';
import { type Hand, recusedHand } from './hand.ts';
import { grantedForGood } from './inspection.ts';
import type { ApplicationsPack } from './pack.ts';
import type { Application, Found, Inspection } from './state.ts';

type Pack = Pick<ApplicationsPack, 'inspections'>;

/** A record that was taken in. */
export interface Recorded extends Found {
  readonly inspection: string;
  readonly outcome: InspectionOutcome;
  /** Kept beside the record that came first. */
  readonly beside: boolean;
}

/** What one inspector found, as he sends it. */
export interface InspectionRecord {
  readonly inspection: string;
  readonly outcome: InspectionOutcome;
  readonly checklist: readonly (ChecklistAnswer & { readonly note: string })[];
  /** Hashes of stored files. */
  readonly photographs: readonly string[];
  /** When the place was seen; it may reach the office days later. */
  readonly seenAt: Instant;
  /** The record's id on the device; null where it was entered at a desk. */
  readonly deviceRecordId: string | null;
  /** Of the outcome; an unsatisfactory one says why. */
  readonly note: string;
  /** Seats counted at the place; left out, nobody counted. */
  readonly seats?: number | null;
  /** Who was met. */
  readonly met?: string;
}

// a telephone's clock may run ahead of the office's, and behind it
const SKEW_MS = 600 * SECOND_MS;

/**
 * An announced visit binds who records: the inspector whom it was announced to last. From a device also one whom it
 * was announced to before: he may have been there and could not know that it was handed over.
 */
function visitOfAnother({ visit }: Inspection, input: InspectionRecord, hand: Hand): Refusal | undefined {
  const were = input.deviceRecordId === null ? [] : (visit?.earlier ?? []);
  return !visit || [visit.officer, ...were].includes(hand.officer)
    ? undefined
    : refuse('not-allowed', 'visit-of-another');
}

/**
 * What an inspection found: every item of the pack's list answered, a "no" or "not seen" explained, seen between the
 * order and now. The first record is the outcome. One that a device sends after it, made by somebody who could not
 * know of it, is kept beside it in whatever state the application is: it is evidence.
 */
export function recordInspection(
  app: Application,
  input: InspectionRecord,
  hand: Hand,
  pack: Pack,
): Decided | Refusal {
  const ordered = app.inspections.find((i) => i.inspection === input.inspection);
  if (!ordered)
    return (
      notNow(app.state, 'record-inspection') ??
      recusedHand(app, hand) ??
      refuse('not-found', 'no-such-inspection', { field: '/inspection' })
    );
  const stands = ordered.outcome !== null;
  const no = stands
    ? recusedHand(app, hand)
    : (notNow(app.state, 'record-inspection') ?? recusedHand(app, hand) ?? grantedForGood(app));
  if (no) return no;
  const another = visitOfAnother(ordered, input, hand);
  if (another) return another;
  const known = input.deviceRecordId !== null && recordedFrom(app, input.deviceRecordId);
  if (stands && (input.deviceRecordId === null || known))
    return refuse('conflict', 'inspection-recorded-already');
  if (known) return refuse('conflict', 'device-record-reused', { field: '/deviceRecordId' });
  if (input.seenAt > plusMs(hand.at, SKEW_MS))
    return refuse('invalid', 'seen-in-the-future', { field: '/seenAt' });
  if (input.seenAt < plusMs(ordered.orderedAt, -SKEW_MS))
    return refuse('invalid', 'seen-before-ordered', { field: '/seenAt' });
  const unlike = checklistFault(input.checklist, pack);
  if (unlike) return unlike;
  if (input.outcome === 'unsatisfactory' && input.deviceRecordId !== null && !input.note)
    return refuse('invalid', 'unsatisfactory-why', { field: '/note' });
  const { inspection, outcome, checklist, photographs, seenAt, deviceRecordId, note } = input;
  const findings: Findings = {
    inspection,
    premises: ordered.premises,
    officer: hand.officer,
    outcome,
    checklist: checklist.map(({ item, answer }) => ({ item, answer })),
    seats: input.seats ?? null,
    photographs,
    seenAt,
    deviceRecordId,
  };
  const remarks = checklist.flatMap(({ item, note: n }) => (n ? [{ item, note: n }] : []));
  const personal = { note, met: input.met ?? '', remarks };
  return stands
    ? { type: 'FurtherRecordKept', data: findings, personal }
    : { type: 'InspectionRecorded', data: { ...findings, visited: ordered.visit !== null }, personal };
}

function checklistFault(answers: InspectionRecord['checklist'], { inspections }: Pack): Refusal | undefined {
  const items = inspections.checklist.map(({ code }) => code);
  for (const [i, { item, answer, note }] of answers.entries()) {
    const field = `/checklist/${i}`;
    if (!items.includes(item)) return refuse('invalid', 'unknown-checklist-item', { field: `${field}/item` });
    if (answers.findIndex((a) => a.item === item) < i)
      return refuse('invalid', 'checklist-item-twice', { field: `${field}/item` });
    if (answer !== 'yes' && !note)
      return refuse('invalid', 'checklist-note-missing', { field: `${field}/note` });
  }
  const missing = items.filter((code) => !answers.some((a) => a.item === code));
  return missing.length
    ? refuse('invalid', 'checklist-incomplete', {
        field: '/checklist',
        values: { missing: missing.length, items: missing.join(', ') },
      })
    : undefined;
}

/** What was taken in from a device under an id: as the outcome of an inspection, or beside it. */
export function recordedFrom(app: Application, deviceRecordId: string): Recorded | undefined {
  for (const { inspection, outcome, found, further } of app.inspections) {
    if (found?.deviceRecordId === deviceRecordId)
      return { ...found, inspection, outcome: outcome!, beside: false };
    const one = further.find((other) => other.deviceRecordId === deviceRecordId);
    if (one) return { ...one, inspection, beside: true };
  }
  return undefined;
}

/** Whether what a device sends is what it sent before under the same id. */
export function sameRecord(earlier: Recorded, sent: InspectionRecord): boolean {
  const plain = sent.checklist.map(({ item, answer }) => ({ item, answer }));
  return (
    earlier.inspection === sent.inspection &&
    earlier.outcome === sent.outcome &&
    earlier.seats === (sent.seats ?? null) &&
    earlier.seenAt === sent.seenAt &&
    JSON.stringify(earlier.photographs) === JSON.stringify(sent.photographs) &&
    JSON.stringify(earlier.checklist.map(({ item, answer }) => ({ item, answer }))) === JSON.stringify(plain)
  );
}
