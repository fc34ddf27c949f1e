import { pk } from '../../jurisdictions/pk/index.ts';
import type { ApplicantActor } from '../../kernel/actor.ts';
import {
  acknowledgeComplaint,
  answerComplaint,
  askComplainant,
  type ComplaintInput,
  makeComplaint,
} from '../../modules/conduct/index.ts';
import type { Cast } from './cast.ts';
import type { Lane } from './stage.ts';

type Complaint = Pick<ComplaintInput, 'agency' | 'kind' | 'who' | 'text'>;

const DELAYED: Complaint = {
  agency: 'pta',
  kind: 'delay',
  who: null,
  text: 'The file was complete in the first week, and every call since then is answered with “come tomorrow”.',
};
const VISITED: Complaint = {
  agency: 'nccia',
  kind: 'visit',
  who: 'He gave no name',
  text: 'ایک شخص نے خود کو معائنہ کار بتایا، کوئی کوڈ نہیں دکھایا اور کمپیوٹر ساتھ لے جانے کو کہا۔',
};
const BRIBED: Complaint = {
  agency: 'pta',
  kind: 'bribe',
  who: 'An officer at the counter',
  text: 'He said that the inspection would go faster for a fee that is on no list.',
};

/** Complaints in three states, for oversight outside the agencies they are about. */
export async function complain(
  lane: Lane,
  { officers }: Cast,
  applicants: readonly ApplicantActor[],
): Promise<void> {
  const oversight = officers.find(({ actor }) => actor.agency === 'mohtasib')!.actor;
  const [first, second, third] = applicants;
  if (!first || !second || !third) return;
  const made = async (by: ApplicantActor, input: Complaint) => {
    const whole = { ...input, officer: null, application: null, happenedOn: lane.today, evidence: [] };
    return (await lane.act(by, (act) => makeComplaint(act, pk, whole))).complaint;
  };
  await made(first, VISITED);
  const delayed = await made(second, DELAYED);
  await lane.act(oversight, (act) => acknowledgeComplaint(act, pk, { complaint: delayed }));
  await lane.act(oversight, (act) =>
    askComplainant(act, pk, { complaint: delayed, text: 'On which days did you call, and who answered?' }),
  );
  const bribed = await made(third, BRIBED);
  await lane.act(oversight, (act) =>
    answerComplaint(act, pk, {
      complaint: bribed,
      outcome: 'referred',
      text: 'The matter was handed to the anti-corruption establishment. Your inspection goes on as usual.',
    }),
  );
}
