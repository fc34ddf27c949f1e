import type { Refusal } from '../../../kernel/refusal.ts';
import type { Power } from '../../../modules/agencies/index.ts';
import type { Desk } from '../application/desk.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { type ActPage, actRoutes, hindrance } from './act-page.ts';
import { approve, decline, issue } from './approve.ts';
import { conflict, recuse } from './aside.ts';
import { carryOut, dropDirection, enter } from './court.ts';
import { inspect } from './inspection.ts';
import { complete, deficient } from './intake.ts';
import { joint, sign, unseat } from './joint.ts';
import { opinion, paper, reaffirm } from './opinion.ts';
import { payment } from './payment.ts';
import { produceHindrance, produceRoutes } from './produce.ts';
import { again, drop, grant, notice, refusal } from './propose.ts';
import { request } from './request.ts';
import { sealedHindrance, sealedRoutes } from './sealed.ts';
import { sealingKeyRoutes } from './sealing-keys.ts';
import { time } from './time.ts';

/** An act in the list beside an application: its name, whose it is, and why it cannot be done now. */
export interface ListedAct {
  readonly code: string;
  readonly power: Power;
  hindrance(ask: ConsoleAsk, desk: Desk): Refusal | undefined;
}

const listed = <Input>(page: ActPage<Input>): ListedAct => ({
  code: page.code,
  power: page.power,
  hindrance: (ask, desk) => hindrance(ask, desk, page),
});

/** Every act of officers on an application, in the order in which a case goes. */
export const ACTS: readonly ListedAct[] = [
  listed(complete),
  listed(deficient),
  listed(opinion),
  listed(reaffirm),
  listed(paper),
  listed(request),
  listed(inspect),
  { code: 'sealed', power: 'read-sealed', hindrance: sealedHindrance },
  { code: 'produce', power: 'read-sealed', hindrance: produceHindrance },
  listed(approve),
  listed(decline),
  listed(issue),
  listed(grant),
  listed(again),
  listed(joint),
  listed(sign),
  listed(unseat),
  listed(notice),
  listed(drop),
  listed(refusal),
  listed(payment),
  listed(time),
  listed(enter),
  listed(carryOut),
  listed(dropDirection),
  listed(recuse),
  listed(conflict),
];

export const decisionRoutes: readonly ConsoleRoute[] = [
  ...actRoutes(complete),
  ...actRoutes(deficient),
  ...actRoutes(opinion),
  ...actRoutes(reaffirm),
  ...actRoutes(paper),
  ...actRoutes(request),
  ...actRoutes(inspect),
  ...sealedRoutes,
  ...produceRoutes,
  ...sealingKeyRoutes,
  ...actRoutes(approve),
  ...actRoutes(decline),
  ...actRoutes(issue),
  ...actRoutes(grant),
  ...actRoutes(again),
  ...actRoutes(joint),
  ...actRoutes(sign),
  ...actRoutes(unseat),
  ...actRoutes(notice),
  ...actRoutes(drop),
  ...actRoutes(refusal),
  ...actRoutes(payment),
  ...actRoutes(time),
  ...actRoutes(enter),
  ...actRoutes(carryOut),
  ...actRoutes(dropDirection),
  ...actRoutes(recuse),
  ...actRoutes(conflict),
];
