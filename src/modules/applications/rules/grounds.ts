import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { ApplicationsPack } from './pack.ts';

/** A ground that is a resemblance is cited with the matches it rests on, so that it is known what the applicant had to be told (APP-88). */
export function matchesNamed(
  { grounds, matches = [] }: { readonly grounds: readonly string[]; readonly matches?: readonly string[] },
  { refusalGrounds }: Pick<ApplicationsPack, 'refusalGrounds'>,
): Refusal | undefined {
  const resembles = refusalGrounds.some(({ code, ofMatch }) => ofMatch && grounds.includes(code));
  return resembles && matches.length === 0
    ? refuse('invalid', 'ground-names-its-matches', { field: '/matches' })
    : undefined;
}
