import type { Advice, Answers, RulingsPack } from './pack.ts';

/** How far somebody has come with the questions. */
export interface Course {
  /** The questions that were asked, in the order in which they came up, with their answers. */
  readonly asked: readonly { readonly code: string; readonly answer: boolean }[];
  /** The question that comes next; undefined once the answers decide. */
  readonly next: string | undefined;
  readonly advice: Advice | undefined;
}

/**
 * Walks the questions with what was answered. Answers to questions that never come up are left out, so that an
 * earlier answer that was changed leaves nothing behind that it made pointless.
 */
export function courseOf(pack: Pick<RulingsPack, 'decide' | 'questions'>, answers: Answers): Course {
  const asked: { code: string; answer: boolean }[] = [];
  const taken: Record<string, boolean> = {};
  while (asked.length <= pack.questions.length) {
    const decided = pack.decide(taken);
    if (!('ask' in decided)) return { asked, next: undefined, advice: decided };
    const answer = Object.hasOwn(answers, decided.ask) ? answers[decided.ask] : undefined;
    if (answer === undefined) return { asked, next: decided.ask, advice: undefined };
    taken[decided.ask] = answer;
    asked.push({ code: decided.ask, answer });
  }
  throw new Error('the questions go round in a circle');
}
