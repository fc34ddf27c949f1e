import type { OfficerActor } from '../../../kernel/actor.ts';
import { type Html, html } from '../../shared/html.ts';
import type { SignedInDeps } from '../../shared/signed-in/deps.ts';
import type { Words } from '../../shared/words.ts';
import { KEYS } from './preferences.ts';

// Where `g` and a letter lead; each is reachable by the line of pages too.
const GOES = [
  ['g q', '/console/queues?list=mine'],
  ['g w', '/console'],
  ['g s', '/console/search'],
] as const;

/** What the keys' script reads: its words, and where keys lead. Absent where somebody switched them off. */
export function keysHtml(words: Words, actor: OfficerActor, { assets }: SignedInDeps): Html {
  const lines = KEYS.map(([key, name]) => `${key}|${words.say(`keys-${name}`)}`).join('\n');
  const sees = actor.role !== 'oversight' && actor.role !== 'administrator';
  const places = GOES.filter(([, path]) => sees || path === '/console');
  return html`<span hidden data-keys data-search="${words.href('/console/search')}" data-palette="${words.say('keys-palette')}" data-search-for="${words.say('keys-search-for')}" data-help="${words.say('keys-title')}" data-close="${words.say('keys-close')}" data-lines="${lines}">${places.map(
    ([keys, path]) => html`<a href="${words.href(path)}" data-go="${keys}"></a>`,
  )}</span><script type="module" src="${assets.url('keys.js')}"></script>`;
}
