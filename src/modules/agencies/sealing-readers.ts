import type { Id } from '../../kernel/id.ts';
import { holdsAt, type Instant } from '../../kernel/instant.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import type { AgenciesPack } from './rules/pack.ts';
import { sealedTo } from './rules/sealing.ts';
import { decidersNamed, keyHoldersFor, type NamedDecider } from './store.ts';

export interface SealingReader {
  readonly officer: Id<'officer'>;
  readonly keyId: string;
  readonly publicKey: string;
  /** Whether he reads as the Authority's named decider. */
  readonly decider: boolean;
}

/**
 * To whom an agency's reasons are sealed at a moment, each with his current key. Where no decider is among
 * them, nobody who decides could read the reasons: nothing may be sealed.
 */
export async function sealingReaders(
  reader: Reader,
  pack: AgenciesPack,
  agency: string,
  at: Instant,
): Promise<SealingReader[]> {
  const holders = sealedTo(pack, agency, await keyHoldersFor(reader, agency, pack.authority, at), at);
  return holders.map(({ officer, keyId, publicKey, decider }) => ({ officer, keyId, publicKey, decider }));
}

/** The deciders of an agency in force at a moment. */
export async function decidersOf(reader: Reader, agency: string, at: Instant): Promise<NamedDecider[]> {
  const { deciders } = await decidersNamed(reader, agency);
  return deciders.filter((decider) => decider.endedAt === null && holdsAt(at, decider));
}
