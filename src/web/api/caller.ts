import type { Actor, OfficerActor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Bearer } from '../../modules/accounts/index.ts';
import type { AgenciesPack } from '../../modules/agencies/index.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { type Access, bearerRefusal, type CallerKind, type Scope } from './access.ts';
import { stop } from './problem.ts';

export interface Caller extends Bearer {
  readonly kind: CallerKind;
  readonly actor: Actor | undefined;
}

/** What authorisation asks, on every request anew: a revoked token is refused on the next one. */
export interface Doorkeeper {
  /** Which role of which agency holds which powers. */
  readonly agencies: AgenciesPack;
  bearerOf(reader: Reader, secret: string, at: Instant): Promise<Bearer | undefined>;
  officerOf(reader: Reader, principal: Id<'principal'>, at: Instant): Promise<OfficerActor | undefined>;
}

const CHALLENGE = { 'www-authenticate': 'Bearer realm="sanad"' };

/**
 * Lets a caller in, or stops the request.
 * - No token, or a token that is unknown, expired or revoked: 401.
 * - A token without the scope, a caller of another kind, an officer whose role holds none of the powers: 403.
 */
export async function admitted(
  request: Request,
  access: Access & { open: false },
  door: Doorkeeper,
  reader: Reader,
  at: Instant,
): Promise<Caller> {
  const header = request.headers.get('authorization');
  if (header === null) stop('not-signed-in', 'token-missing', { headers: CHALLENGE });
  const secret = /^Bearer ([A-Za-z0-9_-]{20,200})$/i.exec(header)?.[1];
  const bearer = secret === undefined ? undefined : await door.bearerOf(reader, secret, at);
  if (!bearer)
    stop('not-signed-in', 'token-not-valid', {
      headers: { 'www-authenticate': `${CHALLENGE['www-authenticate']}, error="invalid_token"` },
    });
  const caller = await callerOf(bearer, door, reader, at);
  const { kind, scopes, actor } = caller;
  const office = actor?.kind === 'officer' ? actor : undefined;
  const refusal = bearerRefusal(access, { kind, scopes, office }, door.agencies);
  if (refusal) stop('not-allowed', refusal.code, { values: refusal.values });
  return caller;
}

async function callerOf(bearer: Bearer, door: Doorkeeper, reader: Reader, at: Instant): Promise<Caller> {
  const principal = bearer.principal as Id<'principal'>;
  if (bearer.organisation)
    return {
      ...bearer,
      kind: 'applicant',
      actor: {
        kind: 'applicant',
        principal,
        organisation: bearer.organisation as Id<'organisation'>,
        ...(bearer.mandate && { mandate: bearer.mandate }),
      },
    };
  if (bearer.partner)
    return { ...bearer, kind: 'partner', actor: { kind: 'partner', principal, partner: bearer.partner } };
  const officer = await door.officerOf(reader, principal, at);
  return officer
    ? { ...bearer, kind: 'officer', actor: officer }
    : { ...bearer, kind: 'person', actor: undefined };
}

/** Whether a caller's token also carries a scope, for routes that show more to some. */
export function holds(caller: Bearer, scope: Scope): boolean {
  return caller.scopes.includes(scope);
}
