import type { Actor, OfficerActor } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import {
  type PersonDetails,
  type PremisesDetails,
  peopleAsDeclared,
  premisesAsDeclared,
} from '../entities/index.ts';
import { factsOfApplication } from './record.ts';
import { mayHearOthers, maySeeApplication, visibleOpinions } from './rules/access.ts';
import { type ClockRule, ruleOfClock } from './rules/clock-rule.ts';
import { type Difference, differences } from './rules/difference.ts';
import { applicationFrom } from './rules/evolve.ts';
import type { ApplicationFact, ApplicationSays, Opinion } from './rules/facts.ts';
import { type Benefit, benefits } from './rules/owners.ts';
import { type Clock, OFFICES } from './rules/snapshot.ts';
import type { Application } from './rules/state.ts';
import { withWhereabouts } from './whole-version.ts';

/** An application as one reader may see it. */
export interface ApplicationView {
  readonly application: Omit<
    Application,
    'opinions' | 'earlier' | 'sealedRead' | 'recused' | 'facts' | 'clocks'
  > & {
    /** Who has until when to act, and on which rule. */
    readonly clocks: readonly (Clock & { readonly rule: ClockRule })[];
  };
  /** Person id to details; null once erased. */
  readonly people: Readonly<Record<string, PersonDetails | null>>;
  readonly places: Readonly<Record<string, PremisesDetails | null>>;
  /** Person id to the part in the applicant, on the day of the version; those without any are left out. */
  readonly benefits: Readonly<Record<string, Benefit>>;
  /** For officers: who has spoken, and what they said as far as this reader may know. */
  readonly opinions: readonly {
    readonly agency: string;
    readonly given: boolean;
    readonly opinion: Opinion | null;
    readonly reasons: string | null;
  }[];
  readonly history: readonly HistoryLine[];
}

export interface HistoryLine {
  readonly fact: string;
  readonly type: ApplicationFact['type'];
  readonly at: string;
  readonly agency: string | null;
  /** Words that were said to this reader: a request, a notice, an answer. */
  readonly said: unknown;
  /** Of a step over somebody's silence, for officers: whose, which and what was due. */
  readonly reminded: Reminded | null;
}

export type Reminded = Omit<Extract<ApplicationSays, { type: 'SilenceMarked' }>['data'], 'after'>;

// What an applicant learns of the office's work as it happens; the rest is the office's own until the decision.
export const TOLD_TO_APPLICANT: ReadonlySet<ApplicationFact['type']> = new Set([
  'VersionSubmitted',
  'FoundComplete',
  'FoundDeficient',
  'InformationRequested',
  'InspectionOrdered',
  'GrantApproved',
  'RefusalNoticed',
  'RefusalAnswered',
  'RefusalDropped',
  'RefusalApproved',
  'ApplicationWithdrawn',
  'LapseNoticed',
  'FeeReminded',
  'ApplicationLapsed',
  'ApplicationReopened',
  'CourtDirectionEntered',
  'CourtDirectionDropped',
  'CourtDirectionApproved',
  'OfficeTimeBegun',
  'InspectionAsked',
  'TimeExtended',
  'ApplicationGranted',
]);

/** Everything one reader may see of an application. Applicants get neither opinions nor the office's own words. */
export async function viewApplication(
  reader: Reader,
  actor: Actor,
  id: string,
): Promise<ApplicationView | Refusal> {
  const facts = await factsOfApplication(reader, id);
  const app = applicationFrom(id, facts);
  if (!app) return refuse('not-found', 'no-such-application');
  const no = maySeeApplication(actor, app);
  if (no) return no;
  const people = await peopleAsDeclared(
    reader,
    app.people.map((p) => p.fact as Id<'fact'>),
  );
  const places = await premisesAsDeclared(
    reader,
    app.places.map((p) => p.fact as Id<'fact'>),
  );
  const { opinions: _o, earlier: _e, sealedRead: _s, recused: _r, facts: _f, clocks: running, ...bare } = app;
  const clocks = running.map((clock) => ({ ...clock, rule: ruleOfClock(clock, facts) }));
  const application = { ...bare, clocks };
  const officer = actor.kind === 'officer' ? actor : undefined;
  const shown = officer ? visibleOpinions(officer.agency, app) : [];
  const deaf = officer && !mayHearOthers(officer.agency, app) ? officer.agency : undefined;
  return {
    application: officer ? forOfficer(application, officer) : forApplicant(application),
    people: Object.fromEntries(app.people.map((p) => [p.person, people.get(p.fact as Id<'fact'>) ?? null])),
    places: Object.fromEntries(app.places.map((p) => [p.premises, places.get(p.fact as Id<'fact'>) ?? null])),
    benefits: benefitsOf(app),
    opinions: shown.map((s) => ({ ...s, reasons: s.opinion ? reasonsOf(facts, s.opinion) : null })),
    history: facts
      .filter((f) => officer || TOLD_TO_APPLICANT.has(f.type))
      .map((f) => historyLine(f, officer !== undefined, deaf)),
  };
}

export function benefitsOf({
  people,
  content,
  submittedAt,
}: Pick<Application, 'people' | 'content' | 'submittedAt'>): Record<string, Benefit> {
  const named = people.map(({ person, sharePercent, until }) => ({ id: person, sharePercent, until }));
  return Object.fromEntries(
    benefits({ people: named, owners: content.owners }, submittedAt.slice(0, 10) as Day),
  );
}

