import type { Actor } from '../../kernel/actor.ts';
import { SCOPES, type Scope } from '../../modules/accounts/rules/tokens.ts';

export type { Scope };

/** Who calls: an actor of the office, or a person or machine that acts for nobody yet. */
export type CallerKind = Exclude<Actor['kind'], 'system'> | 'person';

/**
 * Who may use a route: everybody, or a token with one of some scopes in the hand of some kind of caller. `sentence`
 * says it for people. What the caller may do to *this* object in *this* state is decided by the action.
 */
export type Access =
  | { readonly open: true; readonly sentence: string }
  | {
      readonly open: false;
      readonly scopes: readonly Scope[];
      readonly who: readonly CallerKind[];
      readonly sentence: string;
    };

export const everybody = (sentence = 'Everybody, without a token.'): Access => ({ open: true, sentence });

const only = (scopes: readonly Scope[], who: readonly CallerKind[], sentence: string): Access => ({
  open: false,
  scopes,
  who,
  sentence,
});

export const anyToken = (sentence: string): Access =>
  only(SCOPES, ['applicant', 'officer', 'partner', 'person'], sentence);
export const applicant = (sentence: string, scope: Scope = 'apply'): Access =>
  only([scope], ['applicant'], sentence);
export const officer = (scope: Scope | readonly Scope[], sentence: string): Access =>
  only(typeof scope === 'string' ? [scope] : scope, ['officer'], sentence);
export const partner = (scope: Scope, sentence: string): Access => only([scope], ['partner'], sentence);
export const callers = only;
