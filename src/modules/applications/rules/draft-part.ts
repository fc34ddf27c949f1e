import type { Content } from './content.ts';

type Json = Readonly<Record<string, unknown>> | readonly unknown[];

/** The end of a list: what is put there is added (RFC 6902, section 4.1). */
export const NEW_ITEM = '-';

const POSITION = /^\d{1,6}$/;

/**
 * A part of a content by JSON pointer, or undefined. In a list a step is a position, or the id of an item that has
 * one: `/people/0190…` is the same person after somebody else was removed.
 */
export function partAt(content: Content, place: string): unknown {
  return stepsOf(place).reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined;
    if (Array.isArray(value)) return value[positionOf(value, step)];
    return Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
  }, content);
}

/**
 * The content with one part put there, or taken out where `value` is undefined. Groups and lists on the way are made.
 * Undefined when the way leads through a list item that is not there.
 */
export function withPart(content: Content, place: string, value: unknown): Content | undefined {
  return put(content, stepsOf(place), value) as Content | undefined;
}

function put(whole: unknown, [step, ...rest]: readonly string[], value: unknown): Json | undefined {
  if (step === undefined) return undefined;
  const inList = Array.isArray(whole) || (whole === undefined && (step === NEW_ITEM || POSITION.test(step)));
  if (inList) return putItem((whole ?? []) as readonly unknown[], step, rest, value);
  const group = (whole ?? {}) as Readonly<Record<string, unknown>>;
  const { [step]: before, ...others } = group;
  const after = rest.length ? put(before, rest, value) : value;
  if (rest.length && after === undefined) return undefined;
  return after === undefined ? others : { ...group, [step]: after };
}

function putItem(
  list: readonly unknown[],
  step: string,
  rest: readonly string[],
  value: unknown,
): Json | undefined {
  const at = step === NEW_ITEM ? list.length : positionOf(list, step);
  if (at < 0 || at > list.length || (at === list.length && step !== NEW_ITEM)) return undefined;
  const after = rest.length ? put(list[at], rest, value) : value;
  if (rest.length && after === undefined) return undefined;
  return after === undefined ? list.toSpliced(at, 1) : list.toSpliced(at, 1, after);
}

function positionOf(list: readonly unknown[], step: string): number {
  if (POSITION.test(step)) return Number(step);
  return list.findIndex((item) => (item as { readonly id?: unknown } | null)?.id === step);
}

function stepsOf(place: string): string[] {
  return place.split('/').slice(1);
}
