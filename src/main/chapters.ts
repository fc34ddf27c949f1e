import { accountsChapter, accountsTexts } from '../modules/accounts/index.ts';
import { agenciesChapter, agenciesTexts } from '../modules/agencies/index.ts';
import { applicationsChapter, applicationsTexts } from '../modules/applications/index.ts';
import { conductChapter, conductTexts } from '../modules/conduct/index.ts';
import { courtsChapter, courtsTexts } from '../modules/courts/index.ts';
import { desksChapter, desksTexts } from '../modules/desks/index.ts';
import { entitiesChapter, entitiesTexts } from '../modules/entities/index.ts';
import { licencesChapter, licencesTexts } from '../modules/licences/index.ts';
import { numbersChapter, numbersTexts } from '../modules/numbers/index.ts';
import { ordersChapter, ordersTexts } from '../modules/orders/index.ts';
import { paymentsChapter, paymentsTexts } from '../modules/payments/index.ts';
import { rulingsChapter, rulingsTexts } from '../modules/rulings/index.ts';
import { screeningChapter, screeningTexts } from '../modules/screening/index.ts';
import { fileTexts } from '../platform/files-texts.ts';
import type { Chapter } from '../platform/ledger/registry.ts';
import { sealedTexts } from '../platform/sealed-text.ts';
import type { Texts } from '../platform/texts.ts';
import { vaultTexts } from '../platform/vault.ts';
import { readLogChapter } from '../web/shared/read-log.ts';
import { reminderTexts } from './reminder-texts.ts';

/** Every module's facts, in the order in which modules see one another. */
export const chapters: readonly Chapter[] = [
  accountsChapter,
  courtsChapter,
  agenciesChapter,
  entitiesChapter,
  numbersChapter,
  ordersChapter,
  paymentsChapter,
  licencesChapter,
  screeningChapter,
  applicationsChapter,
  rulingsChapter,
  conductChapter,
  desksChapter,
  readLogChapter,
];

/** What every owner says. The edge words only what no owner of a rule has worded. */
export const ownersTexts: readonly Texts[] = [
  accountsTexts,
  courtsTexts,
  agenciesTexts,
  entitiesTexts,
  numbersTexts,
  ordersTexts,
  paymentsTexts,
  licencesTexts,
  screeningTexts,
  applicationsTexts,
  rulingsTexts,
  conductTexts,
  desksTexts,
  fileTexts,
  sealedTexts,
  vaultTexts,
  reminderTexts,
];
