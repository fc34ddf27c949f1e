import { uploadsEver } from '../../../modules/applications/index.ts';
import { tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, ltr } from '../../shared/html.ts';
import { nameHtml, nameIn } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import { pathOf, type ReadDesk } from './desk.ts';
import { missingDocuments } from './flags.ts';
import { type Column, tableHtml } from './tables.ts';

type Handed = NonNullable<ReadDesk['app']['content']['documents']>[number];

const KIB = 1024;

/** What was handed in, what is missing, and one of them to look at; a look at a document is a fact of its own. */
export async function documentsSection(ask: ConsoleAsk, desk: ReadDesk): Promise<Html> {
  const { words, language } = ask;
  const { app } = desk;
  const uploads = new Map((await uploadsEver(ask.reader, app.id)).map((one) => [one.hash, one]));
  const handed = app.content.documents ?? [];
  const at = pathOf(app.id);
  const chosen = uploads.get(ask.query.get('document') ?? '');
  const columns: Column<Handed>[] = [
    { head: words.say('review-document'), cell: ({ kind = '' }) => kindHtml(ask, kind) },
    { head: words.say('review-about'), cell: ({ about }) => aboutHtml(ask, desk, about) },
    {
      head: words.say('review-file'),
      cell: ({ file = '' }) => {
        const upload = uploads.get(file);
        if (!upload) return words.say('review-file-gone');
        return html`<a class="govuk-link" href="${words.href(`${at}?section=documents&document=${file}`)}#preview">${nameHtml(upload.name, language)}</a>`;
      },
    },
    {
      head: words.say('review-size'),
      num: true,
      cell: ({ file = '' }) => ltr(`${Math.ceil((uploads.get(file)?.bytes ?? 0) / KIB)} KB`),
    },
    {
      head: words.say('review-save'),
      cell: ({ file = '' }) =>
        uploads.has(file)
          ? html`<a class="govuk-link" href="${words.href(`${at}/documents/${file}`)}">${words.say('review-download')}</a>`
          : '—',
    },
  ];
  const missing = missingDocuments(ask, desk);
  return html`${missing.length > 0 && html`<p class="govuk-body">${tag(words.say('review-missing'), 'caution')} ${missing.map(({ code, about }, i) => html`${i > 0 && words.say('application-and')}${kindHtml(ask, code)}${about !== 'company' && html` (${aboutHtml(ask, desk, about)})`}`)}</p>`}
    ${handed.length > 0 ? tableHtml(words.say('review-documents'), columns, handed) : html`<p class="govuk-body">${words.say('review-nothing-here')}</p>`}
    ${chosen && previewHtml(ask, app.id, chosen)}`;
}

function kindHtml({ words, deps }: ConsoleAsk, code: string): Html {
  const known = deps.country.applications.documents.find((rule) => rule.code === code);
  return known ? html`<bdi>${words.of(known.name)}</bdi>` : ltr(code);
}

function aboutHtml({ words, language }: ConsoleAsk, { view }: ReadDesk, about: string | undefined): Html {
  if (!about) return html`${words.say('application-company')}`;
  const person = view.people[about];
  if (person) return nameHtml(nameIn(language, person.nameLatin, person.nameUrdu), language);
  const place = view.places[about];
  return place ? nameHtml(`${place.line}, ${place.city}`, language) : html`—`;
}

/** Pictures are seen in the page; other files open in a tab of their own, where nothing in them runs. */
function previewHtml(
  ask: ConsoleAsk,
  application: string,
  { hash, name, mediaType, bytes }: { hash: string; name: string; mediaType: string; bytes: number },
): Html {
  const { words, language } = ask;
  const at = words.href(`${pathOf(application)}/documents/${hash}`);
  return html`<section class="sanad-panel sanad-panel--wide" id="preview"><h3 class="govuk-heading-s">${nameHtml(name, language)}</h3>
    <p class="govuk-body">${ltr(mediaType)} · ${ltr(`${Math.ceil(bytes / KIB)} KB`)} · ${id(hash.slice(0, 16))}</p>
    ${mediaType.startsWith('image/') ? html`<img class="sanad-preview" src="${at}?view=page" alt="${words.say('review-preview-of', { name: isolated(name) })}">` : html`<p class="govuk-body"><a class="govuk-link" href="${at}?view=page" target="_blank" rel="noopener">${words.say('review-open')}</a></p>`}
    <p class="govuk-body"><a class="govuk-link" href="${at}">${words.say('review-download')}</a> · ${words.say('review-look-recorded')}</p></section>`;
}
