import type { ApplicantActor } from '../../kernel/actor.ts';
import type { Ask, Route } from '../shared/signed-in/route.ts';

export type ApplicantRoute = Route<ApplicantActor>;
export type ApplicantAsk = Ask<ApplicantActor>;
