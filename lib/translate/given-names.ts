// Given names that a lexicon has another English for, as people of today do not have it: Jorge and Rosa are no George and no rose.
const WOMEN = new Set((
  'adela adriana agustina alba alejandra alicia almudena amalia amparo ana ángela ángeles antonia araceli ariadna ' +
  'asunción aurora bárbara beatriz belén berta blanca camila candela carla carlota carmen carolina catalina cecilia ' +
  'clara claudia concepción consuelo cristina delia diana dolores dorotea elena elisa elsa elvira emilia encarnación ' +
  'esperanza estefanía estela ester eugenia eva fernanda flor francisca gabriela genoveva gloria guadalupe guillermina ' +
  'inés inmaculada irene isabel jazmín josefa josefina juana julia juliana laura leonor leticia lidia lola lorena ' +
  'lourdes lucía luisa luz macarena magdalena manuela marcela margarita maría mariana marina marisol marta martina ' +
  'matilde mercedes milagros mónica montserrat natalia nieves norma nuria paloma patricia paula paz penélope pilar purificación ' +
  'raquel rebeca remedios renata rocío rosa rosalía rosario ruth sara silvia sofía soledad sonia susana teresa trinidad ' +
  'valentina vanesa verónica victoria violeta viviana ximena yolanda'
).split(' '));

// Andrea is a man's name elsewhere.
const MEN = new Set((
  'adolfo agustín aitor alejandro alfonso alfredo álvaro andrea andrés ángel antonio armando arturo benito bernardo borja bruno ' +
  'camilo carlos carmelo claudio clemente cristian cristóbal diego domingo eduardo emiliano emilio enrique ernesto ' +
  'esteban eugenio fabián federico felipe félix fermín fernando francisco gabriel gerardo germán ginés gonzalo gregorio ' +
  'guillermo gustavo héctor hernán horacio hugo ignacio ismael iván jaime javier jerónimo joaquín jordi jorge josé juan ' +
  'julián julio leandro leo león leonardo lorenzo lucas luis manuel marcelo marcos mariano mario martín mateo matías ' +
  'mauricio máximo miguel modesto nicolás óscar pablo pascual patricio pedro plácido rafael ramiro ramón raúl ' +
  'rené ricardo rodolfo rodrigo rogelio rubén salvador sancho santiago sebastián sergio silvestre simón teodoro tobías ' +
  'tomás valentín vicente víctor wenceslao'
).split(' '));

/** Names of women that a lexicon has nothing for. */
const MORE_WOMEN = new Set((
  'ainhoa alejandrina angelina anita aurelia daniela elisabet emma esmeralda fátima gisela graciela griselda irina itziar jimena leire ' +
  'lucinda lucrecia lupe maite maribel miriam nayara nerea noa noelia nora ofelia olga olivia paulina pepa regina rita rosalinda sabrina ' +
  'sagrario samanta sandra socorro tamara tania tatiana úrsula valeria vera virginia zoe angela anna anne elizabeth hillary jane mary ' +
  'michelle sarah'
).split(' '));

/** Also things, places, firms and surnames; with a surname they are women. */
const AMBIGUOUS = new Set((
  'alba asunción aurora blanca camila candela concepción consuelo delia diana dolores encarnación esperanza flor gloria guadalupe inmaculada jazmín ' +
  'lourdes luz macarena mercedes milagros montserrat nieves norma paloma paz pilar purificación remedios renata rosario socorro soledad ' +
  'trinidad vera victoria violeta virginia'
).split(' '));

/** Whether a word in small letters is also a common given name that a lexicon may mistake for another word. */
export function isGivenName(word: string): boolean {
  return WOMEN.has(word) || MEN.has(word);
}

/** Whether a word in small letters is also a given name of women, and hardly anything else, unless a surname follows. */
export function isWomansName(word: string, hasSurname: boolean): boolean {
  return (WOMEN.has(word) || MORE_WOMEN.has(word)) && (hasSurname || !AMBIGUOUS.has(word));
}
