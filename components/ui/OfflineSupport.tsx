'use client';

import { useEffect } from 'react';

/** Installs the service worker of a production build, once the page itself has all it needs. */
export function OfflineSupport() {
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
    const register = () => {
      navigator.serviceWorker.register('/sw.js').catch((error: unknown) => {
        // Some private windows refuse. The app works as before, as long as its server is there.
        console.warn('Paralelo will not open offline:', error);
      });
    };
    if (document.readyState === 'complete') {
      register();
      return;
    }
    addEventListener('load', register, { once: true });
    return () => removeEventListener('load', register);
  }, []);
  return null;
}
