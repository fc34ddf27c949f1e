import type { OfficerActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import { invalid, isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { letterTo, membersOf, organisation } from '../../accounts/index.ts';
import { tidyText } from '../../accounts/rules/plain-text.ts';
import { delegationFor, requireNoConflict } from '../../agencies/index.ts';
import type { AgenciesPack, Power } from '../../agencies/rules/pack.ts';
import { certifyExemption } from '../../licences/index.ts';
import type { LicencesPack } from '../../licences/rules/pack.ts';
import { letterOfRuling } from '../letters.ts';
import type { RulingsSays } from '../rules/facts.ts';
import type { Outcome, RulingsPack } from '../rules/pack.ts';
import {
  appealRefusal,
  exempts,
  proposalFaults,
  proposeRefusal,
  REASONS_MIN,
  type Ruling,
  ruledByRefusal,
  secondRefusal,
} from '../rules/ruling.ts';
import { rulingById, rulingTexts } from '../store.ts';
import { ownRuling } from './ask-ruling.ts';

export interface RulingPacks {
  readonly rulings: RulingsPack;
  readonly agencies: AgenciesPack;
  readonly licences: LicencesPack;
}

export interface ProposeRulingInput {
  readonly ruling: string;
  readonly outcome: Outcome;
  readonly class: string | null;
  readonly instrument: string;
  readonly reasons: string;
}

interface OfRuling {
  readonly ruling: string;
}

/** One officer writes the ruling; nothing is told to anybody until another approves. */
export async function proposeRuling(
  act: Act,
  packs: RulingPacks,
  input: ProposeRulingInput,
): Promise<OfRuling | Refusal> {
  const found = await rulingFor(act, packs, 'propose-decision', input.ruling);
  if (isRefusal(found)) return found;
  const { ruling, officer } = found;
  const refusal = proposeRefusal(ruling);
  if (refusal) return refusal;
  const { outcome, instrument, reasons } = input;
  const ruled = { outcome, class: outcome === 'not-needed' ? null : input.class, instrument };
  const faults = proposalFaults(packs.rulings, { ...ruled, reasons });
  if (faults.length) return invalid(faults);
  const says: RulingsSays = {
    type: 'RulingProposed',
    data: {
      ...ruled,
      instrument: tidyText(instrument),
      agency: officer.agency,
      proposedBy: officer.officer,
    },
    personal: { reasons: tidyText(reasons) },
  };
  await act.append([{ subject: ruling.id, after: ruling.version, says, keyedTo: ruling.id }]);
  return { ruling: ruling.id };
}

/** The second officer does not agree: it goes back to the first, with reasons for the office alone. */
export async function sendRulingBack(
  act: Act,
  packs: RulingPacks,
  input: OfRuling & { readonly reasons: string },
): Promise<OfRuling | Refusal> {
  const found = await rulingFor(act, packs, 'approve-decision', input.ruling);
  if (isRefusal(found)) return found;
  const { ruling, officer } = found;
  const refusal = secondRefusal(ruling, officer);
  if (refusal) return refusal;
  const reasons = tidyText(input.reasons);
  if (reasons.length < REASONS_MIN)
    return refuse('invalid', 'ruling-needs-reasons', {
      field: '/reasons',
      values: { length: REASONS_MIN },
    });
  const says: RulingsSays = {
    type: 'RulingSentBack',
    data: { sentBackBy: officer.officer, times: ruling.sentBack + 1 },
    personal: { reasons },
  };
  await act.append([{ subject: ruling.id, after: ruling.version, says, keyedTo: ruling.id }]);
  return { ruling: ruling.id };
}

/** The second officer approves: the ruling is given, told to the owners, and an exemption stands in the register. */
export async function approveRuling(
  act: Act,
  packs: RulingPacks,
  input: OfRuling,
): Promise<(OfRuling & { readonly number: string | null }) | Refusal> {
  const found = await rulingFor(act, packs, 'approve-decision', input.ruling);
  if (isRefusal(found)) return found;
  const { ruling, officer } = found;
  const refusal = secondRefusal(ruling, officer);
  if (refusal) return refusal;
  const { outcome, class: code, instrument, proposedBy } = ruling;
  const ruled = { outcome: outcome!, class: code, instrument: instrument! };
  const entry = exempts(ruled) ? await certified(act, packs, ruling) : null;
  if (isRefusal(entry)) return entry;
  const says: RulingsSays = {
    type: 'RulingGiven',
    data: {
      ...ruled,
      proposedBy: proposedBy!,
      approvedBy: officer.officer,
      delegation: officer.delegation,
      licence: entry?.licence ?? null,
      number: entry?.number ?? null,
    },
  };
  await act.append([{ subject: ruling.id, after: ruling.version, says }]);
  await tellOwners(act, packs.rulings, ruling);
  return { ruling: ruling.id, number: entry?.number ?? null };
}

/** Notes that a ruling was appealed: by who asked, or by an officer of the authority who was told. */
export async function noteAppeal(
  act: Act,
  packs: RulingPacks,
  input: OfRuling & { readonly appeal: string },
): Promise<OfRuling | Refusal> {
  const found =
    act.by.kind === 'applicant'
      ? await ownRuling(act, act.by, input.ruling)
      : await rulingFor(act, packs, 'propose-decision', input.ruling);
  if (isRefusal(found)) return found;
  const ruling = 'ruling' in found ? found.ruling : found;
  const refusal = appealRefusal(ruling, input.appeal);
  if (refusal) return refusal;
  const says: RulingsSays = { type: 'RulingAppealed', data: { appeal: tidyText(input.appeal) } };
  await act.append([{ subject: ruling.id, after: ruling.version, says }]);
  return { ruling: ruling.id };
}

type Empowered = OfficerActor & { readonly delegation: Id<'delegation'> };

/** A ruling for an officer of the authority who holds the power and has no interest in who asks. */
async function rulingFor(
  act: Act,
  packs: RulingPacks,
  power: Power,
  id: string,
): Promise<{ ruling: Ruling; officer: Empowered } | Refusal> {
  if (act.by.kind !== 'officer') return refuse('not-allowed', 'officers-only');
  const elsewhere = ruledByRefusal(packs.rulings, act.by.agency);
  if (elsewhere) return elsewhere;
  const delegation = await delegationFor(act, packs.agencies, act.by, power, act.at);
  if (isRefusal(delegation)) return delegation;
  const ruling = await rulingById(act, id);
  if (!ruling) return refuse('not-found', 'ruling-not-found');
  const conflict = await requireNoConflict(act, act.by, [ruling.organisation, ruling.company]);
  if (conflict) return conflict;
  return { ruling, officer: { ...act.by, delegation: delegation.delegation } };
}

/** What the register says of an operator that needs no licence, at the place that it named. */
async function certified(act: Act, { licences, rulings }: RulingPacks, ruling: Ruling) {
  const { asked } = await rulingTexts(act, ruling.id);
  const own = await organisation(act, ruling.organisation);
  if (!asked || !own) return refuse('conflict', 'ruling-erased');
  const fallback = rulings.classes.find(({ instrument }) => instrument === 'exemption-certificate');
  const { line, city, district, residential } = asked.place;
  return certifyExemption(act, licences, {
    company: own.company,
    organisation: own.id,
    class: ruling.class ?? fallback?.code ?? rulings.classes[0]!.code,
    holder: { name: own.name, nameUrdu: null },
    validUntil: null,
    ruling: ruling.reference,
    premises: [
      {
        id: act.newId<'premises'>(),
        line,
        unit: null,
        area: null,
        city,
        district,
        residential,
        seats: null,
      },
    ],
    numbers: [],
  });
}

async function tellOwners(act: Act, pack: RulingsPack, ruling: Ruling): Promise<void> {
  const owners = (await membersOf(act, ruling.organisation, act.at)).filter(
    ({ capacity }) => capacity === 'owner',
  );
  await act.send(
    owners.flatMap(({ principal, contact }) =>
      letterTo(principal, contact, letterOfRuling(ruling.reference, pack.appeal.days)),
    ),
  );
}
