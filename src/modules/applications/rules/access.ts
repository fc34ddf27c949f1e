import type { Actor } from '../../../kernel/actor.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { beyondMandate } from '../../accounts/rules/mandate.ts';
import type { Opinion } from './facts.ts';
import { type Application, currentOpinions } from './state.ts';

type Owned = Pick<Application, 'id' | 'organisation' | 'licence'>;

/**
 * A draft belongs to its organisation: its members read and change it, nobody else knows it exists. A helper does so
 * as far as the power of attorney reaches: the application itself, or the licence that it is about.
 */
export function mayUseDraft(actor: Actor, { id, organisation, licence }: Owned): Refusal | undefined {
  const own = actor.kind === 'applicant' && actor.organisation === organisation;
  if (!own) return refuse('not-found', 'no-such-application');
  return beyondMandate(actor, { id }, ...(licence ? [{ id: licence }] : []));
}

/** An application is seen by its own organisation and by officers; other applicants do not learn that it exists. */
export function maySeeApplication(actor: Actor, app: Owned): Refusal | undefined {
  if (actor.kind === 'officer') return undefined;
  return mayUseDraft(actor, app);
}

/**
 * Whether an agency may hear what others said, of this version and of earlier ones: once it has spoken over
 * this one itself, or reviews nothing, or nobody's opinion is awaited any more.
 */
export function mayHearOthers(agency: string, app: Application): boolean {
  if (!app.reviewers.includes(agency)) return true;
  if (app.state !== 'agency-review' && app.state !== 'deficient') return true;
  return currentOpinions(app).some((o) => o.agency === agency);
}

/**
 * What an officer may read of the opinions.
 * - His own agency's: always.
 * - Another agency's: once his agency may hear others, and only what binds now.
 */
export function visibleOpinions(
  agency: string,
  app: Application,
): { opinion: Opinion | null; agency: string; given: boolean }[] {
  const current = currentOpinions(app);
  return app.reviewers.map((reviewer) => {
    const given = current.find((o) => o.agency === reviewer);
    const latest = app.opinions.find((o) => o.agency === reviewer) ?? null;
    const shown = reviewer === agency ? latest : mayHearOthers(agency, app) ? (given ?? null) : null;
    return { agency: reviewer, given: given !== undefined, opinion: shown };
  });
}
