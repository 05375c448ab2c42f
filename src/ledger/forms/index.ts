import { epub } from './epub/index.ts';
import type { EpubReading } from './epub/read-epub.ts';
import type { Form } from './form.ts';
import { type FormName, formNames } from './form-names.ts';
import { pdf } from './pdf/index.ts';
import type { PrintReading } from './pdf/print-reading.ts';
import { text } from './text/index.ts';
import type { TextReading } from './text/read-plain-text.ts';
import { web } from './web/index.ts';
import type { PageReading } from './web/read-page.ts';

/** What reading a file of each form gives, by the name of the form. */
export interface Readings {
  readonly epub: EpubReading;
  readonly pdf: PrintReading;
  readonly web: PageReading;
  readonly text: TextReading;
}

const forms: { readonly [Name in FormName]: Form<Readings[Name]> } = { epub, pdf, web, text };

/** What form a file has, by its bytes; undefined when it is none that the ledger reads. */
export function formOf(bytes: Uint8Array): FormName | undefined {
  return formNames.find((name) => forms[name].matches(bytes));
}

/** A form by its name, for what was read by it. */
export function formNamed<Name extends FormName>(name: Name): Form<Readings[Name]> {
  return forms[name];
}
