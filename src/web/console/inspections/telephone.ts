import { ASSET_NAMES } from '../../shared/assets/catalogue.ts';
import { type Html, html } from '../../shared/html.ts';
import type { ConsoleAsk } from '../route.ts';
import { LIST, NOW, visitPath, WORKER } from './address.ts';
import { markOf } from './desk.ts';
import { PHOTOGRAPHS_MAX } from './findings.ts';
import { telephoneTexts } from './telephone-texts.ts';

const WORDS = Object.keys(telephoneTexts) as (keyof typeof telephoneTexts)[];
const PREFIX = 'inspect-phone-';

/**
 * What the script reads: addresses, who is signed in, what belongs to the page, its words. A browser without scripts
 * shows nothing of it.
 */
export function telephoneHtml(ask: ConsoleAsk, inspection: string | null): Html {
  const { words, deps, language } = ask;
  const { assets } = deps;
  const said = Object.fromEntries(WORDS.map((key) => [key.slice(PREFIX.length), words.say(key)]));
  const sheet = `signed-in-${language}.css`;
  const belongs = ASSET_NAMES.filter(
    (name) =>
      name === sheet || name === 'mark.svg' || /\.woff2$|^(inspection.*|keys|telephone)\.js$/.test(name),
  );
  const settings = {
    inspection,
    who: markOf(ask),
    key: assets.key,
    list: words.href(LIST),
    now: words.href(NOW),
    worker: `${words.href(WORKER)}?v=${assets.key}`,
    signIn: `${words.href('/console/sign-in')}?next=${encodeURIComponent(words.href(inspection ? visitPath(inspection) : LIST))}`,
    assets: belongs.map((name) => assets.url(name)),
    photographsMax: PHOTOGRAPHS_MAX,
    words: said,
  };
  return html`<div data-inspections="${JSON.stringify(settings)}"><div class="sanad-phone" data-phone-state role="status" hidden></div></div>`;
}

/** The warning that the telephone holds case data, and the way to wipe it. */
export function wipeHtml({ words }: ConsoleAsk): Html {
  return html`<section class="sanad-phone__wipe" data-phone-wipe hidden><h2 class="govuk-heading-s">${words.say('inspect-phone-title')}</h2>
    <p class="govuk-body">${words.say('inspect-phone-about')}</p><p class="govuk-body" data-phone-foreign hidden>${words.say('inspect-phone-foreign')}</p>
    <button type="button" class="sanad-button sanad-button--danger" data-wipe>${words.say('inspect-phone-wipe')}</button></section>`;
}
