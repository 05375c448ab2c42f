import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** A server that answers whatever it is asked, and keeps what that was. */
export interface Network {
  readonly address: string;
  /** The paths that were asked for, in their order. */
  readonly requests: string[];
}

/** Opens a network for a test file, and closes it after its last test. */
export async function openNetwork(): Promise<Network> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end('<p>REACHED</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}
