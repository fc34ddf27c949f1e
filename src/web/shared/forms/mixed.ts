import { type Html, html, latinIsolated, raw } from '../html.ts';

/** A worded text, whichever language it is in. */
export function mixed(text: string): Html {
  return /[\u0600-\u06ff]/.test(text) ? raw(latinIsolated(text)) : html`${text}`;
}
