import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** A server on this machine's own address, for readers that fetch their book. */
export interface Loopback {
  /** `http://127.0.0.1:…` */
  readonly origin: string;
  close(): Promise<void>;
}

/** What is served: folders by their first step, single files by their whole path. */
export interface Served {
  readonly folders: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.epub': 'application/epub+zip',
};

/** Serve files until it is closed. */
export async function serve(served: Served): Promise<Loopback> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    contentOf(served, path).then(
      (content) => {
        response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => closed(server) };
}

async function contentOf({ folders, files }: Served, path: string): Promise<string | Uint8Array> {
  const own = files[path];
  if (own !== undefined) return own;
  const [, first = '', ...rest] = path.split('/');
  const folder = folders[first];
  if (folder === undefined) throw new Error(`nothing is served at ${path}`);
  return readFile(join(folder, ...rest));
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
