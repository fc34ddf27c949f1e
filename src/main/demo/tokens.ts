import { type Role, SYSTEM } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/id.ts';
import { DAY_MS, plusMs } from '../../kernel/instant.ts';
import { issueToken, type Partner, type Scope } from '../../modules/accounts/index.ts';
import type { Applicant, Props } from './applying.ts';
import { DEMO_PASSPHRASE } from './cast.ts';
import type { Lane } from './stage.ts';

/** What the token of each role opens; what its holder may do there is decided by role and delegation. */
const SCOPES: Readonly<Record<Role, readonly Scope[]>> = {
  intake: ['review', 'settle', 'lookup', 'register'],
  examiner: ['review', 'decide', 'lookup', 'register'],
  inspector: ['review', 'lookup', 'register'],
  approver: ['review', 'decide', 'orders', 'lookup', 'register'],
  supervisor: ['review', 'decide', 'lookup', 'register'],
  legal: ['review', 'decide', 'orders', 'courts', 'lookup', 'register'],
  oversight: ['oversight', 'lookup', 'register'],
  administrator: ['admin', 'lookup', 'register'],
};

interface DemoToken {
  readonly who: string;
  readonly token: string;
  readonly scopes: readonly Scope[];
}

export interface DemoTokens {
  readonly note: string;
  /** Opens the sealing keys of the officers that have one. */
  readonly passphrase: string;
  readonly officers: readonly (DemoToken & {
    readonly agency: string;
    readonly role: Role;
    readonly officer: string;
    readonly readsSealed: boolean;
  })[];
  readonly applicants: readonly (DemoToken & { readonly organisation: string; readonly fate: string })[];
  readonly partners: readonly (DemoToken & { readonly partner: Partner })[];
}

const YEAR = 365 * DAY_MS;

/** A signed-up owner by what became of the centre. */
export interface SignedUp {
  readonly fate: string;
  readonly name: string;
  readonly applicant: Applicant;
}

/** One token for every officer, one applicant of each fate, the bank and the carriers. */
export async function tokensOf(
  lane: Lane,
  { cast }: Props,
  signedUp: readonly SignedUp[],
): Promise<DemoTokens> {
  const expiresAt = plusMs(lane.at, YEAR);
  const issue = async (
    who: string,
    principal: Id<'principal'>,
    scopes: readonly Scope[],
    more: { organisation?: string; partner?: Partner } = {},
  ): Promise<DemoToken> => {
    const { secret } = await lane.act(SYSTEM, (act) =>
      issueToken(act, {
        principal,
        label: `Demonstration: ${who}`.slice(0, 100),
        scopes,
        expiresAt,
        ...more,
      }),
    );
    return { who, token: secret, scopes };
  };
  const officers: DemoTokens['officers'][number][] = [];
  for (const { actor, name, keyId } of cast.officers) {
    const { agency, role, officer, principal } = actor;
    officers.push({
      agency,
      role,
      officer,
      readsSealed: keyId !== null,
      ...(await issue(name, principal, SCOPES[role])),
    });
  }
  const applicants: DemoTokens['applicants'][number][] = [];
  const shown = new Set<string>();
  for (const { fate, name, applicant } of signedUp) {
    if (shown.has(fate)) continue;
    shown.add(fate);
    const { organisation, principal } = applicant;
    applicants.push({
      fate,
      organisation,
      ...(await issue(name, principal, ['apply', 'read-own', 'lookup'], { organisation })),
    });
  }
  const bank = {
    partner: 'bank' as const,
    ...(await issue('Mehran Demo Bank', cast.bank.principal, ['settle', 'lookup'], { partner: 'bank' })),
  };
  const carriers: DemoTokens['partners'][number][] = [];
  for (const { code, principal } of cast.carriers)
    carriers.push({
      partner: 'carrier',
      ...(await issue(code, principal, ['lookup'], { partner: 'carrier' })),
    });
  return {
    note: 'Made-up people of the demonstration country. These tokens open nothing elsewhere.',
    passphrase: DEMO_PASSPHRASE,
    officers,
    applicants,
    partners: [bank, ...carriers],
  };
}
