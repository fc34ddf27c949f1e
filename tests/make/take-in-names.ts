import { takeInNames } from '../../src/main/names-taken-in.ts';
import { entitiesChapter } from '../../src/modules/entities/index.ts';
import { Database } from '../../src/platform/postgres/database.ts';
import { actingOn, testBlind } from './entities.ts';

// Takes in names until it is killed or nobody is left, and says how many after each commit.
const db = new Database(JSON.parse(process.env.SANAD_TEST_DATABASE!), 2);
const acting = await actingOn(db, [entitiesChapter]);
const onCommitted = async (facts: readonly unknown[]) => void process.stdout.write(`${facts.length}\n`);
await takeInNames({ acting: { ...acting, onCommitted }, blind: testBlind }, () => {});
await db.close();
