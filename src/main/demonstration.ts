import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../platform/settings.ts';

/** Tokens of every role, written when the demonstration country was filled. */
export const DEMO_TOKENS = 'demo-tokens.json';

/** Whether a data folder holds the demonstration country. */
export function isDemonstration({ dataFolder }: Settings): boolean {
  return existsSync(join(dataFolder, DEMO_TOKENS));
}
