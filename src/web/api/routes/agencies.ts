import { z } from 'zod';
import { OFFICER_ROLES } from '../../../kernel/actor.ts';
import { refuse } from '../../../kernel/refusal.ts';
import {
  appointOfficer,
  CONFLICT_NATURES,
  conflictsOf,
  decidersOf,
  declareConflict,
  endConflict,
  endDecider,
  makeDelegation,
  nameDecider,
  officer as officerById,
  officersOf,
  POWERS,
  relieveOfficer,
  requirePower,
  revokeDelegation,
} from '../../../modules/agencies/index.ts';
import { anyToken, everybody, officer } from '../access.ts';
import type { ApiDeps } from '../deps.ts';
import { code, id, instant, line, prose } from '../fields.ts';
import { type Route, route } from '../route.ts';

const ofOfficer = z.strictObject({ officer: id<'officer'>() });
const because = z.strictObject({ reason: prose(1000) });
const delegationShown = z.object({
  delegation: z.string(),
  powers: z.array(z.string()),
  instrument: z.string(),
  from: z.string(),
  until: z.string().nullable(),
});
const officerShown = z.object({
  officer: z.string(),
  principal: z.string(),
  agency: z.string(),
  role: z.string(),
  appointedAt: z.string(),
  relievedAt: z.string().nullable(),
  delegations: z.array(delegationShown),
});

const appoints = officer('admin', 'An officer whose delegation lets him appoint in that agency.', {
  powers: ['appoint'],
  beyond: { 'another agency': 'no' },
});

