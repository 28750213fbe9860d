import { isFullStop, textBefore, type Rule } from '../boundary';
import { opensSentence, opensWithPastTense } from '../sentence-openers';

/** Kings, queens and popes whose number is written with one letter. */
const REGNAL = /(?:^|[^\p{L}])(?:Alejandro|Alfonso|Amadeo|Benedicto|Carlos|Clemente|Cristina|Eduardo|Enrique|Felipe|Fernando|Francisco|Federico|Gregorio|Guillermo|Gustavo|Inocencio|Isabel|Iván|Jacobo|Jaime|Jorge|José|Juan|Juana|Julio|León|Luis|Manuel|María|Napoleón|Nicolás|Pablo|Pedro|Pío|Ramiro|Ricardo|Sancho|Sixto|Urbano|Víctor) [IVX]\.$/u;

/** The I of `Isabel I.` is an initial only where a surname follows: `Juan I. Cirac`, but `Felipe V. Reinó…` */
export const endAtRegnalNumerals: Rule = (boundary) => {
  if (!isFullStop(boundary) || !REGNAL.test(textBefore(boundary))) return null;
  return opensSentence(boundary) || opensWithPastTense(boundary) ? 'split' : null;
};
