import { finishPairs, type PairRecord } from './pair-records';
import { fail, type ParseText } from './types';
import { Xliff1Handler } from './xliff-1';
import { Xliff2Handler } from './xliff-2';
import { readXliffElements } from './xliff-elements';
import { toRecords, type XliffUnit } from './xliff-unit';

/**
 * XLIFF 2.x and 1.x: a block a unit, a pair a segment. Spanish is the source and English the target, whichever way the
 * file translates. The parser is strict, reads no external file and knows XML's five entities only; a DOCTYPE that
 * declares others is refused.
 */
export const parseXliff: ParseText = (text) => {
  const records: PairRecord[] = [];
  let skipped = 0;
  let about = {};
  const onUnit = (unit: XliffUnit) => {
    const read = toRecords(unit);
    for (const record of read.records) records.push(record);
    skipped += read.skipped;
  };
  try {
    readXliffElements(text, (version) => {
      const Handler = version.startsWith('2.') ? Xliff2Handler : version.startsWith('1.') ? Xliff1Handler : null;
      const handler = Handler && new Handler(onUnit);
      about = handler?.about ?? {};
      return handler;
    });
  } catch (error) {
    return fail('malformed', `This is no well-formed XLIFF file: ${(error as Error).message}`);
  }
  return finishPairs(records, skipped, about);
};
