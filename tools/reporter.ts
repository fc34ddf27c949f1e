// One line a test file, every failure in full, every skipped test with its reason, and the counts last.
import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';
import { lineOf, noCounts } from './counts.ts';

const where = (data: { file?: string; line?: number }) =>
  `${data.file ? relative(process.cwd(), data.file) : 'a test'}${data.line ? `:${data.line}` : ''}`;

/** An assertion says its difference in its message: actual and expected once more would bury it. */
const said = (error: unknown) =>
  error instanceof Error && 'actual' in error && error.stack ? error.stack : inspect(error, { depth: 4 });

export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = { ...noCounts };
  const failures: string[] = [];
  for await (const event of source) {
    if (event.type === 'test:pass' || event.type === 'test:fail') {
      const { data } = event;
      if (data.details.type === 'suite') continue;
      counts.tests++;
      if (data.todo) counts.todo++;
      else if (data.skip) {
        counts.skipped++;
        if (data.skip === true) counts.unexplained++;
        yield `  skipped ${where(data)} ${data.name}: ${data.skip === true ? 'NO REASON GIVEN' : data.skip}\n`;
      } else if (event.type === 'test:pass') counts.pass++;
      else {
        const { error } = event.data.details;
        if ((error as { failureType?: string }).failureType === 'cancelledByParent') counts.cancelled++;
        else counts.fail++;
        const text = `FAIL ${where(data)} ${data.name}\n${said(error.cause ?? error).replace(/^/gm, '    ')}\n`;
        failures.push(text);
        yield text;
      }
    } else if (event.type === 'test:summary' && event.data.file) {
      const { file, success, duration_ms, counts: own } = event.data;
      yield `${success ? 'ok  ' : 'FAIL'} ${relative(process.cwd(), file)} (${own.tests} in ${(duration_ms / 1000).toFixed(1)} s)\n`;
    } else if (event.type === 'test:stderr') yield event.data.message;
  }
  if (failures.length > 1)
    yield `\n${failures.length} failures:\n${failures.map((text) => text.split('\n', 1)[0]).join('\n')}\n`;
  yield `${lineOf(counts)}\n`;
}
