/** The country this office stands in; another one is named here, and its words in `lore.ts`. */
export { pk as country } from '../jurisdictions/pk/index.ts';
