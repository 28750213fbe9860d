/** Bundled to public/hub.js, which proxy.ts gives the one policy that lets the hub be reached. No text ever comes here. */
import { downloadModel } from './hub-download';
import type { HubRequest, HubResponse } from './hub-protocol';
import { InstalledModels } from './installed-models';
import { ModelError } from './types';

declare const self: DedicatedWorkerGlobalScope;

const send = (response: HubResponse) => self.postMessage(response);

self.addEventListener('message', ({ data: { base, repository } }: MessageEvent<HubRequest>) => {
  const onProgress = (loaded: number, total: number) => send({ type: 'progress', loaded, total });
  downloadModel({ base, repository, installed: new InstalledModels(), onProgress }).then(
    (model) => send({ type: 'installed', model }),
    (error: unknown) => {
      const code = error instanceof ModelError ? error.code : 'model-failed';
      send({ type: 'failed', error: { code, message: error instanceof Error ? error.message : String(error) } });
    },
  );
});
