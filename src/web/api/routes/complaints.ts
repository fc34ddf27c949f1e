import { z } from 'zod';
import { parseDay } from '../../../kernel/day.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import {
  acknowledgeComplaint,
  answerComplaint,
  askComplainant,
  assignComplaint,
  COMPLAINT_KINDS,
  type Complaint,
  type ComplaintLine,
  closeComplaint,
  complaintsFor,
  followComplaint,
  makeComplaint,
  OUTCOMES,
  ownComplaints,
  readComplaint,
  readEvidence,
  replyToOversight,
  withdrawComplaint,
} from '../../../modules/conduct/index.ts';
import { storedFile } from '../../../platform/files.ts';
import { applicant, callers, officer } from '../access.ts';
import type { ApiDeps } from '../deps.ts';
import { download } from '../downloads.ts';
import { code, day, id, line, PAGE_DEFAULT, paged, pageQuery, prose, sha256 } from '../fields.ts';
import { nextLink } from '../pages.ts';
import { type Route, route } from '../route.ts';

const shown = z.looseObject({ id: z.string(), reference: z.string(), agency: z.string(), state: z.string() });
const whole = z.object({ complaint: shown, lines: z.array(z.looseObject({ type: z.string() })) });
const ofComplaint = z.strictObject({ complaint: id<'complaint'>() });
const recorded = z.object({ complaint: z.string(), reference: z.string() });
const evidence = z
  .array(z.strictObject({ hash: sha256(), name: line(200) }))
  .max(10)
  .default([]);
const text = prose(10_000);
const words = z.strictObject({ text });

const told = ({ version: _v, complainant: _c, organisation: _o, ...complaint }: Complaint) => complaint;
const heard = ({ version: _v, ...complaint }: Complaint) => complaint;
const said = (lines: readonly ComplaintLine[]) => lines.map((one) => ({ ...one }));

