export { screenFile, screenWanted } from './screen-file.ts';
