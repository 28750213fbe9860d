import { HUB_WORKER } from './hub-base';
import type { HubRequest, HubResponse } from './hub-protocol';
import { ModelError, type InstalledModel } from './types';

export interface HubDownload {
  /** Rejects with a ModelError; never settles once stopped. */
  readonly finished: Promise<InstalledModel>;
  /** What has come is kept. */
  stop(): void;
}

/** Downloads a model in a worker of its own. */
export function startDownload(request: HubRequest, onProgress: (loaded: number, total: number) => void): HubDownload {
  const worker = new Worker(HUB_WORKER);
  const finished = new Promise<InstalledModel>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<HubResponse>) => {
      if (data.type === 'progress') onProgress(data.loaded, data.total);
      else if (data.type === 'installed') resolve(data.model);
      else reject(new ModelError(data.error.code, data.error.message));
    });
    worker.addEventListener('error', (event) => reject(new ModelError('model-failed', event.message || 'The download worker could not be started.')));
  }).finally(() => worker.terminate());
  worker.postMessage(request);
  return { finished, stop: () => worker.terminate() };
}
