import type { Content, Draft, PartChange } from '../../../modules/applications/index.ts';
import type { Group } from '../../../modules/applications/rules/field.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import type { Form } from '../../shared/forms/form.ts';
import type { Naming } from '../../shared/forms/said.ts';
import type { Html } from '../../shared/html.ts';
import type { Words } from '../../shared/words.ts';
import type { Standing } from '../draft/inputs.ts';
import { draftPath } from '../draft/section.ts';
import type { ApplicantAsk } from '../route.ts';

export type Entry = Readonly<Record<string, unknown>> & { readonly id?: string };

/** A list whose entries keep their ids through all versions: people, companies, premises. One entry a page. */
export interface EntryList {
  readonly key: 'people' | 'owners' | 'premises';
  readonly item: Group;
  /** The fields of its form, in their order; the id is none of them. */
  readonly names: readonly string[];
  name(words: Words, entry: Entry): Html;
  inputs(ask: ApplicantAsk, draft: Draft, naming: Naming, standing: Standing, id: string | null): Html;
  /** Other ways to save, below the usual ones: whoever presses Enter saves as usual. */
  buttons?(words: Words): Html;
  /** What is typed besides what the table of fields reads; and what is so wrong that it is not kept. */
  read?(
    ask: ApplicantAsk,
    draft: Draft,
    value: Entry,
    id: string | null,
  ): { readonly value: Entry; readonly refused: readonly FormFault[] };
  /** What a new entry begins with. */
  begin?(ask: ApplicantAsk, draft: Draft): Promise<Entry>;
  /** Other parts of the draft that change with an entry. */
  along?(form: Form, draft: Draft, id: string): readonly PartChange[];
  /** Where a saved entry leads when its form wants something first. */
  leadsTo?(form: Form, draft: Draft, id: string): string | undefined;
  /** Fields of the form that are not in the table. */
  readonly more?: readonly string[];
  /** The input of a place within an entry that has no input of its name. */
  inputOf?(place: string): string | undefined;
  /** Whether an entry stays on record: it is not removed, it ends on a day. */
  leaves?(ask: ApplicantAsk, draft: Draft, id: string): Promise<boolean>;
  /** Other parts that go with a removed entry, besides documents about it. */
  goesWith?(content: Content, id: string): readonly PartChange[];
}

export const entriesOf = ({ content }: Draft, { key }: Pick<EntryList, 'key'>) =>
  (content[key] ?? []) as readonly Entry[];

export const listPath = (draft: Draft, { key }: Pick<EntryList, 'key'>, rest = '') =>
  draftPath(draft.id, `/${key}${rest}`);
