'use client';

import { useCallback } from 'react';
import { describeError } from '@/lib/read/messages';
import { useThrow } from '@/lib/read/use-throw';
import { StoreError } from '@/lib/store/types';
import { useToast } from './Toasts';

/** Waits for work on the store and says whether it succeeded. A failure is told in a toast; a defect goes to the error page. */
export function useAttempt(): (work: Promise<unknown>) => Promise<boolean> {
  const showToast = useToast();
  const rethrow = useThrow();
  return useCallback(async (work) => {
    try {
      await work;
      return true;
    } catch (error) {
      if (error instanceof StoreError) {
        const { title, advice } = describeError(error.code);
        showToast({ text: `${title} ${advice}` });
      } else {
        rethrow(error);
      }
      return false;
    }
  }, [showToast, rethrow]);
}
