import type { Content } from './content.ts';

/**
 * What a new application of the same organisation may begin with: all that was said before. What is declared is
 * declared anew, and files belong to the application that they were sent for.
 */
export function carriedOver({ declarations: _, documents: __, channels, ...content }: Content): Content {
  if (!channels) return content;
  const numbers = channels.numbers?.map(({ foreignAuthority: ___, ...number }) => number);
  return { ...content, channels: { ...channels, ...(numbers && { numbers }) } };
}
