import type { Language } from '../../../kernel/bilingual.ts';
import { details } from '../forms/parts.ts';
import { escaped, type Html, html, ltr, raw } from '../html.ts';

/** One number of a picture, and of the table beside it. */
export interface Cell {
  readonly text: string;
  readonly number?: true;
  /** The list that it counts. */
  readonly href?: string;
}

export interface PictureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The same numbers as a table: whoever does not see a picture misses nothing. */
export function tableOf(caption: string, { head, rows }: PictureTable): Html {
  return html`<table class="govuk-table sanad-rows"><caption class="govuk-visually-hidden">${caption}</caption><thead class="govuk-table__head"><tr class="govuk-table__row">${head.map((text, i) => html`<th scope="col" class="govuk-table__header${i > 0 && ' sanad-num'}">${text}</th>`)}</tr></thead>
    <tbody class="govuk-table__body">${rows.map(
      (cells) =>
        html`<tr class="govuk-table__row">${cells.map((cell, i) =>
          i === 0
            ? html`<th scope="row" class="govuk-table__header" data-label="${head[i]}">${cell.text}</th>`
            : html`<td class="govuk-table__cell${cell.number && ' sanad-num'}" data-label="${head[i]}">${cellHtml(cell)}</td>`,
        )}</tr>`,
    )}</tbody></table>`;
}

function cellHtml({ text, number, href }: Cell): Html | string {
  const said = number ? ltr(text) : text;
  return href === undefined ? said : html`<a class="govuk-link" href="${href}">${said}</a>`;
}

/** A picture with its heading, and the table that says the same. */
export function picture(
  look: {
    readonly title: string;
    readonly about: string;
    readonly tableLabel: string;
    readonly open?: boolean;
  },
  drawing: Html,
  table: PictureTable,
): Html {
  const { title, about, tableLabel, open = false } = look;
  return html`<section class="sanad-picture"><h2 class="govuk-heading-m">${title}</h2><p class="govuk-body sanad-quiet">${about}</p>${drawing}
    ${details(tableLabel, tableOf(title, table), open)}</section>`;
}

/** A sheet to draw on: words and shapes, mirrored where the page is read from the right. */
export class Drawing {
  readonly #parts: string[] = [];
  readonly #width: number;
  readonly #mirrored: boolean;
  #height = 0;

  constructor(width: number, language: Language) {
    this.#width = width;
    this.#mirrored = language === 'ur';
  }

  #x(x: number, width = 0): number {
    return Math.round((this.#mirrored ? this.#width - x - width : x) * 10) / 10;
  }

  bar(x: number, y: number, width: number, height: number, colour: string): this {
    this.#grow(y + height);
    const wide = Math.round(Math.max(width, 0) * 10) / 10;
    this.#parts.push(
      `<rect x="${this.#x(x, wide)}" y="${y}" width="${wide}" height="${height}" rx="2" fill="${colour}"/>`,
    );
    return this;
  }

  line(x: number, top: number, bottom: number): this {
    this.#grow(bottom);
    this.#parts.push(
      `<path d="M${this.#x(x)} ${top}V${bottom}" stroke="#14211f" stroke-width="1.5" stroke-dasharray="3 3"/>`,
    );
    return this;
  }

  /** Words from a point on; `end` lets them end there. */
  words(
    x: number,
    y: number,
    text: string,
    look: { readonly end?: boolean; readonly light?: boolean } = {},
  ): this {
    this.#grow(y + 6);
    const anchor = look.end ? ' text-anchor="end"' : '';
    this.#parts.push(
      `<text x="${this.#x(x)}" y="${y}" font-size="14" fill="${look.light ? '#fff' : 'currentColor'}"${anchor}>${escaped(text)}</text>`,
    );
    return this;
  }

  #grow(y: number): void {
    this.#height = Math.max(this.#height, y);
  }

  /** The drawing as SVG, with its title for whoever hears it. */
  done(title: string): Html {
    const direction = this.#mirrored ? 'rtl' : 'ltr';
    return raw(
      `<svg viewBox="0 0 ${this.#width} ${Math.ceil(this.#height + 4)}" role="img" aria-label="${escaped(title)}" direction="${direction}">${this.#parts.join('')}</svg>`,
    );
  }
}

/** How high a line of words is: Nastaliq needs room. */
export const LINE: Readonly<Record<Language, number>> = { en: 20, ur: 38 };

/** How far above its bar a line of words stands: what hangs below the line needs room too. */
export const ABOVE: Readonly<Record<Language, number>> = { en: 6, ur: 13 };

export const COLOURS = {
  main: '#0f6a63',
  soft: '#7fb3ab',
  late: '#a61e23',
  soon: '#b07a12',
  rest: '#cbd8d4',
} as const;
