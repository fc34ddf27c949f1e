import { z } from 'zod';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import {
  announceVisit,
  inspectionsOf,
  orderInspection,
  recordInspection,
  visitByCode,
} from '../../../modules/applications/index.ts';
import { perform } from '../../../platform/act.ts';
import { TIED } from '../../shared/office-rule.ts';
import { everybody, officer } from '../access.ts';
import { deskShown, ofApplication } from '../application-shapes.ts';
import type { ApiDeps } from '../deps.ts';
import { bilingual, code, id, instant, line, prose, sha256 } from '../fields.ts';
import { type Route, route } from '../route.ts';
import { deskAct, mayLookInto } from './review.ts';

const visit = z.strictObject({
  officer: id<'officer'>().meta({ description: 'The inspector.' }),
  from: instant().optional(),
  until: instant().optional(),
});
const ofInspection = ofApplication.extend({ inspection: id<'inspection'>() });
const place = z.object({
  line: z.string().nullable(),
  unit: z.string().nullable(),
  area: z.string().nullable(),
  city: z.string().nullable(),
  district: z.string(),
});

/** Inspections: ordered for each of the premises, announced under a code, found item by item; and the check at the door. */
export function inspectionsRoutes(deps: ApiDeps): readonly Route[] {
  const { country } = deps;
  const orders = officer('review', 'An examiner whose delegation names ordering inspections.', {
    powers: ['order-inspection'],
    beyond: TIED,
    acts: ['order-inspection'],
  });
  const inspects = officer('review', 'An inspector whose delegation names recording inspections.', {
    powers: ['record-inspection'],
    beyond: TIED,
    acts: ['record-inspection'],
  });
  return [
    route({
      method: 'get',
      path: '/inspection-checklist',
      summary: 'What an inspector answers at every place.',
      access: everybody(),
      answer: z.object({ items: z.array(z.object({ code: z.string(), text: bilingual() })) }),
      handle: async () => ({ items: country.applications.inspections.checklist }),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/inspections',
      summary: 'Order an inspection of one of the premises; the visit may be announced with it.',
      access: orders,
      params: ofApplication,
      body: z.strictObject({ premises: id<'premises'>(), visit: visit.nullable().default(null) }),
      answer: deskShown,
      handle: (call) =>
        deskAct(call, (act) => orderInspection(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/inspections/{inspection}/visit',
      summary: 'Announce who visits and when: the inspector gets a code to show, and an older one is void.',
      access: officer('review', 'An examiner who sends an inspector, or the inspector himself.', {
        powers: ['order-inspection', 'record-inspection'],
        beyond: TIED,
        acts: ['announce-visit'],
      }),
      params: ofInspection,
      body: visit,
      answer: deskShown,
      handle: (call) => deskAct(call, (act) => announceVisit(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'get',
      path: '/applications/{application}/inspections',
      summary: 'The inspections of an application, with what was found. The reading is recorded.',
      access: officer(['review', 'decide'], 'An officer who may see applications, without an interest.', {
        powers: ['see-applications'],
        beyond: TIED,
      }),
      params: ofApplication,
      answer: z.object({ items: z.array(z.looseObject({ inspection: z.string(), premises: z.string() })) }),
      handle: async (call) => {
        const { application } = call.params;
        const seen = await perform(deps.acting, { by: call.actor }, async (act) => {
          const app = await mayLookInto(act, deps, application);
          return isRefusal(app) ? app : inspectionsOf(act, act.by, application);
        });
        return isRefusal(seen) ? seen : { items: seen };
      },
    }),
    route({
      method: 'post',
      path: '/applications/{application}/inspections/{inspection}/outcome',
      summary:
        'Record what an inspection found, item by item. The same record of a device again is one record.',
      access: inspects,
      params: ofInspection,
      body: z.strictObject({
        outcome: z.enum(['satisfactory', 'unsatisfactory']),
        checklist: z
          .array(
            z.strictObject({
              item: code(),
              answer: z.enum(['yes', 'no', 'not-seen']),
              note: prose(4000).default(''),
            }),
          )
          .max(100),
        photographs: z.array(sha256()).max(100).default([]),
        seenAt: instant(),
        deviceRecordId: z.uuid().nullable().default(null),
        note: prose(20_000).default(''),
        seats: z.int().min(0).max(100_000).nullable().default(null),
        met: prose(2000).default(''),
      }),
      answer: deskShown,
      handle: (call) =>
        deskAct(call, (act) => recordInspection(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'get',
      path: '/visits/{code}',
      summary: 'Check at the door whether an inspector’s visit is announced, under the code he shows.',
      access: everybody(),
      params: z.strictObject({ code: line(60) }),
      answer: z.object({
        agency: z.string(),
        officer: z.object({ name: z.string().nullable(), number: z.string() }),
        premises: place,
        from: z.string(),
        until: z.string(),
      }),
      handle: async ({ reader, params, at }) =>
        (await visitByCode(reader, country, params.code, at)) ?? refuse('not-found', 'no-such-visit'),
    }),
  ];
}
