import type { Day } from '../../../kernel/day.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import type { Content } from './content.ts';
import { benefits, rounded } from './owners.ts';
import type { ApplicationsPack } from './pack.ts';

/** Forms whose benefit is divided into shares. */
const DIVIDED: readonly string[] = ['company', 'partnership'];

/**
 * Whoever has as much of the benefit as the law says is named, in person and through companies. Where the shares of all who
 * are named leave room for another such owner, the applicant answers for there being none: many small holders are
 * no fault, an owner left out is.
 */
export function unnamedShareFaults(
  content: Content,
  { ownersNamedFromPercent: most }: Pick<ApplicationsPack, 'ownersNamedFromPercent'>,
  today: Day,
): Fault[] {
  const { company, people, declarations } = content;
  if (!company?.form || !DIVIDED.includes(company.form) || !people || declarations?.ownersNamed) return [];
  let named = 0;
  for (const { effective } of benefits(content, today).values()) named += effective;
  const left = rounded(100 - named);
  return left >= most
    ? [{ field: '/declarations/ownersNamed', code: 'owners-left-open', values: { left, most } }]
    : [];
}
