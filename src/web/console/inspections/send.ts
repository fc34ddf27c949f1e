import { parseId } from '../../../kernel/id.ts';
import { instantOf, parseInstant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import {
  dropInspectionDraft,
  keepInspectionDraft,
  recordInspection,
} from '../../../modules/applications/index.ts';
import { recordedFrom } from '../../../modules/applications/rules/inspection-record.ts';
import { type FormFault, worded } from '../../shared/forms/faults.ts';
import { REFUSAL_STATUS } from '../../shared/refusal-status.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk } from '../route.ts';
import { visitPath } from './address.ts';
import { type OpenVisit, visitOf, whyClosed } from './desk.ts';
import { answersIn, findingsOf, isFaults, photographsIn, refusedFaults } from './findings.ts';
import type { Filled } from './form.ts';
import { photographsWith } from './photographs.ts';
import { visitSheet } from './visit.ts';

/** The plain form: photographs are stored and everything is kept as a draft before anything is judged. */
export async function sendVisit(ask: ConsoleAsk): Promise<Answer> {
  const { form, reader, at, deps, actor } = ask;
  const visit = await visitOf(reader, ask, 'see');
  if (isRefusal(visit)) return visit;
  const came = await photographsWith(ask);
  const filled: Filled = {
    answers: answersIn(form),
    photographs: [...new Set([...photographsIn(form), ...came.hashes])],
  };
  if (whyClosed(visit)) return visitSheet(ask, visit, filled, []);
  await keepInspectionDraft(deps.acting.db, visit.id, actor.officer, { ...filled, savedAt: at });
  if (form.text('step') !== 'send')
    return came.faults.length
      ? visitSheet(ask, visit, filled, came.faults)
      : { location: `${visitPath(visit.id)}?done=saved` };
  const answer = await recorded(ask, visit, filled, at);
  if ('faults' in answer) return visitSheet(ask, visit, filled, [...came.faults, ...answer.faults]);
  return { location: `${visitPath(visit.id)}?done=sent` };
}

/** What a telephone sends once it has a connection: the same form, answered for a script. */
export async function takeRecord(ask: ConsoleAsk): Promise<Answer> {
  const { form, reader, words } = ask;
  const visit = await visitOf(reader, ask, 'send');
  if (isRefusal(visit))
    return { data: { text: worded(words, visit), faults: [] }, status: REFUSAL_STATUS[visit.refused] };
  const seenAt = parseInstant(form.text('seen')) ?? instantOf(0);
  const filled: Filled = { answers: answersIn(form), photographs: photographsIn(form) };
  const answer = await recorded(ask, visit, filled, seenAt);
  return 'faults' in answer ? { data: answer, status: answer.status } : { data: answer };
}

type Taken = { readonly state: 'recorded' | 'beside'; readonly at: string };
type NotTaken = {
  readonly faults: readonly FormFault[];
  readonly text: string;
  readonly status: number;
};

/** Puts what was found on record; the draft at the office goes with it. */
async function recorded(
  ask: ConsoleAsk,
  visit: OpenVisit,
  { answers, photographs }: Filled,
  seenAt: ReturnType<typeof instantOf>,
): Promise<Taken | NotTaken> {
  const { words, deps, actor, at } = ask;
  const id = parseId(answers.record ?? '');
  const findings = id
    ? findingsOf(ask, answers, { photographs, seenAt, id })
    : [{ field: '', text: words.say('refused-plainly') }];
  if (isFaults(findings))
    return { faults: findings, text: words.say('error-summary-title'), status: REFUSAL_STATUS.invalid };
  const answer = await ask.act<Taken>(
    async (act) => {
      const app = await recordInspection(act, deps.country, {
        ...findings,
        application: visit.app.id,
        inspection: visit.id,
      });
      if (isRefusal(app)) return app;
      await dropInspectionDraft(act, visit.id, actor.officer);
      return { state: recordedFrom(app, id!)?.beside ? 'beside' : 'recorded', at };
    },
    { forgotten: true, serializable: true },
  );
  return isRefusal(answer) ? notTaken(ask, answer) : answer;
}

function notTaken(ask: ConsoleAsk, refusal: Refusal): NotTaken {
  return {
    faults: refusedFaults(ask, refusal),
    text: worded(ask.words, refusal),
    status: REFUSAL_STATUS[refusal.refused],
  };
}
