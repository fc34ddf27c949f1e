import type { FormFault } from '../../shared/forms/faults.ts';
import { textArea } from '../../shared/forms/fields.ts';
import type { Html } from '../../shared/html.ts';
import type { ConsoleAsk } from '../route.ts';

/** Why an officer proposes a change of the register. */
export const reasonsField = ({ words, form }: ConsoleAsk, faults: readonly FormFault[]): Html =>
  textArea(words, {
    name: 'reasons',
    label: words.say('act-reasons'),
    hint: words.say('office-reasons-hint'),
    value: form.text('reasons'),
    faults,
  });
