import type { Id } from '../../../kernel/id.ts';
import { CONTENT, type Content } from '../../../modules/applications/index.ts';
import { peopleAsDeclared } from '../../../modules/entities/index.ts';
import type { Choice } from '../../shared/forms/choices.ts';
import { isolatedName } from '../../shared/html.ts';
import { nameIn } from '../../shared/signed-in/name.ts';
import type { Desk } from '../application/desk.ts';
import type { ConsoleAsk } from '../route.ts';

const SECTIONS = Object.entries(CONTENT.fields);

export interface SectionPlaces {
  readonly name: string;
  readonly label: string;
  /** `named`: the label is a name that somebody typed. */
  readonly places: readonly { readonly pointer: string; readonly label: string; readonly named?: true }[];
}

/** Every place of an application that somebody may be asked about: sections, their fields, each person, owning company and place named. */
export async function placesOf(ask: ConsoleAsk, { app }: Desk): Promise<SectionPlaces[]> {
  const { words, reader } = ask;
  const people = await peopleAsDeclared(
    reader,
    app.people.map(({ fact }) => fact as Id<'fact'>),
  );
  const items: Readonly<Record<string, readonly string[]>> = {
    people: app.people.map(({ fact }, i) => {
      const known = people.get(fact as Id<'fact'>);
      return known ? nameIn(words.language, known.nameLatin, known.nameUrdu) : `${i + 1}`;
    }),
    owners: (app.content.owners ?? []).map(({ name, nameUrdu }, i) =>
      nameIn(words.language, name ?? `${i + 1}`, nameUrdu),
    ),
    premises: (app.content.premises ?? []).map(
      ({ line, city }, i) => [line, city].filter(Boolean).join(', ') || `${i + 1}`,
    ),
  };
  return SECTIONS.map(([name, field]) => {
    const fields = field.shape === 'group' ? Object.entries(field.fields) : [];
    const named = items[name] ?? [];
    return {
      name,
      label: words.of(field.label),
      places: [
        { pointer: `/${name}`, label: words.of(field.label) },
        ...fields.map(([inner, { label }]) => ({ pointer: `/${name}/${inner}`, label: words.of(label) })),
        ...named.map((label, i) => ({ pointer: `/${name}/${i}`, label, named: true as const })),
      ],
    };
  });
}

/** The same for a list to choose one from. */
export async function placeChoices(ask: ConsoleAsk, desk: Desk): Promise<Choice[]> {
  return (await placesOf(ask, desk)).flatMap(({ label, places }) =>
    places.map((place, i) => ({
      value: place.pointer,
      label: i === 0 ? label : `${label}: ${place.named ? isolatedName(place.label) : place.label}`,
    })),
  );
}

/** The content with its people by name, as the applicant's own copy has them. */
export async function namedContent({ reader }: ConsoleAsk, app: Desk['app']): Promise<Content> {
  const known = await peopleAsDeclared(
    reader,
    app.people.map(({ fact }) => fact as Id<'fact'>),
  );
  const people = app.people.map(({ person, fact }) => {
    const named = known.get(fact as Id<'fact'>);
    return { id: person, nameLatin: named?.nameLatin, nameUrdu: named?.nameUrdu ?? undefined };
  });
  return { ...app.content, people };
}
