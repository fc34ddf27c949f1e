import { urduNamesOf } from '../../modules/desks/index.ts';
import type { Html } from '../shared/html.ts';
import { namesHtml } from '../shared/signed-in/name.ts';
import type { ConsoleAsk } from './route.ts';

/** How the companies of some rows are called on a page; their Urdu names are asked for where somebody reads Urdu. */
export async function companyNames(
  { reader, language }: ConsoleAsk,
  rows: readonly { readonly company: string }[],
): Promise<(company: string, latin: string) => Html> {
  const urdu =
    language === 'ur' && rows.length > 0
      ? await urduNamesOf(
          reader,
          rows.map(({ company }) => company),
        )
      : undefined;
  return (company, latin) => namesHtml(latin, urdu?.get(company), language);
}
