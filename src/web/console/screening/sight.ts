import { type Instant, msOf } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { requireNoConflict } from '../../../modules/agencies/index.ts';
import { applicationById } from '../../../modules/applications/index.ts';
import { licenceById } from '../../../modules/licences/index.ts';
import { type MatchesView, type MatchView, matchesOf } from '../../../modules/screening/index.ts';
import type { ScreeningFact } from '../../../modules/screening/rules/facts.ts';
import type { Act } from '../../../platform/act.ts';
import { factsOf } from '../../../platform/ledger/read.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { noteRead } from '../../shared/read-log.ts';
import { type Desk, deskOf, pathOf } from '../application/desk.ts';
import type { ConsoleAsk } from '../route.ts';

/** Who is on the other side of a match, as far as the register knows. */
export interface OtherSide {
  readonly name: string | null;
  readonly nameUrdu: string | null;
  /** Where it is read whole; null for an entry of a list. */
  readonly path: string | null;
  readonly since: Instant | null;
}

/** An application and whom it resembles, in the hands of one officer. */
export interface Screened {
  readonly desk: Desk;
  /** Undefined while nobody screened it. */
  readonly view: MatchesView | undefined;
}

export interface OpenMatch {
  readonly match: MatchView;
  readonly other: OtherSide;
  /** Why this officer may not see the other side; undefined when he may. */
  readonly tied: Refusal | undefined;
  /** What people decided of it, the latest first. */
  readonly decided: readonly EarlierDecision[];
}

export interface EarlierDecision {
  readonly decision: string;
  readonly at: Instant;
  readonly officer: string;
  readonly agency: string | null;
  readonly reason: string | null;
}

export const screeningPath = (application: string) => `${pathOf(application)}/screening`;
export const connectionsPath = (application: string) => `${pathOf(application)}/connections`;
export const matchPath = ({ application }: { readonly application: string }, match: string) =>
  `${screeningPath(application)}?match=${match}`;

/** Names of people are opened with a match, so that the look is on record before it. */
export async function screenedFor(act: Act, ask: ConsoleAsk): Promise<Screened | Refusal> {
  const desk = await deskOf(act, ask);
  if (isRefusal(desk)) return desk;
  const { id } = desk.app;
  await noteRead(act, { what: 'person', about: id, application: id });
  const view = await matchesOf(act, ask.deps.country.agencies, ask.actor, act.at, id);
  return view && isRefusal(view) ? view : { desk, view };
}

/** One match with its other side and what was decided of it before. */
export async function openMatch(reader: Reader, ask: ConsoleAsk, match: MatchView): Promise<OpenMatch> {
  const [tied, other, decided] = await Promise.all([
    requireNoConflict(reader, ask.actor, [match.otherCompany]),
    otherSide(reader, match),
    decisionsOf(reader, match.match),
  ]);
  return { match, tied, other, decided };
}

const UNKNOWN: OtherSide = { name: null, nameUrdu: null, path: null, since: null };

async function otherSide(reader: Reader, { other, kind }: MatchView): Promise<OtherSide> {
  if (kind === 'listed') return UNKNOWN;
  const licence = kind === 'application' ? undefined : await licenceById(reader, other);
  if (licence)
    return {
      name: licence.holder,
      nameUrdu: licence.holderUrdu,
      path: `/console/licences/${licence.number}`,
      since: licence.validFrom,
    };
  const app = await applicationById(reader, other);
  if (isRefusal(app)) return UNKNOWN;
  const { company } = app.content;
  return {
    name: company?.name ?? null,
    nameUrdu: company?.nameUrdu ?? null,
    path: pathOf(app.id),
    since: app.submittedAt,
  };
}

async function decisionsOf(reader: Reader, match: string): Promise<EarlierDecision[]> {
  const facts = (await factsOf(reader, [match])) as unknown as ScreeningFact[];
  return facts
    .flatMap((fact) =>
      fact.type === 'MatchDecided'
        ? [
            {
              decision: fact.data.decision,
              at: fact.at,
              officer: fact.data.officer,
              agency: fact.agency,
              reason: fact.personal?.reason ?? null,
            },
          ]
        : [],
    )
    .sort((a, b) => msOf(b.at) - msOf(a.at));
}
