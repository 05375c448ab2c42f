import { expect, test } from 'vitest';
import { childEnvironment } from '../../src/browser/environment.ts';

test("holds nothing of the user's", () => {
  const users = {
    PATH: '/bin',
    HOME: '/home/amina',
    USER: 'amina',
    LANG: 'fa_IR.UTF-8',
    LC_TIME: 'fa_IR.UTF-8',
    LANGUAGE: 'fa',
    TZ: 'Asia/Tehran',
    http_proxy: 'http://proxy:1',
    FONTCONFIG_PATH: '/home/amina/fonts',
    CHROMIUM_FLAGS: '--disable-web-security',
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus',
  };
  expect(childEnvironment(users, '/tmp/x')).toEqual({
    PATH: '/bin',
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    TMPDIR: '/tmp/x',
    TEMP: '/tmp/x',
    TMP: '/tmp/x',
    HOME: '/tmp/x',
    XDG_CONFIG_HOME: '/tmp/x/config',
    XDG_CACHE_HOME: '/tmp/x/cache',
    XDG_DATA_HOME: '/tmp/x/data',
    FONTCONFIG_FILE: '/tmp/x/fonts.conf',
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  });
});

test('puts the libraries that a browser needs before those of the machine', () => {
  const { LD_LIBRARY_PATH } = childEnvironment({ LD_LIBRARY_PATH: '/nix' }, '/tmp/x', '/libs');
  expect(LD_LIBRARY_PATH).toBe('/libs:/nix');
});
