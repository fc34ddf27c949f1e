import type { Id } from '../../../kernel/id.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { isUsablePublicKey } from '../../../platform/hpke.ts';
import type { NewFact } from '../../../platform/ledger/fact.ts';
import { sealingKeyId } from '../../../platform/sealed-text.ts';
import type { AgenciesSays } from '../rules/facts.ts';
import { actsOnOwnOffice } from '../rules/personnel.ts';
import { officer as officerById, sealingKey, sealingKeysOf } from '../store.ts';

export interface PublishSealingKeyInput {
  readonly officer: Id<'officer'>;
  /** X25519, 32 bytes, base64url; the private half stays in the vault. */
  readonly publicKey: string;
}

/**
 * Publishes an officer's key; from now on reasons are sealed to it, and a key before it is retired. Only the
 * officer himself does it: whoever could publish for another could read in his name.
 */
export async function publishSealingKey(
  act: Act,
  input: PublishSealingKeyInput,
): Promise<{ keyId: string } | Refusal> {
  const { officer: id, publicKey } = input;
  const officer = await officerById(act, id);
  if (!officer || officer.relievedAt) return refuse('not-found', 'officer-not-found', { field: '/officer' });
  if (act.by.kind !== 'system' && !actsOnOwnOffice(act.by, id)) return refuse('not-allowed', 'own-key-only');
  const raw = Buffer.from(publicKey, 'base64url');
  if (raw.toString('base64url') !== publicKey || !isUsablePublicKey(raw))
    return refuse('invalid', 'sealing-key-unusable', { field: '/publicKey' });
  const keyId = sealingKeyId(publicKey);
  if (await sealingKey(act, keyId))
    return refuse('conflict', 'sealing-key-published-before', { field: '/publicKey' });
  const current = (await sealingKeysOf(act, id)).filter((key) => key.retiredAt === null);
  const facts: NewFact<AgenciesSays>[] = current.map((key) => ({
    subject: id,
    after: officer.version,
    says: { type: 'SealingKeyRetired', data: { keyId: key.keyId } },
  }));
  facts.push({
    subject: id,
    after: officer.version,
    says: { type: 'SealingKeyPublished', data: { keyId, publicKey } },
  });
  await act.append(facts);
  return { keyId };
}
