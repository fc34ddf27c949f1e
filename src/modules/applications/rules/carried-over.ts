import type { Content } from './content.ts';

/**
 * What a new application of the same organisation may begin with: all that was said before. What is declared is
 * declared anew, files belong to the application that they were sent for, and answers to their questions. Numbers of
 * an application that led to a licence are that licence's.
 */
export function carriedOver(
  { declarations: _, documents: __, channels, answers, ...content }: Content,
  { licensed, questions }: { readonly licensed: boolean; readonly questions: readonly string[] },
): Content {
  const kept = answers?.filter(({ question }) => question !== undefined && questions.includes(question));
  const { numbers, ranges, ...routes } = channels ?? {};
  const held = numbers?.map(({ foreignAuthority: ___, ...number }) => number);
  return {
    ...content,
    ...(channels && {
      channels: licensed ? routes : { ...routes, ...(held && { numbers: held }), ...(ranges && { ranges }) },
    }),
    ...(kept?.length && { answers: kept }),
  };
}
