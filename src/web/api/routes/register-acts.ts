import { z } from 'zod';
import { invalid, isRefusal, refuse } from '../../../kernel/refusal.ts';
import { requireNoConflict, requirePower } from '../../../modules/agencies/index.ts';
import {
  confirmImport,
  declineRegisterChange,
  type Imported,
  interestsIn,
  makeRegisterChange,
  proposeImport,
  proposeRegisterChange,
  type RegisterPacks,
  registerChange,
  registerChangeReasons,
  registerChangesWaiting,
} from '../../../modules/licences/index.ts';
import { TIED } from '../../shared/office-rule.ts';
import { noteRead } from '../../shared/read-log.ts';
import { officer } from '../access.ts';
import {
  conditionAdded,
  declaredNumber,
  declaredPremises,
  LISTS_BODY_MAX,
  numberFaults,
  numbersFrom,
} from '../declared.ts';
import type { ApiDeps } from '../deps.ts';
import { code, id, instant, line, PAGE_DEFAULT, paged, pageQuery, prose } from '../fields.ts';
import { pageOf } from '../pages.ts';
import { type Route, route } from '../route.ts';
import { shown } from '../serve-route.ts';
import { licenceIdOf } from './orders.ts';
import { licenceNumber } from './register.ts';

export const recorded = z.object({ licence: z.string(), number: z.string() });
const proposal = z.object({ change: z.string() });
const ofChange = z.strictObject({ change: id<'register-change'>() });
const changeShown = z.looseObject({ id: z.string(), state: z.string(), agency: z.string() });
const holder = z.strictObject({ name: line(200), nameUrdu: line(200).nullable() });
export const reasons = prose(20_000);
const list = {
  instrument: line(200),
  from: instant(),
  until: instant(),
  centres: z
    .array(
      z.strictObject({
        holder,
        class: code(),
        formerNumber: line(60).nullable().default(null),
        premises: z.array(declaredPremises).max(100),
        numbers: z.array(declaredNumber).max(1000).default([]),
      }),
    )
    .min(1)
    .max(500),
};

