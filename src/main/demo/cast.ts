import { pk } from '../../jurisdictions/pk/index.ts';
import { type OfficerActor, type PartnerActor, type Role, SYSTEM } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/id.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { registerPrincipal } from '../../modules/accounts/index.ts';
import {
  appointOfficer,
  makeDelegation,
  nameDecider,
  publishSealingKey,
} from '../../modules/agencies/index.ts';
import { rolePowers } from '../../modules/agencies/rules/pack.ts';
import { registerCarrier } from '../../modules/entities/index.ts';
import { nameCollectingBank } from '../../modules/payments/index.ts';
import type { Vault } from '../../platform/vault.ts';
import { CARRIERS } from './carriers.ts';
import { personAt } from './people.ts';
import type { Random } from './random.ts';
import type { Lane } from './stage.ts';

/** How many officers of each role an agency has. */
const ROSTER: readonly (readonly [agency: string, role: Role, count: number])[] = [
  ['pta', 'intake', 2],
  ['pta', 'examiner', 4],
  ['pta', 'inspector', 2],
  ['pta', 'approver', 2],
  ['pta', 'supervisor', 1],
  ['pta', 'legal', 2],
  ['pta', 'oversight', 1],
  ['pta', 'administrator', 1],
  ['nccia', 'examiner', 3],
  ['nccia', 'inspector', 1],
  ['nccia', 'approver', 1],
  ['nccia', 'supervisor', 1],
  ['nccia', 'administrator', 1],
  ['intel', 'examiner', 2],
  ['intel', 'approver', 1],
  ['intel', 'supervisor', 1],
  ['intel', 'administrator', 1],
  ['mohtasib', 'oversight', 1],
];

export interface CastOfficer {
  readonly actor: OfficerActor;
  readonly name: string;
  /** Published for reading sealed reasons, where it has one. */
  readonly keyId: string | null;
}

/** Everybody who stands on the office's side of the counter, and the partners. */
export interface Cast {
  readonly officers: readonly CastOfficer[];
  /** Clears and reads sealed reasons for the Authority. */
  readonly decider: OfficerActor;
  readonly bank: PartnerActor;
  readonly carriers: readonly { readonly code: string; readonly principal: Id<'principal'> }[];
  /** One of the officers of a role, by chance. */
  officer(random: Random, agency: string, role: Role): OfficerActor;
  /** One of them who is not `other`. */
  another(random: Random, agency: string, role: Role, other: OfficerActor): OfficerActor;
}

/** For the keys of the demonstration only; a real officer chooses a passphrase that nobody knows. */
export const DEMO_PASSPHRASE = 'demonstration only, not a secret';

/** Sets the office up: carriers, officers with delegations, the named decider, keys for sealed reasons, the bank. */
export async function assemble(lane: Lane, seed: string, vault: Vault): Promise<Cast> {
  const carriers: { code: string; principal: Id<'principal'> }[] = [];
  for (const carrier of CARRIERS) {
    await lane.act(SYSTEM, (act) => registerCarrier(act, carrier));
    carriers.push({ code: carrier.code, principal: await service(lane, `${carrier.name.en}, number desk`) });
  }
  const keyHolders = ROSTER.flatMap(([agency, role, count]) =>
    Array.from({ length: count }, (_, i) => ({ agency, role, i })),
  ).filter(readsSealed);
  // wrapping a key is slow on purpose: all at once, while the others are appointed
  const keys = Promise.all(keyHolders.map(() => vault.create(DEMO_PASSPHRASE)));
  const officers: CastOfficer[] = [];
  for (const [agency, role, count] of ROSTER)
    for (let i = 0; i < count; i++) officers.push(await appoint(lane, seed, agency, role, officers.length));
  const made = await keys;
  const withKeys = await giveKeys(lane, officers, made);
  const decider = withKeys.find(({ actor }) => actor.agency === 'pta' && actor.role === 'approver')!.actor;
  await lane.act(SYSTEM, (act) =>
    nameDecider(act, pk.agencies, { officer: decider.officer, from: lane.at, until: null }),
  );
  const bank: PartnerActor = {
    kind: 'partner',
    partner: 'bank',
    principal: await service(lane, 'Mehran Demo Bank, collections'),
  };
  await lane.act(SYSTEM, (act) => nameCollectingBank(act, { code: 'demo', principal: bank.principal }));
  const of = (agency: string, role: Role) =>
    withKeys.map(({ actor }) => actor).filter((actor) => actor.agency === agency && actor.role === role);
  return {
    officers: withKeys,
    decider,
    bank,
    carriers,
    officer: (random, agency, role) => random.pick(of(agency, role)),
    another: (random, agency, role, other) =>
      random.pick(of(agency, role).filter((actor) => actor.officer !== other.officer)),
  };
}

/** The decider of the Authority, and the heads and approvers of the other two: enough for every sealed text to be read. */
function readsSealed({ agency, role, i }: { agency: string; role: Role; i: number }): boolean {
  if (agency === 'pta') return role === 'approver' && i === 0;
  return role === 'approver' || role === 'supervisor';
}

async function appoint(
  lane: Lane,
  seed: string,
  agency: string,
  role: Role,
  n: number,
): Promise<CastOfficer> {
  const person = personAt(`${seed}/officers`, n);
  const contact = { name: person.nameLatin, email: person.email, mobile: person.phone };
  const { principal } = await lane.act(SYSTEM, (act) =>
    registerPrincipal(act, { kind: 'person', ...contact }),
  );
  const { officer } = await lane.act(SYSTEM, (act) =>
    appointOfficer(act, pk.agencies, { principal, agency, role }),
  );
  const powers = rolePowers(pk.agencies, agency, role) ?? [];
  const instrument = pk.instruments.find(({ code }) => code === 'delegation')!.number;
  await lane.act(SYSTEM, (act) =>
    makeDelegation(act, pk.agencies, { officer, powers, instrument, from: lane.at, until: null }),
  );
  return {
    actor: { kind: 'officer', principal, officer, agency, role },
    name: person.nameLatin,
    keyId: null,
  };
}

async function giveKeys(
  lane: Lane,
  officers: readonly CastOfficer[],
  made: readonly Awaited<ReturnType<Vault['create']>>[],
): Promise<CastOfficer[]> {
  const left = made.values();
  const seen = new Map<string, number>();
  const result: CastOfficer[] = [];
  for (const one of officers) {
    const { agency, role, officer } = one.actor;
    const i = seen.get(`${agency} ${role}`) ?? 0;
    seen.set(`${agency} ${role}`, i + 1);
    if (!readsSealed({ agency, role, i })) {
      result.push(one);
      continue;
    }
    const key = left.next().value;
    if (!key || isRefusal(key)) throw new Error('no sealing key was made');
    await lane.act(one.actor, (act) => publishSealingKey(act, { officer, publicKey: key.publicKey }));
    result.push({ ...one, keyId: key.keyId });
  }
  return result;
}

async function service(lane: Lane, name: string): Promise<Id<'principal'>> {
  const { principal } = await lane.act(SYSTEM, (act) =>
    registerPrincipal(act, { kind: 'service', name, email: null, mobile: null }),
  );
  return principal;
}
