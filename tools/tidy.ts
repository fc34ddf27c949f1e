// Taste as a check: each finding says what to write instead.
type Files = ReadonlyMap<string, string>;

interface Ban {
  readonly where: RegExp;
  readonly what: RegExp;
  readonly instead: string;
}

const BANNED: readonly Ban[] = [
  {
    where: /^src\/modules\/[^/]+\/(rules|actions)\//,
    what: /new Date\(|Date\.now|Math\.random|randomUUID/,
    instead: 'pass `at` and ids in from the edge',
  },
  { where: /^src\/(?!platform\/settings|main\/)/, what: /process\.env/, instead: 'platform/settings.ts' },
  {
    where: /^src\//,
    what: /\bas any(?=[;,)\].]|$)|: any(?=[;,)=>|[\]]| =)|<any>/,
    instead: 'a real type, or unknown',
  },
  {
    where: /^(src|tests|tools|bench)\//,
    what: /\bTODO\b|\bFIXME\b|\bXXX\b/,
    instead: 'do it, or open an issue',
  },
  {
    where: /^src\/(?!platform\/|modules\/[^/]+\/store(-[a-z-]+)?(\.ts|\/)|main\/)/,
    what: /\bsql`|\btrustedSql\(/,
    instead: 'a question in store.ts',
  },
  {
    where: /^src\/(kernel|platform|modules|web)\//,
    what: /\bconsole\./,
    instead: 'the log, or the command line in main/',
  },
  { where: /^src\/(?!main\/)/, what: /process\.exit\(/, instead: 'throw, or return a refusal' },
  {
    where: /^src\/(kernel|matching|platform|modules|web)\//,
    what: /\b(PTA|NCCIA|CNIC|NTN|PKR|Pakistan|Pakistani|Karachi|Lahore|Islamabad)\b|Asia\/Karachi|\+92\d/,
    instead: 'the pack: what is true in one country only lives in src/jurisdictions',
  },
];

const NAMES = /(^|[-/])(utils?|helpers?|common|misc|service|manager|types)(\.test)?\.ts$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(property|test|journey))*\.ts$/;
export const LINES_MAX = 300;

const isTest = (path: string) => /\.(test|journey)\.ts$/.test(path);

export function bannedWords(files: Files): string[] {
  return [...files]
    .filter(([path]) => !isTest(path) && path !== 'tools/tidy.ts')
    .flatMap(([path, text]) =>
      BANNED.flatMap(({ where, what, instead }) => {
        const found = where.test(path) ? what.exec(text) : null;
        return found
          ? [`${path}:${text.slice(0, found.index).split('\n').length}: ${found[0]} -> ${instead}`]
          : [];
      }),
    );
}

export function badFiles(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    const lines = text.split('\n').length - 1;
    const name = path.slice(path.lastIndexOf('/') + 1);
    return [
      ...(lines > LINES_MAX ? [`${path}: ${lines} lines -> find the missing noun and split`] : []),
      ...(NAMES.test(path) ? [`${path} -> a name from the glossary`] : []),
      ...(KEBAB.test(name) ? [] : [`${path} -> kebab-case`]),
    ];
  });
}

/** Refusal and fault codes that the code can give, with the first place of each. Computed codes are not seen. */
export function codesGiven(files: Files): Map<string, string> {
  const codes = new Map<string, string>();
  const given = [
    /\brefuse\(\s*'[a-z-]+',\s*'([a-z0-9-]+)'/g,
    /\bfield:[^{}]{0,200}?\bcode:\s*'([a-z0-9-]+)'/g,
    /\bcode:\s*'([a-z0-9-]+)',\s*field\b/g,
  ];
  for (const [path, text] of files)
    if (path.startsWith('src/') && !isTest(path))
      for (const pattern of given)
        for (const m of text.matchAll(pattern))
          if (!codes.has(m[1]!)) codes.set(m[1]!, `${path}:${text.slice(0, m.index).split('\n').length}`);
  return codes;
}

/** `src` texts where both languages say the same letters: nobody translated them. */
export function untranslated(files: Files): string[] {
  return [...files]
    .filter(([path]) => path.startsWith('src/') && !isTest(path))
    .flatMap(([path, text]) =>
      [...text.matchAll(/\ben:\s*(['"`])((?:(?!\1).)*[A-Za-z]{2}(?:(?!\1).)*)\1,\s*ur:\s*\1\2\1/g)]
        // placeholders alone are words of no language
        .filter((m) => /[A-Za-z]{2}/.test(m[2]!.replaceAll(/\{[^{}]*\}/g, '')))
        .map((m) => `${path}:${text.slice(0, m.index).split('\n').length}: '${m[2]}' is the same in Urdu`),
    );
}

