import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { beyondMandate, organisation } from '../../accounts/index.ts';
import { tidyText } from '../../accounts/rules/plain-text.ts';
import { courseOf } from '../rules/advice.ts';
import { askingFaults, openQuestionRefusal } from '../rules/asking.ts';
import type { Place, RulingsSays } from '../rules/facts.ts';
import type { Answers, RulingsPack } from '../rules/pack.ts';
import { type Ruling, withdrawRefusal } from '../rules/ruling.ts';
import { nextRulingSerial, rulingById, rulingsOf, waitForTurn } from '../store.ts';

export interface AskRulingInput {
  readonly answers: Answers;
  readonly text: string;
  readonly place: Place;
}

/** An organisation asks the office whether it needs a licence. What the questions advise is noted beside it. */
export async function askRuling(
  act: Act,
  pack: RulingsPack,
  districts: ReadonlySet<string>,
  input: AskRulingInput,
): Promise<{ ruling: Id<'ruling'>; reference: string } | Refusal> {
  if (act.by.kind !== 'applicant') return refuse('not-allowed', 'ruling-applicants-only');
  const beyond = beyondMandate(act.by);
  if (beyond) return beyond;
  const faults = askingFaults(pack, input, districts);
  if (faults.length) return invalid(faults);
  const own = await organisation(act, act.by.organisation);
  if (!own) return refuse('not-found', 'organisation-not-found');
  await waitForTurn(act, own.id);
  const open = (await rulingsOf(act, own.id)).filter((one) => !withdrawRefusal(one));
  const refusal = openQuestionRefusal(open);
  if (refusal) return refusal;
  const { asked, advice } = courseOf(pack, input.answers);
  const { outcome, classCode = null } = advice!;
  const ruling = act.newId<'ruling'>();
  const serial = String(await nextRulingSerial(act)).padStart(6, '0');
  const reference = `${pack.referencePrefix}-${act.at.slice(0, 4)}-${serial}`;
  const says: RulingsSays = {
    type: 'RulingAsked',
    data: {
      reference,
      organisation: own.id,
      company: own.company,
      answers: Object.fromEntries(asked.map(({ code, answer }) => [code, answer])),
      advised: { outcome, class: classCode },
    },
    personal: {
      text: tidyText(input.text),
      place: { ...input.place, line: tidyText(input.place.line), city: tidyText(input.place.city) },
    },
  };
  await act.append([{ subject: ruling, after: 0, says, keyedTo: ruling }]);
  return { ruling, reference };
}

/** Takes a question back that the office has not ruled on. */
export async function withdrawRuling(
  act: Act,
  input: { readonly ruling: string },
): Promise<{ withdrawn: string } | Refusal> {
  const ruling = await ownRuling(act, act.by, input.ruling);
  if ('refused' in ruling) return ruling;
  const refusal = withdrawRefusal(ruling);
  if (refusal) return refusal;
  const says: RulingsSays = { type: 'RulingWithdrawn', data: {} };
  await act.append([{ subject: ruling.id, after: ruling.version, says }]);
  return { withdrawn: ruling.id };
}

/** The ruling of one's own organisation; nobody else's exists, and no limited power of attorney covers one. */
export async function ownRuling(reader: Reader, by: Actor, id: string): Promise<Ruling | Refusal> {
  const ruling = await rulingById(reader, id);
  const own = by.kind === 'applicant' && ruling?.organisation === by.organisation;
  if (!ruling || !own) return refuse('not-found', 'ruling-not-found');
  return beyondMandate(by) ?? ruling;
}
