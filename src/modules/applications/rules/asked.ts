import type { Day } from '../../../kernel/day.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import type { Difference } from './difference.ts';
import type { AnswerGiven, ApplicationFact } from './facts.ts';
import { isWithin } from './missing.ts';
import type { Application } from './state.ts';

/** One thing that the office wants of the applicant, and the place in the application that it is about. */
export interface AskedItem {
  /** Lasts as long as the request: the fact that asked, and the position in it. */
  readonly item: string;
  /** The agency that asks; `intake` where the application was found incomplete. */
  readonly from: string;
  readonly field: string;
  /** As the officer wrote it; null where a rule found it, or once it is erased. */
  readonly text: string | null;
  /** What a rule found. */
  readonly fault: Fault | null;
  readonly answerBy: Day;
}

/** Everything that is open at once, of intake or of every agency: one new version answers it together. */
export function openItems(
  app: Pick<Application, 'state' | 'reviewBegun' | 'requests'>,
  facts: readonly ApplicationFact[],
): AskedItem[] {
  if (app.state !== 'deficient') return [];
  const found = app.reviewBegun ? undefined : facts.findLast((fact) => fact.type === 'FoundDeficient');
  const missing =
    found?.type === 'FoundDeficient'
      ? found.data.missing.map(
          (fault, i): AskedItem => ({
            item: `${found.id}-${i}`,
            from: 'intake',
            field: fault.field.replace(/^\/content(?=\/)/, ''),
            text: null,
            fault,
            answerBy: found.data.answerBy,
          }),
        )
      : [];
  const open = new Set(app.requests.filter(({ answered }) => !answered).map(({ request }) => request));
  const asked = facts.flatMap((fact): AskedItem[] => {
    if (fact.type !== 'InformationRequested' || !open.has(fact.data.request)) return [];
    const { agency, fields, answerBy } = fact.data;
    return fields.map((field, i) => ({
      item: `${fact.id}-${i}`,
      from: agency,
      field,
      text: fact.personal?.items[i]?.text ?? null,
      fault: null,
      answerBy,
    }));
  });
  return [...missing, ...asked];
}

/** Every thing that was asked is answered by a change at its place, or in words: why it is as it is. */
export function unanswered(
  items: readonly AskedItem[],
  content: unknown,
  changes: readonly Difference[],
  answers: ReadonlyMap<string, string>,
): AskedItem[] {
  return items.filter(({ item, field }) => {
    if (answers.get(item)) return false;
    const place = namedPlace(field, content);
    return !changes.some(({ field: changed }) => isWithin(changed, place) || isWithin(place, changed));
  });
}

/** The words that go with the next version. */
export function answersGiven(
  items: readonly AskedItem[],
  answers: ReadonlyMap<string, string>,
): AnswerGiven[] {
  return items.flatMap(({ item, field }) => {
    const text = answers.get(item);
    return text ? [{ item, field, text }] : [];
  });
}

/** A place with the names of list items in place of their positions, as differences name them. */
function namedPlace(pointer: string, content: unknown): string {
  let value = content;
  const steps = pointer.split('/').slice(1);
  return steps
    .map((step) => {
      const inside: unknown =
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
      const list = Array.isArray(value);
      value = inside;
      return `/${(list && nameOf(inside)) || step}`;
    })
    .join('');
}

function nameOf(item: unknown): string | undefined {
  const { id, person, number, question } = (item ?? {}) as Record<string, unknown>;
  const name = id ?? person ?? number ?? question;
  return typeof name === 'string' ? name : undefined;
}
