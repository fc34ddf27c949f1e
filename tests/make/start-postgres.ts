// Starts the embedded PostgreSQL over a folder, says so, and waits to be killed: `start-postgres.ts FOLDER [stop]`.
import pg from 'pg';
import { startEmbedded } from '../../src/platform/postgres/embedded.ts';

const [folder, then] = process.argv.slice(2);
const embedded = await startEmbedded(folder!);
const client = new pg.Client(embedded.connection);
await client.connect();
await client.query('create table if not exists trace (n int); insert into trace values (1)');
const { rows } = await client.query('select count(*)::int as n from trace');
process.stdout.write(
  `${JSON.stringify({ host: embedded.connection.host, rows: rows[0].n, uid: process.getuid?.() })}\n`,
);
await client.end();
if (then === 'stop') await embedded.stop();
else setInterval(() => {}, 60_000);
