import { join } from 'node:path';
import type { Acting } from '../platform/act.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import { Files, MIB } from '../platform/files.ts';
import { type Ids, randomIds } from '../platform/ids.ts';
import { type Blind, openIndexKey } from '../platform/index-key.ts';
import { keysFolder } from '../platform/keys.ts';
import { readCatalogue } from '../platform/ledger/catalogue.ts';
import type { Fact } from '../platform/ledger/fact.ts';
import { registryOf } from '../platform/ledger/registry.ts';
import type { Settings } from '../platform/settings.ts';
import { type Speaker, speaker, type Texts } from '../platform/texts.ts';
import { type Vault, vaultIn } from '../platform/vault.ts';
import type { Country } from '../web/api/deps.ts';
import { apiTexts } from '../web/api/texts.ts';
import { type OpenDatabase, type OpenOptions, openDatabase } from './database.ts';

/** Told of facts after their commit and before the caller gets the answer: the register's index, the queue. */
export type Listener = (facts: readonly Fact[]) => Promise<void>;

/** Everything that runs needs, opened once. */
export interface House extends OpenDatabase {
  readonly settings: Settings;
  readonly acting: Acting;
  readonly speaker: Speaker;
  readonly files: Files;
  readonly vault: Vault;
  readonly blind: Blind;
  readonly country: Country;
  /** Adds a listener; they are awaited together. */
  listen(listener: Listener): void;
}

export interface HouseOptions extends OpenOptions {
  readonly clock?: Clock;
  readonly ids?: Ids;
}

/** Opens the house. The database starts while the modules load: a cold start has little time. */
export async function openHouse(settings: Settings, options: HouseOptions): Promise<House> {
  const [opened, { chapters, ownersTexts }, { country }] = await Promise.all([
    openDatabase(settings, options),
    import('./chapters.ts'),
    import('./country.ts'),
  ]);
  const listeners: Listener[] = [];
  const ids = options.ids ?? randomIds;
  const keys = keysFolder(settings.dataFolder);
  const acting: Acting = {
    db: opened.db,
    clock: options.clock ?? systemClock,
    ids,
    ledger: { registry: registryOf(chapters), catalogue: await readCatalogue(opened.db), ids },
    onCommitted: async (facts) => {
      await Promise.all(listeners.map((listener) => listener(facts)));
    },
  };
  return {
    ...opened,
    settings,
    acting,
    speaker: speakerOf(ownersTexts),
    files: await Files.open(join(settings.dataFolder, 'files'), settings.uploadsADay_mib * MIB),
    vault: vaultIn(keys),
    blind: openIndexKey(keys),
    country: {
      ...country,
      figures: {
        agencies: country.agencies.agencies.filter(({ reviews }) => reviews),
        districts: country.districts,
        refusalGrounds: country.applications.refusalGrounds,
        orderGrounds: country.orders.grounds,
      },
    },
    listen: (listener) => listeners.push(listener),
  };
}

/** What a module words stays worded by it; the edge's texts fill the rest. */
export function speakerOf(owners: readonly Texts[]): Speaker {
  const worded = new Set(owners.flatMap((texts) => Object.keys(texts)));
  return speaker([
    ...owners,
    Object.fromEntries(Object.entries(apiTexts).filter(([key]) => !worded.has(key))),
  ]);
}
