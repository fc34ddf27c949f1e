import type { OfficerActor, Role } from '../../src/kernel/actor.ts';
import type { Day } from '../../src/kernel/day.ts';
import { instantOf, msOf } from '../../src/kernel/instant.ts';
import { accountsChapter } from '../../src/modules/accounts/index.ts';
import { type AgenciesPack, agenciesChapter, POWERS } from '../../src/modules/agencies/index.ts';
import {
  applicationsChapter,
  attachUpload,
  type DeskPack,
  demandProcessingFee,
  type Kind,
  openDraft,
  receivePayment,
  submitApplication,
} from '../../src/modules/applications/index.ts';
import type { Content } from '../../src/modules/applications/rules/content.ts';
import type { ConductPack } from '../../src/modules/conduct/index.ts';
import { courtsChapter } from '../../src/modules/courts/index.ts';
import { entitiesChapter, registerCarrier } from '../../src/modules/entities/index.ts';
import { licencesChapter } from '../../src/modules/licences/index.ts';
import { numbersChapter } from '../../src/modules/numbers/index.ts';
import { ordersChapter } from '../../src/modules/orders/index.ts';
import { paymentsChapter } from '../../src/modules/payments/index.ts';
import { screeningChapter } from '../../src/modules/screening/index.ts';
import { blindWith } from '../../src/platform/index-key.ts';
import type { Database } from '../../src/platform/postgres/database.ts';
import { type AnOrganisation, actingWith, anOrganisation, done } from './accounts.ts';
import { anOfficer } from './agencies.ts';
import { completeContent, exampleApplications, fileHash } from './applications.ts';
import { stored } from './stored.ts';

const reviewer = (id: string, en: string, ur: string) => ({
  id,
  name: { en, ur },
  short: { en, ur },
  reviews: true,
});

const OVERSIGHT = ['see-figures', 'hear-complaints', 'oversee'] as const;
const ADMINISTRATOR = ['see-figures', 'appoint', 'delegate', 'erase'] as const;
const INSPECTOR = ['see-applications', 'record-inspection'] as const;
const LEGAL = ['see-applications', 'make-order', 'record-court-order', 'direct-by-court'] as const;

const agencies: AgenciesPack = {
  agencies: [
    reviewer('telecom', 'Telecom Office', 'دفترِ مواصلات'),
    reviewer('crime', 'Crime Office', 'دفترِ جرائم'),
    reviewer('security', 'Security Office', 'دفترِ سلامتی'),
    {
      id: 'watch',
      name: { en: 'People’s Watch', ur: 'دفترِ محتسب' },
      short: { en: 'Watch', ur: 'محتسب' },
      reviews: false,
    },
  ],
  authority: 'telecom',
  telecomRegulator: 'telecom',
  powers: {
    ...Object.fromEntries(
      ['telecom', 'crime', 'security'].map((id) => [
        id,
        {
          examiner: POWERS,
          approver: POWERS,
          intake: POWERS,
          supervisor: POWERS,
          inspector: INSPECTOR,
          legal: LEGAL,
          oversight: OVERSIGHT,
          administrator: ADMINISTRATOR,
        },
      ]),
    ),
    watch: { oversight: OVERSIGHT },
  },
};

/** Exampleland, whole: the second country, in which nothing of the first may be needed. */
export const exampleland: DeskPack = {
  applications: exampleApplications,
  agencies,
  payments: {
    currency: 'XEC',
    referencePrefix: 'EXF',
    refundPercent: { processing: { 'withdrawn-before-review': 100, 'withdrawn-in-review': 50 }, licence: {} },
  },
  licences: {
    numberPrefix: 'EXL',
    zone: exampleApplications.zone,
    termYears: 1,
    provisionalDaysMax: 90,
    reminderDays: [30],
  },
};

/** How Exampleland hears complaints. */
export const exampleConduct: ConductPack = {
  zone: exampleApplications.zone,
  calendar: exampleApplications.calendar,
  referencePrefix: 'EXC',
  acknowledgeDays: 3,
  answerDays: 60,
};

export const blind = blindWith(Buffer.alloc(32, 7));

export type Country = Awaited<ReturnType<typeof aCountry>>;

/** Exampleland's office on a database of a test's own: officers, a carrier, a clock that stands. */
export async function aCountry(db: Database) {
  const acting = await actingWith(db, [
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
  ]);
  await done(acting, undefined, (act) =>
    registerCarrier(act, { code: 'one', name: { en: 'One', ur: 'ایک' } }),
  );
  await stored(db, ...Array.from({ length: 20 }, (_, i) => fileHash(i + 1)));
  const officers = new Map<string, OfficerActor>();
  const officer = async (agency: string, role: Role = 'examiner', n = 1): Promise<OfficerActor> => {
    const key = `${agency} ${role} ${n}`;
    const known =
      officers.get(key) ??
      (await anOfficer(acting, agency, role, agencies.powers[agency]?.[role] ?? POWERS, agencies));
    officers.set(key, known);
    return known;
  };
  const wait = (days: number) => acting.clock.set(instantOf(msOf(acting.clock.now()) + days * 86_400_000));
  return { acting, officer, wait, pack: exampleland };
}

export interface AnApplication extends AnOrganisation {
  readonly application: string;
  readonly hash: string;
  readonly content: Content;
}

let serial = 0;

/** A draft with everything in it, its files uploaded, its processing fee paid. */
export async function aPaidDraft(
  country: Country,
  more: Partial<Content> = {},
  org?: AnOrganisation,
  kind: Kind = 'new',
  licence: string | null = null,
): Promise<Omit<AnApplication, 'hash'>> {
  const { acting, pack } = country;
  const own = org ?? (await anOrganisation(acting));
  const n = ++serial;
  const base = completeContent(n);
  const content = withOwnIds({ ...base, ...more }, n);
  const { application } = await done(acting, own.owner, (act) =>
    openDraft(act, pack, { kind, class: 'centre', licence, content }),
  );
  for (const i of [1, 2, 3])
    await done(acting, own.owner, (act) =>
      attachUpload(act, {
        application,
        file: { hash: fileHash(i), name: `${i}.pdf`, mediaType: 'application/pdf', bytes: 1_000 },
      }),
    );
  const demanded = await done(acting, own.owner, (act) => demandProcessingFee(act, pack, { application }));
  const cashier = await country.officer('telecom', 'intake', 9);
  await done(acting, cashier, (act) =>
    receivePayment(act, pack, {
      fee: demanded.fee,
      amount: demanded.amount,
      receipt: `R-${n}`,
      paidAt: act.at,
    }),
  );
  return { ...own, application, content };
}

/** The same, submitted as version 1. */
export async function aSubmittedApplication(
  country: Country,
  more: Partial<Content> = {},
  org?: AnOrganisation,
): Promise<AnApplication> {
  const draft = await aPaidDraft(country, more, org);
  const { hash } = await done(country.acting, draft.owner, (act) =>
    submitApplication(act, country.pack, blind, { application: draft.application, revision: 1 }),
  );
  return { ...draft, hash };
}

/** Two organisations cannot declare the same ids: each application's people and premises get their own. */
function withOwnIds(content: Content, n: number): Content {
  const own = JSON.parse(
    JSON.stringify(content).replaceAll(
      '01900000-0000-7000-8000-',
      `019000${String(n % 100).padStart(2, '0')}-${String(1000 + Math.floor(n / 100))}-7000-8000-`,
    ),
  ) as Content;
  return { ...own, people: own.people?.map((p) => ({ ...p, birthDate: p.birthDate as Day })) };
}
