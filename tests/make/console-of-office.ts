// The console over a whole office: a real address of every route.
import { statesFor } from '../../src/modules/applications/rules/allowed.ts';
import { ruleOf } from '../../src/web/console/access.ts';
import type { ConsoleRoute } from '../../src/web/console/route.ts';
import * as desk from './desk.ts';
import { apps, outside, own, world } from './every-role.ts';

/** The application that an act is about: one in a state in which it is possible. */
export function applicationOf(route: ConsoleRoute): string {
  const states = statesFor(ruleOf(route)!.acts ?? []);
  const state = (Object.keys(apps) as (keyof typeof apps)[]).find((one) => states.includes(one));
  return apps[states.includes('agency-review') || !state ? 'agency-review' : state].application;
}

/** A real address of a route. */
export function addressOf(route: ConsoleRoute, application = applicationOf(route)): string {
  const { path } = route;
  const parts: Readonly<Record<string, string>> = {
    application,
    number: path.includes('/claim') ? world.claimed : world.licence.number,
    order: path.endsWith('/lift') ? world.made : world.order,
    stay: world.stay,
    change: path.endsWith('/list') ? world.list : world.change,
    sample: world.sample,
    officer: desk.second.officer,
    ...own,
    inspection: world.inspection,
    match: world.match,
    entry: world.entry,
    upload: outside.upload,
    list: outside.list,
    complaint: world.complaint,
    hash: path.includes('/photographs/') ? outside.hash : world.paper,
    ...(path.includes(':application/inspections/') && outside.seen),
    ruling: world.rulings[/(send-back|approve)$/.test(path) ? 'proposed' : 'asked'].ruling,
  };
  return path.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? '0190b3f0-0000-7000-8000-00000000abcd');
}