/** What is wrong with one text: a language missing, Urdu without Urdu letters, other placeholders, stray control characters. */
export function faultsOfText(key: string, { en, ur }: { en: string; ur: string }): string[] {
  const holes = (text: string) =>
    [...new Set([...text.matchAll(/\{\s*([A-Za-z_]\w*)\s*[,}]/g)].map((m) => m[1]!))].sort().join();
  const urdu = /[\u0600-\u06ff]/;
  const needsUrdu = /[A-Za-z]{2}/.test(en.replace(/\{[^}]*\}/g, ''));
  return [
    ...(en.trim() && ur.trim() ? [] : [`${key}: a language is empty`]),
    ...(needsUrdu && !urdu.test(ur) ? [`${key}: the Urdu text is not in Urdu`] : []),
    ...(urdu.test(en) ? [`${key}: Urdu letters in the English text`] : []),
    ...(holes(en) === holes(ur) ? [] : [`${key}: placeholders differ: ${holes(en)} and ${holes(ur)}`]),
    ...(/[\u202a-\u202e\u0000-\u0008]/.test(en + ur)
      ? [`${key}: a direction override or control character`]
      : []),
  ];
}

/** Machine paths, other people's hosts and tokens have no place in the repository. */
export function leaks(path: string, text: string): string[] {
  const found: string[] = [];
  const patterns: readonly (readonly [RegExp, string])[] = [
    [/(?<![\w.])\/(work|home|Users|root)\/[\w.-]+\//, 'a path of one machine'],
    [/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/, 'a registry of one machine'],
    [/https?:\/\/[\w.-]*(?:artifactory|nexus|verdaccio|mirror)[\w.-]*/i, 'a mirror of one machine'],
    [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  ];
  for (const [pattern, what] of patterns) {
    const m = pattern.exec(text);
    if (m) found.push(`${path}:${text.slice(0, m.index).split('\n').length}: ${what} (${m[0]})`);
  }
  return found;
}

const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;
const STYLE = /^(@fontsource\/|govuk-frontend$)/;
export const DEPENDENCIES_MAX = 40;

/** `packages` is name to version as package.json gives them; `reasons` is docs/decisions/0002-dependencies.md. */
export function dependencyFaults(packages: Readonly<Record<string, string>>, reasons: string): string[] {
  const explained = [...reasons.matchAll(/^\| `([^`]+)` \| \S/gm)].map((m) => m[1]!);
  const names = Object.keys(packages);
  const counted = names.filter((name) => !STYLE.test(name) && !name.startsWith('@types/'));
  return [
    ...names
      .filter((name) => !EXACT.test(packages[name]!))
      .map((name) => `${name} ${packages[name]}: pin it exactly`),
    ...names
      .filter((name) => !explained.includes(name))
      .map((name) => `${name}: no reason in docs/decisions/0002-dependencies.md`),
    ...explained
      .filter((name) => !names.includes(name))
      .map((name) => `${name} has a reason and is not used`),
    ...(counted.length < DEPENDENCIES_MAX
      ? []
      : [`${counted.length} direct dependencies; fewer than ${DEPENDENCIES_MAX} are allowed`]),
  ];
}
