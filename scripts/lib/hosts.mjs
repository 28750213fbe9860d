export const LOOPBACK = '127.0.0.1';

/** What `localhost` may mean to a browser, which tries one address after the other. */
export const LOCALHOST_ADDRESSES = [LOOPBACK, '::1'];

/** Whether a host stands for every address of the machine. */
export function isAnyAddress(host) {
  return host === '0.0.0.0' || host === '::';
}

/** Whether a host can be reached from this machine only. */
export function isLoopback(host) {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
}

export function formatOrigin(host, port) {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** The address to type into a browser on this machine. */
export function describeOrigin(host, port) {
  return formatOrigin(host === LOOPBACK || isAnyAddress(host) ? 'localhost' : host, port);
}
