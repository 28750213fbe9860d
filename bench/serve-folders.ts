import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** The app's own headers: isolation gives the WASM runtime its threads. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export interface FolderServer {
  readonly origin: string;
  close(): void;
}

async function findFile(folders: readonly string[], path: string): Promise<string | null> {
  for (const folder of folders) {
    const file = join(folder, normalize(path));
    const found = await stat(file).catch(() => null);
    if (found?.isFile()) return file;
  }
  return null;
}

async function answer(folders: readonly string[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = await findFile(folders, pathname === '/' ? '/index.html' : pathname);
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { ...HEADERS, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

/** Serves files on loopback, each from the first folder that has it. */
export async function serveFolders(folders: readonly string[]): Promise<FolderServer> {
  const server = createServer((request, response) => void answer(folders, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
