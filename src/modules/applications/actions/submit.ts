import { createHash } from 'node:crypto';
import type { Id } from '../../../kernel/id.ts';
import { invalid, isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { SealedFact } from '../../../platform/ledger/append.ts';
import { canonical } from '../../../platform/ledger/canonical.ts';
import type { NewFact } from '../../../platform/ledger/fact.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { partiesToDeclare } from '../../entities/index.ts';
import { feesAbout } from '../../payments/index.ts';
import { applicationById, factsFor } from '../record.ts';
import { mayUseDraft } from '../rules/access.ts';
import { notNow } from '../rules/allowed.ts';
import type { AnswerGiven, Decided, PersonRef, PremisesRef } from '../rules/facts.ts';
import { processingShortfall } from '../rules/fees.ts';
import { dueOfIntake, duesOfNewVersion } from '../rules/intake.ts';
import { hasSoundIds, partiesOf, structureOf } from '../rules/parties.ts';
import { type Obstacle, obstacles } from '../rules/preview.ts';
import type { Application } from '../rules/state.ts';
import { type Draft, draftById, holdDraft, markSubmitted } from '../store.ts';
import { type Blind, classOf, type DeskPack, todayOf } from './desk.ts';
import { keepGoing } from './ending.ts';
import { knownFor } from './known.ts';

export interface Submitted {
  readonly application: string;
  readonly reference: string;
  readonly version: number;
  /** SHA-256, hex, of the canonical version: what opinions and decisions are bound to. */
  readonly hash: string;
  readonly state: Application['state'];
}

export interface Preview {
  readonly obstacles: readonly Obstacle[];
  /** What is still to be paid before it can be submitted, in the smallest unit; 0 when nothing is. */
  readonly feeShort: { readonly minor: string; readonly currency: string };
}

/** "Will this be refused?": everything in the way, before anything is submitted or paid. Changes nothing. */
export async function previewApplication(
  act: Pick<Act, 'at' | 'by'> & Reader,
  pack: DeskPack,
  blind: Blind,
  input: { application: string },
): Promise<Preview | Refusal> {
  const draft = await draftById(act, input.application);
  if (!draft) return refuse('not-found', 'no-such-application');
  const no = mayUseDraft(act.by, draft);
  if (no) return no;
  const found = await obstaclesOf(act, pack, blind, draft);
  const short = processingShortfall(
    draft,
    await feesAbout(act, draft.id),
    pack.applications,
    pack.payments.currency,
  );
  return { obstacles: found, feeShort: { minor: short.minor.toString(), currency: short.currency } };
}

/**
 * Submits the draft as the next version, numbered and hashed. Nothing that makes it deficient may be left,
 * and the processing fee is paid. A known ground of refusal does not stop it: a person decides.
 */
export async function submitApplication(
  act: Act,
  pack: DeskPack,
  blind: Blind,
  input: { application: string; revision: number; answers?: readonly AnswerGiven[] },
): Promise<Submitted | Refusal> {
  const blindOnce = remembering(blind); // people are looked up by what they are then declared with
  const draft = await holdDraft(act, input.application);
  if (!draft) return refuse('not-found', 'no-such-application');
  const no = mayUseDraft(act.by, draft);
  if (no) return no;
  if (draft.revision !== input.revision)
    return refuse('conflict', 'draft-changed', { field: '/revision', values: { revision: draft.revision } });
  const before = draft.submitted ? await applicationById(act, draft.id) : undefined;
  if (isRefusal(before)) return before;
  const closed = before && notNow(before.state, 'resubmit');
  if (closed) return closed;
  const [found, fees, parties] = await Promise.all([
    obstaclesOf(act, pack, blindOnce, draft),
    feesAbout(act, draft.id),
    hasSoundIds(draft.content) ? partiesNamed(act, pack, blindOnce, draft) : undefined,
  ]);
  const deficient = found.filter((o) => o.effect === 'deficient');
  if (deficient.length)
    return invalid(
      deficient.map(({ effect: _, field, ...fault }) => ({ ...fault, field: `/content${field}` })),
    );
  const short = processingShortfall(draft, fees, pack.applications, pack.payments.currency);
  if (short.minor > 0n)
    return refuse('conflict', 'processing-fee-unpaid', {
      values: { short: Number(short.minor), currency: short.currency },
    });
  if (!parties) throw new Error(`draft ${draft.id} has ids that no rule found wrong`);
  if (isRefusal(parties)) return parties;
  const version = draft.submitted + 1;
  const today = todayOf(act, pack);
  const dues = before
    ? duesOfNewVersion(before, today, pack.applications)
    : [dueOfIntake(today, pack.applications)];
  let submitted: ReturnType<typeof factsFor> | undefined;
  let hash = '';
  const recorded = act.append(parties.facts, (declared) => {
    const named = { ...versionOf(draft, version), ...parties.cited(declared) };
    hash = createHash('sha256').update(canonical(named)).digest('hex');
    const { answers = [] } = input;
    const personal = answers.length ? { answers } : null;
    const decided: Decided = { type: 'VersionSubmitted', data: { ...named, hash, dues }, personal };
    submitted = factsFor(act, before, draft.id, [decided]);
    return submitted.facts;
  });
  await Promise.all([recorded, markSubmitted(act, draft.id, version, act.at)]);
  const { after } = submitted!;
  const stopped = before ? undefined : await keepGoing(act, pack, after);
  if (stopped) return stopped;
  return { application: draft.id, reference: draft.reference, version, hash, state: after.state };
}

function remembering(blind: Blind): Blind {
  const known = new Map<string, string>();
  return (text) => {
    const index = known.get(text) ?? blind(text);
    known.set(text, index);
    return index;
  };
}

/** What a version says besides whom it names; its hash is over both. */
function versionOf(draft: Draft, version: number) {
  const { reference, kind, organisation, company, licence } = draft;
  return {
    reference,
    version,
    kind,
    class: draft.class,
    organisation,
    company,
    licence,
    content: structureOf(draft.content),
  };
}

async function obstaclesOf(
  act: Pick<Act, 'at'> & Reader,
  pack: DeskPack,
  blind: Blind,
  draft: Draft,
): Promise<Obstacle[]> {
  const known = await knownFor(act, pack, blind, draft);
  return obstacles(draft.content, draft.kind, classOf(pack, draft.class), pack.applications, known);
}

interface NamedParties {
  readonly facts: readonly NewFact[];
  cited(declared: readonly SealedFact[]): { people: PersonRef[]; places: PremisesRef[] };
}

/**
 * The company, people, owning companies and premises to declare, as far as they are new or changed, and how the version cites
 * them. A surrender declares nothing: its content was not asked for and may be anything.
 */
async function partiesNamed(
  act: Act,
  pack: DeskPack,
  blind: Blind,
  draft: Draft,
): Promise<NamedParties | Refusal> {
  if (draft.kind === 'surrender') return { facts: [], cited: () => ({ people: [], places: [] }) };
  const { details, people, owners, premises } = partiesOf(draft.content, pack.applications.formats);
  const prepared = await partiesToDeclare(
    act,
    { company: draft.company as Id<'company'>, details, people, owners, premises },
    blind,
  );
  if (isRefusal(prepared)) return prepared;
  const entries = draft.content.people ?? [];
  return {
    facts: prepared.facts,
    cited(declared) {
      const refs = prepared.refs(declared);
      const people = refs.people.map((ref, i) => {
        const { roles, sharePercent, from, until, visaUntil } = entries[i]!;
        return { ...ref, roles, sharePercent, from, until, visaUntil };
      });
      return { people, places: [...refs.premises] };
    },
  };
}
