import { OFFICER_ROLES, type Role } from '../kernel/actor.ts';
import type { Power } from '../modules/agencies/index.ts';
import type { AgenciesPack } from '../modules/agencies/rules/pack.ts';
import type { Access } from '../web/api/access.ts';
import type { Route } from '../web/api/route.ts';
import { type ConsoleRule, ruleOf, statesOf } from '../web/console/access.ts';
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

/** The rows of the console and the API whose route has no rule. */
export function unruled(): string[] {
  return CONSOLE_ROUTES.filter((route) => !ruleOf(route)).map(({ method, path }) => `${method} ${path}`);
}

/**
 * Who may use which route: one line a route and agency, one column a role. For the console `yes` means that the role's
 * powers suffice where a delegation names them; for the API that the role's token carries the scope, the action then
 * asking for the power. States: in which an application can be acted on so.
 */
export function accessMatrix(api: readonly Route[], pack: AgenciesPack = country.agencies): string {
  const head = ['table', 'method', 'path', 'fresh', 'rule', 'states', 'agency', ...OFFICER_ROLES];
  const agencies = pack.agencies.map(({ id }) => id);
  const console_ = CONSOLE_ROUTES.flatMap((route) => {
    const rule = ruleOf(route);
    if (!rule) return [];
    const states = statesOf(rule)?.join(' ') ?? '';
    const fresh = route.fresh ? 'yes' : '';
    return agencies.map((agency) => [
      'console',
      route.method,
      route.path,
      fresh,
      rule.sentence,
      states,
      agency,
      ...OFFICER_ROLES.map((role) => shown(mayUse(pack, agency, role, rule))),
    ]);
  });
  const calls = api.flatMap(({ method, path, access }) =>
    agencies.map((agency) => [
      'api',
      method,
      `/api/v1${path}`,
      '',
      access.sentence,
      '',
      agency,
      ...OFFICER_ROLES.map((role) => shown(mayCall(pack, agency, role, access))),
    ]),
  );
  return [head, ...console_, ...calls].map(csvLine).join('').replaceAll('\r\n', '\n');
}
