import { createHash } from 'node:crypto';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { missingFile } from '../../../platform/files.ts';
import { canonical } from '../../../platform/ledger/canonical.ts';
import { officer } from '../../agencies/index.ts';
import { rolePowers } from '../../agencies/rules/pack.ts';
import { applicationById, factsFor } from '../record.ts';
import type { Seat } from '../rules/facts.ts';
import * as body from '../rules/joint-body.ts';
import type { Application } from '../rules/state.ts';
import { type DeskPack, handFor, officerAct } from './desk.ts';

type Out = Promise<Application | Refusal>;

export interface JointOutcomeInput {
  readonly application: string;
  readonly outcome: 'grant' | 'refuse';
  /** Hash of the written outcome, a stored file. */
  readonly document: string;
  /** Of the version. */
  readonly hash: string;
  readonly members: readonly Seat[];
  readonly reasons: string;
}

/** Lays the joint body's written outcome before its members, who sign it one by one. */
export function enterJointOutcome(act: Act, pack: DeskPack, input: JointOutcomeInput): Out {
  return officerAct(act, pack, 'decide-jointly', input.application, async (app, hand) => {
    const stranger = await strangerAmong(act, pack, input.members);
    if (stranger) return stranger;
    const missing = await missingFile(act, [{ hash: input.document, field: '/document' }]);
    if (missing) return missing;
    const { outcome, document, hash, members, reasons } = input;
    const terms = { outcome, document, hash, members, reasons };
    const sitting = act.newId<'sitting'>();
    return body.enterOutcome(
      app,
      { ...terms, sitting, outcomeHash: hashOf(app.id, sitting, terms) },
      hand,
      pack.applications,
    );
  });
}

/** SHA-256 (hex) over everything that a member signs. */
function hashOf(application: string, sitting: string, terms: object): string {
  return createHash('sha256')
    .update(canonical({ application, sitting, ...terms }))
    .digest('hex');
}

/** Each member is an officer in office of the agency he sits for, whose role sits in the joint body. */
async function strangerAmong(
  act: Act,
  pack: DeskPack,
  members: readonly Seat[],
): Promise<Refusal | undefined> {
  for (const [i, member] of members.entries()) {
    const seated = await officer(act, member.officer);
    const may =
      seated?.relievedAt === null &&
      seated.agency === member.agency &&
      rolePowers(pack.agencies, seated.agency, seated.role)?.includes('decide-jointly');
    if (!may) return refuse('invalid', 'member-not-of-agency', { field: `/members/${i}/officer` });
  }
  return undefined;
}

/** A member signs, under his own delegation and free of ties; the signature that makes the quorum decides. */
export async function signJointOutcome(
  act: Act,
  pack: DeskPack,
  input: { application: string; sitting: string; outcomeHash: string },
): Out {
  const app = await applicationById(act, input.application);
  if (isRefusal(app)) return app;
  const hand = await handFor(act, pack, 'decide-jointly', app);
  if (isRefusal(hand)) return hand;
  const decided = body.signOutcome(app, input, () => act.newId(), hand, pack.applications);
  if (isRefusal(decided)) return decided;
  const { facts, after } = factsFor(act, app, app.id, decided);
  await act.append(facts);
  return after;
}

/** Takes the outcome from the table: by who laid it there, or by a member who does not agree to it. */
export function dropJointOutcome(
  act: Act,
  pack: DeskPack,
  input: { application: string; sitting: string; reason: string },
): Out {
  return officerAct(act, pack, 'decide-jointly', input.application, (app, hand) =>
    body.dropOutcome(app, input, hand),
  );
}
