import { PK_LORE } from '../jurisdictions/pk/lore.ts';
import { ENGLISH, type Lore, withLore } from '../matching/text/lore.ts';

/** The words by which names and addresses are read here: English, and those of the country. */
export const LORE: Lore = withLore(ENGLISH, PK_LORE);
