import { z } from 'zod';
import { type Day, parseDay } from '../../kernel/day.ts';
import { type Id, parseId } from '../../kernel/id.ts';
import { type Instant, parseInstant } from '../../kernel/instant.ts';
import { type PhoneNumber, parseE164 } from '../../kernel/phone-number.ts';

/** Fields that many bodies share. Each fault has a code of its own, so that it can be said in two languages. */

/**
 * `read` makes the value or undefined, which is the fault `code`. JSON schemas show the text that goes in, as `shape`
 * describes it.
 */
function parsed<T>(
  read: (text: string) => T | undefined,
  code: string,
  max: number,
  shape: Readonly<Record<string, unknown>> & { readonly examples: readonly [string] },
) {
  return z
    .string()
    .max(max)
    .transform((text, context) => {
      const value = read(text);
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', params: { code }, message: shape.examples[0] });
      return z.NEVER;
    })
    .meta({ ...shape, examples: [...shape.examples] });
}

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

export const instant = () =>
  parsed<Instant>(parseInstant, 'not-a-moment', 40, {
    format: 'date-time',
    examples: ['2026-11-23T08:00:00Z'],
  });
export const day = () => parsed<Day>(parseDay, 'not-a-day', 40, { format: 'date', examples: ['2026-11-23'] });
export const e164 = () =>
  parsed<PhoneNumber>(parseE164, 'not-a-phone-number', 40, {
    pattern: '^\\+[1-9][0-9]{6,14}$',
    examples: ['+15551234567'],
  });
export const id = <Kind extends string>() =>
  parsed<Id<Kind>>((text) => parseId<Kind>(text), 'not-an-id', 60, {
    format: 'uuid',
    pattern: UUID,
    examples: ['019ab000-0000-7000-8000-000000000000'],
  });

/** Text on one line: trimmed, never empty. */
export const line = (max = 200) => z.string().trim().min(1).max(max);
/** Text that may have paragraphs. */
export const prose = (max = 4000) => z.string().trim().min(1).max(max);

export const code = (max = 60) =>
  z
    .string()
    .max(max)
    .regex(/^[a-z0-9][a-z0-9-]*$/, { message: 'lower-case letters, digits and hyphens' });
export const sha256 = () =>
  z.string().regex(/^[0-9a-f]{64}$/, { message: 'SHA-256 as 64 hexadecimal digits' });
/** Matches of the screening that a reason against an applicant rests on; each was disclosed, and answered or could be, or is sealed. */
export const restsOn = z.array(id<'match'>()).max(40).default([]);
export const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[A-Za-z0-9_-]+$/, { message: 'base64url without padding' });

/** An amount in the smallest unit of its currency, as text so that JSON keeps it exact. */
export const money = () =>
  z.strictObject({ minor: z.string().regex(/^\d{1,15}$/), currency: z.string().regex(/^[A-Z]{3}$/) });

export const bilingual = (max = 1000) => z.strictObject({ en: line(max), ur: line(max) });

export const PAGE_MAX = 200;
export const PAGE_DEFAULT = 50;

/** `?after=&limit=` of every list. `after` is what `next` said; nobody makes one up. */
export const pageQuery = {
  after: z.string().max(300).optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, { message: `1 to ${PAGE_MAX}` })
    .transform(Number)
    .pipe(z.number().min(1).max(PAGE_MAX))
    .optional(),
};

export function paged<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
