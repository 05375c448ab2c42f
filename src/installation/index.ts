export { fontPath, templatePath } from './place.ts';
export { type Press, PressError, pressVersion, readPress } from './press.ts';
