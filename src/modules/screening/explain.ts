import type { Actor } from '../../kernel/actor.ts';
import type { Bilingual, Language } from '../../kernel/bilingual.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import { type Evidence, evidenceOf } from '../../matching/evidence/evidence.ts';
import { sentence } from '../../matching/evidence/in-words.ts';
import { waterfallSvg } from '../../matching/evidence/waterfall.ts';
import type { Lore } from '../../matching/text/lore.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { type AgenciesPack, requireNoConflict, requirePower } from '../agencies/index.ts';
import { type PersonDetails, peopleAsDeclared } from '../entities/index.ts';
import { personRow } from './look-alikes.ts';
import { modelBy, screeningOf } from './store.ts';

/** Why two people were taken for one, field by field, as the model of that day weighs it. */
export interface Explanation {
  readonly evidence: Evidence;
  readonly sentence: Bilingual;
  /** The running total as a picture. */
  readonly waterfall: Bilingual;
}

export interface ExplainInput {
  readonly application: string;
  readonly match: string;
  /** Place among the traces of the match. */
  readonly trace: number;
}

/**
 * Works the weight of two people out again from the kept model and from what the cited facts declared; the same
 * years later, unless one of them was erased. It opens names: whoever shows it to an officer logs the reading first.
 */
export async function explainTrace(
  reader: Reader,
  pack: AgenciesPack,
  actor: Actor,
  at: Instant,
  lore: Lore,
  { application, match, trace: place }: ExplainInput,
): Promise<Explanation | Refusal> {
  const no = await requirePower(reader, pack, actor, 'see-applications', at);
  if (no) return no;
  const screening = await screeningOf(reader, application);
  const found = screening?.matches.find((one) => one.match === match);
  if (!screening) return refuse('not-found', 'nothing-to-explain');
  const { organisation, company } = screening;
  const about = [organisation, company, ...(found ? [found.otherCompany] : [])];
  const conflict = await requireNoConflict(reader, actor, about);
  if (conflict) return conflict;
  const trace = found?.traces[place];
  if (!found || !trace?.ownFact || !trace.otherFact) return refuse('not-found', 'nothing-to-explain');
  const facts = [trace.ownFact, trace.otherFact] as Id<'fact'>[];
  const [model, people] = await Promise.all([
    modelBy(reader, screening.models.people),
    peopleAsDeclared(reader, facts),
  ]);
  const [own, other] = facts.map((fact) => people.get(fact));
  if (!model || !own || !other) return refuse('not-found', 'nothing-to-explain');
  const written = (id: string, details: PersonDetails) => ({ id, raw: rowOf(details) });
  const evidence = evidenceOf(model, written(trace.own, own), written(trace.other, other), lore);
  return {
    evidence,
    sentence: inBoth(evidence, sentence),
    waterfall: inBoth(evidence, waterfallSvg),
  };
}

const FIELDS: Readonly<Record<string, Bilingual>> = {
  name: { en: 'name', ur: 'نام' },
  father: { en: 'father or husband', ur: 'والد یا شوہر' },
  born: { en: 'date of birth', ur: 'تاریخِ پیدائش' },
  'national-id': { en: 'national identity number', ur: 'قومی شناختی نمبر' },
  phone: { en: 'telephone', ur: 'ٹیلی فون' },
  address: { en: 'address', ur: 'پتا' },
};

/** The engine names fields as their columns; people read them in their language. */
function inBoth(evidence: Evidence, say: (evidence: Evidence, language: Language) => string): Bilingual {
  const named = (language: Language) => {
    const fields = evidence.fields.map((field) => ({
      ...field,
      field: FIELDS[field.field]?.[language] ?? field.field,
      shared: field.shared && {
        ...field.shared,
        field: FIELDS[field.shared.field]?.[language] ?? field.shared.field,
      },
    }));
    return say({ ...evidence, fields }, language);
  };
  return { en: named('en'), ur: named('ur') };
}

const rowOf = ({ nameLatin: name, ...rest }: PersonDetails) => personRow({ name, ...rest });
