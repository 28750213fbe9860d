import { speaksOfWoman } from './speaks-of-woman';

test.each([
  'Marta perdió su llave.',
  'María abrió la puerta y se quitó el abrigo.',
  'La presidenta presentó su dimisión el lunes.',
  'La doctora Ana Ruiz cerró su consulta en Sevilla.',
  'La periodista perdió su cámara.',
  'Una niña dijo que estaba cansada.',
  'Cuando era joven, Carmen vivía con su tía.',
  'Tras su llegada, la abuela abrió su maleta.',
  'Lucía volvió porque había olvidado su paraguas.',
])('one woman: %s', (text) => expect(speaksOfWoman(text)).toBe(true));

test.each([
  ['somebody else', 'La doctora llamó a su marido.'],
  ['somebody else', 'Marta y Pedro perdieron su llave.'],
  ['somebody with an unknown name', 'Marta conoció a Obama en su oficina.'],
  ['somebody unnamed', 'Marta le dio su abrigo.'],
  ['somebody behind an infinitive', 'Marta quería decirle su nombre.'],
  ['a man by what he is', 'Marta dijo que estaba cansado.'],
  ['she is spoken of by another', 'Dijo que Marta había perdido su llave.'],
  ['she is an object', 'Llamó a Marta desde su casa.'],
  ['she is another’s', 'Su hermana perdió su llave.'],
  ['she is spoken to', '¿Ha visto su libro, María?'],
  ['she is spoken to', 'Marta, cierra su puerta.'],
  ['speech', 'Marta —dijo en su casa—, no.'],
  ['a place', 'La Paz perdió su tren.'],
  ['a thing', 'La lavadora perdió su tapa.'],
  ['a man by his article', 'El periodista perdió su cámara.'],
  ['a verb', 'Adora su casa.'],
  ['nobody', 'Estaba en su casa.'],
  ['nothing', ''],
])('%s: %s', (_, text) => expect(speaksOfWoman(text)).toBe(false));
