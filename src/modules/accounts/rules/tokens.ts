import { DAY_MS, type Instant, plusMs } from '../../../kernel/instant.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import { textFault } from './plain-text.ts';

/** What a token may be used for; what its principal may do there is decided anew at every act. */
export const SCOPES = [
  'apply',
  'read-own',
  'review',
  'decide',
  'orders',
  'courts',
  'settle',
  'lookup',
  'register',
  'admin',
  'oversight',
] as const;

export type Scope = (typeof SCOPES)[number];

export type Partner = 'bank' | 'carrier';

export const TOKEN_DAYS_MAX = 731;
export const LABEL_MAX = 100;

export interface TokenInput {
  readonly principal: string;
  /** What its holder calls it, so that the right one is revoked. */
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly organisation?: string | null;
  readonly partner?: Partner | null;
  readonly expiresAt: Instant;
}

// A token that acts for somebody outside the office reaches nothing inside it.
const SCOPES_OF = {
  organisation: ['apply', 'read-own', 'lookup'],
  bank: ['settle', 'lookup'],
  carrier: ['lookup'],
} as const satisfies Record<'organisation' | Partner, readonly Scope[]>;

/**
 * What is wrong with a token that is asked for.
 * - It has a label, at least one scope, each known and named once.
 * - It acts for an organisation, for a partner, or for neither (an officer, a service), never for two.
 * - For an organisation or a partner it carries only that one's scopes.
 * - It expires, within two years.
 */
export function tokenFaults(input: TokenInput, at: Instant): Fault[] {
  const faults: Fault[] = [];
  const label = textFault('/label', input.label, LABEL_MAX);
  if (label) faults.push(label);
  if (input.organisation && input.partner) faults.push({ field: '/partner', code: 'token-for-two' });
  if (input.scopes.length === 0) faults.push({ field: '/scopes', code: 'scopes-missing' });
  const allowed = allowedScopes(input);
  for (const [i, scope] of input.scopes.entries()) {
    const field = `/scopes/${i}`;
    if (!SCOPES.includes(scope)) faults.push({ field, code: 'scope-unknown' });
    else if (input.scopes.indexOf(scope) !== i)
      faults.push({ field, code: 'scope-twice', values: { scope } });
    else if (!allowed.includes(scope))
      faults.push({ field, code: 'scope-not-for-bearer', values: { scope } });
  }
  if (input.expiresAt <= at || input.expiresAt > plusMs(at, TOKEN_DAYS_MAX * DAY_MS))
    faults.push({ field: '/expiresAt', code: 'token-expiry-out-of-range', values: { days: TOKEN_DAYS_MAX } });
  return faults;
}

function allowedScopes(input: TokenInput): readonly Scope[] {
  if (input.organisation) return SCOPES_OF.organisation;
  return input.partner ? SCOPES_OF[input.partner] : SCOPES;
}
