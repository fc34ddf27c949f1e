import type { BadLine } from '../../../kernel/list-lines.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Licence, ListMode, Notice } from '../../../modules/licences/index.ts';
import type { Act } from '../../../platform/act.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import type { Html } from '../../shared/html.ts';
import type { ApplicantAsk } from '../route.ts';

/** One thing that begins or ends, as its reader knows it. */
export interface Item {
  /** What tells it from others: part of what a confirmation is over. */
  readonly key: string;
  readonly html: Html;
}

/** What a list would change, worked out and not yet done. */
export interface Change {
  readonly added: readonly Item[];
  readonly ended: readonly Item[];
  readonly already: number;
  readonly bad: readonly BadLine[];
  /** The lines that count, for the confirmation. */
  readonly text: string;
  /** Fields that its confirmation carries besides: a letter that came with the list. */
  readonly kept?: Readonly<Record<string, string>>;
  act(act: Act): Promise<unknown>;
}

/** One kind of notification: how its lists are read, compared and recorded. */
export interface Kind {
  readonly about: Notice['about'];
  /** The headings of an empty list. */
  readonly template: string;
  /** A line as an example. */
  readonly example: (ask: ApplicantAsk) => Promise<string>;
  /** Fields beside the list, kept for the confirmation. */
  readonly fields: readonly string[];
  readonly files?: readonly string[];
  inputs(
    ask: ApplicantAsk,
    faults: readonly FormFault[],
    kept?: Readonly<Record<string, string>>,
  ): Promise<Html>;
  /** Headings of the table of what is on record, by the keys of their texts. */
  readonly columns: readonly string[];
  /** What is on record now, in the order of its keys; the first cell names it. */
  now(
    ask: ApplicantAsk,
    licence: Licence,
  ): Promise<readonly { readonly key: string; readonly cells: readonly Html[] }[]>;
  change(
    ask: ApplicantAsk,
    licence: Licence,
    mode: ListMode,
    text: string,
  ): Promise<Change | Refusal | readonly FormFault[]>;
}
