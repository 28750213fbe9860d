'use client';

import { useEffect, useState } from 'react';

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Takes files dropped anywhere on the page. Says whether some are being dragged over it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) => {
      window.addEventListener(type, (event) => { if (carriesFiles(event)) listener(event); }, { signal: stop.signal });
    };
    const accept = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    listen('dragenter', accept);
    listen('dragover', accept);
    // Only a drag that leaves the window has nowhere that it goes to.
    listen('dragleave', ({ relatedTarget }) => { if (!relatedTarget) setOver(false); });
    listen('drop', (event) => {
      event.preventDefault();
      setOver(false);
      const files = [...event.dataTransfer?.files ?? []];
      if (files.length > 0) onFiles(files);
    });
    return () => stop.abort();
  }, [onFiles]);
  return over;
}
