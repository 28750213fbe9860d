import { createServer, type Server } from 'node:net';
import { findPort, parsePort } from './find-port.mjs';

const servers: Server[] = [];

/** Listens as another program does; resolves to its port, or to null where the machine has no such address. */
function occupy(host: string, ipv6Only = false): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    servers.push(server);
    server.once('error', () => resolve(null));
    server.listen({ port: 0, host, ipv6Only }, () => resolve((server.address() as { port: number }).port));
  });
}

afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))));

describe('findPort', () => {
  it.each(['127.0.0.1', 'localhost', '0.0.0.0'])('passes over a port of %s that is taken at any address that localhost may mean', async (host) => {
    for (const [taken, ipv6Only] of [['127.0.0.1'], ['::1'], ['0.0.0.0'], ['::', true]] as const) {
      const port = await occupy(taken, ipv6Only);
      if (port !== null) expect(await findPort(port, host)).not.toBe(port);
    }
  });

  it('takes a port that is free', async () => {
    const port = await findPort(0, '127.0.0.1');
    expect(await findPort(port, '127.0.0.1')).toBe(port);
  });

  it('refuses a host that is not this machine', async () => {
    await expect(findPort(3000, '192.0.2.1')).rejects.toThrow('Cannot listen on 192.0.2.1 (EADDRNOTAVAIL).');
  });
});

describe('parsePort', () => {
  it('falls back where nothing is set', () => {
    expect([parsePort(undefined, 3000), parsePort('', 3000), parsePort('0', 3000), parsePort('8080', 3000)]).toEqual([3000, 3000, 0, 8080]);
  });

  it.each(['x', '70000', '-1', '80.5'])('refuses %s', (text) => {
    expect(() => parsePort(text, 3000)).toThrow('PORT must be a number');
  });
});
