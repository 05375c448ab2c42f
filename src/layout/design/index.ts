export {
  type Design,
  designNames,
  type PressDesigns,
  readDesign,
  readLeafletDesign,
} from './design.ts';
export { type DesignChoice, resolveDesign } from './resolve-design.ts';
