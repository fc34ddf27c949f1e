import type { Page } from '../shared/layout.ts';
import { checkPage } from './pages/check.ts';
import { figuresPage } from './pages/figures.ts';
import { helpPage } from './pages/help.ts';
import { homePage } from './pages/home.ts';
import { licencePageFor } from './pages/licence.ts';
import { accessibilityPage, outboxPage, privacyPage } from './pages/notices.ts';
import { downloadAsked, openDataPage } from './pages/open-data.ts';
import { registerPage } from './pages/register.ts';
import { visitPage } from './pages/visit.ts';
import { whoNeedsPage } from './pages/who-needs.ts';
import { isInputFault } from './question.ts';
import type { Ask } from './site.ts';

/** An address elsewhere on this system. */
export interface Elsewhere {
  readonly location: string;
}

export interface PageRoute {
  /** Below `/` in English and below `/ur/` in Urdu. */
  readonly path: string;
  /** Who may open it: anybody, or anybody where people and companies are made up. */
  readonly access: 'everybody' | 'demonstration';
  readonly page: (ask: Ask, params: Readonly<Record<string, string>>) => Page | Elsewhere | Promise<Page>;
}

/** Every public page. */
export const PUBLIC_ROUTES: readonly PageRoute[] = [
  { path: '/', access: 'everybody', page: homePage },
  { path: '/check', access: 'everybody', page: checkPage },
  {
    path: '/licences/:number',
    access: 'everybody',
    page: (ask, { number = '' }) => licencePageFor(ask, number),
  },
  { path: '/register', access: 'everybody', page: registerPage },
  { path: '/figures', access: 'everybody', page: figuresPage },
  {
    path: '/open-data',
    access: 'everybody',
    page: (ask) => {
      const asked = downloadAsked(ask);
      if (typeof asked === 'string') return { location: asked };
      return openDataPage(ask, isInputFault(asked) ? [asked] : []);
    },
  },
  { path: '/who-needs', access: 'everybody', page: whoNeedsPage },
  { path: '/help', access: 'everybody', page: helpPage },
  { path: '/visit', access: 'everybody', page: visitPage },
  { path: '/accessibility', access: 'everybody', page: accessibilityPage },
  { path: '/privacy', access: 'everybody', page: privacyPage },
  { path: '/outbox', access: 'demonstration', page: outboxPage },
];
