import { epub } from './epub/index.ts';
import type { EpubReading } from './epub/read-epub.ts';
import type { Form } from './form.ts';
import { pdf } from './pdf/index.ts';
import type { PrintReading } from './pdf/print-reading.ts';
import { text } from './text/index.ts';
import type { TextReading } from './text/read-plain-text.ts';

/** What reading a file of each form gives, by the name of the form. */
export interface Readings {
  readonly epub: EpubReading;
  readonly pdf: PrintReading;
  readonly text: TextReading;
}

/** The name of a form that the ledger reads. */
export type FormName = keyof Readings;

/** All of them, in the order in which a file is asked whether it is one. */
const forms: { readonly [Name in FormName]: Form<Readings[Name]> } = { epub, pdf, text };

/** The names of all of them. */
export const formNames: readonly FormName[] = Object.keys(forms) as FormName[];

/** What form a file has, by its bytes; undefined when it is none that the ledger reads. */
export function formOf(bytes: Uint8Array): FormName | undefined {
  return formNames.find((name) => forms[name].matches(bytes));
}

/** A form by its name, for what was read by it. */
export function formNamed<Name extends FormName>(name: Name): Form<Readings[Name]> {
  return forms[name];
}
