import type { Id } from '../../../kernel/id.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { destroyPersonal } from '../../../platform/ledger/erase.ts';
import { blankMessagesAbout, declaredUnder } from '../store.ts';

export interface Erased {
  /** Facts that lost what they said about somebody. */
  readonly facts: number;
}

/**
 * Erases by law what identifies a person: the key, every ciphertext under it in any module, the blind indexes and
 * the messages about the person. `basis` names the law or order and is public: it must not name the person.
 * The caller has checked that the officer may erase.
 */
export async function erasePerson(
  act: Act,
  { person, basis }: { readonly person: Id<'person'>; readonly basis: string },
): Promise<Erased | Refusal> {
  const known = (await declaredUnder(act, [person])).get(person);
  if (known?.kind !== 'person') return refuse('not-found', 'unknown-person', { field: '/person' });
  if (known.erased) return refuse('conflict', 'person-already-erased', { field: '/person' });
  if (!basis.trim()) return refuse('invalid', 'erasure-needs-a-basis', { field: '/basis' });
  const facts = await destroyPersonal(act, person);
  await blankMessagesAbout(act, person);
  const says = { type: 'PersonErased', data: { basis, facts } } as const;
  await act.append([{ subject: person, after: known.version, says }]);
  return { facts };
}

/** Erases by law the exact place of a home; its city, district and seats stay. */
export async function erasePremises(
  act: Act,
  { premises, basis }: { readonly premises: Id<'premises'>; readonly basis: string },
): Promise<Erased | Refusal> {
  const known = (await declaredUnder(act, [premises])).get(premises);
  if (known?.kind !== 'premises') return refuse('not-found', 'unknown-premises', { field: '/premises' });
  if (known.erased) return refuse('conflict', 'premises-already-erased', { field: '/premises' });
  if (!(known.fact.data as { residential: boolean }).residential)
    return refuse('not-allowed', 'premises-not-a-home', { field: '/premises' });
  if (!basis.trim()) return refuse('invalid', 'erasure-needs-a-basis', { field: '/basis' });
  const facts = await destroyPersonal(act, premises);
  await blankMessagesAbout(act, premises);
  const says = { type: 'PremisesErased', data: { basis, facts } } as const;
  await act.append([{ subject: premises, after: known.version, says }]);
  return { facts };
}
