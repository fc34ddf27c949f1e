import { z } from 'zod';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { type Power, requireNoConflict, requirePower } from '../../../modules/agencies/index.ts';
import {
  type Application,
  applicationById,
  findComplete,
  findDeficient,
  giveOpinion,
  openSealedReasons,
  reaffirmOpinion,
  recuseOfficer,
  requestInformation,
} from '../../../modules/applications/index.ts';
import type { ApplicationAct } from '../../../modules/applications/rules/allowed.ts';
import type { Act } from '../../../platform/act.ts';
import { TIED } from '../../shared/office-rule.ts';
import { officer } from '../access.ts';
import { deskOf, deskShown, ofApplication } from '../application-shapes.ts';
import type { ApiDeps } from '../deps.ts';
import { base64url, bilingual, code, day, id, prose, restsOn, sha256 } from '../fields.ts';
import { type Call, type Route, route } from '../route.ts';
import { shown } from '../serve-route.ts';

const pointer = z
  .string()
  .max(200)
  .regex(/^(\/[^\n]{1,60}){1,6}$/, { message: 'a JSON pointer into the content, such as /company/name' });
const sealed = z.strictObject({
  box: base64url(200_000),
  keys: z
    .array(z.strictObject({ keyId: base64url(22), enc: base64url(100), ct: base64url(200) }))
    .min(1)
    .max(50),
  openerMac: base64url(60),
});

/** An officer's act on an application, answered with where it then stands. */
export function deskAct<P, Q, B>(call: Call<P, Q, B>, act: (act: Act) => Promise<Application | Refusal>) {
  return call.act(async (tx) => shown(await act(tx), deskOf), { serializable: true });
}

/** Whether an officer may look into an application: the power to see, and no interest in who applies. */
export async function mayLookInto(
  act: Act,
  { country }: ApiDeps,
  application: string,
): Promise<Application | Refusal> {
  const denied = await requirePower(act, country.agencies, act.by, 'see-applications', act.at);
  if (denied) return denied;
  const app = await applicationById(act, application);
  if (isRefusal(app)) return app;
  return (
    (await requireNoConflict(act, act.by, [
      app.organisation,
      app.company,
      ...app.people.map(({ person }) => person),
    ])) ?? app
  );
}

/** What examiners, intake and inspectors do. */
export function reviewRoutes(deps: ApiDeps): readonly Route[] {
  const { country, vault } = deps;
  const reviews = (who: string, power: Power, act: ApplicationAct) =>
    officer('review', `${who}, under a delegation in force and without an interest in the applicant.`, {
      powers: [power],
      beyond: TIED,
      acts: [act],
    });
  const EXAMINER = 'An examiner of a reviewing agency';
  const speaks = reviews(EXAMINER, 'give-opinion', 'give-opinion');
  return [
    route({
      method: 'post',
      path: '/applications/{application}/completeness',
      summary: 'Find the version complete: all agencies begin, side by side.',
      access: reviews('An intake officer', 'find-complete', 'find-complete'),
      params: ofApplication,
      body: z.strictObject({ hash: sha256() }),
      answer: deskShown,
      handle: (call) => deskAct(call, (act) => findComplete(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/deficiency',
      summary: 'Find the version not complete, and say what is missing.',
      access: reviews('An intake officer', 'find-complete', 'find-deficient'),
      params: ofApplication,
      body: z.strictObject({
        missing: z.array(z.strictObject({ field: pointer, code: code() })).max(200),
        note: prose(10_000),
      }),
      answer: deskShown,
      handle: (call) => deskAct(call, (act) => findDeficient(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/requests',
      summary:
        'Ask the applicant for information; one request an agency, a later one justified. That agency’s clock stops.',
      access: reviews(EXAMINER, 'request-information', 'request-information'),
      params: ofApplication,
      body: z.strictObject({
        items: z.array(z.strictObject({ field: pointer, text: prose(2000) })).max(100),
        justification: prose(4000).nullable().default(null),
      }),
      answer: deskShown,
      handle: (call) =>
        deskAct(call, (act) => requestInformation(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/opinions',
      summary:
        'Give the agency’s opinion over one exact version. The other agencies’ stay hidden until then.',
      access: speaks,
      params: ofApplication,
      body: z.strictObject({
        hash: sha256(),
        verdict: z.enum(['no-objection', 'with-conditions', 'objection']),
        conditions: z
          .array(
            z.strictObject({
              text: bilingual(),
              from: day().nullable().default(null),
              until: day().nullable().default(null),
            }),
          )
          .max(50)
          .default([]),
        grounds: z.array(code()).max(20).default([]),
        matches: restsOn,
        reasons: prose(20_000),
        sealedReasons: prose(50_000).nullable().default(null).meta({
          description: 'For the agency and the named decider only; sealed here and never stored as text.',
        }),
        sealed: sealed
          .nullable()
          .default(null)
          .meta({ description: 'The same, sealed by the officer’s own device.' }),
        paper: z
          .strictObject({ countersignedBy: id<'officer'>(), givenOn: day(), document: sha256() })
          .nullable()
          .default(null),
      }),
      unkept: ['sealedReasons'],
      bodyMax: 512 * 1024,
      answer: deskShown,
      handle: (call) => deskAct(call, (act) => giveOpinion(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/opinions/reaffirmation',
      summary: 'Stand behind a new version with the same opinion, over the difference that was shown.',
      access: speaks,
      params: ofApplication,
      body: z.strictObject({ from: sha256(), hash: sha256() }),
      answer: deskShown,
      handle: (call) =>
        deskAct(call, (act) => reaffirmOpinion(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/opinions/{opinion}/unsealing',
      summary:
        'Open an agency’s sealed reasons with the officer’s key that is kept here. The reading is recorded first.',
      access: officer(
        ['decide', 'review'],
        'An officer of that agency or the named decider, to whom the text was sealed, with the power to read it.',
        { powers: ['read-sealed'], beyond: TIED, acts: ['read-sealed'] },
      ),
      params: ofApplication.extend({ opinion: id<'opinion'>() }),
      body: z.strictObject({ passphrase: z.string().max(2000), purpose: prose(1000) }),
      unkept: ['passphrase'],
      answer: z.object({ text: z.string(), opener: z.string() }),
      handle: (call) =>
        call.act((act) => openSealedReasons(act, country, vault, { ...call.params, ...call.body }), {
          forgotten: true,
          serializable: true,
        }),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/recusals',
      summary: 'Recuse oneself; an alternate of the same agency may be named.',
      access: officer(['review', 'decide'], 'The officer himself.', { acts: ['recuse'], beyond: TIED }),
      params: ofApplication,
      body: z.strictObject({ reason: prose(4000), alternate: id<'officer'>().nullable().default(null) }),
      answer: deskShown,
      handle: (call) => deskAct(call, (act) => recuseOfficer(act, country, { ...call.params, ...call.body })),
    }),
  ];
}
