import { z } from 'zod';
import { dayAt, parseDay } from '../../../kernel/day.ts';
import { parseInstant } from '../../../kernel/instant.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import {
  type ApplicationRow,
  applicationsPage,
  differenceBetween,
  overdueOn,
  ownDraft,
  refusalGist,
  STATES,
  type State,
  uploadsEver,
  uploadsOf,
  viewApplication,
} from '../../../modules/applications/index.ts';
import { feeState, feesAbout } from '../../../modules/payments/index.ts';
import type { Act } from '../../../platform/act.ts';
import { TIED } from '../../shared/office-rule.ts';
import { noteRead } from '../../shared/read-log.ts';
import { callers, officer } from '../access.ts';
import { ofApplication } from '../application-shapes.ts';
import type { ApiDeps } from '../deps.ts';
import { download } from '../downloads.ts';
import { PAGE_DEFAULT, paged, pageQuery, sha256 } from '../fields.ts';
import { pageOf } from '../pages.ts';
import { type Route, route } from '../route.ts';
import { mayLookInto } from './review.ts';

const reads = callers(
  ['read-own', 'review', 'decide', 'oversight'],
  ['applicant', 'officer'],
  'A member of the organisation that applied, or an officer who may see applications and has no interest in it.',
  { powers: ['see-applications'], beyond: TIED },
);
const row = z.looseObject({
  id: z.string(),
  reference: z.string(),
  kind: z.string(),
  class: z.string(),
  state: z.string(),
  version: z.number(),
  submittedAt: z.string(),
  changedAt: z.string(),
});
const page = z.strictObject(pageQuery);

