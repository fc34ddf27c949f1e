import { Readable } from 'node:stream';
import type { Role } from '../../src/kernel/actor.ts';
import { DAY_MS, plusMs } from '../../src/kernel/instant.ts';
import { isRefusal } from '../../src/kernel/refusal.ts';
import { findComplete, giveOpinion, type OpinionGivenInput } from '../../src/modules/applications/index.ts';
import type { Content } from '../../src/modules/applications/rules/content.ts';
import { addUpload } from '../../src/modules/applications/store.ts';
import type { Database } from '../../src/platform/postgres/database.ts';
import { sql } from '../../src/platform/postgres/sql.ts';
import { done } from './accounts.ts';
import { freshFolder } from './api.ts';
import { type AnApplication, aSubmittedApplication, type Country, exampleland } from './country.ts';
import { aPortal, type Portal, type PortalOptions } from './portal.ts';
import type { Seen } from './surfer.ts';

const PICTURE = {
  name: 'card.png',
  mediaType: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
} as const;

/** Exampleland's officers at their desks: both apps over a test's own database, and applications to review. */
export async function aReview(db: Database, options: PortalOptions = {}) {
  const portal = await aPortal(db, freshFolder(), options);
  const { acting, clock } = portal;
  const intake = (await portal.anOfficer('telecom', 'intake')).actor;
  const wait = (days: number) => clock.set(plusMs(clock.now(), days * DAY_MS));
  const country: Country = { acting, pack: exampleland, officer: async () => intake, wait };

  const submitted = (more: Partial<Content> = {}) => aSubmittedApplication(country, more);
  const inReview = async (more: Partial<Content> = {}): Promise<AnApplication> => {
    const made = await submitted(more);
    await done(acting, intake, (act) => findComplete(act, exampleland, made));
    return made;
  };
  const speak = async (made: AnApplication, agency: string, more: Partial<OpinionGivenInput> = {}) =>
    done(acting, (await portal.anOfficer(agency, 'examiner')).actor, (act) =>
      giveOpinion(act, exampleland, {
        application: made.application,
        hash: made.hash,
        verdict: 'no-objection',
        conditions: [],
        grounds: [],
        reasons: '',
        sealedReasons: null,
        sealed: null,
        paper: null,
        ...more,
      }),
    );
  const inDecision = async (more: Readonly<Record<string, Partial<OpinionGivenInput>>> = {}) => {
    const made = await inReview();
    for (const agency of exampleland.applications.reviewers) await speak(made, agency, more[agency]);
    return made;
  };
  return {
    ...portal,
    portal,
    country,
    intake,
    wait,
    submitted,
    inReview,
    inDecision,
    speak,
    deskOf: (agency: string, role: Role = 'examiner') => portal.anOfficer(agency, role),
    /** A picture among the files of an application, stored as it came. */
    async aDocument({ application, owner }: AnApplication) {
      const { bytes, name, mediaType } = PICTURE;
      const stored = await portal.deps.files.receive(db, clock.now(), {
        content: Readable.from([bytes]),
        accepts: [mediaType],
        name,
        mediaType,
        length: bytes.length,
        hash: null,
      });
      if (isRefusal(stored)) throw new Error(stored.code);
      const upload = { hash: stored.hash, name, mediaType, bytes: bytes.length, at: clock.now() };
      await addUpload(db, application, upload, owner.principal);
      return stored;
    },
    /** What failed on a page, for a test to show. */
    failures: () => failuresOf(portal),
    factsOf: (type: string) =>
      db.rows<{ data: string }>(
        sql`select data::text as data from ledger.fact where type = ${type} order by seq`,
      ),
  };
}

function failuresOf({ events }: Portal): string[] {
  return events.flatMap(({ route, error }) => (error ? [`${route}: ${error}`] : []));
}

export const reviewPath = ({ application }: Pick<AnApplication, 'application'>) =>
  `/console/applications/${application}`;

/** The codes of the acts that a review page offers now. */
export function actsOffered(seen: Seen): string[] {
  return [...seen.text.matchAll(/data-act="([a-z-]+)"/g)].map(([, code]) => code!);
}
