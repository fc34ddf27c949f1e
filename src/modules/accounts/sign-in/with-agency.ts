import type { Id } from '../../../kernel/id.ts';
import { plusMs, SECOND_MS } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Act, type Acting, perform } from '../../../platform/act.ts';
import { hashOfSecret, randomSecret } from '../../../platform/chance.ts';
import {
  newChecks,
  type Provider,
  signOnAddress,
  type VouchedFor,
  vouchedFor,
} from '../../../platform/oidc.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { placeOfSignOn } from '../actions/set-agency-sign-on.ts';
import { contactFaults } from '../rules/contact.ts';
import type { AccountsSays } from '../rules/facts.ts';
import { rolesOfGroups } from '../rules/sign-in-access.ts';
import { keepChallenge } from '../store/codes.ts';
import type { Session } from '../store/sessions.ts';
import {
  type AgencySignOn,
  agencySignOn,
  keepLink,
  linkedPrincipal,
  principalAt,
  signOnSecret,
} from '../store/sign-in.ts';
import { appendWays } from './change.ts';
import type { Gate, Visitor } from './gate.ts';
import { failed, letIn, openSession, type SignedIn } from './open.ts';
import { answered } from './with-passkey.ts';

const OPEN_MS = 10 * 60 * SECOND_MS;
const AGAIN_S = 60;
const AGENCY = /^[a-z0-9-]{1,64}$/;

export interface BegunSignOn {
  /** Where the browser goes. */
  readonly address: string;
  /** Into a `__Host-` cookie (SameSite=Lax) until it comes back: the answer counts in this browser only. */
  readonly browser: string;
}

/** The path under which the browser comes back; one for all agencies, registered at each provider. */
export const SIGN_ON_PATH = '/sign-in/agency/return';

/** Sends a browser to the sign-on of an agency. `current`: the person is to prove himself anew, there. */
export async function beginAgencySignOn(
  acting: Acting,
  gate: Gate,
  input: { readonly agency: string; readonly current?: Session },
): Promise<BegunSignOn | Refusal> {
  const { agency, current } = input;
  const found = await providerOf(acting.db, gate, agency);
  if (!found) return refuse('not-found', 'sign-on-not-set');
  const id = acting.ids.next<'challenge'>(acting.clock.now());
  const browser = randomSecret();
  const checks = newChecks(`${id}.${randomSecret()}`, current ? AGAIN_S : null);
  const address = await signOnAddress(found.provider, checks);
  if (typeof address === 'string') return refuse('conflict', 'sign-on-unreachable');
  const details = {
    agency,
    signOn: found.setting.signOn,
    state: checks.state,
    nonce: checks.nonce,
    verifier: checks.verifier,
    browser: hashOfSecret(browser)!,
  };
  await perform(acting, {}, async (act) => {
    const asked = { purpose: 'agency-sign-on', session: current?.session ?? null, details } as const;
    await keepChallenge(act, id, asked, plusMs(act.at, OPEN_MS));
    return null;
  });
  return { address: address.href, browser };
}

export interface AgencyAnswer {
  /** The query of the address that the browser came back to, with its `?`. */
  readonly query: string;
  /** The value of the browser's cookie. */
  readonly browser: string | undefined;
  readonly current?: Session;
}

/**
 * Signs in whom an agency's provider vouches for.
 * - The answer belongs to what this browser was sent away with, once, within ten minutes.
 * - The setting it was sent away with still holds.
 * - The person is linked, or holds an office of this agency under the e-mail address that the provider verified, or is
 *   appointed now where the installation lets providers do so.
 * - The role of his office is one that his groups give: a provider that takes the group away takes the way in away.
 */