/** What is read of applications, by those who applied and by officers. An officer's look at people is recorded. */
export function applicationsRoutes(deps: ApiDeps): readonly Route[] {
  const { country, files } = deps;
  return [
    route({
      method: 'get',
      path: '/applications',
      summary: 'Submitted applications, the latest changed first: one’s own, or for officers all.',
      access: reads,
      query: page.extend({ state: z.enum(STATES as [string, ...string[]]).optional() }),
      answer: paged(row),
      handle: async ({ query, actor, reader, at, request }) => {
        const denied =
          actor.kind === 'officer' &&
          (await requirePower(reader, country.agencies, actor, 'see-applications', at));
        if (denied) return denied;
        const after = changedAfter(query.after);
        if (after === undefined)
          return refuse('invalid', 'wrong-format', {
            field: '/after',
            values: { expected: 'what `next` said' },
          });
        const limit = query.limit ?? PAGE_DEFAULT;
        const organisation = actor.kind === 'applicant' ? actor.organisation : null;
        const found = await applicationsPage(
          reader,
          { state: (query.state as State | undefined) ?? null, organisation },
          after,
          limit + 1,
        );
        const shown = actor.kind === 'officer' ? found : found.map(forApplicant);
        return pageOf(request, shown, limit, (last) => `${last.changedAt}~${last.id}`);
      },
    }),
    route({
      method: 'get',
      path: '/overdue',
      summary: 'Applications in which an agency’s time has run out, the longest overdue first.',
      access: officer(
        ['review', 'decide', 'oversight'],
        'An officer who may see applications, or who oversees.',
        { powers: ['see-applications', 'oversee'], beyond: TIED },
      ),
      query: page,
      answer: paged(row),
      handle: async ({ query, actor, reader, at, request }) => {
        const denied = await requirePower(reader, country.agencies, actor, 'see-applications', at);
        if (denied && (await requirePower(reader, country.agencies, actor, 'oversee', at))) return denied;
        const [due, id] = query.after?.split('~') ?? [];
        const nextDue = due === undefined ? undefined : parseDay(due);
        if (query.after !== undefined && (!nextDue || !/^[0-9a-f-]{36}$/.test(id ?? '')))
          return refuse('invalid', 'wrong-format', {
            field: '/after',
            values: { expected: 'what `next` said' },
          });
        const limit = query.limit ?? PAGE_DEFAULT;
        const found = await overdueOn(
          reader,
          dayAt(at, country.applications.zone),
          nextDue ? { nextDue, id: id! } : null,
          limit + 1,
        );
        return pageOf(request, found, limit, (last) => `${last.nextDue}~${last.id}`);
      },
    }),
    route({
      method: 'get',
      path: '/applications/{application}',
      summary: 'Everything the reader may see of an application.',
      access: reads,
      params: ofApplication,
      answer: z.looseObject({
        application: z.looseObject({
          id: z.string(),
          state: z.string(),
          version: z.number(),
          hash: z.string(),
          clocks: z.array(
            z.looseObject({
              agency: z.string().meta({
                description:
                  'An agency that gives its opinion; `intake` for the check for completeness, `authority` for the decision.',
              }),
              dueOn: z.string(),
              status: z.enum(['running', 'stopped', 'done']),
              rule: z
                .string()
                .meta({ description: 'The rule that the day follows from, as in docs/rules.csv.' }),
            }),
          ),
        }),
        benefits: z.record(z.string(), z.object({ own: z.number(), effective: z.number() })).meta({
          description:
            'By person: the own share of the applicant, and with what is held through companies; per cent.',
        }),
      }),
      handle: (call) =>
        call.act(async (act) => {
          const refused = await lookedInto(act, deps, call.params.application, true);
          return refused ?? viewApplication(act, act.by, call.params.application);
        }),
    }),
    route({
      method: 'get',
      path: '/applications/{application}/difference',
      summary: 'What changed between two versions, place by place.',
      access: reads,
      params: ofApplication,
      query: z.strictObject({ from: sha256(), to: sha256() }),
      answer: z.object({ items: z.array(z.looseObject({})) }),
      handle: (call) =>
        call.act(async (act) => {
          const refused = await lookedInto(act, deps, call.params.application, true);
          if (refused) return refused;
          const found = await differenceBetween(
            act,
            act.by,
            call.params.application,
            call.query.from,
            call.query.to,
          );
          return isRefusal(found) ? found : { items: found };
        }),
    }),
    route({
      method: 'get',
      path: '/applications/{application}/refusal',
      summary: 'The grounds of a refusal and its gist.',
      access: reads,
      params: ofApplication,
      answer: z.object({ grounds: z.array(z.string()), gist: z.string() }),
      handle: (call) =>
        call.act(
          async (act) =>
            (await lookedInto(act, deps, call.params.application, false)) ??
            refusalGist(act, act.by, call.params.application),
        ),
    }),
    route({
      method: 'get',
      path: '/applications/{application}/fees',
      summary: 'The fees of an application: demanded, settled, refunded.',
      access: reads,
      params: ofApplication,
      answer: z.object({
        items: z.array(z.looseObject({ id: z.string(), reference: z.string(), state: z.string() })),
      }),
      handle: (call) =>
        call.act(async (act) => {
          const refused = await lookedInto(act, deps, call.params.application, false);
          return (
            refused ?? {
              items: (await feesAbout(act, call.params.application)).map((fee) => ({
                ...fee,
                state: feeState(fee),
              })),
            }
          );
        }),
    }),
    route({
      method: 'get',
      path: '/applications/{application}/documents',
      summary: 'The documents of an application.',
      access: reads,
      params: ofApplication,
      answer: z.object({
        items: z.array(
          z.object({
            hash: z.string(),
            name: z.string(),
            mediaType: z.string(),
            bytes: z.number(),
            at: z.string(),
          }),
        ),
      }),
      handle: (call) =>
        call.act(
          async (act) =>
            (await lookedInto(act, deps, call.params.application, false)) ?? {
              items: await (act.by.kind === 'officer' ? uploadsEver : uploadsOf)(
                act,
                call.params.application,
              ),
            },
        ),
    }),
    route({
      method: 'get',
      path: '/applications/{application}/documents/{hash}',
      summary: 'A document, byte for byte as it came. An officer’s look is recorded first.',
      access: reads,
      params: ofApplication.extend({ hash: sha256() }),
      answer: 'application/octet-stream',
      handle: async ({ act, params }) => {
        const found = await act(async (tx) => {
          const refused = await lookedInto(tx, deps, params.application, false);
          if (refused) return refused;
          const upload = (await uploadsEver(tx, params.application)).find(({ hash }) => hash === params.hash);
          if (!upload) return refuse('not-found', 'no-such-upload');
          if (tx.by.kind === 'officer')
            await noteRead(tx, { what: 'document', about: params.hash, application: params.application });
          return upload;
        });
        if (isRefusal(found)) return found;
        return download(files.read(found.hash), found);
      },
    }),
  ];
}

/** Applicants see their own; officers need the power, and no interest in who applies. `people`: the look is recorded. */
async function lookedInto(act: Act, deps: ApiDeps, application: string, people: boolean) {
  if (act.by.kind !== 'officer') {
    const own = await ownDraft(act, application);
    return isRefusal(own) ? own : undefined;
  }
  const app = await mayLookInto(act, deps, application);
  if (isRefusal(app)) return app;
  if (people) await noteRead(act, { what: 'person', about: application, application });
  return undefined;
}

/** How the work is shared among agencies is the office's own until the decision. */
function forApplicant({ clocks: _, spans: __, ...shown }: ApplicationRow) {
  return shown;
}

function changedAfter(after: string | undefined) {
  if (after === undefined) return null;
  const [moment, id] = after.split('~');
  const changedAt = moment === undefined ? undefined : parseInstant(moment);
  return changedAt && /^[0-9a-f-]{36}$/.test(id ?? '') ? { changedAt, id: id! } : undefined;
}
