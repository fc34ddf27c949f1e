import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pk } from '../../jurisdictions/pk/index.ts';
import { dayAt, plusDays, startOfDay } from '../../kernel/day.ts';
import type { Instant } from '../../kernel/instant.ts';
import { Database } from '../../platform/postgres/database.ts';
import type { House } from '../house.ts';
import type { Applicant } from './applying.ts';
import { assemble } from './cast.ts';
import { complain } from './complaints.ts';
import { takeWork } from './in-hand.ts';
import type { Truth } from './phoenix-stories.ts';
import { plotOf } from './plot.ts';
import { Random } from './random.ts';
import { Lane, play } from './stage.ts';
import { tokensOf } from './tokens.ts';

export interface FillOptions {
  /** 1 is 300 centres. */
  readonly scale: number;
  readonly seed: number;
  /** The moment it is filled; the past ends with the day before. */
  readonly now: Instant;
  readonly progress?: (done: number, of: number) => void;
}

export interface Filled {
  readonly anchor: string;
  readonly centres: number;
  readonly people: number;
  readonly numbers: number;
  readonly fates: Readonly<Record<string, number>>;
  readonly tokensFile: string;
}

/** The office opens this many days before the anchor. */
const PAST_DAYS = 445;

type HouseToFill = Pick<House, 'acting' | 'connection' | 'files' | 'blind' | 'vault'> & {
  readonly settings: Pick<House['settings'], 'dataFolder'>;
};

const CONNECTIONS = 10;

/**
 * Fills an empty house with the demonstration country, by the actions that everybody uses, day by day through the
 * past up to the day before `now`. The same seed, scale and day make the same country, secrets aside.
 */
export async function fillDemonstration(house: HouseToFill, options: FillOptions): Promise<Filled> {
  const filling = new Database(house.connection, CONNECTIONS);
  // until the end one flush serves many commits: a fill that dies is begun anew anyway
  filling.pool.on('connect', (client) => void client.query('set synchronous_commit = off'));
  try {
    return await fill({ ...house, acting: { ...house.acting, db: filling } }, options);
  } finally {
    await filling.close();
  }
}

const byApplication = (a: Truth, b: Truth) => (a.application < b.application ? -1 : 1);

async function fill(house: HouseToFill, options: FillOptions): Promise<Filled> {
  const { acting, files, blind, vault, settings } = house;
  const { zone } = pk.applications;
  const anchor = dayAt(options.now, zone);
  const over = startOfDay(anchor, zone);
  const seed = `sanad-${options.seed}`;
  const opening = new Lane(
    acting,
    new Random(`${seed}/opening`),
    startOfDay(plusDays(anchor, -PAST_DAYS), zone),
    'opening',
  );
  const cast = await assemble(opening, seed, vault);
  const owners = new Map<number, Applicant>();
  const props = {
    db: acting.db,
    files,
    blind,
    vault,
    cast,
    over,
    signedUp: (index: number, owner: Applicant) => owners.set(index, owner),
  };
  const truths: Truth[] = [];
  const plot = plotOf(acting, props, seed, options.scale, (truth) => truths.push(truth));
  await play(plot.stories, over, options.progress ?? (() => {}));
  opening.set(over);
  const signedUp = plot.centres.flatMap(({ fate, centre }) => {
    const applicant = owners.get(centre.index);
    return applicant ? [{ fate, name: centre.company.name, applicant }] : [];
  });
  await complain(
    opening,
    cast,
    signedUp.map(({ applicant }) => applicant),
  );
  await takeWork(opening, acting.db, cast);
  const tokens = await tokensOf(opening, props, signedUp);
  await writeFile(
    join(settings.dataFolder, 'demo-truth.json'),
    `${JSON.stringify(truths.toSorted(byApplication), null, 2)}\n`,
    {
      mode: 0o600,
    },
  );
  const tokensFile = join(settings.dataFolder, 'demo-tokens.json');
  const text = JSON.stringify({ anchor, seed: options.seed, scale: options.scale, ...tokens }, null, 2);
  await writeFile(`${tokensFile}.new`, `${text}\n`, { mode: 0o600 });
  await rename(`${tokensFile}.new`, tokensFile); // its presence says that the demonstration is whole
  const fates: Record<string, number> = {};
  for (const { fate } of plot.centres) fates[fate] = (fates[fate] ?? 0) + 1;
  const all = plot.centres.map(({ centre }) => centre.content);
  return {
    anchor,
    centres: plot.centres.length,
    people: all.reduce((sum, { people = [] }) => sum + people.length, 0),
    numbers: all.reduce((sum, { channels }) => sum + (channels?.numbers?.length ?? 0), 0),
    fates,
    tokensFile,
  };
}
