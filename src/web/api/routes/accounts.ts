import { z } from 'zod';
import { SYSTEM } from '../../../kernel/actor.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import {
  addMember,
  issueToken,
  membersOf,
  organisation,
  registerOrganisation,
  registerPrincipal,
  removeMember,
  revokeToken,
  SCOPES,
  tokensOf,
} from '../../../modules/accounts/index.ts';
import { anyToken, applicant, callers, everybody } from '../access.ts';
import type { Caller } from '../caller.ts';
import { id, instant, line, prose } from '../fields.ts';
import { rateLimit } from '../rate.ts';
import { type Route, route } from '../route.ts';
import { shown } from '../serve-route.ts';

const FIRST_TOKEN_DAYS = 90;

const contact = {
  name: line(200),
  email: z.string().max(300).nullable().default(null),
  mobile: z.string().max(30).nullable().default(null),
};
const organisationAnswer = z.object({ organisation: z.string(), company: z.string() });
const issued = z.object({
  token: z.string(),
  secret: z.string().nullable().meta({
    description:
      'Shown once. A repetition under the same Idempotency-Key gets null here: if the first answer was lost, take a new key.',
  }),
  expiresAt: z.string(),
});
const tokenShown = z.object({
  token: z.string(),
  label: z.string().nullable(),
  scopes: z.array(z.string()),
  organisation: z.string().nullable(),
  partner: z.string().nullable(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
});
const ofOrganisation = z.strictObject({ organisation: id<'organisation'>() });

/** An applicant sees the organisation it acts for; administrators see all. What one may not see does not exist. */
function maySee(caller: Caller, organisationId: string): boolean {
  const { actor } = caller;
  if (actor?.kind === 'applicant') return actor.organisation === organisationId;
  return actor?.kind === 'officer' && caller.scopes.includes('admin');
}

export function accountsRoutes(): readonly Route[] {
  const mayRegister = rateLimit(10, 60);
  return [
    route({
      method: 'post',
      path: '/accounts',
      summary: 'Register yourself and your organisation, and get the first token to apply with.',
      access: everybody('Everybody; ten at once from one network address, then one a minute.'),
      body: z.strictObject({ ...contact, organisation: z.strictObject({ name: line(200) }) }),
      answer: organisationAnswer.extend({ principal: z.string(), ...issued.shape }),
      status: 201,
      limited: true,
      handle: async (call) => {
        const limited = mayRegister(call.remote, call.at);
        if (limited) return limited;
        const { organisation: wanted, ...person } = call.body;
        return call.act(
          async (act) => {
            const registered = await registerPrincipal(act, { kind: 'person', ...person });
            if (isRefusal(registered)) return registered;
            const { principal } = registered;
            const made = await registerOrganisation(act, { name: wanted.name, owner: principal });
            if (isRefusal(made)) return made;
            const expiresAt = plusMs(act.at, FIRST_TOKEN_DAYS * DAY_MS);
            const token = await issueToken(act, {
              principal,
              label: 'first',
              scopes: ['apply', 'read-own'],
              organisation: made.organisation,
              expiresAt,
            });
            return shown(token, (bearer) => ({ ...made, principal, ...bearer, expiresAt }));
          },
          { by: SYSTEM, withheld: 'secret' },
        );
      },
    }),
    route({
      method: 'get',
      path: '/me',
      summary: 'Who this token stands for and what it may be used for.',
      access: anyToken('Whoever bears a token.'),
      answer: z.object({
        principal: z.string(),
        kind: z.enum(['applicant', 'officer', 'partner', 'person']),
        organisation: z.string().nullable(),
        partner: z.string().nullable(),
        officer: z.object({ id: z.string(), agency: z.string(), role: z.string() }).nullable(),
        scopes: z.array(z.string()),
        token: z.string(),
      }),
      handle: async ({ caller: { principal, kind, organisation, partner, scopes, token, actor } }) => ({
        principal,
        kind,
        organisation,
        partner,
        officer:
          actor?.kind === 'officer' ? { id: actor.officer, agency: actor.agency, role: actor.role } : null,
        scopes,
        token,
      }),
    }),
    route({
      method: 'post',
      path: '/principals',
      summary: 'Register a person or a service.',
      access: callers(
        ['apply', 'admin'],
        ['applicant', 'officer'],
        'An administrator, or an applicant for those who help.',
      ),
      body: z.strictObject({ kind: z.enum(['person', 'service']), ...contact }),
      answer: z.object({ principal: z.string() }),
      status: 201,
      handle: (call) => call.act((act) => registerPrincipal(act, call.body)),
    }),
    route({
      method: 'post',
      path: '/organisations',
      summary: 'Register an organisation with its first owner.',
      access: callers(
        ['apply', 'admin'],
        ['applicant', 'officer'],
        'A person for an organisation of his own, or an administrator.',
      ),
      body: z.strictObject({ name: line(200), owner: id<'principal'>() }),
      answer: organisationAnswer,
      status: 201,
      handle: (call) => call.act((act) => registerOrganisation(act, call.body)),
    }),
    route({
      method: 'get',
      path: '/organisations/{organisation}',
      summary: 'An organisation and its members.',
      access: callers(
        ['read-own', 'admin'],
        ['applicant', 'officer'],
        'A member of the organisation, or an administrator.',
      ),
      params: ofOrganisation,
      answer: z.object({
        id: z.string(),
        name: z.string(),
        company: z.string(),
        members: z.array(
          z.object({ principal: z.string(), capacity: z.string(), until: z.string().nullable() }),
        ),
      }),
      handle: async ({ caller, params, reader, at }) => {
        const found = maySee(caller, params.organisation)
          ? await organisation(reader, params.organisation)
          : undefined;
        if (!found) return refuse('not-found', 'organisation-not-found');
        const members = await membersOf(reader, params.organisation, at);
        return {
          id: found.id,
          name: found.name,
          company: found.company,
          members: members.map(({ principal, capacity, until }) => ({ principal, capacity, until })),
        };
      },
    }),
    route({
      method: 'post',
      path: '/organisations/{organisation}/members',
      summary: 'Let a person act for an organisation.',
      access: applicant('An owner of the organisation.'),
      params: ofOrganisation,
      body: z.strictObject({
        principal: id<'principal'>(),
        capacity: z.enum(['owner', 'staff', 'helper']),
        until: instant().nullable().default(null),
      }),
      answer: z.object({ membership: z.string() }),
      status: 201,
      handle: (call) => call.act((act) => addMember(act, { ...call.params, ...call.body })),
    }),
    route({
      method: 'delete',
      path: '/organisations/{organisation}/members/{principal}',
      summary: 'End a membership at once.',
      access: applicant('An owner of the organisation; a member for himself.'),
      params: z.strictObject({ organisation: id<'organisation'>(), principal: id<'principal'>() }),
      answer: z.object({ removed: z.string() }),
      handle: (call) => call.act((act) => removeMember(act, call.params)),
    }),
    ...tokenRoutes(),
  ];
}

function tokenRoutes(): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/tokens',
      summary:
        'Issue a token. The secret is shown this once; a repeated request with the same key is answered without it.',
      access: callers(
        ['apply', 'admin'],
        ['applicant', 'officer'],
        'An administrator for himself, a service or a partner; an applicant for the organisation it acts for.',
      ),
      body: z.strictObject({
        principal: id<'principal'>(),
        label: line(100),
        scopes: z.array(z.enum(SCOPES)).max(SCOPES.length),
        organisation: id<'organisation'>().nullable().default(null),
        partner: z.enum(['bank', 'carrier']).nullable().default(null),
        expiresAt: instant(),
      }),
      answer: issued,
      status: 201,
      handle: (call) =>
        call.act<z.infer<typeof issued>>(
          async (act) =>
            shown(await issueToken(act, call.body), (bearer) => ({
              ...bearer,
              expiresAt: call.body.expiresAt,
            })),
          { withheld: 'secret' },
        ),
    }),
    route({
      method: 'get',
      path: '/tokens',
      summary: 'The tokens of the person who asks, without their secrets.',
      access: anyToken('Whoever bears a token, of his own tokens.'),
      answer: z.object({ items: z.array(tokenShown) }),
      handle: async ({ caller, reader }) => {
        const tokens = await tokensOf(reader, caller.principal);
        return {
          items: tokens.map(({ token, label, scopes, organisation, partner, expiresAt, revokedAt }) => ({
            token,
            label,
            scopes,
            organisation,
            partner,
            expiresAt,
            revokedAt,
          })),
        };
      },
    }),
    route({
      method: 'post',
      path: '/tokens/{token}/revocation',
      summary: 'Revoke a token: it is refused on the next request.',
      access: anyToken('The person whose token it is, an owner of its organisation, or an administrator.'),
      params: z.strictObject({ token: id<'token'>() }),
      body: z.strictObject({ reason: prose(1000) }),
      answer: z.object({ revoked: z.string() }),
      handle: (call) => call.act((act) => revokeToken(act, { ...call.params, ...call.body })),
    }),
  ];
}
