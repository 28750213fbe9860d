/** SHA-256 in lower-case hex. Needs a secure context in a browser: https, or localhost. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return digestHex('SHA-256', bytes);
}

/** The same for other functions; SHA-1 is for what Git has hashed. */
export async function digestHex(algorithm: 'SHA-1' | 'SHA-256', bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest(algorithm, bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a file's bytes are those that its size and hash stand for. */
export async function isIntact(bytes: Uint8Array, file: { readonly bytes: number; readonly sha256: string }): Promise<boolean> {
  return bytes.length === file.bytes && (await sha256(bytes as Uint8Array<ArrayBuffer>)) === file.sha256;
}
