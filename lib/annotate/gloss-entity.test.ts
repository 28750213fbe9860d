import { annotateRows } from './fixtures/annotate';

const glossOf = async (text: string, term: string) => (await annotateRows([[text]])).entry(term)?.definition;

test.each([
  ['El secretario general de la ONU, António Guterres, pidió calma.', 'António Guterres', 'secretario general de la ONU'],
  ['La presidenta del Congreso de los Diputados, Francina Armengol, abrió la sesión.', 'Francina Armengol', 'presidenta del Congreso de los Diputados'],
  ['El portavoz del ministro, Luis Gil, salió a la calle.', 'Luis Gil', 'portavoz del ministro'],
  ['El presidente recibió ayer a la ministra, Ana Sanz, en su casa.', 'Ana Sanz', 'ministra'],
  ['Recibió a la primera ministra noruega, Astrid Lunde.', 'Astrid Lunde', 'primera ministra noruega'],
  ['Llegó la hermana del presidente Tomás Quiroga con flores.', 'Tomás Quiroga', 'presidente'],
  ['Saludó a Marta Iribarren, la directora del museo, y se fue.', 'Marta Iribarren', 'la directora del museo'],
])('%s', async (text, term, definition) => {
  expect(await glossOf(text, term)).toBe(definition);
});

test.each([
  ['En general, Ana Sanz no bebe café.', 'Ana Sanz'],
  ['Por primera vez, Marta Díaz sonrió al público.', 'Marta Díaz'],
  ['Al ver al general, Marta Díaz se levantó.', 'Marta Díaz'],
  ['Según Yolanda Díaz, el presidente miente.', 'Yolanda Díaz'],
  ['Cuando llegó Yolanda Díaz, el presidente se marchó.', 'Yolanda Díaz'],
  ['En su visita al presidente Tomás Quiroga, Marta Díaz elogió la sopa.', 'Marta Díaz'],
  ['Vinieron Yolanda Díaz, el ministro Luis Gil, y nadie más.', 'Yolanda Díaz'],
  ['Vino el presidente Tomás Quiroga, Marta Díaz, y nadie más.', 'Marta Díaz'],
])('the office of another or none introduces nobody: %s', async (text, term) => {
  expect(await glossOf(text, term)).toBeNull();
});
