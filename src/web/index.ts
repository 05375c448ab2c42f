export { makeWebPage, type WebPage, type WebSupplies } from './make-page.ts';
export { slimScript, slimStyle, type WebTemplates, webTemplates } from './web-templates.ts';
