import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { type Opened, openText, sealedPlace } from '../../../platform/sealed-text.ts';
import type { Vault } from '../../../platform/vault.ts';
import { sealingKeysOf } from '../../agencies/index.ts';
import { applicationById, record } from '../record.ts';
import { readSealed } from '../rules/outcome.ts';
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
  const app = await applicationById(act, input.application);
  if (isRefusal(app)) return app;
  const hand = await handFor(act, pack, 'read-sealed', app);
  if (isRefusal(hand)) return hand;
  const opinion = app.opinions.find((o) => o.opinion === input.opinion);
  if (!opinion?.sealed) return refuse('not-found', 'no-sealed-reasons', { field: '/opinion' });
  const { sealed } = opinion;
  const own = await sealingKeysOf(act, hand.officer as Id<'officer'>);
  const key = own.find((k) => sealed.keys.some((box) => box.keyId === k.keyId));
  if (!key) return refuse('not-allowed', 'sealed-for-others');
  const privateKey = await vault.unlock(key.keyId, input.passphrase);
  if (isRefusal(privateKey)) return privateKey;
  const written = await record(act, app, readSealed(app, input, hand));
  if (isRefusal(written)) return written;
  return openText(
    sealed,
    key.keyId,
    privateKey,
    sealedPlace({ application: app.id, versionHash: opinion.hash, agency: opinion.agency }),
  );
}
