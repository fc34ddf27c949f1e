import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { isRefusal } from '../kernel/refusal.ts';
import { visitByCode } from '../modules/applications/index.ts';
import { carriers } from '../modules/entities/index.ts';
import { figuresAt } from '../modules/figures/index.ts';
import {
  type CheckAnswer,
  checkLicence,
  checkNumber,
  licencePage,
  searchRegister,
} from '../modules/licences/index.ts';
import { licenceNumber } from '../modules/licences/rules/licence-number.ts';
import { messagesSent } from '../platform/outbox-delivery.ts';
import { Answers } from '../web/api/fast/answers.ts';
import { publicPages } from '../web/public/app.ts';
import type { PageServed, PublicCountry, PublicReads } from '../web/public/reads.ts';
import { Assets } from '../web/shared/assets/assets.ts';
import { certificatesOf } from './certificates.ts';
import { country } from './country.ts';
import { isDemonstration } from './demonstration.ts';
import type { House } from './house.ts';
import type { RegisterIndex } from './register-index.ts';
import type { Fetch } from './server.ts';

/** The public pages over an open house. */
export function pagesOf(
  house: House,
  register: RegisterIndex | undefined,
  served: (event: PageServed) => void,
): Fetch {
  const { settings, acting } = house;
  const assets = new Assets(join(settings.dataFolder, 'cache'));
  // ahead of the first reader, once; one who comes meanwhile tries again and hears why
  if (isMainThread) assets.prepare().catch(() => {});
  const app = publicPages({
    reads: readsOf(house, register),
    clock: acting.clock,
    assets,
    country: COUNTRY,
    baseUrl: settings.baseUrl,
    demonstration: isDemonstration(settings),
    served,
  });
  return (request, env) => app.fetch(request, env);
}

/** Checks come from memory while it speaks, else from the database; both say the same. */
function readsOf(house: House, register: RegisterIndex | undefined): PublicReads {
  const { db, country } = house;
  const answers = register && new Answers(register);
  const certificate = certificatesOf(house);
  const parsed = (text: string | undefined) =>
    text === undefined ? undefined : (JSON.parse(Buffer.from(text, 'latin1').toString()) as CheckAnswer);
  return {
    checkNumber: (number, at, checkedAt) =>
      parsed(answers?.number(number.slice(1), at, checkedAt)) ??
      checkNumber(db, number, at, undefined, checkedAt),
    checkLicence: (licence, at, checkedAt) =>
      parsed(answers?.licence(licence, at, checkedAt)) ?? checkLicence(db, licence, at, undefined, checkedAt),
    licencePage: (licence, at, checkedAt) => licencePage(db, licence, at, checkedAt),
    searchRegister: (query, at) => searchRegister(db, query, at),
    carriers: () => carriers(db),
    visit: (code, at) => visitByCode(db, country, code, at),
    figures: (at) => figuresAt(db, country.figures, at),
    outbox: async (limit) =>
      (await messagesSent(db, limit)).map(({ sentAt, channel, to, subject, body }) => ({
        at: sentAt,
        channel,
        to,
        subject,
        body,
      })),
    certificate: async (number, language, at) => {
      const file = await certificate({ number, language, at });
      return isRefusal(file) ? undefined : file;
    },
  };
}

const COUNTRY: PublicCountry = {
  name: country.name,
  time: { zone: country.applications.zone, label: country.timeLabel },
  region: country.numbers.region,
  example: {
    number: `+${country.numbers.callingCode}2131234567`,
    licence: licenceNumber(country.licences.numberPrefix, 2026, 1),
  },
  licences: country.licences,
  authority: country.agencies.agencies.find(({ id }) => id === country.agencies.authority)!.name,
  agencies: country.agencies.agencies.filter(({ reviews }) => reviews).map(({ name }) => name),
  agencyNames: country.agencies.agencies,
  districts: country.districts,
  courts: country.courtList,
  grounds: country.orders.grounds,
  classes: country.applications.classes,
  rulings: country.rulings,
  applications: country.applications,
  cities: country.towns,
};
