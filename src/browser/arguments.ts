/**
 * The browser's arguments, beside those puppeteer gives (no background networking, no first
 * run, no crash reporter, no sync, no extensions, colours as sRGB, little use of /dev/shm).
 * @param sandbox false to switch the sandbox off, which only root needs
 * @returns arguments as on a command line
 */
export function browserArguments(sandbox: boolean): string[] {
  return [
    // No network: no name is known, and what needs no name goes to a proxy that isn't there,
    // this machine's own addresses included.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=http://0.0.0.0:9',
    '--proxy-bypass-list=<-loopback>',
    '--dns-prefetch-disable',
    '--no-pings',
    '--disable-domain-reliability',
    '--disable-component-update',
    '--disable-webgl',
    // The same bytes on each machine.
    '--font-render-hinting=none',
    '--force-device-scale-factor=1',
    '--lang=en-US',
    '--no-default-browser-check',
    ...(sandbox ? [] : ['--no-sandbox']),
  ];
}
