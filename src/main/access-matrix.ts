import { OFFICER_ROLES } from '../kernel/actor.ts';
import type { AgenciesPack } from '../modules/agencies/rules/pack.ts';
import { rolePowers } from '../modules/agencies/rules/pack.ts';
import { STATES, type State } from '../modules/applications/index.ts';
import { type ApplicationAct, statesFor } from '../modules/applications/rules/allowed.ts';
import { type CallMeets, callMeets, type TokenBearer } from '../web/api/access.ts';
import type { Route } from '../web/api/route.ts';
import { type Meets, meets, ruleOfApplicants, VISITORS } from '../web/applicant/access.ts';
import { APPLICANT_ROUTES } from '../web/applicant/routes.ts';
import { ruleOf } from '../web/console/access.ts';
import { type OfficerMeets, officerMeets } from '../web/console/access-rule.ts';
import { CONSOLE_ROUTES } from '../web/console/routes.ts';
import { csvLine } from '../web/shared/csv.ts';
import { type Beyond, type Office, STANDINGS } from '../web/shared/office-rule.ts';
import { SCOPES } from './appointment.ts';
import { country } from './country.ts';

/** Who calls the API and is no officer, with every scope that a token of his can carry. */
export const OUTSIDERS = {
  'applicant’s token': { kind: 'applicant', scopes: ['apply', 'read-own', 'lookup'] },
  'bank’s token': { kind: 'partner', scopes: ['settle', 'lookup'] },
  'carrier’s token': { kind: 'partner', scopes: ['lookup'] },
  'person’s token': { kind: 'person', scopes: ['apply', 'read-own', 'lookup'] },
  'no token': undefined,
} as const satisfies Record<string, TokenBearer | undefined>;

/** The columns of docs/access.csv; docs/access.md says what they mean. */
const COLUMNS = [
  ...['table', 'method', 'path', 'fresh', 'rule', 'states', 'agency'],
  ...OFFICER_ROLES,
  ...STANDINGS,
  ...VISITORS,
  ...Object.keys(OUTSIDERS),
] as const;
type Line = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** One case: somebody, in a role of an agency or outside the office, at a route, to an application in a state. */
export interface Case {
  readonly table: 'console' | 'api' | 'applicants';
  readonly method: string;
  readonly path: string;
  readonly agency: string;
  /** A column: a role, a visitor, or whose token. */
  readonly who: string;
  readonly standing: string | undefined;
  /** Undefined: of no application, or before its state matters. */
  readonly state: State | undefined;
  readonly meets: OfficerMeets | CallMeets | Meets;
}

type Asked = Omit<Case, 'meets' | 'standing' | 'state'>;

/** Every role of every agency at every route of officers and of the API, in every standing and state; and all others. */
export function* accessCases(api: readonly Route[], pack: AgenciesPack = country.agencies): Generator<Case> {
  const offices: Office[] = pack.agencies.flatMap(({ id: agency }) =>
    OFFICER_ROLES.filter((role) => rolePowers(pack, agency, role)).map((role) => ({ agency, role })),
  );
  for (const route of CONSOLE_ROUTES)
    for (const office of offices)
      for (const standing of [undefined, ...STANDINGS])
        yield* inStates(asked('console', route, office.agency, office.role), standing, (state) =>
          officerMeets(ruleOf(route)!, pack, office, { standing, state }),
        );
  for (const { method, path, access } of api) {
    const route = { method, path: apiPath(path) };
    for (const office of offices) {
      const bearer = { kind: 'officer', scopes: SCOPES[office.role], office } as const;
      for (const standing of [undefined, ...STANDINGS])
        yield* inStates(asked('api', route, office.agency, office.role), standing, (state) =>
          callMeets(access, bearer, pack, { standing: named(path) ? standing : undefined, state }),
        );
    }
    for (const [who, bearer] of Object.entries(OUTSIDERS))
      for (const { id } of pack.agencies)
        yield* inStates(asked('api', route, id, who), undefined, (state) =>
          callMeets(access, bearer, pack, { state }),
        );
  }
  for (const route of APPLICANT_ROUTES)
    for (const visitor of VISITORS)
      yield* inStates(asked('applicants', route, '', visitor), undefined, (state) =>
        meets(ruleOfApplicants(route)!, visitor, state),
      );
}

