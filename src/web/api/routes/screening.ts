import { z } from 'zod';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import type { Lore } from '../../../matching/text/lore.ts';
import { draftToFill, uploadsOf, versionsSaid } from '../../../modules/applications/index.ts';
import {
  answerMatch,
  calibrate,
  connectionsOf,
  DECISIONS,
  decideMatch,
  disclosedTo,
  discloseMatch,
  explainTrace,
  matchesOf,
  phoenixQueue,
  QUEUE_SHOWS,
  sealMatch,
} from '../../../modules/screening/index.ts';
import { TIED } from '../../shared/office-rule.ts';
import { noteRead } from '../../shared/read-log.ts';
import { applicant, officer } from '../access.ts';
import type { ApiDeps } from '../deps.ts';
import { id, PAGE_DEFAULT, pageQuery, prose, sha256 } from '../fields.ts';
import { pageOf } from '../pages.ts';
import { type Route, route } from '../route.ts';

const bilingual = z.object({ en: z.string(), ur: z.string() });
const reason = z.object({ group: z.string(), name: bilingual, bits: z.number(), say: bilingual });
const matchShown = z.looseObject({
  match: z.string(),
  other: z.string(),
  kind: z.string(),
  label: z.string(),
  shutAt: z.string().nullable(),
  ground: z.string().nullable(),
  bits: z.number(),
  probability: z.number(),
  evidence: z.string(),
  reasons: z.array(reason),
  asked: z.looseObject({ state: z.enum(['open', 'decided', 'again']) }),
});
const ofApplication = z.strictObject({ application: id<'application'>() });
const ofMatch = z.strictObject({ application: id<'application'>(), match: id<'match'>() });
const SEES = officer(
  ['review', 'decide'],
  'An officer who may see applications and has no interest in either side.',
  { powers: ['see-applications'], beyond: TIED },
);
const JUDGES = officer(
  ['review', 'decide'],
  'An officer whose delegation names deciding matches, without an interest in either side.',
  { powers: ['decide-match'], beyond: TIED },
);
const TELLS = officer(
  ['review', 'decide'],
  'An officer whose delegation names telling applicants of matches, without an interest in either side.',
  { powers: ['disclose-match'], beyond: TIED },
);
const DAYS = 14;

