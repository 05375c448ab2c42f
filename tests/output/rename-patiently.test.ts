import { describe, expect, it } from 'vitest';
import { OutputError } from '../../src/output/index.ts';
import { type Renaming, renamePatiently } from '../../src/output/rename-patiently.ts';

/** A disk that refuses a rename so many times, by a code; nobody waits. */
function refusing(times: number, code: string, platform: NodeJS.Platform = 'win32') {
  let tried = 0;
  let waited = 0;
  const renaming: Renaming = {
    platform,
    rename: async () => {
      if (tried++ < times) throw Object.assign(new Error(code), { code });
    },
    wait: async (time) => {
      waited += time;
    },
  };
  return { renaming, tried: () => tried, waited: () => waited };
}

describe('a rename that is refused', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('by %s on Windows is tried for 5 s', async (code) => {
    const soon = refusing(3, code);
    await renamePatiently('a', 'b', soon.renaming);
    expect([soon.tried(), soon.waited()]).toEqual([4, 300]);

    const late = refusing(50, code);
    await renamePatiently('a', 'b', late.renaming);
    expect(late.waited()).toBe(5000);
  });

  it('is told when that is of no avail, with the file and what to do', async () => {
    const never = refusing(Number.POSITIVE_INFINITY, 'EBUSY');
    const renaming = renamePatiently('a', 'out/book.pdf', never.renaming);
    await expect(renaming).rejects.toBeInstanceOf(OutputError);
    await expect(renaming).rejects.toThrow(/“out\/book\.pdf” .* has it open: close it/);
    expect(never.waited()).toBe(5000);
  });

  it.each([
    ['for another reason', 'ENOSPC', 'win32'],
    ['because nothing is there', 'ENOENT', 'win32'],
    ['elsewhere, where nobody’s reading is in the way', 'EACCES', 'linux'],
  ] as const)('%s is not tried again', async (_, code, platform) => {
    const refused = refusing(Number.POSITIVE_INFINITY, code, platform);
    await expect(renamePatiently('a', 'b', refused.renaming)).rejects.toMatchObject({ code });
    expect([refused.tried(), refused.waited()]).toEqual([1, 0]);
  });
});
