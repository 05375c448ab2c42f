import { visible } from './terminal.ts';

/** A text as YAML takes it: between quotation marks where it would read something else. */
export function yamlScalar(value: string): string {
  // Between double ones it reads what the terminal shows of a control character.
  if (visible(value) !== value) return JSON.stringify(value);
  return /^[\p{L}][\p{L}\p{M}\p{Nd}\u200C، ]*$/u.test(value) &&
    !/^(?:true|false|null|yes|no)$/i.test(value)
    ? value
    : `'${value.replaceAll("'", "''")}'`;
}