/** Whom an application resembles, what people decide of it, and what the applicant is told. */
export function screeningRoutes({ country }: ApiDeps, lore: Lore): readonly Route[] {
  const pack = country.agencies;
  return [
    route({
      method: 'get',
      path: '/screening/queue',
      summary:
        'Open applications that resemble a centre that was shut, the likeliest first. It refuses nobody.',
      access: officer(['review', 'decide'], 'An officer who may see applications.', {
        powers: ['see-applications'],
        beyond: TIED,
      }),
      query: z.strictObject({ ...pageQuery, show: z.enum(QUEUE_SHOWS).default('all') }),
      answer: z.object({
        items: z.array(
          z.looseObject({
            application: z.string(),
            reference: z.string(),
            bits: z.number(),
            probability: z.number(),
            decided: z.boolean(),
            reasons: z.array(reason),
          }),
        ),
        next: z.string().nullable(),
        total: z.object({ all: z.number(), decided: z.number() }),
        calibratedAt: z.string().nullable(),
      }),
      handle: async ({ reader, actor, at, query, request }) => {
        const limit = query.limit ?? PAGE_DEFAULT;
        const [bits, application] = (query.after ?? '').split(' ');
        const after = application ? { bits: Number(bits), application } : null;
        if (after && !Number.isFinite(after.bits))
          return refuse('invalid', 'wrong-format', {
            field: '/after',
            values: { expected: 'what `next` said' },
          });
        const asked = { show: query.show, after, limit: limit + 1 };
        const found = await phoenixQueue(reader, pack, actor, at, asked);
        if (isRefusal(found)) return found;
        const { rows, total, calibratedAt } = found;
        const page = pageOf(request, rows, limit, (row) => `${row.bits} ${row.application}`);
        return { ...page, total, calibratedAt };
      },
    }),
    route({
      method: 'get',
      path: '/applications/{application}/matches',
      summary: 'Whom an application resembles, with the evidence in words. Looking at it is recorded.',
      access: SEES,
      params: ofApplication,
      answer: z.looseObject({ application: z.string(), screened: z.boolean(), matches: z.array(matchShown) }),
      handle: ({ act, params: { application } }) =>
        act(async (within) => {
          const view = await matchesOf(within, pack, within.by, within.at, application);
          if (isRefusal(view)) return view;
          if (!view) return { application, screened: false, matches: [] };
          await noteRead(within, { what: 'matches', about: application, application });
          return { screened: true, ...view };
        }),
    }),
    route({
      method: 'get',
      path: '/applications/{application}/connections',
      summary: 'The same as a graph: the application, whom it resembles, and the things that join them.',
      access: SEES,
      params: ofApplication,
      answer: z.object({
        nodes: z.array(z.looseObject({ id: z.string(), kind: z.string(), label: z.string() })),
        edges: z.array(z.looseObject({ from: z.string(), to: z.string(), bits: z.number(), why: bilingual })),
      }),
      handle: ({ act, params: { application } }) =>
        act(async (within) => {
          const graph = await connectionsOf(within, pack, within.by, within.at, application, versionsSaid);
          if (isRefusal(graph)) return graph;
          if (!graph) return { nodes: [], edges: [] };
          await noteRead(within, { what: 'matches', about: application, application });
          return graph;
        }),
    }),
    route({
      method: 'get',
      path: '/applications/{application}/matches/{match}/traces/{trace}/explanation',
      summary:
        'Why two people were taken for one, field by field, worked out again from the kept model. Looking at it is recorded.',
      access: SEES,
      params: ofMatch.extend({ trace: z.coerce.number().int().min(0).max(100) }),
      answer: z.object({
        evidence: z.looseObject({ bits: z.number() }),
        sentence: bilingual,
        waterfall: bilingual,
      }),
      handle: ({ act, params }) =>
        act(async (within) => {
          const said = await explainTrace(within, pack, within.by, within.at, lore, params);
          if (isRefusal(said)) return said;
          const { application } = params;
          await noteRead(within, { what: 'matches', about: application, application });
          return { ...said };
        }),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/matches/{match}/decision',
      summary: 'Say whether the two are the same, with the reason, over the evidence that was shown.',
      access: JUDGES,
      params: ofMatch,
      body: z.strictObject({
        decision: z.enum(DECISIONS),
        evidence: sha256(),
        reason: prose(4_000),
      }),
      answer: z.object({ match: z.string(), decision: z.string() }),
      handle: ({ act, params, body }) =>
        act((within) => decideMatch(within, pack, { ...params, ...body }), { serializable: true }),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/matches/{match}/disclosure',
      summary:
        'Tell the applicant what is held against him, with time to answer, before anybody relies on it.',
      access: TELLS,
      params: ofMatch,
      body: z.strictObject({ gist: prose(4_000), days: z.int().min(1).max(90).default(DAYS) }),
      answer: z.object({ match: z.string(), answerBy: z.string() }),
      handle: ({ act, params, body }) =>
        act((within) => discloseMatch(within, pack, { ...params, ...body }), { serializable: true }),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/matches/{match}/sealing',
      summary: 'Keep a match from the applicant, where the law says so; the reason is kept sealed.',
      access: officer(['review', 'decide'], 'An officer whose delegation names sealing matches.', {
        powers: ['seal-match'],
        beyond: TIED,
      }),
      params: ofMatch,
      body: z.strictObject({ reason: prose(4_000) }),
      answer: z.object({ match: z.string() }),
      handle: ({ act, params, body }) =>
        act((within) => sealMatch(within, pack, { ...params, ...body }), { serializable: true }),
    }),
    route({
      method: 'get',
      path: '/applications/{application}/matches/disclosed',
      summary: 'What the office told the applicant of resemblances, and until when it may be answered.',
      access: applicant('An applicant, of its own application.', 'read-own'),
      params: ofApplication,
      answer: z.object({
        items: z.array(
          z.object({
            match: z.string(),
            gist: z.string().nullable(),
            answerBy: z.string().nullable(),
            answeredAt: z.string().nullable(),
            documents: z.array(z.string()),
          }),
        ),
      }),
      handle: async ({ reader, actor, params }) => {
        const items = await disclosedTo(reader, draftToFill, actor, params.application);
        return isRefusal(items) ? items : { items: [...items] };
      },
    }),
    route({
      method: 'post',
      path: '/applications/{application}/matches/{match}/answer',
      summary:
        'Answer what was disclosed; once, and in time, with files that were uploaded to the application.',
      access: applicant('An applicant, of its own application.'),
      params: ofMatch,
      body: z.strictObject({ answer: prose(20_000), documents: z.array(sha256()).max(20).default([]) }),
      answer: z.object({ match: z.string() }),
      handle: ({ act, params, body }) =>
        act((within) => answerMatch(within, { mayUse: draftToFill, uploadsOf }, { ...params, ...body }), {
          serializable: true,
        }),
    }),
    route({
      method: 'post',
      path: '/screening/calibration',
      summary:
        'Let what people decided move the probabilities. The order of the queue stays; the act is recorded.',
      access: officer(['review', 'decide'], 'An officer whose delegation names calibrating.', {
        powers: ['calibrate'],
        beyond: TIED,
      }),
      answer: z.object({ slope: z.number(), before: z.number(), same: z.number(), different: z.number() }),
      handle: ({ act }) => act((within) => calibrate(within, pack), { serializable: true }),
    }),
  ];
}
