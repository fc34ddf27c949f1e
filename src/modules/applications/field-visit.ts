import type { OfficerActor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { requireNoConflict, requirePower } from '../agencies/index.ts';
import { type PremisesDetails, premisesAsDeclared } from '../entities/index.ts';
import type { DeskPack } from './actions/desk.ts';
import { factsOfApplication } from './record.ts';
import { ALLOWED } from './rules/allowed.ts';
import { applicationFrom } from './rules/evolve.ts';
import type { ApplicationFact } from './rules/facts.ts';
import { STATES } from './rules/snapshot.ts';
import type { Application } from './rules/state.ts';
import { applicationInspected, type InspectionToTake, inspectionsToTake } from './store/visits.ts';
import { type InspectionView, inspectionView } from './visits.ts';

/** A visit as its inspector works on it. */
export interface FieldVisit {
  readonly app: Application;
  readonly inspection: InspectionView;
  /** The place as it is declared now, a home with its address; null once it was erased. */
  readonly place: PremisesDetails | null;
}

/**
 * One visit, for the inspector who is sent. `send` is for what he found: it is taken in also when somebody else was
 * sent since, because he could not know; the page he sees no longer.
 */
export async function fieldVisit(
  reader: Reader,
  pack: Pick<DeskPack, 'agencies'>,
  actor: OfficerActor,
  inspection: string,
  to: { readonly for: 'see' | 'send'; readonly at: Instant },
): Promise<FieldVisit | Refusal> {
  const denied = await requirePower(reader, pack.agencies, actor, 'record-inspection', to.at);
  if (denied) return denied;
  const application = await applicationInspected(reader, inspection);
  const facts = application ? await factsOfApplication(reader, application) : [];
  const app = application && applicationFrom(application, facts);
  const found = app ? app.inspections.find((one) => one.inspection === inspection) : undefined;
  if (!app || !found || !isSent(facts, inspection, actor.officer, to.for))
    return refuse('not-found', 'no-such-inspection');
  const about = [app.organisation, app.company, ...app.people.map(({ person }) => person)];
  const tied = await requireNoConflict(reader, actor, about);
  if (tied) return tied;
  if (app.recused.includes(actor.officer)) return refuse('not-allowed', 'recused-from-this');
  const declared = app.places.find(({ premises }) => premises === found.premises)?.fact as Id<'fact'>;
  const place = declared && (await premisesAsDeclared(reader, [declared])).get(declared);
  return { app, inspection: inspectionView(found, facts, actor), place: place ?? null };
}

/** Sent last: the visit is his. Sent ever: he may have been there. */
function isSent(
  facts: readonly ApplicationFact[],
  inspection: string,
  officer: string,
  reason: 'see' | 'send',
): boolean {
  const sent = facts.flatMap((f) =>
    f.type === 'VisitAnnounced' && f.data.inspection === inspection ? [f.data.officer] : [],
  );
  return reason === 'see' ? sent.at(-1) === officer : sent.includes(officer);
}

const TAKEN_IN = STATES.filter((state) => (ALLOWED[state] as readonly string[]).includes('announce-visit'));

/** Inspections of his agency that an inspector may take: he announces his own visit. */
export async function visitsToTake(
  reader: Reader,
  pack: Pick<DeskPack, 'agencies'>,
  actor: OfficerActor,
  at: Instant,
): Promise<InspectionToTake[]> {
  const denied = await requirePower(reader, pack.agencies, actor, 'record-inspection', at);
  return isRefusal(denied) ? [] : inspectionsToTake(reader, actor.agency, TAKEN_IN);
}
