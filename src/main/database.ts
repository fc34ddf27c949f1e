import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { Database, holdAlone } from '../platform/postgres/database.ts';
import { migrate } from '../platform/postgres/migrate.ts';
import type { Settings } from '../platform/settings.ts';

/** Somebody else runs on this data folder or database; the message is for the person who started the second one. */
export class AlreadyRunning extends Error {}

/** There is nothing here to ask. */
export class NoData extends Error {}

export interface OpenDatabase {
  readonly db: Database;
  readonly connection: pg.ClientConfig;
  /** Whether this process alone may write; the other kind only asks. */
  readonly alone: boolean;
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  /** `alone`: nobody else may run here (a server, a restore). `beside`: a running server is not disturbed. */
  readonly as: 'alone' | 'beside';
  readonly connections?: number;
  readonly say?: (text: string) => void;
}

const CONNECTIONS = 24;

/** The embedded database of the data folder, or the one that `DATABASE_URL` names, brought to this program's shape. */
export async function openDatabase(settings: Settings, options: OpenOptions): Promise<OpenDatabase> {
  const say = options.say ?? (() => {});
  if (
    options.as === 'beside' &&
    settings.databaseUrl === null &&
    !existsSync(join(settings.dataFolder, 'pg'))
  )
    throw new NoData(
      `there is no data in ${settings.dataFolder}: name the folder with --data, or fill it with sanad serve`,
    );
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  const server =
    settings.databaseUrl === null
      ? await embedded(settings.dataFolder, say)
      : { connection: { connectionString: settings.databaseUrl }, stop: undefined };
  const lock = await holdAlone(server.connection);
  if (!lock && options.as === 'alone')
    throw new AlreadyRunning(
      settings.databaseUrl === null
        ? `another sanad is running on ${settings.dataFolder}: stop it first, or choose another folder with --data`
        : 'another sanad is running on this database (DATABASE_URL): stop it first',
    );
  const db = new Database(server.connection, options.connections ?? CONNECTIONS);
  // a connection that breaks in use tells its query; without a listener the event would end the program as well
  db.pool.on('connect', (client) => client.on('error', () => {}));
  // a running server has brought the database forward; only who is alone may do it
  const close = async () => {
    await db.close();
    await lock?.release();
    if (lock) await server.stop?.();
  };
  // a start that fails ends: its lock would keep the next one out
  const migrated = lock
    ? await migrate(db).catch(async (error) => {
        await close();
        throw error;
      })
    : [];
  if (migrated.length) say(`database brought forward: ${migrated.join(', ')}`);
  return {
    db,
    connection: server.connection,
    alone: lock !== undefined,
    migrated,
    close,
  };
}

async function embedded(folder: string, say: (text: string) => void) {
  const { startEmbedded } = await import('../platform/postgres/embedded.ts');
  say('starting the database');
  return startEmbedded(folder);
}
