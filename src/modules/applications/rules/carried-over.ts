import type { Content } from './content.ts';

/**
 * What a new application of the same organisation may begin with: all that was said before. What is declared is
 * declared anew, files belong to the application that they were sent for, and answers to their questions. Numbers
 * that a licence holds (`held`) stay with it.
 */
export function carriedOver(
  { declarations: _, documents: __, channels, answers, ...content }: Content,
  { held, questions }: { readonly held: ReadonlySet<string>; readonly questions: readonly string[] },
): Content {
  const kept = answers?.filter(({ question }) => question !== undefined && questions.includes(question));
  const { numbers, ...routes } = channels ?? {};
  const free = numbers
    ?.filter(({ number }) => number === undefined || !held.has(number))
    .map(({ foreignAuthority: ___, ...number }) => number);
  return {
    ...content,
    ...(channels && { channels: { ...routes, ...(free?.length && { numbers: free }) } }),
    ...(kept?.length && { answers: kept }),
  };
}
