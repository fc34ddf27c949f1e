import { type Html, html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ApplicantAsk } from '../route.ts';

interface Place {
  readonly line: string | null;
  readonly unit: string | null;
  readonly area: string | null;
  readonly city: string | null;
  readonly district: string;
  readonly residential: boolean;
  readonly seats: number | null;
}

/** Where a place is, as far as the licence says it: of a home its district alone. */
export function placeHtml({ words, deps }: ApplicantAsk, place: Place): Html {
  const known = deps.country.districts.find(({ code }) => code === place.district);
  const district = known
    ? html`<bdi>${words.of(known.name)}</bdi>`
    : nameHtml(place.district, words.language);
  if (place.residential) return words.rich('held-place-home', { district });
  const street = [place.unit, place.line, place.area, place.city].filter((part) => part !== null).join(', ');
  const comma = words.language === 'ur' ? '، ' : ', ';
  return html`${street && html`${nameHtml(street, words.language)}${comma}`}${district}${place.seats !== null && html` · ${words.say('held-seats', { seats: place.seats })}`}`;
}
