import { dayAt } from '../../../kernel/day.ts';
import { invalid, isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { storedFiles } from '../../../platform/files.ts';
import { beyondMandate } from '../../accounts/index.ts';
import { officer } from '../../agencies/index.ts';
import {
  type ComplaintInput,
  complaintFaults,
  dueDays,
  EVIDENCE_MAX,
  wordsFault,
} from '../rules/complaint.ts';
import type { ConductSays } from '../rules/facts.ts';
import type { ConductPacks } from '../rules/pack.ts';
import { nextComplaintSerial } from '../store.ts';
import { ownComplaintFor, type Recorded, record } from './on-complaint.ts';

type Evidence = ComplaintInput['evidence'];

/** An applicant complains about an officer or an agency, to oversight outside that agency. */
export async function makeComplaint(
  act: Act,
  packs: ConductPacks,
  input: ComplaintInput,
): Promise<Recorded | Refusal> {
  if (act.by.kind !== 'applicant') return refuse('not-allowed', 'applicants-only');
  const beyond = beyondMandate(act.by, ...(input.application ? [{ id: input.application }] : []));
  if (beyond) return beyond;
  const today = dayAt(act.at, packs.conduct.zone);
  const agencies = packs.agencies.agencies.map(({ id }) => id);
  const faults = complaintFaults(input, { agencies, today });
  if (faults.length) return invalid(faults);
  const known = input.officer ? await officer(act, input.officer) : undefined;
  if (input.officer && known?.agency !== input.agency)
    return refuse('invalid', 'complaint-officer-unknown', { field: '/officer' });
  const strange = await strangeFile(act, input.evidence);
  if (strange) return strange;
  const complaint = act.newId<'complaint'>();
  const serial = String(await nextComplaintSerial(act)).padStart(6, '0');
  const reference = `${packs.conduct.referencePrefix}-${act.at.slice(0, 4)}-${serial}`;
  const { agency, officer: about, application, kind, happenedOn, who, evidence } = input;
  const says: ConductSays = {
    type: 'ComplaintMade',
    data: {
      reference,
      complainant: act.by.principal,
      organisation: act.by.organisation,
      agency,
      officer: about,
      application,
      kind,
      happenedOn,
      evidence: evidence.map(({ hash }) => hash),
      ...dueDays(today, packs.conduct),
    },
    personal: { text: input.text.trim(), who, files: evidence.map(({ name }) => name) },
  };
  await act.append([{ subject: complaint, after: 0, says, keyedTo: complaint }]);
  return { complaint, reference };
}

/** The complainant answers what oversight asked. */
export async function replyToOversight(
  act: Act,
  packs: ConductPacks,
  input: { readonly complaint: string; readonly text: string; readonly evidence: Evidence },
): Promise<Recorded | Refusal> {
  const complaint = await ownComplaintFor(act, input.complaint, 'reply');
  if (isRefusal(complaint)) return complaint;
  const most = EVIDENCE_MAX * 2;
  const evidence = [...complaint.evidence, ...input.evidence.map(({ hash }) => hash)];
  const no =
    wordsFault(input.text, '/text') ??
    (evidence.length > most
      ? refuse('invalid', 'complaint-too-many-files', { field: '/evidence', values: { most } })
      : await strangeFile(act, input.evidence));
  if (no) return no;
  // the time that the complainant took does not count against oversight, and gives it no less than before
  const { answerBy } = dueDays(dayAt(act.at, packs.conduct.zone), packs.conduct);
  return record(act, complaint, {
    type: 'ComplainantReplied',
    data: { evidence, due: answerBy },
    personal: { text: input.text.trim(), files: input.evidence.map(({ name }) => name) },
  });
}

/** The complainant takes it back; it stays on record, with why, for withdrawals can be forced. */
export async function withdrawComplaint(
  act: Act,
  input: { readonly complaint: string; readonly text: string },
): Promise<Recorded | Refusal> {
  const complaint = await ownComplaintFor(act, input.complaint, 'withdraw');
  if (isRefusal(complaint)) return complaint;
  return (
    wordsFault(input.text, '/text') ??
    record(act, complaint, {
      type: 'ComplaintWithdrawn',
      data: {},
      personal: { text: input.text.trim() },
    })
  );
}

async function strangeFile(act: Act, evidence: Evidence): Promise<Refusal | undefined> {
  if (evidence.length === 0) return undefined;
  const stored = await storedFiles(
    act,
    evidence.map(({ hash }) => hash),
  );
  const strange = evidence.findIndex(({ hash }) => !stored.has(hash));
  return strange < 0
    ? undefined
    : refuse('invalid', 'complaint-file-unknown', { field: `/evidence/${strange}` });
}
