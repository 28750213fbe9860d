import { fetchModelFiles } from './fetch-model-file';
import { createEngineFrom } from './load-engine';
import type { Port, Request, Response } from './protocol';
import { serve } from './serve';

serve(globalThis as unknown as Port<Response, Request>, createEngineFrom(fetchModelFiles('/models')));
