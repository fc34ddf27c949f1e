/** What a page answered, with its forms as a browser without scripts sees them. */
export class Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;

  constructor(response: Response, text: string) {
    this.status = response.status;
    this.headers = response.headers;
    this.text = text;
  }

  get location(): string | null {
    return this.headers.get('location');
  }

  get heading(): string {
    return plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(this.text)?.[1] ?? '');
  }

  /** The words that a reader sees, without the markup. */
  get words(): string {
    return plain(/<main[\s\S]*<\/main>/.exec(this.text)?.[0] ?? this.text);
  }

  /** The texts of the error summary. */
  get faults(): string[] {
    const list = /govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(this.text)?.[1] ?? '';
    return [...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].map((item) => plain(item[1]!));
  }

  /** The names and values that a form would send as it stands; the nth form of the page's main part. */
  form(n = 0): { readonly action: string | null; readonly fields: [string, string][] } {
    const main = /<main[\s\S]*<\/main>/.exec(this.text)?.[0] ?? this.text;
    const found = [...main.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].filter(([, head]) =>
      head!.includes('method="post"'),
    )[n];
    if (!found) throw new Error(`no form ${n} on: ${this.heading}`);
    return formIn(found);
  }

  /** The form that signs out, outside the main part. */
  signOutForm(): { readonly action: string | null; readonly fields: [string, string][] } {
    const found = /<form([^>]*sanad-standing__out[^>]*)>([\s\S]*?)<\/form>/.exec(this.text);
    if (!found) throw new Error('nobody is signed in');
    return formIn(found);
  }
}

function formIn([, head, inside]: RegExpMatchArray | RegExpExecArray): {
  action: string | null;
  fields: [string, string][];
} {
  const fields: [string, string][] = [];
  for (const [input] of inside!.matchAll(/<input[^>]*>/g)) {
    const type = attributeOf(input, 'type');
    const name = attributeOf(input, 'name');
    if (!name || type === 'file') continue;
    if ((type === 'radio' || type === 'checkbox') && !/\schecked/.test(input)) continue;
    fields.push([name, attributeOf(input, 'value') ?? '']);
  }
  for (const [, name, value] of inside!.matchAll(
    /<textarea[^>]*\sname="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea>/g,
  ))
    fields.push([unescaped(name!), unescaped(value!)]);
  for (const [, name, options] of inside!.matchAll(
    /<select[^>]*\sname="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    const chosen = /<option value="([^"]*)" selected/.exec(options!)?.[1] ?? '';
    fields.push([unescaped(name!), unescaped(chosen)]);
  }
  return { action: attributeOf(head!, 'action') ?? null, fields };
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

function unescaped(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function plain(markup: string): string {
  return unescaped(markup.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser without scripts: it keeps cookies, fills the form it last saw, and follows no redirect by itself. */
export class Surfer {
  readonly cookies = new Map<string, string>();
  readonly #fetch: (request: Request) => Response | Promise<Response>;
  readonly #origin: string;
  #page: Seen | undefined;
  #at = '/';

  constructor(fetch: (request: Request) => Response | Promise<Response>, origin: string) {
    this.#fetch = fetch;
    this.#origin = origin;
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Seen> {
    this.#at = path;
    this.#page = await this.#ask(new Request(this.#origin + path, { headers }));
    return this.#page;
  }

  /** Opens a page and follows its redirects. */
  async open(path: string): Promise<Seen> {
    let seen = await this.get(path);
    for (let n = 0; n < 8 && seen.location?.startsWith('/'); n++) seen = await this.get(seen.location);
    return seen;
  }

  /** Sends the nth form of the page that was seen last, with these fields filled; extra names are sent too. */
  send(fields: Fields = {}, n = 0): Promise<Seen> {
    if (!this.#page) throw new Error('no page was opened');
    const { action, fields: standing } = this.#page.form(n);
    return this.#submit(action, standing, fields);
  }

  signOut(): Promise<Seen> {
    if (!this.#page) throw new Error('no page was opened');
    const { action, fields } = this.#page.signOutForm();
    return this.#submit(action, fields, {});
  }

  /** Sends and follows where it leads. */
  async sendOn(fields: Fields = {}, n = 0): Promise<Seen> {
    const seen = await this.send(fields, n);
    return seen.location?.startsWith('/') ? this.open(seen.location) : seen;
  }

  /** A POST of exactly this, with the cookies of this browser. */
  async post(
    path: string,
    body: URLSearchParams | FormData | string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Seen> {
    return this.#ask(new Request(this.#origin + path, { method: 'POST', body, headers }));
  }

  /** A request of exactly this, as a script of ours would send it; the answer as it came. */
  async raw(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  ): Promise<Response> {
    const request = new Request(this.#origin + path, {
      method,
      headers,
      ...(body && { body, duplex: 'half' }),
    } as RequestInit);
    const jar = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (jar) request.headers.set('cookie', jar);
    return this.#fetch(request);
  }

  async #submit(action: string | null, standing: [string, string][], fields: Fields): Promise<Seen> {
    const body = new URLSearchParams(standing.filter(([name]) => !(name in fields)));
    for (const [name, value] of Object.entries(fields))
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    const path = action ?? this.#at;
    const seen = await this.post(path, body, { 'sec-fetch-site': 'same-origin' });
    if (seen.text !== '') {
      this.#at = path;
      this.#page = seen;
    }
    return seen;
  }

  async #ask(request: Request): Promise<Seen> {
    const jar = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (jar) request.headers.set('cookie', jar);
    const response = await this.#fetch(request);
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === '') this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return new Seen(response, await response.text());
  }
}
