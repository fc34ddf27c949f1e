import { Finder } from '../../matching/finder.ts';
import type { FrozenModel } from '../../matching/frozen.ts';
import type { Lore } from '../../matching/text/lore.ts';
import { probabilityOf } from '../../matching/threshold.ts';
import type { CompanyOf } from './rules/companies.ts';
import type { DeclaredPerson } from './rules/profile.ts';

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

/** Of a company that owns a party no city is declared. */
export const companyRow = ({ name, owner, profile }: CompanyOf): string[] => [
  name,
  owner ? '' : (profile.places[0]?.city ?? ''),
];

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
  readonly #finder: Finder;
  readonly #of: (Of | null)[] = [];

  constructor(model: FrozenModel, lore: Lore) {
    this.model = model;
    this.#finder = new Finder(model, lore);
  }

  get size(): number {
    return this.#finder.size;
  }

  /** @returns its number, under which it can be weighed though the model's own ways do not find it. */
  add(row: readonly string[], of: Of): number {
    const record = this.#finder.add(row);
    this.#of[record] = of;
    return record;
  }

  /** Who a record that was added is. */
  at(record: number): Of {
    return this.#of[record]!;
  }

  /** From now on it is as if it had never been there. */
  remove(record: number): void {
    this.#finder.remove(record);
    this.#of[record] = null;
  }

  /** Those found by the model's ways, and `also` these, that may be the same. */
  like(row: readonly string[], also: readonly number[] = []): LookAlike<Of>[] {
    return this.#finder
      .like(row, LEAST_BITS, also)
      .candidates.map(({ record, bits }) => ({ of: this.#of[record]!, chance: probabilityOf(bits) }));
  }
}
