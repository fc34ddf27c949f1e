import type { Content, Draft } from '../../../modules/applications/index.ts';
import { worded } from '../../shared/forms/faults.ts';
import { placeText } from '../../shared/forms/place-text.ts';
import type { PagesCountry } from '../../shared/signed-in/deps.ts';
import type { Words } from '../../shared/words.ts';
import type { Obstacle } from './section.ts';

/** An obstacle in words: ids and pointers in it are named as the applicant named them. */
export function obstacleText(
  words: Words,
  country: PagesCountry,
  draft: Pick<Draft, 'class' | 'content'>,
  obstacle: Obstacle,
): string {
  const { values = {} } = obstacle;
  if (obstacle.code === 'document-missing') {
    const document = country.applications.documents.find(({ code }) => code === values.document);
    const name = document ? words.of(document.name) : String(values.document);
    const about = subjectText(words, draft.content, String(values.about));
    return about === undefined
      ? words.say('draft-document-missing', { document: name })
      : words.say('draft-document-missing-about', { document: name, about });
  }
  if (obstacle.code === 'question-unanswered') {
    const known = country.applications.classes.find(({ code }) => code === draft.class);
    const question = known?.questions.find(({ code }) => code === values.question);
    if (question) return words.say('draft-question-unanswered', { question: words.of(question.text) });
  }
  if (typeof values.first === 'string')
    return worded(words, {
      code: obstacle.code,
      values: { ...values, first: placeText(words, values.first) },
    });
  return worded(words, obstacle);
}

/** The person or place that a document is about; undefined for the company. */
function subjectText(words: Words, { people = [], premises = [] }: Content, id: string): string | undefined {
  const person = people.findIndex((one) => one.id === id);
  if (person >= 0) {
    const { nameLatin, nameUrdu } = people[person]!;
    const own = words.language === 'ur' && nameUrdu ? nameUrdu : nameLatin;
    return own ? isolated(own) : placeText(words, `/people/${person}`);
  }
  const place = premises.findIndex((one) => one.id === id);
  if (place < 0) return undefined;
  const { line } = premises[place]!;
  return line ? isolated(line) : placeText(words, `/premises/${place}`);
}

/** In its own direction: the first strong letter decides (UAX #9). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
