import type { Session } from '../../../modules/accounts/index.ts';
import { type Html, html } from '../html.ts';
import type { Words } from '../words.ts';
import type { SignedInDeps } from './deps.ts';
import type { Route } from './route.ts';

/** What the script puts above a form it filled again, and whose typing it keeps; it names nobody. */
export function unsavedHtml({ gate, assets }: SignedInDeps, words: Words, { principal }: Session): Html {
  const mark = gate.key.fingerprint('unsaved', principal).slice(0, 16);
  return html`<template data-unsaved="${mark}"><div class="sanad-unsaved" role="status"><p>${words.say('unsaved-kept')}</p><p data-again>${words.say('unsaved-again')}</p><button type="button" class="sanad-button sanad-button--second">${words.say('unsaved-drop')}</button></div></template><script type="module" src="${assets.url('unsaved.js')}"></script>`;
}

/** The secret fields of the form that an address takes. */
export function secretsOf(routes: readonly Pick<Route<never>, 'path' | 'form'>[]) {
  const known = routes.flatMap(({ path, form }) => {
    const pattern = new RegExp(`^(/ur)?${path.replaceAll(/:[a-z]+/gi, '[^/]+')}(?=$|[?#])`);
    return form?.secret ? [{ pattern, secret: form.secret }] : [];
  });
  return (address: string): readonly string[] =>
    known.find(({ pattern }) => pattern.test(address))?.secret ?? [];
}
