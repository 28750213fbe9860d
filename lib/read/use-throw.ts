'use client';

import { useCallback, useState } from 'react';

/** Throws an error while drawing, so that a defect in an event handler or a promise reaches the error page too. */
export function useThrow(): (error: unknown) => void {
  const [, set] = useState();
  return useCallback((error: unknown) => set(() => { throw error; }), []);
}
