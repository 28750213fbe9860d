/** Where scripts/prepare-public.mjs puts the download worker. */
export const HUB_WORKER = '/hub.js';

/** Where models come from unless PARALELO_HUB says otherwise. */
const DEFAULT_HUB = 'https://huggingface.co';

/** The hub sends its larger files from these addresses. */
const DEFAULT_HUB_SOURCES = [DEFAULT_HUB, 'https://*.huggingface.co', 'https://*.hf.co'];

/** Of the web, and of such characters that it can stand in a policy. */
const ORIGIN = /^https?:\/\/[\w.:[\]-]+$/;

export interface Hub {
  /** Its address, without a slash at its end. A mirror may lie below a path of its own. */
  readonly base: string;
  /** What a Content-Security-Policy has to let through for downloads from it. */
  readonly sources: readonly string[];
}

/**
 * The hub that models come from: huggingface.co, or a mirror of it.
 * @param setting The environment variable PARALELO_HUB: the mirror's address and, with spaces between, further ones that it sends files from.
 * @returns null where it is set to what is no address of the web.
 */
export function readHub(setting: string | undefined): Hub | null {
  if (!setting?.trim()) return { base: DEFAULT_HUB, sources: DEFAULT_HUB_SOURCES };
  const addresses = setting.trim().split(/\s+/);
  if (!addresses.every((address) => URL.canParse(address) && ORIGIN.test(new URL(address).origin))) return null;
  const { origin, pathname } = new URL(addresses[0]!);
  return { base: (origin + pathname).replace(/\/+$/, ''), sources: addresses.map((address) => new URL(address).origin) };
}
