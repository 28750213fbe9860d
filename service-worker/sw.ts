/**
 * Keeps the app, the WASM runtime and the models, so that Paralelo opens without network, and without its own server.
 * A new build's worker waits until every page of the old one is closed: each page finds the files it was built with.
 */
import { AppCache } from './app-cache';
import type { Manifest } from './manifest';
import { respond } from './respond';

declare const self: ServiceWorkerGlobalScope;
declare const MANIFEST: Manifest;

const cache = new AppCache(MANIFEST);

self.addEventListener('install', (event) => event.waitUntil(cache.fill()));

self.addEventListener('activate', (event) => {
  // Without a claim, the pages of the very first visit would know no cache until they are loaded again.
  event.waitUntil(cache.removeOthers().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const response = respond(event.request, cache);
  if (response) event.respondWith(response);
});
