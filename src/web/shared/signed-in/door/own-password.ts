import { create } from 'qrcode';
import type { Actor } from '../../../../kernel/actor.ts';
import { isRefusal } from '../../../../kernel/refusal.ts';
import { beginTotp, confirmTotp, setPassword, waysInOf } from '../../../../modules/accounts/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../forms/faults.ts';
import { hidden, textField } from '../../forms/fields.ts';
import { backLink, details, submitButton } from '../../forms/parts.ts';
import { escaped, type Html, html, ltr, raw } from '../../html.ts';
import { cookiesOf } from '../cookies.ts';
import type { Admitted, Answer, Ask, Route, Sheet } from '../route.ts';
import { letIn, nextField, type Place, withNext } from './place.ts';

/** A square to scan, as markup: the page's policy lets no picture in from elsewhere. */
export function qrHtml(text: string, title: string): Html {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
  return raw(
    `<svg class="sanad-qr" viewBox="-2 -2 ${size + 4} ${size + 4}" role="img" aria-label="${escaped(title)}" shape-rendering="crispEdges"><path fill="#000" d="${path}"/></svg>`,
  );
}

interface Begun {
  readonly totp: string;
  readonly secret: string;
  readonly address: string;
}

/** Setting a password and connecting an authenticator: both, one after the other, and no script. */
export function ownPasswordRoutes(place: Place, at: string, who: Admitted): Route[] {
  const fresh = who === 'enrolling' ? {} : ({ fresh: true } as const);
  const [passwordPath, totpPath] = [`${at}/password`, `${at}/authenticator`];
  const back = (ask: Ask<Actor>) =>
    backLink(
      ask.words.say(who === 'enrolling' ? 'set-up-title' : 'security-title'),
      ask.href(withNext(ask, at)),
    );

  const passwordSheet = (ask: Ask<Actor>, faults: readonly FormFault[] = []): Sheet => {
    const { words } = ask;
    const title = words.say('set-password-title');
    const body = html`${back(ask)}${errorSummary(words, faults)}${ask.formHtml(html`${nextField(ask)}${textField(words, { name: 'password', label: title, heading: true, hint: words.say('set-password-hint'), type: 'password', autocomplete: 'new-password', ltr: true, faults })}${submitButton(words.say('set-password-submit'))}`)}`;
    return { title: titleWith(words, title, faults), body, status: faults.length ? 422 : 200 };
  };

  const totpSheet = (ask: Ask<Actor>, begun: Begun, faults: readonly FormFault[] = []): Sheet => {
    const { words } = ask;
    const title = words.say('totp-title');
    const { totp, secret, address } = begun;
    const body = html`${back(ask)}${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${words.say('totp-scan')}</p><p>${qrHtml(address, words.say('totp-qr'))}</p>
      ${details(words.say('totp-type'), html`<p class="govuk-body">${words.say('totp-type-about')}</p><p class="govuk-body"><span class="sanad-secret">${ltr(secret.replace(/(.{4})(?=.)/g, '$1 '))}</span></p>`)}
      ${ask.formHtml(html`${nextField(ask)}${hidden('totp', totp)}${hidden('secret', secret)}${hidden('address', address)}${textField(words, { name: 'code', label: words.say('totp-code'), inputmode: 'numeric', autocomplete: 'one-time-code', width: 10, ltr: true, faults })}${submitButton(words.say('totp-submit'))}`, { action: ask.href(totpPath) })}`;
    return { title: titleWith(words, title, faults), body, status: faults.length ? 422 : 200 };
  };

  const begin = async (ask: Ask<Actor>): Promise<Answer> => {
    const begun = await beginTotp(ask.deps.acting, ask.deps.gate, ask.session);
    return isRefusal(begun) ? begun : totpSheet(ask, begun);
  };

  return [
    {
      method: 'get',
      path: passwordPath,
      who,
      ...fresh,
      handle: (ask) => passwordSheet(ask),
    },
    {
      method: 'post',
      path: passwordPath,
      who,
      ...fresh,
      form: { fields: ['password', 'next'], secret: ['password'] },
      unkept: true,
      handle: async (ask) => {
        const { deps, form, visitor, session } = ask;
        const input = { password: form.raw('password') };
        const answer = await setPassword(deps.acting, deps.gate, visitor, session, input);
        if (isRefusal(answer)) return passwordSheet(ask, ask.faults(answer));
        if (answer.completed) return letIn(answer.completed, ask, place);
        const { totp } = await waysInOf(ask.reader, session.principal);
        return { location: totp ? `${place.security}?done=password` : withNext(ask, totpPath) };
      },
    },
    { method: 'get', path: totpPath, who, ...fresh, handle: begin },
    {
      method: 'post',
      path: totpPath,
      who,
      ...fresh,
      form: { fields: ['totp', 'secret', 'address', 'code', 'next'], secret: ['secret', 'address', 'code'] },
      unkept: true,
      handle: async (ask) => {
        const { deps, form, visitor, session } = ask;
        const [totp, secret, address] = [form.text('totp'), form.text('secret'), form.text('address')];
        const input = { totp, code: form.text('code') };
        const answer = await confirmTotp(deps.acting, deps.gate, visitor, session, input);
        if (isRefusal(answer)) {
          // what is not ours is not shown again: a fresh secret takes its place
          const ours = answer.code === 'totp-wrong' && /^otpauth:\/\/totp\/[\x21-\x7e]{1,500}$/.test(address);
          return ours && address.includes(secret)
            ? totpSheet(ask, { totp, secret, address }, ask.faults(answer))
            : answer;
        }
        const { completed } = answer;
        if (who === 'enrolling') {
          if (completed) return letIn(completed, ask, place);
          return { location: withNext(ask, passwordPath) };
        }
        return { location: `${place.security}?done=totp`, cookies: completed ? cookiesOf(completed) : [] };
      },
    },
  ];
}
