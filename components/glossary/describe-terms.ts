import type { ImportedTerms, SkippedTermReason } from '@/lib/import/terms-csv';

const count = (number: number, one: string, many: string) => (number === 1 ? `One ${one}` : `${number} ${many}`);

const REMARKS: Readonly<Record<SkippedTermReason, (number: number) => string>> = {
  'no-spanish': (number) => `${count(number, 'row has', 'rows have')} no Spanish and ${number === 1 ? 'was' : 'were'} left out`,
  'unknown-type': (number) => `${count(number, 'kind is', 'kinds are')} not known`,
  repeated: (number) => `${count(number, 'row says', 'rows say')} otherwise of a term that is there already and ${number === 1 ? 'was' : 'were'} left out`,
};

/** What the reader is told of terms that were taken in, with the lines of the file that were not, or not in full. */
export function describeTerms({ terms, skipped }: ImportedTerms): string {
  const remarks = (Object.keys(REMARKS) as SkippedTermReason[]).flatMap((reason) => {
    const lines = skipped.filter((row) => row.reason === reason).map(({ line }) => line);
    return lines.length === 0 ? [] : [`${REMARKS[reason](lines.length)} (${describeLines(lines)}).`];
  });
  return [`${count(terms.length, 'term is', 'terms are')} in the glossary.`, ...remarks].join(' ');
}

function describeLines(lines: readonly number[]): string {
  const shown = lines.slice(0, 3).join(', ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown}${lines.length > 3 ? ', …' : ''}`;
}
