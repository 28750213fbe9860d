import { NextResponse, type NextRequest } from 'next/server';
import { HUB_WORKER, readHub } from '@/lib/models/hub-base';

const isDevelopment = process.env.NODE_ENV === 'development';

/**
 * What a page may load and reach: its own origin and nothing else. The translation worker runs under the policy of its
 * script, which next.config.js sets. The development server needs eval for its stack traces and inline styles for its overlay.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "connect-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The worker that downloads models may reach the hub, and do nothing else: it has no part in what texts go through. */
function hubWorkerPolicy(): string {
  const { sources } = readHub(process.env.PARALELO_HUB) ?? { sources: ["'none'"] };
  return ["default-src 'none'", "script-src 'self'", `connect-src ${sources.join(' ')}`].join('; ');
}

function serveHubWorker(): NextResponse {
  const response = NextResponse.next();
  response.headers.set('content-security-policy', hubWorkerPolicy());
  // The policy hangs on a setting, so a copy may be out of date.
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** Gives every page a policy with a nonce of its own; Next.js reads the nonce from the request's header and puts it on its scripts. */
export function proxy(request: NextRequest): NextResponse {
  if (request.nextUrl.pathname === HUB_WORKER) return serveHubWorker();
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Pages, the download worker, and whatever address may turn out to have none; not the other files that the app is made of. */
export const config = { matcher: '/((?!_next/|models/|ort/|samples/|icons/|sw\\.js$).*)' };
