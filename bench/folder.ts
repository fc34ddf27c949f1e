import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readSettings, type Settings } from '../src/platform/settings.ts';

/** A data folder for one benchmark: the asked one, which stays, or a passing one. */
export function folderFor(data: string | undefined): {
  readonly path: string;
  readonly settings: Settings;
  drop(): void;
} {
  const path = data === undefined ? mkdtempSync(join(tmpdir(), 'sanad-bench-')) : resolve(data);
  if (!existsSync(path)) mkdirSync(path, { recursive: true });
  return {
    path,
    settings: readSettings({ SANAD_DATA: path }),
    drop: () => {
      if (data === undefined) rmSync(path, { recursive: true, force: true });
    },
  };
}
