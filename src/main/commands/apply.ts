import { readFile } from 'node:fs/promises';
import { amountText } from '../../web/shared/amount.ts';
import { type Command, EXIT, type Io, type Parsed, WrongUsage } from '../command.ts';
import type { Handed } from '../handing-in.ts';

export const command: Command = {
  operands: 'FILE.json',
  operandsMin: 0,
  operandsMax: 1,
  options: {
    documents: { type: 'string' },
    url: { type: 'string' },
    token: { type: 'string' },
    application: { type: 'string' },
    language: { type: 'string' },
    schema: { type: 'boolean' },
  },
  help: `Hands in an application: opens a draft, uploads the documents it names, saves the content, asks “will this be
refused?” and prints everything that stands in the way with its place; when nothing does and the fee is paid, submits
it. It pays nothing: it prints the reference to pay under. Run it again with --application to go on. Exit code 1
while it is not submitted.

Options:
  --documents DIR    where the files named in the application lie
  --url ADDRESS      the server (or SANAD_URL; default http://localhost:8080)
  --token TOKEN      the applicant's token (or SANAD_TOKEN)
  --application ID   go on with this draft instead of opening a new one
  --language en|ur   the language of what is printed (default en)
  --schema           print the JSON schema of FILE.json and end
  --json             what came of it, as JSON

Examples:
  sanad apply --schema > application.schema.json
  sanad apply centre.json --documents ./papers --token sanad_...
  sanad apply centre.json --documents ./papers --application 019ab4c0-...`,
  async run(parsed, io) {
    if (parsed.values.schema) {
      const [{ z }, { applicationFile }] = await Promise.all([
        import('zod'),
        import('../../web/api/application-shapes.ts'),
      ]);
      io.out(JSON.stringify(z.toJSONSchema(applicationFile, { io: 'input' }), null, 2));
      return EXIT.done;
    }
    const file = parsed.operands[0];
    if (file === undefined) throw new WrongUsage('wanted: sanad apply FILE.json, or --schema');
    const text = await readFile(file, 'utf8').catch(() => {
      throw new WrongUsage(`${file} cannot be read`);
    });
    const { handIn } = await import('../handing-in.ts');
    const language = option(parsed, 'language') ?? 'en';
    const handed = await handIn({
      text,
      documents: option(parsed, 'documents') ?? '.',
      url: option(parsed, 'url') ?? io.environment.SANAD_URL ?? 'http://localhost:8080',
      token: option(parsed, 'token') ?? io.environment.SANAD_TOKEN ?? missing(),
      application: option(parsed, 'application'),
      language,
      say: (line) => io.err(line),
    });
    if (parsed.json) io.out(JSON.stringify(handed));
    else print(handed, io);
    return handed.submitted ? EXIT.done : EXIT.no;
  },
};

function option({ values }: Parsed, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function missing(): never {
  throw new WrongUsage('--token (or SANAD_TOKEN) is needed');
}

function print({ application, reference, faults, fee, submitted }: Handed, io: Io): void {
  if (reference) io.out(`application ${reference} (${application})`);
  for (const { pointer, detail, effect } of faults)
    io.out(`  ${effect === 'refused' ? 'would be refused' : 'to mend'}: ${pointer || '/'}: ${detail}`);
  if (fee) io.out(`to pay: ${amountText(fee.amount)} under ${fee.reference} until ${fee.dueOn}`);
  if (submitted) io.out(`submitted as version ${submitted.version}, hash ${submitted.hash}`);
  else if (application) io.out(`not submitted yet; go on with: --application ${application}`);
}
