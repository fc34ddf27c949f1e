import pino, { type Logger } from 'pino';
import type { LogLevel } from '../platform/settings.ts';
import type { Served } from '../web/api/deps.ts';

export type { Logger };

/**
 * Structured lines on standard error, so that standard output stays for answers. They hold routes, never
 * addresses: addresses and bodies hold numbers and names. The redaction catches what a library may add.
 */
export function logTo(level: LogLevel): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          '*.authorization',
          '*.password',
          '*.secret',
          '*.email',
          '*.mobile',
          '*.nationalId',
          '*.passport',
        ],
        censor: '•',
      },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}

/** One line a request that went wrong here; the others only at level debug. */
export function logServed(log: Logger, { error, ...event }: Served): void {
  if (error !== undefined) log.error({ ...event, error: plain(error) }, 'request failed');
  else log.debug(event, 'request');
}

/** Name, code and stack; a message of the database driver can quote values, so only its code is kept. */
export function plain(error: unknown): { name: string; code?: string; stack?: string; message?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, stack } = error;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string')
    return {
      name,
      code,
      stack: stack
        ?.split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n'),
    };
  return { name, message: error.message, stack };
}
