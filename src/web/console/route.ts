import type { OfficerActor } from '../../kernel/actor.ts';
import type { Ask, Route } from '../shared/signed-in/route.ts';

export type ConsoleRoute = Route<OfficerActor>;
export type ConsoleAsk = Ask<OfficerActor>;