/** Complaints about officers and agencies: made and followed by one person, heard by oversight outside the agency. */
export function complaintsRoutes({ country, files }: ApiDeps): readonly Route[] {
  const makes = applicant('Somebody who acts for an organisation.');
  const hears = officer(
    'oversight',
    'An officer of oversight whose delegation names hearing complaints, of another agency than the complaint is about.',
    { powers: ['hear-complaints'], beyond: { tied: 'not there' } },
  );
  const both = callers(
    ['read-own', 'oversight'],
    ['applicant', 'officer'],
    'Whoever made the complaint, or an officer of oversight of another agency.',
    { powers: ['hear-complaints'], beyond: { tied: 'not there' } },
  );
  return [
    route({
      method: 'post',
      path: '/complaints',
      summary: 'Complain about an officer or an agency, to oversight outside that agency.',
      access: makes,
      body: z.strictObject({
        agency: code(),
        officer: id<'officer'>().nullable().default(null),
        who: line(200).nullable().default(null),
        application: id<'application'>().nullable().default(null),
        kind: z.enum(COMPLAINT_KINDS),
        happenedOn: day().nullable().default(null),
        text,
        evidence,
      }),
      answer: recorded,
      status: 201,
      handle: (call) => call.act((act) => makeComplaint(act, country, call.body)),
    }),
    route({
      method: 'get',
      path: '/complaints',
      summary:
        'One’s own complaints; for oversight those it hears, by the day that runs, without their words.',
      access: both,
      query: z.strictObject({ ...pageQuery, open: z.enum(['true', 'false']).optional() }),
      answer: paged(shown),
      handle: async ({ query, actor, reader, request }) => {
        const limit = query.limit ?? PAGE_DEFAULT;
        if (actor.kind === 'applicant')
          return { items: (await ownComplaints(reader, actor, limit)).map(told), next: null };
        const after = markOf(query.after);
        if (after === undefined)
          return refuse('invalid', 'wrong-format', {
            field: '/after',
            values: { expected: 'what `next` said' },
          });
        const filter = query.open === undefined ? {} : { open: query.open === 'true' };
        const found = await complaintsFor(reader, actor, filter, after, limit + 1);
        const items = found.slice(0, limit);
        const last = found.length > limit ? items.at(-1) : undefined;
        const mark = last && `${last.dueOn ?? 'none'}_${last.id}`;
        return { items: items.map(heard), next: mark ? nextLink(request, mark) : null };
      },
    }),
    route({
      method: 'get',
      path: '/complaints/{complaint}',
      summary: 'A complaint with what was said. An officer’s reading is recorded first.',
      access: both,
      params: ofComplaint,
      answer: whole,
      handle: async ({ actor, reader, params, act }) => {
        if (actor.kind === 'applicant') {
          const own = await followComplaint(reader, actor, params.complaint);
          return isRefusal(own) ? own : { complaint: told(own.complaint), lines: said(own.lines) };
        }
        const read = await act((tx) => readComplaint(tx, country, params), { forgotten: true });
        return isRefusal(read) ? read : { complaint: heard(read.complaint), lines: said(read.lines) };
      },
    }),
    route({
      method: 'get',
      path: '/complaints/{complaint}/evidence/{hash}',
      summary: 'A file of the evidence, byte for byte. An officer’s look is recorded first.',
      access: both,
      params: ofComplaint.extend({ hash: sha256() }),
      answer: 'application/octet-stream',
      handle: async ({ actor, reader, params, act }) => {
        const own = actor.kind === 'applicant' && (await followComplaint(reader, actor, params.complaint));
        if (own && isRefusal(own)) return own;
        const file = own
          ? own.lines.flatMap((one) => one.files).find(({ hash }) => hash === params.hash)
          : await act((tx) => readEvidence(tx, country, params), { forgotten: true });
        if (isRefusal(file)) return file;
        const stored = file && (await storedFile(reader, file.hash));
        if (!stored) return refuse('not-found', 'file-not-found');
        return download(files.read(stored.hash), { ...stored, name: file.name });
      },
    }),
    route({
      method: 'post',
      path: '/complaints/{complaint}/reply',
      summary: 'Answer what oversight asked.',
      access: makes,
      params: ofComplaint,
      body: words.extend({ evidence }),
      answer: recorded,
      handle: (call) => call.act((act) => replyToOversight(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/complaints/{complaint}/withdrawal',
      summary: 'Take one’s complaint back; it stays on record.',
      access: makes,
      params: ofComplaint,
      body: words,
      answer: recorded,
      handle: (call) => call.act((act) => withdrawComplaint(act, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/complaints/{complaint}/acknowledgement',
      summary: 'Oversight has the complaint.',
      access: hears,
      params: ofComplaint,
      answer: recorded,
      handle: (call) => call.act((act) => acknowledgeComplaint(act, country, call.params)),
    }),
    route({
      method: 'post',
      path: '/complaints/{complaint}/assignment',
      summary: 'Give it to an officer of oversight; to `null`, take it back from whoever has it.',
      access: hears,
      params: ofComplaint,
      body: z.strictObject({ to: id<'officer'>().nullable() }),
      answer: recorded,
      handle: (call) => call.act((act) => assignComplaint(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/complaints/{complaint}/question',
      summary: 'Ask the complainant; the time of oversight stands still until the reply.',
      access: hears,
      params: ofComplaint,
      body: words,
      answer: recorded,
      handle: (call) => call.act((act) => askComplainant(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/complaints/{complaint}/answer',
      summary: 'Answer the complaint, with what came of it.',
      access: hears,
      params: ofComplaint,
      body: words.extend({ outcome: z.enum(OUTCOMES) }),
      answer: recorded,
      handle: (call) => call.act((act) => answerComplaint(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/complaints/{complaint}/closing',
      summary: 'Nothing more is to be done.',
      access: hears,
      params: ofComplaint,
      body: words,
      answer: recorded,
      handle: (call) => call.act((act) => closeComplaint(act, country, { ...call.params, ...call.body })),
    }),
  ];
}

/** Where a list goes on; undefined when it is not what `next` said. */
function markOf(after: string | undefined) {
  if (after === undefined) return null;
  const [, due, of] = /^(none|\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after) ?? [];
  if (!due || !of) return undefined;
  const dueOn = due === 'none' ? null : parseDay(due);
  return dueOn === undefined ? undefined : { dueOn, id: of };
}
