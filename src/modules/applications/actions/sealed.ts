import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { missingFile } from '../../../platform/files.ts';
import { isUsablePublicKey } from '../../../platform/hpke.ts';
import {
  addReader,
  type Opened,
  openText,
  type Sealed,
  sealedPlace,
  sealingKeyId,
} from '../../../platform/sealed-text.ts';
import type { Vault } from '../../../platform/vault.ts';
import { sealingKeysOf } from '../../agencies/index.ts';
import { courtNamed } from '../../courts/index.ts';
import { applicationById, record } from '../record.ts';
import { produceSealed, readSealed } from '../rules/sealed.ts';
import { type DeskPack, handFor } from './desk.ts';

/**
 * Opens an agency's sealed reasons for a reader they were sealed to. The reading is a fact of its own, written
 * before the text is shown; where it cannot be written nothing opens. Never run it under an idempotency key:
 * its answer would be stored.
 */
export async function openSealedReasons(
  act: Act,
  pack: DeskPack,
  vault: Vault,
  input: { application: string; opinion: string; passphrase: string; purpose: string },
): Promise<Opened | Refusal> {
  const found = await unlocked(act, pack, vault, input);
  if (isRefusal(found)) return found;
  const { app, hand, sealed, key, place } = found;
  const written = await record(act, app, readSealed(app, input, hand));
  return isRefusal(written) ? written : openText(sealed, key.keyId, key.privateKey, place);
}

/** What a bench is given: it opens with the bench's own private key, and with no other. */
export interface ForBench {
  readonly place: string;
  readonly sealed: Sealed;
}

export interface ProduceInput {
  readonly application: string;
  readonly opinion: string;
  readonly passphrase: string;
  readonly court: string;
  readonly caseNumber: string;
  /** The court's order, a stored file. */
  readonly order: string;
  readonly reasons: string;
  /** X25519, base64url: the bench's own. */
  readonly publicKey: string;
}

/**
 * Opens an agency's sealed reasons to a bench, exactly as they were sealed: one of its readers adds the bench as a reader, on
 * a court's order. The text is neither shown nor changed here, and what came of it is a fact.
 */
export async function produceSealedReasons(
  act: Act,
  pack: DeskPack,
  vault: Vault,
  input: ProduceInput,
): Promise<ForBench | Refusal> {
  const court = courtNamed(pack.applications.courts, input.court);
  if (isRefusal(court)) return court;
  const missing = await missingFile(act, [{ hash: input.order, field: '/order' }]);
  if (missing) return missing;
  const raw = Buffer.from(input.publicKey, 'base64url');
  if (raw.toString('base64url') !== input.publicKey || !isUsablePublicKey(raw))
    return refuse('invalid', 'sealing-key-unusable', { field: '/publicKey' });
  const found = await unlocked(act, pack, vault, input);
  if (isRefusal(found)) return found;
  const { app, hand, sealed, key: own, place } = found;
  const { opinion, caseNumber, order, reasons, publicKey } = input;
  const reader = { keyId: sealingKeyId(publicKey), publicKey };
  const key = addReader(sealed, own, place, reader);
  if (isRefusal(key)) return key;
  const produced = { opinion, court: court.name.en, caseNumber, order, reader, key, reasons };
  const written = await record(act, app, produceSealed(app, produced, hand));
  return isRefusal(written) ? written : { place, sealed: { ...sealed, keys: [key] } };
}

/** The sealed reasons, and the private key of a reader of theirs who gave the passphrase. */
async function unlocked(
  act: Act,
  pack: DeskPack,
  vault: Vault,
  input: { application: string; opinion: string; passphrase: string },
) {
  const app = await applicationById(act, input.application);
  if (isRefusal(app)) return app;
  const hand = await handFor(act, pack, 'read-sealed', app);
  if (isRefusal(hand)) return hand;
  const opinion = app.opinions.find((o) => o.opinion === input.opinion);
  if (!opinion?.sealed) return refuse('not-found', 'no-sealed-reasons', { field: '/opinion' });
  const { sealed, hash, agency } = opinion;
  const keys = await sealingKeysOf(act, hand.officer as Id<'officer'>);
  const own = keys.find((k) => sealed.keys.some((box) => box.keyId === k.keyId));
  if (!own) return refuse('not-allowed', 'sealed-for-others');
  const privateKey = await vault.unlock(own.keyId, input.passphrase);
  if (isRefusal(privateKey)) return privateKey;
  const place = sealedPlace({ application: app.id, versionHash: hash, agency });
  return { app, hand, sealed, key: { keyId: own.keyId, privateKey }, place };
}
