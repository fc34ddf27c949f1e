import { z } from 'zod';
import type { Language } from '../../../kernel/bilingual.ts';
import { type Fault, isRefusal } from '../../../kernel/refusal.ts';
import {
  answerNotice,
  askForInspection,
  attachUpload,
  demandProcessingFee,
  detachUpload,
  discardDraft,
  draftsOf,
  openDraft,
  ownDraft,
  previewApplication,
  reopenApplication,
  saveDraft,
  submitApplication,
  uploadsOf,
  withdrawApplication,
} from '../../../modules/applications/index.ts';
import { DOCUMENT_TYPES } from '../../../platform/file-kinds.ts';
import { applicant } from '../access.ts';
import { content, ofApplication, saved, stateOf, stateShown } from '../application-shapes.ts';
import type { ApiDeps } from '../deps.ts';
import { code, money, prose, sha256 } from '../fields.ts';
import { wording } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { shown } from '../serve-route.ts';
import { received } from './files.ts';
import { licenceIdOf } from './orders.ts';
import { licenceNumber } from './register.ts';

const CONTENT_BODY_MAX = 4 * 1024 * 1024;
const DRAFTS_MAX = 200;
const own = applicant('A member of the organisation that applies.');
const reads = applicant('A member of the organisation that applies.', 'read-own');
const uploadShown = z.object({
  hash: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  at: z.string(),
});
const draftShown = z.looseObject({
  id: z.string(),
  reference: z.string(),
  kind: z.string(),
  class: z.string(),
  revision: z.number(),
  submitted: z.number(),
});

