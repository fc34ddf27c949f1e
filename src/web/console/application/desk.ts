import { dayAt } from '../../../kernel/day.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Officer, officer, type Power, requireNoConflict } from '../../../modules/agencies/index.ts';
import { powerHeld } from '../../../modules/agencies/rules/powers.ts';
import {
  type Application,
  type ApplicationView,
  applicationById,
  lookedBefore,
  noteLookAt,
  viewApplication,
} from '../../../modules/applications/index.ts';
import type { Hand } from '../../../modules/applications/rules/hand.ts';
import type { Act } from '../../../platform/act.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { noteRead } from '../../shared/read-log.ts';
import type { ConsoleAsk } from '../route.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One application in the hands of one officer: as its facts tell it, and what he may do by his office. */
export interface Desk {
  readonly app: Application;
  readonly hand: Hand;
  readonly office: Officer | undefined;
}

/** An application with all that this officer may read of it. */
export interface ReadDesk extends Desk {
  readonly view: ApplicationView;
  /** How many facts he had seen when he came; undefined on his first visit. */
  readonly seen: number | undefined;
}

/** Why this officer may not use a power now, by his role or his delegations; undefined when he may. */
export function lacks(ask: ConsoleAsk, office: Officer | undefined, power: Power): Refusal | undefined {
  const held = powerHeld(ask.deps.country.agencies, office, power, ask.at);
  return isRefusal(held) ? held : undefined;
}

/** The power to see, and no interest in who applies; the same rule as everywhere. */
export async function deskOf(reader: Reader, ask: ConsoleAsk): Promise<Desk | Refusal> {
  const { actor, at, deps, params } = ask;
  const office = await officer(reader, actor.officer);
  const denied = lacks(ask, office, 'see-applications');
  if (denied) return denied;
  const id = params.application ?? '';
  const app = ID.test(id) ? await applicationById(reader, id) : refuse('not-found', 'no-such-application');
  if (isRefusal(app)) return app;
  const about = [app.organisation, app.company, ...app.people.map(({ person }) => person)];
  const conflict = await requireNoConflict(reader, actor, about);
  if (conflict) return conflict;
  const today = dayAt(at, deps.country.applications.zone);
  return { app, office, hand: { officer: actor.officer, agency: actor.agency, at, today } };
}

/** Looks into an application: the look at people is a fact before anything is shown, and is remembered as this officer's last. */
export async function lookInto(act: Act, ask: ConsoleAsk): Promise<ReadDesk | Refusal> {
  const desk = await deskOf(act, ask);
  if (isRefusal(desk)) return desk;
  const { app } = desk;
  const { officer } = ask.actor;
  await noteRead(act, { what: 'person', about: app.id, application: app.id });
  await noteLookAt(act, { officer, application: app.id, facts: app.facts, at: act.at });
  const seen = (await lookedBefore(act, officer, app.id))?.seen;
  const view = await viewApplication(act, ask.actor, app.id);
  return isRefusal(view) ? view : { ...desk, view, seen };
}

export const pathOf = (application: string) => `/console/applications/${application}`;
