export { fontPath, templatePath } from './place.ts';
export { type Press, PressError, pressVersion, readPress } from './press.ts';
export {
  readTemplates,
  type Templates,
  templateBytes,
  templateText,
  templateTexts,
} from './templates.ts';