/** A visit's code is read by the inspector himself and by the agency that ordered the inspection. */
function forOfficer(
  app: ApplicationView['application'],
  { officer, agency }: OfficerActor,
): ApplicationView['application'] {
  const inspections = app.inspections.map((i) => {
    const reads = i.visit === null || i.visit.officer === officer || i.agency === agency;
    return reads ? i : { ...i, visit: { ...i.visit!, code: '' } };
  });
  return { ...app, inspections };
}

const OPEN_HOLDERS: ReadonlySet<string> = new Set(['applicant', ...OFFICES]);

function forApplicant(app: ApplicationView['application']): ApplicationView['application'] {
  return {
    ...app,
    proposal: null,
    // which matches a notice rests on is told by disclosing them; a sealed one may not be known at all
    notice: app.notice && { ...app.notice, matches: [] },
    // who asked for another look, and whose turn it was, is the agencies' own until the decision
    sentBack: [],
    reconsidered: false,
    sitting: null,
    jointBody: null,
    jointHands: [],
    clocks: app.reconsidered ? app.clocks.filter((c) => c.office !== undefined) : app.clocks,
    spans: app.reconsidered
      ? app.spans.map((s) => (OPEN_HOLDERS.has(s.holder) ? s : { ...s, holder: 'agencies' }))
      : app.spans,
    // when an inspector comes, and what he saw, is the office's own
    inspections: app.inspections.map((i) => ({
      ...i,
      visit: null,
      outcome: null,
      found: null,
      further: [],
    })),
  };
}

/** The reasons an opinion was given with; a reaffirmed one has those it stands by. */
function reasonsOf(facts: readonly ApplicationFact[], opinion: Pick<Opinion, 'opinion'>): string | null {
  for (const fact of facts) {
    if (fact.type === 'OpinionGiven' && fact.data.opinion === opinion.opinion)
      return fact.personal?.reasons ?? null;
    if (fact.type === 'OpinionReaffirmed' && fact.data.opinion === opinion.opinion)
      return fact.data.reaffirms ? reasonsOf(facts, { opinion: fact.data.reaffirms }) : null;
  }
  return null;
}

// Told to the applicant as having happened, without the office's own words.
const OFFICES_OWN: ReadonlySet<ApplicationFact['type']> = new Set([
  'TimeExtended',
  'RefusalDropped',
  'RefusalApproved',
  'CourtDirectionDropped',
]);

/** `deaf` names an agency that may not hear yet what others said, in whatever version they said it. */
function historyLine(
  fact: ApplicationFact & { agency?: string | null },
  officer: boolean,
  deaf: string | undefined,
): HistoryLine {
  const reminded =
    officer && fact.type === 'SilenceMarked'
      ? { agency: fact.data.agency, step: fact.data.step, dueOn: fact.data.dueOn }
      : null;
  const line = { fact: fact.id, type: fact.type, at: fact.at, agency: fact.agency ?? null, reminded };
  const others = fact.type === 'OpinionGiven' && deaf !== undefined && fact.data.agency !== deaf;
  const own = !officer && OFFICES_OWN.has(fact.type);
  // why the Authority gave itself more time is said to the applicant, too
  if (own && fact.type === 'TimeExtended' && OFFICES.has(fact.data.agency)) {
    const { agency: whose, dueOn } = fact.data;
    return { ...line, said: { whose, dueOn, reason: fact.personal?.reason ?? null } };
  }
  if (others || own) return { ...line, said: null };
  if (fact.type === 'FoundDeficient')
    return { ...line, said: { note: fact.personal?.note ?? null, missing: fact.data.missing } };
  if (!officer && fact.type === 'InformationRequested' && fact.personal)
    return { ...line, said: { items: fact.personal.items } };
  return { ...line, said: fact.personal ?? null };
}

/** What changed between two versions of an application, place by place; for whoever may see it. */
export async function differenceBetween(
  reader: Reader,
  actor: Actor,
  id: string,
  from: string,
  to: string,
): Promise<Difference[] | Refusal> {
  const app = applicationFrom(id, await factsOfApplication(reader, id));
  if (!app) return refuse('not-found', 'no-such-application');
  const no = maySeeApplication(actor, app);
  if (no) return no;
  const versions = [
    ...app.earlier,
    { version: app.version, hash: app.hash, content: app.content, people: app.people, places: app.places },
  ];
  const [before, after] = [from, to].map((hash) => versions.find((v) => v.hash === hash));
  if (!before || !after) return refuse('not-found', 'no-such-version');
  const details = await peopleAsDeclared(
    reader,
    [...before.people, ...after.people].map((p) => p.fact as Id<'fact'>),
  );
  const whereabouts = await premisesAsDeclared(
    reader,
    [...before.places, ...after.places].map((p) => p.fact as Id<'fact'>),
  );
  const whole = (v: typeof before) => withWhereabouts(v, details, whereabouts);
  return differences(whole(before), whole(after));
}

/** The decided reasons of a refusal, for the applicant: the gist, never what is sealed. */
export async function refusalGist(
  reader: Reader,
  actor: Actor,
  id: string,
): Promise<{ grounds: readonly string[]; gist: string } | Refusal> {
  const facts = await factsOfApplication(reader, id);
  const app = applicationFrom(id, facts);
  if (!app) return refuse('not-found', 'no-such-application');
  const no = maySeeApplication(actor, app);
  if (no) return no;
  const refused = facts.findLast((f) => f.type === 'RefusalApproved');
  if (isRefusal(refused) || refused?.type !== 'RefusalApproved') return refuse('not-found', 'not-refused');
  const proposed = facts.find(
    (f) => f.type === 'DecisionProposed' && f.data.proposal === refused.data.proposal,
  );
  return {
    grounds: refused.data.grounds,
    gist: (proposed?.personal as { gist?: string } | null)?.gist ?? '',
  };
}
