/** Where scripts/prepare-public.mjs puts the download worker. */
export const HUB_WORKER = '/hub.js';

/** Where models come from unless PARALELO_HUB says otherwise. */
const DEFAULT_HUB = 'https://huggingface.co';

/** The hub sends its larger files from these addresses. */
const DEFAULT_HUB_SOURCES = [DEFAULT_HUB, 'https://*.huggingface.co', 'https://*.hf.co'];

/**
 * The hub's address, without a slash at its end: huggingface.co, or a mirror of it.
 * @param setting The environment variable PARALELO_HUB. A mirror may lie below a path of its own; it has to send all files from its own address.
 * @returns null where it is set to what is no address of the web.
 */
export function readHubBase(setting: string | undefined): string | null {
  if (!setting) return DEFAULT_HUB;
  if (!URL.canParse(setting)) return null;
  const { protocol, origin, pathname } = new URL(setting);
  return ['http:', 'https:'].includes(protocol) ? (origin + pathname).replace(/\/+$/, '') : null;
}

/** What a Content-Security-Policy has to let through for downloads from a hub. */
export function hubSources(base: string | null): readonly string[] {
  if (base === null) return [];
  return base === DEFAULT_HUB ? DEFAULT_HUB_SOURCES : [new URL(base).origin];
}
