import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { BadSettings, type Flags, readSettings, type Settings } from '../platform/settings.ts';
import { AlreadyRunning } from './database.ts';

/** How a command ends: done, the answer is no, asked wrongly, could not be done now. */
export const EXIT = { done: 0, no: 1, usage: 2, failed: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export interface Io {
  /** Answers, on standard output. */
  out(text: string): void;
  /** Progress and complaints, on standard error. */
  err(text: string): void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly operands: readonly string[];
  readonly json: boolean;
}

export interface Command {
  /** What stands after `sanad NAME`. */
  readonly operands: string;
  /** What it does, its options and two or three examples. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  readonly operandsMin?: number;
  readonly operandsMax?: number;
  run(parsed: Parsed, io: Io): Promise<Exit>;
}

export const dataOption = { data: { type: 'string' } } as const satisfies ParseArgsOptionsConfig;

/** A wrong command line; the message says what is wrong. */
export class WrongUsage extends Error {}

/** The settings, with the flags of this command line over the environment. */
export function settingsFor({ values }: Parsed, { environment }: Io): Settings {
  const flags: Record<string, string> = {};
  for (const name of ['port', 'data', 'scale', 'seed'] as const)
    if (typeof values[name] === 'string') flags[name] = values[name];
  const { SANAD_TOKEN: _token, SANAD_URL: _url, ...settings } = environment; // of the commands that ask a server
  return readSettings(settings, flags as Flags);
}

/** Reads the command line, runs the command and turns what it throws into words and an exit code. */
export async function runCommand(
  name: string,
  command: Command,
  args: readonly string[],
  io: Io,
): Promise<Exit> {
  try {
    const { values, positionals } = parse(command, args);
    if (values.help) {
      io.out(
        `Usage: sanad ${name}${command.operands ? ` ${command.operands}` : ''} [options]\n\n${command.help}`,
      );
      return EXIT.done;
    }
    const { operandsMin = 0, operandsMax = operandsMin } = command;
    if (positionals.length < operandsMin || positionals.length > operandsMax)
      throw new WrongUsage(
        operandsMin === operandsMax && operandsMin === 0
          ? `unexpected: ${positionals[0]}`
          : `wanted: sanad ${name} ${command.operands}`,
      );
    return await command.run(
      { values: values as Parsed['values'], operands: positionals, json: values.json === true },
      io,
    );
  } catch (error) {
    return complain(name, error, io);
  }
}

function parse(command: Command, args: readonly string[]) {
  const options = {
    ...command.options,
    help: { type: 'boolean', short: 'h' },
    json: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}

function complain(name: string, error: unknown, io: Io): Exit {
  if (error instanceof WrongUsage) {
    io.err(`sanad ${name}: ${error.message}\nTry: sanad ${name} --help`);
    return EXIT.usage;
  }
  if (error instanceof BadSettings) {
    io.err(`sanad ${name}: ${error.message}`);
    return EXIT.usage;
  }
  if (error instanceof AlreadyRunning) {
    io.err(`sanad ${name}: ${error.message}`);
    return EXIT.failed;
  }
  io.err(
    `sanad ${name}: ${error instanceof Error ? (io.environment.LOG_LEVEL === 'debug' ? error.stack : error.message) : String(error)}`,
  );
  return EXIT.failed;
}
