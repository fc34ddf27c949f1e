import { namesOfCompanies } from '../../modules/desks/index.ts';
import type { Html } from '../shared/html.ts';
import { namesHtml } from '../shared/signed-in/name.ts';
import type { ConsoleAsk } from './route.ts';

/**
 * How the companies of some rows are called on a page. What was declared of them is asked for where somebody reads
 * Urdu, and where a row has no name: an application that gives a licence up names no company.
 */
export async function companyNames(
  { reader, language }: ConsoleAsk,
  rows: readonly { readonly company: string; readonly companyName?: string }[],
): Promise<(company: string, latin: string) => Html> {
  const asked = rows.filter(({ companyName }) => language === 'ur' || companyName === '');
  const known =
    asked.length > 0
      ? await namesOfCompanies(
          reader,
          asked.map(({ company }) => company),
        )
      : undefined;
  return (company, latin) => {
    const declared = known?.get(company);
    return namesHtml(latin || (declared?.name ?? ''), declared?.nameUrdu, language);
  };
}