/** Acts of the office on the register itself: proposed by one officer of the authority, made by another. */
export function registerActsRoutes({ country }: ApiDeps): readonly Route[] {
  const packs: RegisterPacks = { agencies: country.agencies, licences: country.licences };
  const ofLicence = z.strictObject({ number: licenceNumber(country.licences.numberPrefix) });
  const proposes = officer(
    ['review', 'decide'],
    'An officer of the authority whose delegation names proposing decisions, without an interest in the holder.',
    { powers: ['propose-decision'], beyond: TIED },
  );
  const decides = officer(
    'decide',
    'A second officer of the authority whose delegation names approving decisions, without an interest in the holder.',
    { powers: ['approve-decision'], beyond: TIED },
  );
  const listFrom = ({ instrument, from, until, centres }: z.infer<z.ZodObject<typeof list>>) => {
    const read = centres.map((centre) => ({
      ...centre,
      numbers: numbersFrom(centre.numbers, country, from),
    }));
    const faults = read.flatMap(({ numbers }, i) =>
      numberFaults(numbers, country).map((fault) => ({ ...fault, field: `/centres/${i}${fault.field}` })),
    );
    return faults.length ? invalid(faults) : { instrument, from, until, centres: read };
  };
  return [
    route({
      method: 'post',
      path: '/licences/{number}/conditions',
      summary: 'Propose to add conditions to a running licence, or to end them. Another officer decides.',
      access: proposes,
      params: ofLicence,
      body: z.strictObject({
        add: z.array(conditionAdded).max(50).default([]),
        end: z.array(z.uuid()).max(50).default([]),
        from: instant().optional(),
        reasons,
      }),
      answer: proposal,
      status: 201,
      handle: (call) =>
        call.act(async (act) => {
          const licence = await licenceIdOf(act, call.params.number, '/number');
          if (isRefusal(licence)) return licence;
          const { reasons: why, ...change } = call.body;
          return proposeRegisterChange(act, packs, { kind: 'conditions', licence, ...change }, why);
        }),
    }),
    route({
      method: 'post',
      path: '/licences/{number}/transition-end',
      summary: 'Propose that a centre’s time in transition ends without a licence. Another officer decides.',
      access: proposes,
      params: ofLicence,
      body: z.strictObject({
        why: z.enum(['refused', 'not-applied', 'not-claimed']),
        until: instant().optional(),
        reasons,
      }),
      answer: proposal,
      status: 201,
      handle: (call) =>
        call.act(async (act) => {
          const licence = await licenceIdOf(act, call.params.number, '/number');
          if (isRefusal(licence)) return licence;
          const { reasons: why, ...change } = call.body;
          return proposeRegisterChange(act, packs, { kind: 'transition-end', licence, ...change }, why);
        }),
    }),
    route({
      method: 'post',
      path: '/transition/centres',
      summary:
        'Propose to take existing centres over from an earlier register. Only the hash of the list is kept; another officer hands the same list in.',
      access: proposes,
      body: z.strictObject({ ...list, reasons }),
      bodyMax: LISTS_BODY_MAX,
      answer: proposal.extend({ hash: z.string() }),
      status: 201,
      handle: (call) =>
        call.act(async (act) => {
          const read = listFrom(call.body);
          return isRefusal(read) ? read : proposeImport(act, packs, read, call.body.reasons);
        }),
    }),
    route({
      method: 'post',
      path: '/transition/centres/{change}/confirmation',
      summary: 'Hand in the proposed list. The centres are entered; each gets a claim code, shown this once.',
      access: decides,
      params: ofChange,
      body: z.strictObject(list),
      bodyMax: LISTS_BODY_MAX,
      answer: z.object({ items: z.array(recorded.extend({ claimCode: z.string() })).nullable() }),
      status: 201,
      handle: (call) =>
        call.act<{ items: readonly Imported[] | null }>(
          async (act) => {
            const read = listFrom(call.body);
            if (isRefusal(read)) return read;
            return shown(await confirmImport(act, packs, { ...call.params, ...read }), (items) => ({
              items,
            }));
          },
          { withheld: 'items' },
        ),
    }),
    route({
      method: 'get',
      path: '/register-changes/to-decide',
      summary: 'Changes of the register that wait for a second officer of the caller’s agency.',
      access: decides,
      query: z.strictObject({ ...pageQuery, after: id<'register-change'>().optional() }),
      answer: paged(changeShown),
      handle: async ({ reader, actor, at, query, request }) => {
        if (actor.kind !== 'officer') return refuse('not-allowed', 'officers-only');
        const denied = await requirePower(reader, country.agencies, actor, 'approve-decision', at);
        if (denied) return denied;
        const limit = query.limit ?? PAGE_DEFAULT;
        const found = await registerChangesWaiting(reader, actor.agency, query.after ?? null, limit + 1);
        return pageOf(request, found, limit, ({ id: last }) => last);
      },
    }),
    route({
      method: 'get',
      path: '/register-changes/{change}',
      summary: 'A change of the register with its reasons. Looking at the reasons is recorded.',
      access: officer(
        ['review', 'decide'],
        'An officer of the agency that proposed it who may see applications, without an interest in the holder.',
        { powers: ['see-applications'], beyond: { ...TIED, 'another agency': 'not there' } },
      ),
      params: ofChange,
      answer: changeShown.extend({ reasons: z.string().nullable(), declined: z.string().nullable() }),
      handle: async (call) => {
        const { reader, actor, at, params } = call;
        const denied = await requirePower(reader, country.agencies, actor, 'see-applications', at);
        if (denied) return denied;
        return call.act(async (act) => {
          const found = await registerChange(act, params.change);
          if (!found || actor.kind !== 'officer' || found.agency !== actor.agency)
            return refuse('not-found', 'register-change-not-found');
          const about = found.change.licence ? await interestsIn(act, found.change.licence) : [];
          const tied = isRefusal(about) ? about : await requireNoConflict(act, actor, about);
          if (tied) return tied;
          await noteRead(act, { what: 'order-reasons', about: found.id });
          return { ...found, ...(await registerChangeReasons(act, found.id)) };
        });
      },
    }),
    route({
      method: 'post',
      path: '/register-changes/{change}/approval',
      summary:
        'Make a proposed change of one licence; it counts from now, or from the later moment it names.',
      access: decides,
      params: ofChange,
      answer: recorded,
      handle: (call) => call.act((act) => makeRegisterChange(act, packs, call.params)),
    }),
    route({
      method: 'post',
      path: '/register-changes/{change}/refusal',
      summary: 'Do not make a proposed change.',
      access: decides,
      params: ofChange,
      body: z.strictObject({ reasons }),
      answer: proposal,
      handle: (call) =>
        call.act((act) => declineRegisterChange(act, packs, { ...call.params, ...call.body })),
    }),
  ];
}
