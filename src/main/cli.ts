import { type Command, EXIT, type Io, runCommand } from './command.ts';

interface Listed {
  readonly summary: string;
  load(): Promise<{ readonly command: Command }>;
}

/** Each command loads only what it needs: most are asked to be quick. */
const COMMANDS: Readonly<Record<string, Listed>> = {
  serve: { summary: 'run the office: API, public pages and jobs', load: () => import('./commands/serve.ts') },
  demo: {
    summary: 'fill an empty data folder with the demonstration country',
    load: () => import('./commands/demo.ts'),
  },
  check: {
    summary: 'check a telephone number or a licence number',
    load: () => import('./commands/check.ts'),
  },
  apply: { summary: 'hand in an application from a file', load: () => import('./commands/apply.ts') },
  rebuild: {
    summary: 'replay every fact and compare with the tables',
    load: () => import('./commands/rebuild.ts'),
  },
  export: {
    summary: 'write facts, keys, files and work tables to one archive',
    load: () => import('./commands/export.ts'),
  },
  restore: {
    summary: 'fill an empty data folder from an archive',
    load: () => import('./commands/restore.ts'),
  },
  match: {
    summary: 'find the records of one or two tables that belong together',
    load: () => import('./commands/match.ts'),
  },
  regroup: {
    summary: 'add records to the clusters of match, and say what became of them',
    load: () => import('./commands/regroup.ts'),
  },
  explain: {
    summary: 'say why two records are taken for one, from a kept model',
    load: () => import('./commands/explain.ts'),
  },
  list: {
    summary: 'take in a watch list from a file of any size',
    load: () => import('./commands/list.ts'),
  },
  unseal: {
    summary: 'open, for a bench, reasons that an agency produced on its order',
    load: () => import('./commands/unseal.ts'),
  },
  appoint: {
    summary: 'appoint an officer from this machine and print a token',
    load: () => import('./commands/appoint.ts'),
  },
};

const HELP = `sanad licenses call centres and tells which calls come from a licensed one.

Usage: sanad COMMAND [options]

Commands:
${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(9)}${summary}`)
  .join('\n')}

Every command knows --help and --json. The data folder is ./data unless --data or SANAD_DATA says otherwise.
Exit codes: 0 done, 1 the answer is no, 2 asked wrongly, 3 could not be done now.`;

const io: Io = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  environment: process.env,
};

const [name, ...args] = process.argv.slice(2);
const listed = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (listed) {
  const { command } = await listed.load();
  process.exitCode = await runCommand(name!, command, args, io);
} else if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
  io.out(HELP);
} else if (name === '--version') {
  io.out(await version());
} else {
  io.err(`sanad: there is no command “${name}”\n\n${HELP}`);
  process.exitCode = EXIT.usage;
}

async function version(): Promise<string> {
  const { readFileSync } = await import('node:fs');
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
