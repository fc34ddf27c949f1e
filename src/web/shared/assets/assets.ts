import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildProcess } from './build-process.ts';
import { ASSET_NAMES, type AssetName, CATALOGUE, isAssetName, mediaType } from './catalogue.ts';

interface Stored {
  readonly plain: Buffer;
  readonly gzip?: Buffer;
  readonly brotli?: Buffer;
}

const FOREVER = 'public, max-age=31536000, immutable';
// Versions are pinned exactly there.
const PINNED = '../../../../package.json';
const PACKAGES = [
  'govuk-frontend',
  'rtlcss',
  'sass',
  'subset-font',
  '@fontsource/noto-sans',
  '@fontsource/noto-nastaliq-urdu',
  '@fontsource/noto-naskh-arabic',
];

/**
 * Style sheets, fonts and the mark, each at an address that holds a key of everything it is made from, so that it
 * never changes there. Made once, in a process of its own, when first asked for, and kept in the cache folder: a
 * start waits for nothing.
 */
export class Assets {
  readonly key: string;
  readonly #folder: string;
  readonly #files = new Map<AssetName, Promise<Stored>>();
  #builder: BuildProcess | undefined;

  /** Reads a few kilobytes of sources for the key; builds nothing. */
  constructor(cacheFolder: string) {
    this.key = keyOfSources();
    this.#folder = join(cacheFolder, `assets-${this.key}`);
  }

  url(name: AssetName): string {
    return `/assets/${this.key}/${name}`;
  }

  /** Makes what is missing, ahead of the first reader. */
  async prepare(): Promise<void> {
    await Promise.all(ASSET_NAMES.map((name) => this.#file(name)));
  }

  /** Answers `/assets/{key}/{name}`; undefined for an address that is none of ours. */
  async answer(key: string, name: string, accepts: string): Promise<Response | undefined> {
    if (key !== this.key || !isAssetName(name)) return undefined;
    const { plain, gzip, brotli } = await this.#file(name);
    const coding = brotli && /\bbr\b/.test(accepts) ? 'br' : gzip && /\bgzip\b/.test(accepts) ? 'gzip' : '';
    const bytes = coding === 'br' ? brotli! : coding === 'gzip' ? gzip! : plain;
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': mediaType(name),
        'content-length': String(bytes.length),
        'cache-control': FOREVER,
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        ...(gzip && { vary: 'accept-encoding' }),
        ...(coding && { 'content-encoding': coding }),
      },
    });
  }

  #file(name: AssetName): Promise<Stored> {
    let file = this.#files.get(name);
    if (!file) {
      file = this.#stored(name).catch(async () => {
        await this.#make(name);
        return this.#stored(name);
      });
      this.#files.set(name, file);
      file.catch(() => this.#files.delete(name)); // a full disk may be emptied: the next reader tries again
    }
    return file;
  }

  async #stored(name: AssetName): Promise<Stored> {
    const path = join(this.#folder, name);
    if (name.endsWith('.woff2')) return { plain: await readFile(path) };
    const [plain, gzip, brotli] = await Promise.all(
      ['', '.gz', '.br'].map((ending) => readFile(path + ending)),
    );
    return { plain: plain!, gzip, brotli };
  }

  #make(name: AssetName): Promise<void> {
    this.#builder ??= new BuildProcess(this.#folder, () => {
      this.#builder = undefined;
    });
    return this.#builder.make(name);
  }
}

function keyOfSources(): string {
  const hash = createHash('sha256');
  const here = new URL('./', import.meta.url);
  const files = ASSET_NAMES.filter((name) => CATALOGUE[name].kind === 'file');
  const sources = ['build.ts', 'builder.ts', 'letters.ts', 'catalogue.ts', ...files];
  const styles = readdirSync(new URL('styles/', here)).map((name) => `styles/${name}`);
  for (const path of [...sources, ...styles.sort()])
    hash.update(`${path}\n`).update(readFileSync(new URL(path, here)));
  const { dependencies } = JSON.parse(readFileSync(new URL(PINNED, here), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of PACKAGES) hash.update(`${name} ${dependencies[name]}\n`);
  return hash.digest('base64url').slice(0, 12);
}
