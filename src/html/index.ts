export { inlineElements, joiningElements } from './inline-elements.ts';