/** What an applicant does before and beside the office: drafts, documents, the preview, the fee, submitting. */
export function draftsRoutes(deps: ApiDeps): readonly Route[] {
  const { country, blind, speaker } = deps;
  const worded = (fault: Fault, language: Language) => ({
    pointer: fault.field,
    code: fault.code,
    detail: wording(speaker, language, fault.code, fault.values) ?? fault.code,
  });
  return [
    route({
      method: 'post',
      path: '/applications',
      summary: 'Open an application as a draft; anything may still be missing.',
      access: own,
      body: z.strictObject({
        kind: code(20),
        class: code(),
        licence: licenceNumber(country.licences.numberPrefix)
          .nullable()
          .default(null)
          .meta({ description: 'The licence that a renewal, variation or surrender is about.' }),
        content: content.optional(),
      }),
      bodyMax: CONTENT_BODY_MAX,
      answer: saved,
      status: 201,
      handle: (call) =>
        call.act(async (act) => {
          const { kind, licence: number, ...rest } = call.body;
          const licence = number === null ? null : await licenceIdOf(act, number);
          if (isRefusal(licence)) return licence;
          return openDraft(act, country, {
            ...rest,
            kind: kind as Parameters<typeof openDraft>[2]['kind'],
            licence,
            content: rest.content ?? {},
          });
        }),
    }),
    route({
      method: 'get',
      path: '/drafts',
      summary: 'The drafts of the organisation that asks, newest first.',
      access: reads,
      answer: z.object({ items: z.array(draftShown) }),
      handle: async ({ actor, reader }) => ({
        items: actor.kind === 'applicant' ? await draftsOf(reader, actor.organisation, DRAFTS_MAX) : [],
      }),
    }),
    route({
      method: 'get',
      path: '/applications/{application}/draft',
      summary: 'The draft with its content and its documents.',
      access: reads,
      params: ofApplication,
      answer: draftShown.extend({ content, documents: z.array(uploadShown) }),
      handle: ({ params, act }) =>
        act(async (tx) => {
          const draft = await ownDraft(tx, params.application);
          return isRefusal(draft) ? draft : { ...draft, documents: await uploadsOf(tx, draft.id) };
        }),
    }),
    route({
      method: 'put',
      path: '/applications/{application}/draft',
      summary:
        'Save the whole content over a revision; a stale revision is a conflict and overwrites nothing.',
      access: own,
      params: ofApplication,
      body: z.strictObject({ revision: z.int().min(1), content: content.nonoptional() }),
      bodyMax: CONTENT_BODY_MAX,
      answer: saved,
      handle: (call) => call.act((act) => saveDraft(act, { ...call.params, ...call.body })),
    }),
    route({
      method: 'delete',
      path: '/applications/{application}/draft',
      summary: 'Throw a draft away that was never submitted.',
      access: own,
      params: ofApplication,
      answer: z.object({ discarded: z.literal(true) }),
      handle: (call) => call.act((act) => discardDraft(act, call.params)),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/documents',
      summary:
        'Upload a document to an application: its bytes as the body, Content-Type and X-File-Name; or one part of multipart/form-data.',
      access: own,
      params: ofApplication,
      body: 'stream',
      answer: uploadShown,
      status: 201,
      limited: true,
      handle: async (call) => {
        const draft = await call.act((act) => ownDraft(act, call.params.application), { forgotten: true });
        if (isRefusal(draft)) return draft;
        const came = await received(deps, call, DOCUMENT_TYPES);
        if ('refused' in came) return came;
        const { hash, mediaType, bytes } = came.stored;
        const name =
          (came.name ?? hash)
            .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069/\\]/g, ' ')
            .trim()
            .slice(0, 200) || hash;
        return call.act(
          (act) => attachUpload(act, { ...call.params, file: { hash, name, mediaType, bytes } }),
          { file: hash },
        );
      },
    }),
    route({
      method: 'delete',
      path: '/applications/{application}/documents/{hash}',
      summary: 'Take a document off a draft.',
      access: own,
      params: ofApplication.extend({ hash: sha256() }),
      answer: z.object({ detached: z.literal(true) }),
      handle: (call) => call.act((act) => detachUpload(act, call.params)),
    }),
    route({
      method: 'get',
      path: '/applications/{application}/preview',
      summary:
        '“Will this be refused?” Everything that would make it deficient or refused on known rules, before submitting or paying.',
      access: reads,
      params: ofApplication,
      answer: z.object({
        obstacles: z.array(
          z.object({
            pointer: z.string(),
            code: z.string(),
            detail: z.string(),
            effect: z.enum(['deficient', 'refused']),
          }),
        ),
        feeShort: money(),
      }),
      handle: async (call) =>
        shown(
          await call.act((act) => previewApplication(act, country, blind, call.params)),
          ({ obstacles, feeShort }) => ({
            obstacles: obstacles.map(({ effect, ...fault }) => ({ ...worded(fault, call.language), effect })),
            feeShort,
          }),
        ),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/fee',
      summary: 'Demand what is unpaid of the processing fee: the reference to pay under, and until when.',
      access: own,
      params: ofApplication,
      answer: z.object({ fee: z.string(), reference: z.string(), amount: money(), dueOn: z.string() }),
      handle: (call) => call.act((act) => demandProcessingFee(act, country, call.params)),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/submission',
      summary: 'Submit the draft as the next version, numbered and hashed.',
      access: own,
      params: ofApplication,
      body: z.strictObject({ revision: z.int().min(1) }),
      answer: z.looseObject({
        application: z.string(),
        reference: z.string(),
        version: z.number(),
        hash: z.string(),
        state: z.string(),
      }),
      handle: (call) =>
        call.act((act) => submitApplication(act, country, blind, { ...call.params, ...call.body }), {
          together: call.params.application,
        }),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/withdrawal',
      summary: 'Take a submitted application back.',
      access: { ...own, acts: ['withdraw'] },
      params: ofApplication,
      answer: stateShown,
      handle: (call) =>
        call.act(async (act) => shown(await withdrawApplication(act, country, call.params), stateOf), {
          serializable: true,
        }),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/reopening',
      summary:
        'Take up again an approved application that lapsed for want of its licence fee, which is demanded anew.',
      access: { ...own, acts: ['reopen'] },
      params: ofApplication,
      answer: stateShown,
      handle: (call) =>
        call.act(async (act) => shown(await reopenApplication(act, country, call.params), stateOf), {
          serializable: true,
        }),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/inspection-request',
      summary:
        'Ask for the inspection that a provisional licence waits for. Asked for in time, the licence goes on until the office has inspected.',
      access: { ...own, acts: ['ask-for-inspection'] },
      params: ofApplication,
      answer: stateShown,
      handle: (call) =>
        call.act(async (act) => shown(await askForInspection(act, country, call.params), stateOf), {
          serializable: true,
        }),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/answer',
      summary: 'Answer a notice of refusal, with documents uploaded to the same application.',
      access: { ...own, acts: ['answer-refusal'] },
      params: ofApplication,
      body: z.strictObject({ answer: prose(20_000), documents: z.array(sha256()).max(50).default([]) }),
      answer: stateShown,
      handle: (call) =>
        call.act(async (act) => shown(await answerNotice(act, { ...call.params, ...call.body }), stateOf)),
    }),
  ];
}
