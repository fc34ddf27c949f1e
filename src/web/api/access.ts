import type { Actor } from '../../kernel/actor.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import { SCOPES, type Scope } from '../../modules/accounts/rules/tokens.ts';
import type { AgenciesPack } from '../../modules/agencies/index.ts';
import type { ApplicationAct } from '../../modules/applications/rules/allowed.ts';
import type { State } from '../../modules/applications/rules/snapshot.ts';
import {
  type Beyond,
  type Office,
  type OfficeRule,
  possibleIn,
  roleRefusal,
  type Standing,
} from '../shared/office-rule.ts';

export type { Scope };

/** Who calls: an actor of the office, or a person or machine that acts for nobody yet. */
export type CallerKind = Exclude<Actor['kind'], 'system'> | 'person';

/**
 * Who may use a route: everybody, or a token with one of some scopes in the hand of some kind of caller; an officer,
 * where powers are named, only by a role that holds one. `sentence` says it for people, `acts` what is done to an
 * application. What the caller may do to *this* object in *this* state is decided by the action.
 */
export type Access = { readonly open: true; readonly sentence: string } | ForTokens;

/** What a route asks of an officer's role, and what is done by it to an application. */
interface Demands extends OfficeRule {
  /** What the powers do not reach, where the address names something. */
  readonly beyond?: Beyond;
  readonly acts?: readonly ApplicationAct[];
}

interface ForTokens extends Demands {
  readonly open: false;
  readonly scopes: readonly Scope[];
  readonly who: readonly CallerKind[];
  readonly sentence: string;
}

/** Who bears a token; the office where it is an officer's. */
export interface TokenBearer {
  readonly kind: CallerKind;
  readonly scopes: readonly Scope[];
  readonly office?: Office;
}

/** Why the bearer of a good token does not get past the sentence of a route; undefined where he does. */
export function bearerRefusal(
  access: ForTokens,
  { kind, scopes, office }: TokenBearer,
  pack: AgenciesPack,
): Refusal | undefined {
  if (!access.scopes.some((scope) => scopes.includes(scope)))
    return refuse('not-allowed', 'scope-missing', { values: { scope: access.scopes.join(', ') } });
  if (!access.who.includes(kind))
    return refuse('not-allowed', 'caller-not-admitted', { values: { who: access.who.join(', ') } });
  return office && roleRefusal(access, pack, office);
}

/** What a caller meets: it is done, it is not for him, he shows a token first, or not in this state. */
export type CallMeets = 'yes' | 'no' | 'not there' | 'sign in' | 'not now';

export function callMeets(
  access: Access,
  bearer: TokenBearer | undefined,
  pack: AgenciesPack,
  { standing, state }: { readonly standing?: Standing; readonly state?: State } = {},
): CallMeets {
  if (access.open) return 'yes';
  if (!bearer) return 'sign in';
  if (bearerRefusal(access, bearer, pack)) return 'no';
  const beyond = standing && bearer.office && access.beyond?.[standing];
  if (beyond) return beyond;
  return possibleIn(access.acts, state) ? 'yes' : 'not now';
}

export const everybody = (sentence = 'Everybody, without a token.'): Access => ({ open: true, sentence });

const only = (
  scopes: readonly Scope[],
  who: readonly CallerKind[],
  sentence: string,
  demands: Demands = {},
): ForTokens => ({ open: false, scopes, who, sentence, ...demands });

export const anyToken = (sentence: string): Access =>
  only(SCOPES, ['applicant', 'officer', 'partner', 'person'], sentence);
export const applicant = (sentence: string, scope: Scope = 'apply') => only([scope], ['applicant'], sentence);
export const officer = (scope: Scope | readonly Scope[], sentence: string, demands?: Demands) =>
  only(typeof scope === 'string' ? [scope] : scope, ['officer'], sentence, demands);
export const partner = (scope: Scope, sentence: string): Access => only([scope], ['partner'], sentence);
export const callers = only;
