import { z } from 'zod';

const LEAVES: readonly unknown[] = [
  ...['Some words.', 'north', 'a'.repeat(64), '/business/script', '1000', 'XEC', '2026-11-23T08:00:00Z'],
  ...['2026-11-23', '+99910000001', '019ab000-0000-7000-8000-000000000000', 'A'.repeat(22), 1, true, null],
];

/**
 * The least that a schema takes, so that what is asked gets as far as the act; `known` are values for fields of those
 * names. Throws where nothing is found.
 */
export function exampleOf(schema: z.ZodType, known: Readonly<Record<string, unknown>>): unknown {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>)
      .filter(([name, field]) => name in known || !field.safeParse(undefined).success)
      .map(([name, field]) => [name, fits(field, known[name]) ? known[name] : exampleOf(field, known)]);
    return Object.fromEntries(fields);
  }
  if (schema instanceof z.ZodNullable) return exampleOf(schema.unwrap() as z.ZodType, known);
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion)
    return exampleOf(schema.options[0] as z.ZodType, known);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodArray)
    return fits(schema, []) ? [] : [exampleOf(schema.element as z.ZodType, known)];
  if (schema instanceof z.ZodLiteral) return schema.value;
  const found = LEAVES.find((leaf) => fits(schema, leaf)) ?? (fits(schema, {}) ? {} : undefined);
  if (found === undefined && schema instanceof z.ZodPipe) return exampleOf(schema.in as z.ZodType, known);
  if (found === undefined) throw new Error(`nothing fits ${schema.def.type}`);
  return found;
}

const fits = (schema: z.ZodType, value: unknown) => value !== undefined && schema.safeParse(value).success;
