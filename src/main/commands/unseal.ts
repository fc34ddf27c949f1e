import { readFileSync } from 'node:fs';
import { isRefusal } from '../../kernel/refusal.ts';
import type { ForBench } from '../../modules/applications/index.ts';
import { openText, sealedTexts, verifyOpener } from '../../platform/sealed-text.ts';
import { speaker } from '../../platform/texts.ts';
import { vaultIn, vaultTexts } from '../../platform/vault.ts';
import { type Command, EXIT, WrongUsage } from '../command.ts';

const words = speaker([vaultTexts, sealedTexts]);

export const command: Command = {
  operands: '[BUNDLE.json]',
  operandsMin: 0,
  operandsMax: 1,
  options: { keys: { type: 'string' }, 'new-key': { type: 'boolean' } },
  help: `Opens, for a bench, reasons that an agency produced on the court's order. It asks no server: the bundle and the bench's
private key are enough, and what is shown is proven to be exactly what was sealed. The passphrase of the key is read
from SANAD_PASSPHRASE.

Options:
  --keys FOLDER  where the bench's private key lies, wrapped by its passphrase
  --new-key      make a key there and print its public half, to be given to the agency
  --json         the text with its opener, or the new key, as JSON

Examples:
  sanad unseal --new-key --keys ./bench
  sanad unseal produced.json --keys ./bench`,
  async run({ values, operands, json }, io) {
    const { keys } = values;
    if (typeof keys !== 'string') throw new WrongUsage('wanted: --keys FOLDER');
    const passphrase = io.environment.SANAD_PASSPHRASE ?? '';
    const vault = vaultIn(keys);
    const refused = (answer: {
      readonly code: string;
      readonly values?: Readonly<Record<string, unknown>>;
    }) => {
      io.err(words.say('en', answer.code, answer.values as never));
      return EXIT.no;
    };
    if (values['new-key'] === true) {
      const made = await vault.create(passphrase);
      if (isRefusal(made)) return refused(made);
      io.out(json ? JSON.stringify(made) : made.publicKey);
      return EXIT.done;
    }
    const [path] = operands;
    if (path === undefined) throw new WrongUsage('wanted: sanad unseal BUNDLE.json --keys FOLDER');
    const { place, sealed } = bundleIn(path);
    for (const { keyId } of sealed.keys) {
      const privateKey = await vault.unlock(keyId, passphrase);
      if (isRefusal(privateKey)) {
        if (privateKey.code === 'sealing-key-not-held') continue;
        return refused(privateKey);
      }
      const opened = openText(sealed, keyId, privateKey, place);
      if (isRefusal(opened)) return refused(opened);
      io.out(json ? JSON.stringify({ ...opened, place }) : opened.text);
      io.err(verifyOpener(sealed, place, opened) ? 'this is exactly what was sealed' : 'not proven');
      return EXIT.done;
    }
    return refused({ code: 'sealed-for-others' });
  },
};

function bundleIn(path: string): ForBench {
  try {
    const { place, sealed } = JSON.parse(readFileSync(path, 'utf8')) as ForBench;
    if (typeof place === 'string' && typeof sealed?.box === 'string' && Array.isArray(sealed.keys))
      return { place, sealed };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new WrongUsage(`${path} is nothing that an agency produced`);
}
