// Loaded before Ace: it takes puppeteer-core for puppeteer (package.json, `overrides`), which is told by
// nothing but its caller where the browser is.
const { createRequire } = require('node:module');

const ofAce = createRequire(require.resolve('@daisy/ace-cli/package.json'));
const ofRunner = createRequire(ofAce.resolve('@daisy/ace-axe-runner-puppeteer'));
const puppeteer = ofRunner('puppeteer');
const { launch } = puppeteer;
puppeteer.launch = (options) =>
  launch({ executablePath: process.env.PUPPETEER_EXECUTABLE_PATH, ...options });
