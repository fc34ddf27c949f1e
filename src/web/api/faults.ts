import type { z } from 'zod';
import type { Fault } from '../../kernel/refusal.ts';
import { pointerTo } from './hostile.ts';

const FAULTS_MAX = 200;

/** The faults of an input in our own words, each with its JSON pointer; `input` tells a missing field from a wrong one. */
export function faultsOf(error: z.ZodError, input: unknown): Fault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue, input)).slice(0, FAULTS_MAX);
}

function faultsOfIssue(issue: z.core.$ZodIssue, input: unknown): Fault[] {
  const field = pointerTo(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ field: pointerTo([...issue.path, key]), code: 'unknown-field' }));
    case 'invalid_type':
      return [
        valueAt(input, issue.path) === undefined
          ? { field, code: 'required' }
          : { field, code: 'wrong-type', values: { expected: issue.expected } },
      ];
    case 'too_big':
      return [
        { field, code: SIZE[issue.origin]?.big ?? 'too-great', values: { most: String(issue.maximum) } },
      ].map(countable);
    case 'too_small':
      return [
        { field, code: SIZE[issue.origin]?.small ?? 'too-small', values: { least: String(issue.minimum) } },
      ].map(countable);
    case 'invalid_format':
      return [
        {
          field,
          code: 'wrong-format',
          values: { expected: issue.format === 'regex' ? issue.message : issue.format },
        },
      ];
    case 'invalid_value':
      return [
        valueAt(input, issue.path) === undefined
          ? { field, code: 'required' }
          : { field, code: 'not-a-choice', values: { choices: issue.values.join(', ') } },
      ];
    case 'invalid_union':
      return unionFaults(issue, input);
    case 'custom':
      return [
        {
          field,
          code: String(issue.params?.code ?? 'wrong-format'),
          values: { expected: issue.message, ...(issue.params?.values as object) },
        },
      ];
    default:
      return [{ field, code: 'wrong-format', values: { expected: issue.code } }];
  }
}

const SIZE: Record<string, { big: string; small: string }> = {
  string: { big: 'too-long', small: 'too-short' },
  array: { big: 'too-many', small: 'too-few' },
};

/** Sizes of texts and lists are plain counts, so that plural forms work. */
function countable(fault: Fault): Fault {
  const values = Object.fromEntries(
    Object.entries(fault.values ?? {}).map(([k, v]) => [k, Number.isSafeInteger(Number(v)) ? Number(v) : v]),
  );
  return { ...fault, values };
}

/** The branch that got furthest is the one the sender meant. */
function unionFaults(issue: z.core.$ZodIssueInvalidUnion, input: unknown): Fault[] {
  const field = pointerTo(issue.path);
  if (valueAt(input, issue.path) === undefined) return [{ field, code: 'required' }];
  const branches = issue.errors.filter((branch) => branch.length > 0);
  if (branches.length === 0) {
    const options = 'discriminator' in issue ? String(issue.discriminator) : '';
    return [
      { field: options ? `${field}/${options}` : field, code: 'wrong-format', values: { expected: options } },
    ];
  }
  const depth = (branch: readonly z.core.$ZodIssue[]) =>
    Math.max(...branch.map((inner) => inner.path.length));
  const best = branches.reduce((a, b) =>
    depth(b) > depth(a) || (depth(b) === depth(a) && b.length < a.length) ? b : a,
  );
  return best.flatMap((inner) => faultsOfIssue({ ...inner, path: [...issue.path, ...inner.path] }, input));
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return value;
}
