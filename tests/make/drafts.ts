import { isRefusal } from '../../src/kernel/refusal.ts';
import { type Content, draftToFill, openDraft } from '../../src/modules/applications/index.ts';
import { done } from './accounts.ts';
import { exampleland } from './country.ts';
import type { Portal } from './portal.ts';
import type { Fields, Surfer } from './surfer.ts';

export type OwnDraft = Awaited<ReturnType<typeof withDraft>>;

/** An applicant at his browser, with an open draft that says this much. */
export async function withDraft(portal: Portal, content: Content = {}) {
  const own = await portal.anApplicant();
  const { application } = await done(portal.acting, own.owner, (act) =>
    openDraft(act, exampleland, { kind: 'new', class: 'centre', licence: null, content }),
  );
  return { ...own, application, path: `/my/applications/${application}/draft` };
}

/** What a draft says now. */
export async function contentOf(
  portal: Portal,
  { owner, application }: Pick<OwnDraft, 'owner' | 'application'>,
): Promise<Content> {
  const found = await draftToFill(portal.db, owner, application);
  if (isRefusal(found)) throw new Error(found.code);
  return found.draft.content;
}

/** The states that the list of sections shows, by the name of the section. */
export async function sectionStates(browser: Surfer, path: string): Promise<Record<string, string>> {
  const { text } = await browser.open(path);
  const items = text.matchAll(
    /<li><div class="sanad-tasks__what">([\s\S]*?)<\/div>\s*<strong[^>]*>([\s\S]*?)<\/strong>/g,
  );
  return Object.fromEntries(
    [...items].map(([, what, state]) => [what!.replace(/<div[\s\S]*/, '').replace(/<[^>]*>/g, ''), state!]),
  );
}

/** What is typed into a section's page, and which of its buttons is pressed. */
export function saving(typed: Fields, then: 'on' | 'list' | 'another' | 'open' = 'on'): Fields {
  return Object.fromEntries([...Object.entries(typed), ['then', then]]);
}
