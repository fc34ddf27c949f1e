// Node strips types everywhere except below node_modules, where an installed sanad lives.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const own = new URL('../src/', import.meta.url).href;
if (own.includes('/node_modules/'))
  registerHooks({
    load: (url, context, next) =>
      url.startsWith(own) && url.endsWith('.ts')
        ? { format: 'module', source: stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8')), shortCircuit: true }
        : next(url, context),
  });
