export { copyableText } from './text/copyable-text.ts';
