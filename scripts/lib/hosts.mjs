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

function formatName(host) {
  return host.includes(':') ? `[${host}]` : host;
}

export function formatOrigin(host, port) {
  return `http://${formatName(host)}:${port}`;
}

/** The address to type into a browser on this machine. */
export function describeOrigin(host, port) {
  return formatOrigin(host === LOOPBACK || isAnyAddress(host) ? 'localhost' : host, port);
}

/**
 * What to know where other machines can reach the host: to browsers, a page that came over http from one is insecure.
 * @returns null for a host that they cannot reach.
 */
export function describeRemoteAccess(host, port) {
  if (isLoopback(host)) return null;
  const target = isAnyAddress(host) ? 'localhost' : formatName(host);
  return `Browsers let Paralelo work over https only, except at localhost. For other machines, put a server with a certificate in
front of it, or forward the port there with ssh -L ${port}:${target}:${port} and open http://localhost:${port}.`;
}
