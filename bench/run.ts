import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Benchmark, type Figure, reached } from './figures.ts';

const NAMES = ['check', 'facts', 'matching', 'pages', 'start'] as const;

const HELP = `Usage: npm run bench -- NAME [--json] [--seconds N] [--scale N] [--data FOLDER]

  check   checks, bulk look-ups, pages and submissions against the running server, 500,000 numbers in the register
  facts   a million facts replayed; appends at 16 clients
  matching  record linkage: how right on labelled sets, how fast on made-up people
  pages   pages of officers and applicants over 100,000 applications, with a signed-in cookie
  start   from the command to the first answer, cold and warm

  --seconds N    load for each figure (default 10)
  --scale N      a share of the full size, such as 0.1
  --data FOLDER  fill this folder once and use it again; by default a passing one`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    seconds: { type: 'string', default: '10' },
    scale: { type: 'string', default: '1' },
    data: { type: 'string' },
  },
});
const name = NAMES.find((known) => known === positionals[0]);
const [seconds, scale] = [Number(values.seconds), Number(values.scale)];
if (values.help || !name || !(seconds >= 1 && seconds <= 600) || !(scale > 0 && scale <= 10)) {
  process.stderr.write(`${HELP}\n`);
  process.exit(values.help ? 0 : 2);
}

const { benchmark } = (await import(`./${name}.ts`)) as { benchmark: Benchmark };
const say = (text: string) => void process.stderr.write(`${text}\n`);
say(`${name}: ${benchmark.summary}`);
const began = performance.now();
const { figures, notes } = await benchmark.run({ data: values.data, scale, seconds, say });
const machine = { cores: cpus().length, node: process.version };
if (values.json) {
  const shown = figures.map((figure) => ({ ...figure, reached: reached(figure) }));
  process.stdout.write(
    `${JSON.stringify({ benchmark: name, scale, machine, figures: shown, notes }, null, 2)}\n`,
  );
} else process.stdout.write(`${[...figures.map(line), ...notes.map((note) => `- ${note}`)].join('\n')}\n`);
say(
  `${Math.round((performance.now() - began) / 1000)} s in all, ${machine.cores} cores, Node ${machine.node}`,
);

function line(figure: Figure): string {
  const { name: what, value, unit, least, most, more } = figure;
  const bar =
    least !== undefined
      ? `at least ${least.toLocaleString('en')}`
      : most !== undefined
        ? `at most ${most.toLocaleString('en')}`
        : '';
  const mark = reached(figure) === undefined ? ' ' : reached(figure) ? '+' : '!';
  const rest = Object.entries(more ?? {}).map(([key, of]) => `${key} ${of}`);
  return `${mark} ${what.padEnd(44)} ${value.toLocaleString('en').padStart(12)} ${unit.padEnd(11)} ${[bar, ...rest].filter(Boolean).join(', ')}`;
}
