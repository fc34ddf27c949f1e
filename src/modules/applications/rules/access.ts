import type { Actor } from '../../../kernel/actor.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Opinion } from './facts.ts';
import { type Application, currentOpinions } from './state.ts';

/** A draft belongs to its organisation: its members read and change it, nobody else knows it exists. */
export function mayUseDraft(actor: Actor, draft: { readonly organisation: string }): Refusal | undefined {
  const own = actor.kind === 'applicant' && actor.organisation === draft.organisation;
  return own ? undefined : refuse('not-found', 'no-such-application');
}

/** An application is seen by its own organisation and by officers; other applicants do not learn that it exists. */
export function maySeeApplication(actor: Actor, app: Pick<Application, 'organisation'>): Refusal | undefined {
  if (actor.kind === 'officer') return undefined;
  return mayUseDraft(actor, app);
}

/**
 * What an officer may read of the opinions.
 * - His own agency's: always.
 * - Another agency's: once his own agency has a current opinion, or reviews nothing, or all have spoken.
 */
export function visibleOpinions(
  agency: string,
  app: Application,
): { opinion: Opinion | null; agency: string; given: boolean }[] {
  const current = currentOpinions(app);
  const spoken =
    !app.reviewers.includes(agency) ||
    current.some((o) => o.agency === agency) ||
    (app.state !== 'agency-review' && app.state !== 'deficient');
  return app.reviewers.map((reviewer) => {
    const given = current.find((o) => o.agency === reviewer);
    const latest = app.opinions.find((o) => o.agency === reviewer) ?? null;
    const shown = reviewer === agency ? latest : spoken ? (given ?? null) : null;
    return { agency: reviewer, given: given !== undefined, opinion: shown };
  });
}
