import { OFFICER_ROLES, type Role } from '../kernel/actor.ts';
import type { Power } from '../modules/agencies/index.ts';
import type { AgenciesPack } from '../modules/agencies/rules/pack.ts';
import type { Access } from '../web/api/access.ts';
import type { Route } from '../web/api/route.ts';
import { meets, ruleOfApplicants, VISITORS } from '../web/applicant/access.ts';
import { APPLICANT_ROUTES } from '../web/applicant/routes.ts';
import { ruleOf, statesOf } from '../web/console/access.ts';
import { type ConsoleRule, STANDINGS } from '../web/console/access-rule.ts';
import { CONSOLE_ROUTES } from '../web/console/routes.ts';
import { csvLine } from '../web/shared/csv.ts';
import { SCOPES } from './appointment.ts';
import { country } from './country.ts';

/** Whether an officer of a role in an agency who was delegated all its powers gets past a rule; null: no such role. */
export function mayUse(pack: AgenciesPack, agency: string, role: Role, rule: ConsoleRule): boolean | null {
  const held: readonly Power[] | undefined = pack.powers[agency]?.[role];
  if (!held) return null;
  if (rule.roles && !rule.roles.includes(role)) return false;
  return typeof rule.who === 'string' || rule.who.some((power) => held.includes(power));
}

/** Whether the token of an officer of a role in an agency gets past the door of a route of the API; null: no such role. */
export function mayCall(pack: AgenciesPack, agency: string, role: Role, access: Access): boolean | null {
  if (!pack.powers[agency]?.[role]) return null;
  if (access.open) return true;
  return access.who.includes('officer') && access.scopes.some((scope) => SCOPES[role].includes(scope));
}

const shown = (may: boolean | null) => (may === null ? '-' : may ? 'yes' : 'no');

/** The routes of applicants and of the console that have no rule. */
export function unruled(): string[] {
  return [
    ...APPLICANT_ROUTES.filter((route) => !ruleOfApplicants(route)),
    ...CONSOLE_ROUTES.filter((route) => !ruleOf(route)),
  ].map(({ method, path }) => `${method} ${path}`);
}

/** The columns of docs/access.csv; docs/access.md says what they mean. */
const COLUMNS = [
  ...['table', 'method', 'path', 'fresh', 'rule', 'states', 'agency'],
  ...OFFICER_ROLES,
  ...STANDINGS,
  ...VISITORS,
] as const;
type Line = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/**
 * Who may use which route: of the console and the API one line a route and agency, one column a role; of applicants one
 * line a route, one column a visitor. For the console `yes` means that the role's powers suffice where a delegation
 * names them; for the API that the role's token carries the scope, the action then asking for the power. States: in
 * which an application can be acted on so.
 */
export function accessMatrix(api: readonly Route[], pack: AgenciesPack = country.agencies): string {
  const byAgency = (line: Line, may: (agency: string, role: Role) => boolean | null): Line[] =>
    pack.agencies.map(({ id: agency }) => ({
      ...line,
      agency,
      ...Object.fromEntries(OFFICER_ROLES.map((role) => [role, shown(may(agency, role))])),
    }));
  const console_ = CONSOLE_ROUTES.flatMap((route) => {
    const rule = ruleOf(route);
    if (!rule) return [];
    const states = statesOf(rule)?.join(' ') ?? '';
    return byAgency({ ...lineOf('console', route, rule), states, ...rule.beyond }, (agency, role) =>
      mayUse(pack, agency, role, rule),
    );
  });
  const calls = api.flatMap(({ method, path, access }) =>
    byAgency(lineOf('api', { method, path: `/api/v1${path}` }, access), (agency, role) =>
      mayCall(pack, agency, role, access),
    ),
  );
  const applicants = APPLICANT_ROUTES.flatMap((route): Line[] => {
    const rule = ruleOfApplicants(route);
    if (!rule) return [];
    const met = VISITORS.map((visitor) => [visitor, meets(rule, visitor)] as const);
    return [{ ...lineOf('applicants', route, rule), ...Object.fromEntries(met) }];
  });
  const lines = [...console_, ...calls, ...applicants].map((line) => COLUMNS.map((name) => line[name] ?? ''));
  return [COLUMNS, ...lines].map(csvLine).join('').replaceAll('\r\n', '\n');
}

const lineOf = (
  table: string,
  { method, path, fresh }: { readonly method: string; readonly path: string; readonly fresh?: true },
  { sentence }: { readonly sentence: string },
): Line => ({ table, method, path, fresh: fresh ? 'yes' : '', rule: sentence });