interface Reach {
  readonly acts?: readonly ApplicationAct[];
  readonly beyond?: Beyond;
}

/** A list is about nobody in particular. */
const named = (path: string) => path.includes('{');
const apiPath = (path: string) => `/api/v1${path}`;
const asked = (
  table: Asked['table'],
  { method, path }: Pick<Asked, 'method' | 'path'>,
  agency: string,
  who: string,
): Asked => ({ table, method, path, agency, who });

function* inStates(
  what: Asked,
  standing: string | undefined,
  meeting: (state: State | undefined) => Case['meets'],
): Generator<Case> {
  for (const state of [undefined, ...STATES]) yield { ...what, standing, state, meets: meeting(state) };
}

/** The routes of applicants and of the console that have no rule. */
export function unruled(): string[] {
  return [
    ...APPLICANT_ROUTES.filter((route) => !ruleOfApplicants(route)),
    ...CONSOLE_ROUTES.filter((route) => !ruleOf(route)),
  ].map(({ method, path }) => `${method} ${path}`);
}

/**
 * All cases, written short: one line a route and agency, with what is met by each role, and by whoever is no officer,
 * apart from how one stands to the thing and from the state; then what each standing changes; and the states.
 * Nothing is hashed or left out: docs/access.md says how a case is read from its line.
 */
export function accessMatrix(api: readonly Route[], pack: AgenciesPack = country.agencies): string {
  const lines = new Map<string, Record<string, string>>();
  const about = new Map<string, Line>([
    ...CONSOLE_ROUTES.map((route) => {
      const { sentence, acts, beyond } = ruleOf(route)!;
      return [keyOf('console', route), { ...lineOf(route.fresh, sentence, acts), ...beyond }] as const;
    }),
    ...api.map(({ method, path, access }) => {
      const { acts, beyond }: Reach = access.open ? {} : access;
      const line = { ...lineOf(undefined, access.sentence, acts), ...(named(path) && beyond) };
      return [keyOf('api', { method, path: apiPath(path) }), line] as const;
    }),
    ...APPLICANT_ROUTES.map((route) => {
      const { sentence, acts } = ruleOfApplicants(route)!;
      return [keyOf('applicants', route), lineOf(route.fresh, sentence, acts)] as const;
    }),
  ]);
  for (const { table, method, path, agency, who, standing, state, meets: met } of accessCases(api, pack)) {
    if (standing || state) continue;
    const route = keyOf(table, { method, path });
    const key = `${route} ${agency}`;
    const line = lines.get(key) ?? { ...noRole(table), table, method, path, agency, ...about.get(route) };
    lines.set(key, { ...line, [who]: met });
  }
  return [COLUMNS, ...[...lines.values()].map((line) => COLUMNS.map((name) => line[name] ?? ''))]
    .map(csvLine)
    .join('')
    .replaceAll('\r\n', '\n');
}

const keyOf = (table: string, { method, path }: Pick<Asked, 'method' | 'path'>) =>
  `${table} ${method} ${path}`;

/** A role that an agency does not have. */
const noRole = (table: Asked['table']) =>
  table === 'applicants' ? {} : Object.fromEntries(OFFICER_ROLES.map((role) => [role, '-']));

const lineOf = (
  fresh: true | undefined,
  rule: string,
  acts: readonly ApplicationAct[] | undefined,
): Line => ({
  fresh: fresh ? 'yes' : '',
  rule,
  states: acts ? statesFor(acts).join(' ') : '',
});
