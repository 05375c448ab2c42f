export { main } from './main.ts';
export { run } from './run.ts';
export { printText, type Terminal, terminalOn } from './terminal.ts';
