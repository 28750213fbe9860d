/** Saves a blob under a name, as a link would. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the blob by the time this task has ended.
  setTimeout(() => URL.revokeObjectURL(url));
}
