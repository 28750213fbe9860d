import { keepInTab, readFromTab } from '@/components/ui/tab-storage';

/** The pasted text that is not yet in the library, kept over a reload of this tab. */
const KEY = 'paralelo.draft';

export const readDraft = (): string => readFromTab(KEY);

export const saveDraft = (text: string): void => keepInTab(KEY, text);
