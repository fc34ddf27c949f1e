import { html as escapingTemplate, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Language } from '../../kernel/bilingual.ts';

/** Markup that needs no more escaping. */
export type Html = HtmlEscapedString;

export { raw };

/** What a template takes; strings are escaped, absent values print nothing. */
export type Piece = Html | string | number | false | null | undefined | readonly Piece[];

/** Markup with everything put in escaped. Nothing in it is a promise, so neither is the result. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return escapingTemplate(strings, ...values) as Html;
}

export const NOTHING = raw('');

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/**
 * A number, id, date or address: read left to right wherever it stands. In markup and never by style sheet,
 * because the mirrored sheet flips directions.
 */
export function ltr(text: string): Html {
  return raw(`<bdi dir="ltr">${escaped(text)}</bdi>`);
}

/** The same where no markup can stand, as in a title (UAX #9, directional isolates). */
export function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}

/** A name or an address where no markup can stand: held together, in its own direction. */
export function isolatedName(name: string): string {
  return /[\u0600-\u06ff]/.test(name) ? `\u2068${name}\u2069` : isolated(name);
}

/** An id or a telephone number: besides, never broken over two lines. */
export function id(text: string): Html {
  return raw(`<bdi dir="ltr" class="sanad-id">${escaped(text)}</bdi>`);
}

const DIRECTION: Record<Language, 'ltr' | 'rtl'> = { en: 'ltr', ur: 'rtl' };

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return DIRECTION[language];
}

// A reference, a number or a Latin name of several words within Urdu text, with what holds it together.
const LATIN_RUN =
  /[+]?[A-Za-z0-9][A-Za-z0-9\u00c0-\u024f@.,:/()+%_-]*(?: [(+]?[A-Za-z0-9][A-Za-z0-9\u00c0-\u024f@.,:/()+%_-]*)*/g;

/** Escaped, with its Latin words, examples and numbers isolated, so that an Urdu sentence stays in order. */
export function latinIsolated(text: string): string {
  return escaped(
    text.replace(LATIN_RUN, (run) => `\ue000${run.slice(0, endOf(run))}\ue001${run.slice(endOf(run))}`),
  )
    .replaceAll('\ue000', '<bdi dir="ltr">')
    .replaceAll('\ue001', '</bdi>');
}

/** Where a run ends: a stop after it, or a bracket that was opened before it, is the sentence's own. */
function endOf(run: string): number {
  let end = run.length;
  const opened = run.split('(').length - run.split(')').length;
  if (opened < 0 && run.endsWith(')')) end -= 1;
  while (/[:,/-]$|\d\.$/.test(run.slice(0, end))) end -= 1;
  return end;
}

/** A text in its own language inside a page of another, marked so that screen readers switch their voice. */
export function spoken(text: string, language: Language, page: Language): Html {
  const mixed = language === 'ur' ? latinIsolated(text) : escaped(text);
  if (language === page) return raw(`<bdi>${mixed}</bdi>`);
  return raw(`<bdi lang="${language}" dir="${DIRECTION[language]}">${mixed}</bdi>`);
}
