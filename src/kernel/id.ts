/** An id of one kind of thing: a lower-case UUID that the compiler does not mix up with another kind's. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Text to id; undefined unless it is a lower-case UUID (RFC 9562). */
export function parseId<Kind extends string>(text: string): Id<Kind> | undefined {
  return UUID.test(text) ? (text as Id<Kind>) : undefined;
}