export function agenciesRoutes({ country }: ApiDeps): readonly Route[] {
  const pack = country.agencies;
  return [
    route({
      method: 'get',
      path: '/agencies',
      summary: 'The agencies of this country, and what each role may do in them.',
      access: everybody(),
      answer: z.object({
        items: z.array(
          z.object({
            id: z.string(),
            name: z.object({ en: z.string(), ur: z.string() }),
            reviews: z.boolean(),
            authority: z.boolean(),
            roles: z.array(z.string()),
          }),
        ),
      }),
      handle: async () => ({
        items: pack.agencies.map(({ id, name, reviews }) => ({
          id,
          name,
          reviews,
          authority: id === pack.authority,
          roles: Object.keys(pack.powers[id] ?? {}),
        })),
      }),
    }),
    route({
      method: 'get',
      path: '/agencies/{agency}/officers',
      summary: 'The officers of an agency who are in office, with their delegations.',
      access: officer(['admin', 'oversight'], 'An officer who may appoint, delegate or oversee.', {
        powers: ['appoint', 'delegate', 'see-figures'],
      }),
      params: z.strictObject({ agency: code() }),
      answer: z.object({ items: z.array(officerShown) }),
      handle: async ({ params, reader, actor, at }) => {
        if (actor.kind === 'officer' && actor.agency !== params.agency) {
          const refusal = await requirePower(reader, pack, actor, 'see-figures', at);
          if (refusal) return refusal;
        }
        return { items: (await officersOf(reader, params.agency)).map(({ version: _, ...shown }) => shown) };
      },
    }),
    route({
      method: 'get',
      path: '/officers/{officer}',
      summary: 'An officer, past or present.',
      access: officer(['admin', 'oversight', 'review', 'decide'], 'An officer.'),
      params: ofOfficer,
      answer: officerShown,
      handle: async ({ params, reader }) => {
        const found = await officerById(reader, params.officer);
        if (!found) return refuse('not-found', 'officer-not-found');
        const { version: _, ...shown } = found;
        return shown;
      },
    }),
    route({
      method: 'post',
      path: '/officers',
      summary: 'Appoint a person to an office. The office alone decides nothing: that takes a delegation.',
      access: appoints,
      body: z.strictObject({ principal: id<'principal'>(), agency: code(), role: z.enum(OFFICER_ROLES) }),
      answer: z.object({ officer: z.string() }),
      status: 201,
      handle: (call) => call.act((act) => appointOfficer(act, pack, call.body)),
    }),
    route({
      method: 'post',
      path: '/officers/{officer}/relief',
      summary: 'End an office; its powers and delegations end with it, at once.',
      access: appoints,
      params: ofOfficer,
      body: because,
      answer: z.object({ relieved: z.string() }),
      handle: (call) => call.act((act) => relieveOfficer(act, pack, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/officers/{officer}/delegations',
      summary: 'Give an officer powers of his role, by an instrument and for a time.',
      access: officer('admin', 'An officer whose delegation lets him delegate in that agency.', {
        powers: ['delegate'],
        beyond: { 'another agency': 'no' },
      }),
      params: ofOfficer,
      body: z.strictObject({
        powers: z.array(z.enum(POWERS)).min(1).max(POWERS.length),
        instrument: line(300),
        from: instant(),
        until: instant().nullable(),
      }),
      answer: z.object({ delegation: z.string() }),
      status: 201,
      handle: (call) => call.act((act) => makeDelegation(act, pack, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/delegations/{delegation}/revocation',
      summary: 'Take a delegation back; what was decided under it stands.',
      access: officer('admin', 'An officer whose delegation lets him delegate in that agency.', {
        powers: ['delegate'],
        beyond: { 'another agency': 'no' },
      }),
      params: z.strictObject({ delegation: id<'delegation'>() }),
      body: because,
      answer: z.object({ revoked: z.string() }),
      handle: (call) => call.act((act) => revokeDelegation(act, pack, { ...call.params, ...call.body })),
    }),
    ...conflictRoutes(pack),
    ...deciderRoutes(pack),
  ];
}

function conflictRoutes(pack: ApiDeps['country']['agencies']): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/officers/{officer}/conflicts',
      summary: 'The conflicts of interest an officer has declared.',
      access: officer(
        ['admin', 'oversight', 'review', 'decide'],
        'The officer himself, or one who may appoint or see figures in his agency.',
      ),
      params: ofOfficer,
      answer: z.object({
        items: z.array(
          z.object({
            conflict: z.string(),
            about: z.string(),
            nature: z.string(),
            declaredAt: z.string(),
            endedAt: z.string().nullable(),
          }),
        ),
      }),
      handle: async ({ params, reader, actor, at }) => {
        if (actor.kind === 'officer' && actor.officer !== params.officer) {
          const refused = await requirePower(reader, pack, actor, 'appoint', at);
          if (refused && (await requirePower(reader, pack, actor, 'see-figures', at))) return refused;
        }
        return {
          items: (await conflictsOf(reader, params.officer)).map(({ officer: _, ...shown }) => shown),
        };
      },
    }),
    route({
      method: 'post',
      path: '/officers/{officer}/conflicts',
      summary: 'Declare that an officer must not decide about an organisation, company or person.',
      access: officer(
        ['review', 'decide', 'orders', 'courts', 'admin'],
        'The officer himself, or one who appoints in his agency.',
      ),
      params: ofOfficer,
      body: z.strictObject({
        about: id<string>(),
        nature: z
          .enum(CONFLICT_NATURES as readonly [string, ...string[]])
          .transform((text) => text as (typeof CONFLICT_NATURES)[number]),
      }),
      answer: z.object({ conflict: z.string() }),
      status: 201,
      handle: (call) => call.act((act) => declareConflict(act, pack, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/conflicts/{conflict}/end',
      summary: 'End a declared conflict; never the officer himself.',
      access: appoints,
      params: z.strictObject({ conflict: id<'conflict'>() }),
      body: because,
      answer: z.object({ ended: z.string() }),
      handle: (call) => call.act((act) => endConflict(act, pack, { ...call.params, ...call.body })),
    }),
  ];
}

function deciderRoutes(pack: ApiDeps['country']['agencies']): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/deciders',
      summary: 'Who is cleared to read sealed reasons and to decide on them, now.',
      access: anyToken('Whoever bears a token: who decides is no secret.'),
      answer: z.object({
        items: z.array(
          z.object({
            decider: z.string(),
            agency: z.string(),
            officer: z.string(),
            from: z.string(),
            until: z.string().nullable(),
          }),
        ),
      }),
      handle: async ({ reader, at }) => ({
        items: (await decidersOf(reader, pack.authority, at)).map(({ endedAt: _, ...shown }) => shown),
      }),
    }),
    route({
      method: 'post',
      path: '/deciders',
      summary: 'Name and clear an officer of the authority to read sealed reasons.',
      access: appoints,
      body: z.strictObject({ officer: id<'officer'>(), from: instant(), until: instant().nullable() }),
      answer: z.object({ decider: z.string() }),
      status: 201,
      handle: (call) => call.act((act) => nameDecider(act, pack, call.body)),
    }),
    route({
      method: 'post',
      path: '/deciders/{decider}/end',
      summary: 'End a clearance: nothing more is sealed to this officer.',
      access: appoints,
      params: z.strictObject({ decider: id<'decider'>() }),
      body: because,
      answer: z.object({ ended: z.string() }),
      handle: (call) => call.act((act) => endDecider(act, pack, { ...call.params, ...call.body })),
    }),
  ];
}
