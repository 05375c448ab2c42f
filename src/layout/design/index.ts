export { type Design, designNames, type PressDesigns, readDesign } from './design.ts';
export { type DesignChoice, resolveDesign } from './resolve-design.ts';
