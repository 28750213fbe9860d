import { describeOrigin, describeRemoteAccess, isLoopback } from './hosts.mjs';

it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('%s is reached from this machine only', (host) => {
  expect(isLoopback(host)).toBe(true);
  expect(describeRemoteAccess(host, 3000)).toBeNull();
});

it.each(['0.0.0.0', '::', '192.168.1.20', '127.example.org', 'box.local'])('%s is reached from other machines, which need https', (host) => {
  expect(isLoopback(host)).toBe(false);
  expect(describeRemoteAccess(host, 8080)).toMatch(/https.*\n.*http:\/\/localhost:8080/s);
});

it('names what to forward to', () => {
  expect(describeRemoteAccess('0.0.0.0', 3000)).toContain('3000:localhost:3000');
  expect(describeRemoteAccess('fd00::1', 3000)).toContain('3000:[fd00::1]:3000');
});

it('gives an address for a browser on this machine', () => {
  expect(['127.0.0.1', '0.0.0.0', '::', '::1', 'box.local'].map((host) => describeOrigin(host, 3000))).toEqual([
    'http://localhost:3000', 'http://localhost:3000', 'http://localhost:3000', 'http://[::1]:3000', 'http://box.local:3000',
  ]);
});
