/** Why an act was refused; the edge maps each kind to one HTTP status. */
export type RefusalKind = 'not-found' | 'not-allowed' | 'conflict' | 'invalid';

/** One thing that is wrong with an input: where (JSON pointer, RFC 6901), which rule, and what to say. */
export interface Fault {
  readonly field: string;
  readonly code: string;
  readonly values?: Values;
}

export type Values = Readonly<Record<string, string | number>>;

/**
 * An expected "no", as a value. `code` names the rule in kebab-case and is worded in the reader's language
 * at the edge; `field` is a JSON pointer into the input when one field is to blame; `faults` lists every
 * field when several are.
 */
export interface Refusal {
  readonly refused: RefusalKind;
  readonly code: string;
  readonly field?: string;
  readonly values?: Values;
  readonly faults?: readonly Fault[];
}

export function refuse(
  refused: RefusalKind,
  code: string,
  more: Omit<Refusal, 'refused' | 'code'> = {},
): Refusal {
  return { refused, code, ...more };
}

/** All faults of an input in one refusal; the first names the field. `faults` must not be empty. */
export function invalid(faults: readonly Fault[]): Refusal {
  const first = faults[0];
  if (!first) throw new Error('invalid() needs a fault');
  return { refused: 'invalid', code: first.code, field: first.field, values: first.values, faults };
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer && 'code' in answer;
}
