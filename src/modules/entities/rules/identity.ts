import type { Id } from '../../../kernel/id.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import type { PersonDetails } from './facts.ts';

const ZEROS = [0x0660, 0x06f0];

/** The id on a document as compared: letters and digits only, capital, digits of other scripts as 0-9. */
export function normalisedId(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) =>
      String(d.charCodeAt(0) - ZEROS[d.charCodeAt(0) < 0x06f0 ? 0 : 1]!),
    )
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The texts under which a person is recognised again, before they are blinded.
 * - National id: without the nationality, so that declaring another nationality hides nobody.
 * - Passport: with it, because many countries print the same short numbers.
 */
export function identitiesOf(details: Pick<PersonDetails, 'nationality' | 'nationalId' | 'passport'>): {
  readonly nationalId: string | null;
  readonly passport: string | null;
} {
  const national = details.nationalId && normalisedId(details.nationalId);
  const passport = details.passport && normalisedId(details.passport);
  return {
    nationalId: national ? `national-id/${national}` : null,
    passport: passport ? `passport/${details.nationality.toUpperCase()}/${passport}` : null,
  };
}

/** Every place where a list names somebody a second time: by the same id, the same national id or the same passport. */
export function listedTwice(
  people: readonly { readonly id: Id<'person'>; readonly details: PersonDetails }[],
): Fault[] {
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  people.forEach(({ id, details }, i) => {
    const { nationalId, passport } = identitiesOf(details);
    const marks = [
      ['id', id],
      ['nationalId', nationalId],
      ['passport', passport],
    ] as const;
    for (const [field, mark] of marks) {
      if (mark === null) continue;
      const first = seen.get(mark);
      if (first === undefined) seen.set(mark, i);
      else if (first !== i)
        faults.push({
          field: `/people/${i}/${field}`,
          code: 'person-listed-twice',
          values: { first: first + 1 },
        });
    }
  });
  return faults;
}
