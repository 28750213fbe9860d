import type { AppCache } from './app-cache';

/** A gateway in front of the server says that the server is gone. */
const SERVER_GONE = [502, 503, 504];

type Fetch = (request: Request) => Promise<Response>;

/**
 * How the worker answers a request; null leaves it to the browser.
 *
 * Pages come from the server while there is one, so an updated app is never hidden by a cached page, and from the cache
 * otherwise. Files of this build come from the cache: their contents cannot change under it.
 */
export function respond(request: Request, cache: AppCache, fetchFromServer: Fetch = (asked) => fetch(asked)): Promise<Response> | null {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return null;
  if (request.mode === 'navigate') return respondWithPage(request, pathname, cache, fetchFromServer);
  if (request.headers.has('RSC')) return fetchFromServer(request).catch(askForWholePage);
  // A page asks for a `reload` when what it was given before failed its check.
  if (request.cache !== 'reload' && cache.hasFile(pathname)) return respondWithFile(request, pathname, cache, fetchFromServer);
  return null;
}

async function respondWithPage(request: Request, path: string, cache: AppCache, fetchFromServer: Fetch): Promise<Response> {
  const answer = await fetchFromServer(request).catch((error: unknown) => error);
  if (answer instanceof Response && !SERVER_GONE.includes(answer.status)) return answer;
  const page = await cache.findPage(path);
  if (page) return page;
  if (answer instanceof Response) return answer;
  throw answer;
}

async function respondWithFile(request: Request, path: string, cache: AppCache, fetchFromServer: Fetch): Promise<Response> {
  return (await cache.findFile(path)) ?? fetchFromServer(request);
}

/** Next.js asks for parts of pages as it goes from one to another. Given none, it loads the whole page, which is cached. */
function askForWholePage(): Response {
  return new Response(null, { status: 204 });
}