export async function signInWithAgency(
  acting: Acting,
  gate: Gate,
  visitor: Visitor,
  input: AgencyAnswer,
): Promise<SignedIn | Refusal> {
  const { current } = input;
  const cameBackTo = new URL(`${gate.origin}${SIGN_ON_PATH}${input.query}`);
  const state = cameBackTo.searchParams.get('state') ?? '';
  const asked = await answered(acting, state.split('.')[0]!, 'agency-sign-on');
  if (isRefusal(asked)) return asked;
  const { agency, signOn, nonce, verifier } = asked.details as Record<string, string>;
  const event = { principal: null, audience: 'officer', how: 'agency-sign-on' } as const;
  const found = await providerOf(acting.db, gate, agency!);
  if (
    asked.details.state !== state ||
    asked.details.browser !== hashOfSecret(input.browser) ||
    asked.session !== (current?.session ?? null) ||
    found?.setting.signOn !== signOn
  )
    return failed(acting, visitor, event, refuse('not-allowed', 'challenge-over'));
  const checks = { state, nonce: nonce!, verifier: verifier!, ageMax: current ? AGAIN_S : null };
  const person = await vouchedFor(found!.provider, checks, cameBackTo, found!.setting.groupsClaim);
  if (person === 'unreachable') return refuse('conflict', 'sign-on-unreachable');
  if (person === 'not-accepted')
    return failed(acting, visitor, event, refuse('not-allowed', 'sign-on-not-accepted'));
  return letIn(acting, visitor, event, async (act) => {
    const principal = await principalFor(act, gate, found!.setting, person);
    if (isRefusal(principal)) return principal;
    const office = await gate.offices.of(act, principal, act.at);
    if (office?.agency !== agency) return refuse('not-allowed', 'sign-on-stranger');
    if (!rolesOfGroups(person.groups, found!.setting.roles).includes(office!.role))
      return refuse('not-allowed', 'sign-on-role-not-given');
    return openSession(act, gate, visitor, {
      principal,
      audience: 'officer',
      how: 'agency-sign-on',
      current,
    });
  });
}

async function providerOf(
  reader: Reader,
  gate: Gate,
  agency: string,
): Promise<{ setting: AgencySignOn; provider: Provider } | undefined> {
  const setting = AGENCY.test(agency) ? await agencySignOn(reader, agency) : undefined;
  const sealed = setting && (await signOnSecret(reader, setting.signOn));
  if (!setting || !sealed) return undefined;
  const provider = {
    issuer: setting.issuer,
    clientId: setting.clientId,
    clientSecret: gate.key.open(placeOfSignOn(setting.signOn), sealed).toString(),
    redirectUri: gate.origin + SIGN_ON_PATH,
    insecure: gate.demonstration,
  };
  return { setting, provider };
}

async function principalFor(
  act: Act,
  gate: Gate,
  setting: AgencySignOn,
  person: VouchedFor,
): Promise<Id<'principal'> | Refusal> {
  const { agency, issuer, signOn } = setting;
  const subject = gate.key.fingerprint(`sign-on/${issuer}`, person.subject);
  const linked = await linkedPrincipal(act, issuer, subject);
  if (linked) return linked;
  const said = { name: person.name ?? 'x', email: person.email, mobile: null };
  if (contactFaults(said).length) return refuse('not-allowed', 'sign-on-stranger');
  const email = person.email?.toLowerCase() ?? null;
  const known = email ? await principalAt(act, { channel: 'mail', address: email }) : 'nobody';
  if (known === 'several') return refuse('not-allowed', 'sign-on-stranger');
  const principal = known === 'nobody' ? await appointed(act, gate, setting, person) : known;
  if (isRefusal(principal)) return principal;
  if ((await gate.offices.of(act, principal, act.at))?.agency !== agency)
    return refuse('not-allowed', 'sign-on-stranger');
  await keepLink(act, issuer, subject, principal, act.at);
  await appendWays(act, principal, [{ type: 'SignOnLinked', data: { signOn, agency } }]);
  return principal;
}

/** The account and office of somebody new whom the provider vouches for. */
async function appointed(
  act: Act,
  gate: Gate,
  { agency, roles }: AgencySignOn,
  { name, email, groups }: VouchedFor,
): Promise<Id<'principal'> | Refusal> {
  const [role] = rolesOfGroups(groups, roles);
  if (!gate.offices.appoint || !role || !name || !email) return refuse('not-allowed', 'sign-on-stranger');
  const principal = act.newId<'principal'>();
  const says: AccountsSays = {
    type: 'PrincipalRegistered',
    data: { kind: 'person' },
    personal: { name, email: email.toLowerCase(), mobile: null },
  };
  await act.append([{ subject: principal, after: 0, says, keyedTo: principal }]);
  const office = await gate.offices.appoint(act, { principal, agency, role });
  return isRefusal(office) ? office : principal;
}
