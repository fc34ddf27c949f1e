import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { AgenciesPack, Power } from '../../agencies/rules/pack.ts';
import { officerWith } from '../../orders/index.ts';
import { listHash } from '../list-hash.ts';
import type { LicencesPack } from '../rules/pack.ts';
import {
  changeRefusal,
  listRefusal,
  type ProposedChange,
  type RegisterChange,
  type RegisterChangeFact,
  secondRefusal,
} from '../rules/register-change.ts';
import { registerChange } from '../store/register-changes.ts';
import { type CentreList, type Imported, importExistingCentres, listFaults } from './import-centres.ts';
import { interestsIn } from './interests.ts';
import { onLicence, type Recorded } from './on-licence.ts';
import { endTransition, transitionEnded } from './transition.ts';
import { changeConditions, conditionsChanged } from './vary-licence.ts';

export interface RegisterPacks {
  readonly agencies: AgenciesPack;
  readonly licences: LicencesPack;
}

interface OfChange {
  readonly change: Id<'register-change'>;
}

type LicenceChange = Extract<RegisterChange, { readonly licence: Id<'licence'> }>;

/** One officer of the authority proposes to change conditions, or to end a centre's transition without a licence. */
export async function proposeRegisterChange(
  act: Act,
  packs: RegisterPacks,
  change: LicenceChange,
  reasons: string,
): Promise<OfChange | Refusal> {
  const about = await interestsIn(act, change.licence);
  if (isRefusal(about)) return about;
  const officer = await officerWith(act, packs, 'propose-decision', about);
  if (isRefusal(officer)) return officer;
  // what could not be made is not proposed
  const fits = await onLicence(act, change.licence, async (licence) => {
    const decided =
      change.kind === 'conditions'
        ? await conditionsChanged(act, licence, { ...change, from: latest(change.from, act.at) })
        : transitionEnded(licence, { ...change, until: latest(change.until, act.at), successor: null });
    return isRefusal(decided) ? decided : { says: [] };
  });
  return isRefusal(fits) ? fits : proposed(act, packs, officer, change, reasons);
}

/** One officer proposes to take a list of existing centres over: what is kept is its hash. */
export async function proposeImport(
  act: Act,
  packs: RegisterPacks,
  list: CentreList,
  reasons: string,
): Promise<(OfChange & { readonly hash: string }) | Refusal> {
  const faults = listFaults(list);
  if (faults) return faults;
  const officer = await officerWith(act, packs, 'propose-decision', []);
  if (isRefusal(officer)) return officer;
  const hash = listHash(list);
  const { instrument, centres } = list;
  const change: RegisterChange = {
    kind: 'import',
    licence: null,
    instrument,
    centres: centres.length,
    hash,
  };
  const made = await proposed(act, packs, officer, change, reasons);
  return isRefusal(made) ? made : { ...made, hash };
}

/** A second officer makes a change of one licence. */
export async function makeRegisterChange(
  act: Act,
  packs: RegisterPacks,
  input: OfChange,
): Promise<Recorded | Refusal> {
  const found = await second(act, packs, input.change);
  if (isRefusal(found)) return found;
  const { change } = found;
  if (change.kind === 'import') return refuse('conflict', 'register-change-needs-list');
  return change.kind === 'conditions'
    ? changeConditions(act, { ...change, from: latest(change.from, act.at) })
    : endTransition(act, { ...change, until: latest(change.until, act.at), successor: null });
}

/** A second officer hands the same list in; the centres are entered, and their claim codes given this once. */
export async function confirmImport(
  act: Act,
  packs: RegisterPacks,
  input: OfChange & CentreList,
): Promise<readonly Imported[] | Refusal> {
  const { change: id, ...list } = input;
  const found = await second(act, packs, id, (change) => listRefusal(change, listHash(list)));
  return isRefusal(found) ? found : importExistingCentres(act, packs.licences, list);
}

/** A second officer does not agree; the proposal ends. */
export async function declineRegisterChange(
  act: Act,
  packs: RegisterPacks,
  input: OfChange & { readonly reasons: string },
): Promise<OfChange | Refusal> {
  const found = await proposedChange(act, packs, 'approve-decision', input.change);
  if (isRefusal(found)) return found;
  const { change, officer } = found;
  const refused =
    secondRefusal(change, officer) ?? changeRefusal(packs.agencies.authority, officer, input.reasons);
  if (refused) return refused;
  const says: RegisterChangeFact = {
    type: 'RegisterChangeDeclined',
    data: { declinedBy: officer.officer },
    personal: { reasons: input.reasons },
  };
  await act.append([{ subject: change.id, after: change.version, says, keyedTo: change.id }]);
  return { change: change.id };
}

/** A day that has passed while the proposal waited gives way to now: nothing is made backwards. */
const latest = (asked: Instant | undefined, now: Instant) => (asked && asked > now ? asked : now);

async function proposed(
  act: Act,
  packs: RegisterPacks,
  officer: { readonly agency: string; readonly officer: Id<'officer'> },
  change: RegisterChange,
  reasons: string,
): Promise<OfChange | Refusal> {
  const refused = changeRefusal(packs.agencies.authority, officer, reasons);
  if (refused) return refused;
  const id = act.newId<'register-change'>();
  const says: RegisterChangeFact = {
    type: 'RegisterChangeProposed',
    data: { change, agency: officer.agency, proposedBy: officer.officer },
    personal: { reasons },
  };
  await act.append([{ subject: id, after: 0, says, keyedTo: id }]);
  return { change: id };
}

async function proposedChange(act: Act, packs: RegisterPacks, power: Power, id: string) {
  const change = await registerChange(act, id);
  if (!change) return refuse('not-found', 'register-change-not-found');
  const about = change.change.licence ? await interestsIn(act, change.change.licence) : [];
  if (isRefusal(about)) return about;
  const officer = await officerWith(act, packs, power, about);
  return isRefusal(officer) ? officer : { change, officer };
}

/** The proposal as the second officer makes it; the fact that it was made is appended. */
async function second(
  act: Act,
  packs: RegisterPacks,
  id: string,
  fits: (change: RegisterChange) => Refusal | undefined = () => undefined,
): Promise<ProposedChange | Refusal> {
  const found = await proposedChange(act, packs, 'approve-decision', id);
  if (isRefusal(found)) return found;
  const { change, officer } = found;
  const refused = secondRefusal(change, officer) ?? fits(change.change);
  if (refused) return refused;
  const says: RegisterChangeFact = {
    type: 'RegisterChangeMade',
    data: {
      proposedBy: change.proposedBy,
      approvedBy: officer.officer,
      delegation: officer.delegation,
    },
  };
  await act.append([{ subject: change.id, after: change.version, says }]);
  return change;
}
