// On Linux the browser comes with npm (@sparticuz/chromium) or from the system,
// and where puppeteer's own can't be downloaded its install would fail outright.
module.exports = { skipDownload: process.platform === 'linux' };
