import type { ImportNotice, ImportNoticeCode } from '@/lib/import/types';

const count = (number: number, one: string, many: string) => (number === 1 ? `One ${one}` : `${number} ${many}`);

/** null: done as any reader would expect, and not worth a word. */
const REMARKS: Readonly<Record<ImportNoticeCode, ((number: number) => string) | null>> = {
  'encoding-guessed': null,
  'lines-joined': null,
  'characters-lost': (number) => `${count(number, 'character', 'characters')} could not be read: the file may be in another encoding than it seems.`,
  'records-skipped': (number) => `${count(number, 'record was', 'records were')} left out, having no Spanish text or being damaged.`,
  'markup-left-out': (number) => `${count(number, 'block', 'blocks')} of code or HTML left out.`,
  'chapters-lost': (number) => `${count(number, 'chapter', 'chapters')} left out, missing from the book or damaged.`,
};

/** What the reader should know of texts that were taken in, a sentence a kind of remark. */
export function describeNotices(notices: readonly ImportNotice[]): string[] {
  const totals = new Map<ImportNoticeCode, number>();
  for (const { code, count: number = 0 } of notices) totals.set(code, (totals.get(code) ?? 0) + number);
  return [...totals].flatMap(([code, number]) => REMARKS[code]?.(number) ?? []);
}
