import type { Day } from '../../../kernel/day.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { missingFile } from '../../../platform/files.ts';
import { sealedPlace, sealText } from '../../../platform/sealed-text.ts';
import { officer, sealingReaders } from '../../agencies/index.ts';
import { rolePowers } from '../../agencies/rules/pack.ts';
import { mayRestOn } from '../../screening/index.ts';
import type { Condition, OpinionVerdict, SealedReasons } from '../rules/facts.ts';
import { recuse } from '../rules/recusal.ts';
import * as review from '../rules/review.ts';
import type { Application } from '../rules/state.ts';
import { type DeskPack, officerAct } from './desk.ts';

export interface RequestInput {
  readonly application: string;
  readonly items: readonly review.AskedItem[];
  readonly justification: string | null;
}

export function requestInformation(
  act: Act,
  pack: DeskPack,
  input: RequestInput,
): Promise<Application | Refusal> {
  const asked = { request: act.newId<'request'>(), items: input.items, justification: input.justification };
  return officerAct(act, pack, 'request-information', input.application, (app, hand) =>
    review.requestInformation(app, asked, hand, pack.applications),
  );
}

export interface OpinionGivenInput {
  readonly application: string;
  readonly hash: string;
  readonly verdict: OpinionVerdict;
  readonly conditions: readonly Omit<Condition, 'id'>[];
  readonly grounds: readonly string[];
  /** Of the screening: what an objection rests on was disclosed, and answered or could be. */
  readonly matches?: readonly string[];
  /** Reasons the applicant may read. */
  readonly reasons: string;
  /** Reasons that only the agency and the Authority's named decider may read; sealed here, never stored as text. */
  readonly sealedReasons: string | null;
  /** Already sealed by the officer's own device. */
  readonly sealed: SealedReasons | null;
  readonly paper: {
    readonly countersignedBy: string;
    readonly givenOn: Day;
    readonly document: string;
  } | null;
}

/** An agency speaks, over one exact version. The others' opinions stay hidden until it has. */
export function giveOpinion(
  act: Act,
  pack: DeskPack,
  input: OpinionGivenInput,
): Promise<Application | Refusal> {
  return officerAct(act, pack, 'give-opinion', input.application, async (app, hand) => {
    if (input.sealed && input.sealedReasons) return refuse('invalid', 'sealed-once', { field: '/sealed' });
    const countersigned =
      input.paper && (await countersigner(act, pack, input.paper.countersignedBy, hand.agency));
    if (countersigned) return countersigned;
    const missing = input.paper && (await missingFile(act, [paperOf(input.paper)]));
    if (missing) return missing;
    const sealed = input.sealedReasons
      ? await sealFor(act, pack, app, hand.agency, input.sealedReasons)
      : input.sealed;
    if (isRefusal(sealed)) return sealed;
    const { hash, verdict, grounds, matches = [], reasons, paper } = input;
    const conditions = input.conditions.map((c) => ({ ...c, id: act.newId<'condition'>() }));
    const given = review.giveOpinion(
      app,
      { opinion: act.newId(), hash, verdict, conditions, grounds, matches, reasons, sealed, paper },
      hand,
      pack.applications,
    );
    return isRefusal(given) ? given : ((await mayRestOn(act, app.id, matches, act.at)) ?? given);
  });
}

const paperOf = ({ document }: { readonly document: string }) => ({
  hash: document,
  field: '/paper/document',
});

async function sealFor(
  act: Act,
  pack: DeskPack,
  app: Application,
  agency: string,
  text: string,
): Promise<SealedReasons | Refusal> {
  const readers = await sealingReaders(act, pack.agencies, agency, act.at);
  if (!readers.some((r) => r.decider))
    return refuse('conflict', 'no-sealing-keys', { field: '/sealedReasons' });
  return sealText(text, readers, sealedPlace({ application: app.id, versionHash: app.hash, agency }));
}

/** Whoever countersigned on paper may do so for the agency, by his role. */
async function countersigner(
  act: Act,
  pack: DeskPack,
  id: string,
  agency: string,
): Promise<Refusal | undefined> {
  const other = await officer(act, id);
  const may =
    other?.agency === agency && rolePowers(pack.agencies, agency, other.role)?.includes('countersign');
  return may
    ? undefined
    : refuse('invalid', 'countersigned-within-the-agency', { field: '/paper/countersignedBy' });
}

export function reaffirmOpinion(
  act: Act,
  pack: DeskPack,
  input: { application: string; from: string; hash: string },
): Promise<Application | Refusal> {
  return officerAct(act, pack, 'give-opinion', input.application, async (app, hand) => {
    const { from, hash } = input;
    const given = review.reaffirm(app, { opinion: act.newId(), from, hash }, hand, pack.applications);
    if (isRefusal(given)) return given;
    const stands = app.opinions.find((one) => one.agency === hand.agency);
    return (await mayRestOn(act, app.id, stands?.matches ?? [], act.at)) ?? given;
  });
}

export function recuseOfficer(
  act: Act,
  pack: DeskPack,
  input: { application: string; reason: string; alternate: string | null },
): Promise<Application | Refusal> {
  return officerAct(act, pack, 'see-applications', input.application, async (app, hand) => {
    const alternate = input.alternate ? await officer(act, input.alternate) : null;
    if (input.alternate && alternate?.agency !== hand.agency)
      return refuse('invalid', 'alternate-of-the-same-agency', { field: '/alternate' });
    return recuse(app, input, hand, pack.applications);
  });
}
