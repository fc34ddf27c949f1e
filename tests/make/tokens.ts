// A token of everybody who may call the API about a whole office, and of those who may not.
import type { OfficerActor } from '../../src/kernel/actor.ts';
import { DAY_MS, type Instant, plusMs } from '../../src/kernel/instant.ts';
import { SCOPES } from '../../src/main/appointment.ts';
import { issueToken, revokeToken, type Scope } from '../../src/modules/accounts/index.ts';
import { nameCollectingBank } from '../../src/modules/payments/index.ts';
import { type AnOrganisation, anOrganisation, aPerson, done } from './accounts.ts';
import { acting } from './desk.ts';
import type { WholeOffice } from './whole-office.ts';

const APPLICANTS = ['apply', 'read-own', 'lookup'] as const;
export const SHORT_MS = 60_000;

interface Asked {
  readonly principal: AnOrganisation['owner']['principal'];
  readonly scopes: readonly Scope[];
  readonly organisation?: string;
  readonly partner?: 'bank' | 'carrier';
  readonly expiresAt?: Instant;
}

const issued = (asked: Asked) =>
  done(acting, undefined, (act) =>
    issueToken(act, { label: 'test', expiresAt: plusMs(act.at, 30 * DAY_MS), ...asked }),
  );

export async function tokensOf(
  {
    apps,
    claimant,
    rulings,
    complainant,
  }: Pick<WholeOffice, 'apps' | 'claimant' | 'rulings' | 'complainant'>,
  officers: readonly { readonly actor: OfficerActor }[],
) {
  const ofOwner = async ({ organisation, owner }: AnOrganisation, more: Partial<Asked> = {}) =>
    issued({ principal: owner.principal, organisation, scopes: APPLICANTS, ...more });
  const owners = [...Object.values(apps), claimant, rulings.asked, complainant];
  const ofOwners = new Map<string, string>();
  for (const one of owners) ofOwners.set(one.organisation, (await ofOwner(one)).secret);
  const ofOfficers = new Map<string, string>();
  for (const { actor } of officers)
    ofOfficers.set(
      actor.officer,
      (await issued({ principal: actor.principal, scopes: SCOPES[actor.role] })).secret,
    );
  const bank = await aPerson(acting);
  await done(acting, undefined, (act) => nameCollectingBank(act, { code: 'testbank', principal: bank }));
  const [first] = officers;
  const own = apps['agency-review'];
  const listed = await ofOwner(own);
  const revoked = await ofOwner(own);
  await done(acting, undefined, (act) => revokeToken(act, { token: revoked.token, reason: 'lost' }));
  const person = { principal: await aPerson(acting) };
  return {
    ofOwners,
    ofOfficers,
    /** One that the API can be asked about. */
    listed: listed.token,
    stranger: (await ofOwner(await anOrganisation(acting))).secret,
    bank: (await issued({ principal: bank, partner: 'bank', scopes: ['settle', 'lookup'] })).secret,
    carrier: (await issued({ principal: await aPerson(acting), partner: 'carrier', scopes: ['lookup'] }))
      .secret,
    person: (await issued({ ...person, scopes: APPLICANTS })).secret,
    'owner without a scope': (await ofOwner(own, { scopes: ['lookup'] })).secret,
    'officer without a scope': (await issued({ principal: first!.actor.principal, scopes: ['lookup'] }))
      .secret,
    revoked: revoked.secret,
    /** Until the clock goes on by `SHORT_MS`. */
    short: (await ofOwner(own, { expiresAt: plusMs(acting.clock.now(), SHORT_MS) })).secret,
  };
}
