export { makeWebPage, type WebPage, type WebSupplies } from './make-page.ts';
export { type WebTemplates, webTemplates } from './web-templates.ts';
