import { expect, test } from 'vitest';
import {
  rehypeBlockDirection,
  rehypeIsolateBidi,
  rehypeKeepTogether,
  remarkPersian,
} from '../../src/persian-plugins.ts';
import { normalise } from '../../src/persian-text.ts';

test.each([
  [() => normalise('متن', { hamze: 'combining' } as never), 'hamze'],
  [() => normalise('متن', { rules: { digit: false } } as never), 'digit'],
  [() => remarkPersian({ reports: false } as never), 'reports'],
  [() => remarkPersian({ rules: { coma: false } } as never), 'coma'],
  [() => rehypeIsolateBidi({ latinLang: 'en' } as never), 'latinLang'],
  [() => rehypeBlockDirection({ latin: 'en' } as never), 'latin'],
  [() => rehypeKeepTogether({ class: 'a' } as never), 'class'],
])('a misspelt option is refused by its name', (call, name) => {
  expect(call).toThrow(TypeError);
  expect(call).toThrow(`“${name}”`);
});
