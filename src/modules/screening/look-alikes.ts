import { type Evidence, evidenceOf } from '../../matching/evidence/evidence.ts';
import { Finder } from '../../matching/finder.ts';
import type { FrozenModel } from '../../matching/frozen.ts';
import type { Lore } from '../../matching/text/lore.ts';
import { probabilityOf } from '../../matching/threshold.ts';
import type { DeclaredPerson, Profile } from './rules/profile.ts';

/** How people are compared; the model is learnt on the register without labels. */
export const PERSON_FIELDS = {
  id: 'id',
  fields: [
    { column: 'name', kind: 'full-name' },
    { column: 'father', kind: 'father-name' },
    { column: 'born', kind: 'date' },
    { column: 'national-id', kind: 'national-id' },
    { column: 'phone', kind: 'phone' },
    { column: 'address', kind: 'address' },
  ],
} as const;

export const personRow = (
  person: Pick<DeclaredPerson, 'name' | 'relationName' | 'birthDate' | 'nationalId' | 'phone' | 'address'>,
): string[] => [
  person.name,
  person.relationName ?? '',
  person.birthDate ?? '',
  person.nationalId ?? '',
  person.phone ?? '',
  person.address ?? '',
];

/** How companies are compared: by name. Tax numbers and domains are marks of their own, and would count twice. */
export const COMPANY_FIELDS = {
  id: 'id',
  fields: [
    { column: 'name', kind: 'company' },
    { column: 'city', kind: 'city' },
  ],
} as const;

export const companyRow = ({ names, places }: Profile): string[] => [names[0] ?? '', places[0]?.city ?? ''];

/** Somebody found that may be the same. */
export interface LookAlike<Of> {
  readonly of: Of;
  readonly chance: number;
}

/** From here on somebody is worth a word. */
const LEAST_BITS = -8;

/** Records of a kind that can be asked for those that may be the same as a new one. */
export class LookAlikes<Of> {
  readonly model: FrozenModel;
  readonly #lore: Lore;
  readonly #finder: Finder;
  readonly #of: Of[] = [];

  constructor(model: FrozenModel, lore: Lore) {
    this.model = model;
    this.#lore = lore;
    this.#finder = new Finder(model, lore);
  }

  get size(): number {
    return this.#finder.size;
  }

  add(row: readonly string[], of: Of): void {
    this.#of[this.#finder.add(row)] = of;
  }

  like(row: readonly string[]): LookAlike<Of>[] {
    return this.#finder
      .like(row, LEAST_BITS)
      .candidates.map(({ record, bits }) => ({ of: this.#of[record]!, chance: probabilityOf(bits) }));
  }

  /** Why two are taken for one, field by field; the same whenever it is asked of the same model. */
  explain(left: readonly string[], right: readonly string[]): Evidence {
    return evidenceOf(this.model, { id: 'own', raw: left }, { id: 'other', raw: right }, this.#lore);
  }
}
