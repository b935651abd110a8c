import { words, type SpacedRules } from './rules.ts';

export const SPANISH: SpacedRules = {
  order: 'romance',
  elision: null,
  before: words(
    `el la los las un una unos unas del de al este esta estos estas ese esa esos esas aquel aquella su sus nuestro nuestra
    mi mis cada toda todo todos todas en por para sobre con sin entre hacia contra según como dos tres cuatro y o e u
    primer primera`,
  ),
  conjunctions: words('y o e u'),
  joiners: words('de del du des la las los el von van &'),
  links: words('de del al a en'),
  articles: words('el la los las un una lo'),
  titles: words(
    `sr sra señor señora dr dra doctor doctora don doña profesor profesora presidente presidenta rey reina emperador ministro ministra
    general papa príncipe teniente capitán san santa alcalde director coronel almirante`,
  ),
  vague: words(
    `comparación comparaciones disposición edición corrección configuración proceso procesos factor factores elemento
    elementos característica características ventaja ventajas método métodos estructura estructuras sistema
    sistemas aspecto aspectos cambio cambios cantidad posición relación relaciones situación estudio estudios
    investigación investigadores ejercicio ejercicios actividad actividades ordenador símbolo símbolos objeto
    objetos capacidad complejidad generación observación observaciones
    año años tiempo día días mes semana hora horas vez veces cosa cosas manera modo forma caso ejemplo parte partes número
    tipo tipos clase punto puntos fin final principio lado lugar hecho hechos conjunto mayoría momento base marco razón
    razones cuestión problema problemas persona personas hombre mujer gente mundo país países ciudad vida trabajo trabajos
    nombre palabra palabras página capítulo sección figura tabla artículo párrafo enero febrero marzo abril mayo junio
    julio agosto septiembre octubre noviembre diciembre siglo siglos nivel medio medios objetivo resultado resultados papel
    sentido cargo fecha serie grupo través cuenta orden efecto lista elección versión versiones necesidad posibilidad
    condiciones condición diferencia respeto desarrollo usuario usuarios uso equipo ayuda información contenido tarea
    plano planos ruta rutas interés costos dificultades opinión área áreas región regiones historia relato individuo
    pleno igualdad derecho acceso proyecto proyectos función distinción creencia extremo extremos conformidad fundamento principios propósitos reconocimiento actos disfrute limitación conforme`,
  ),
  weak: words(
    `gran grande grandes pequeño pequeña nuevo nueva nuevos nuevas buen bueno buena primer primero primera segundo segunda
    último última otro otra otros otras mismo misma mejor mayor menor largo larga antiguo antigua principal principales
    importante importantes diversos diversas varios varias numerosos numerosas único única todo toda propio propia pleno
    plena simple posible posibles siguiente igual verdadero cierto cierta`,
  ),
  nouns: words('estado empleo paz valor verdad pueblo trabajo lugar'),
  adjective:
    /(?:ic[oa]s?|al(?:es)?|iv[oa]s?|[ai]bles?|os[oa]s?|ari[oa]s?|an[oa]s?|és|esas?|eses|ad[oa]s?|id[oa]s?|orios?|orias?|ares?|ientes?|antes?|entes?|libres?|abiert[oa]s?|civil(?:es)?|ense|enses|in[oa]s?)$/,
  infinitive: /^(?!)/,
  nounEnding: /(?:ción|sión|dad|ismo|ura|aje|miento|encia|ancia|dor|ía|tud|eza|ista|aciones|siones|dades)s?$/,
  verb: /(?:[aei]mos|ando|iendo|aron|ieron|aba|aban|ía|ían|ará|arán|erá|irá|aría|ería|iría|mente|ar|er|ir|ó|arse|erse|irse|ase|iese|iera|ara|[áé]ndo(?:l[aeo]s?|se|nos|te|me)+|[aeiáéí]r(?:l[aeo]s?|se|nos|te|me)+)$/,
  endings: ['es', 'os', 'as', 's', 'o', 'a'],
  defines:
    /["”»]?(?:\s*\([^()]{1,80}\))?,?\s+(?:es|son|era|eran|fue|significa|designa|se define como|se denomina)\s+(?:así\s+|también\s+)?(?:una?|el|la|los|las|unos|todo|toda|aquel)(?!\p{L})/uy,
  called:
    /(?:llamad[oa]s?|conocid[oa]s? como|denominad[oa]s?|apodad[oa]|conoció como|se llama|término|palabra|expresión)\s+(?:el |la |los |las )?["“«]?$/u,
  heads: [
    {
      kind: 'organisation',
      words: words(
        `academia sociedad instituto universidad ministerio escuela compañía consejo comité comisión asamblea asociación
        fundación federación agencia banco oficina corte tribunal partido sindicato unión organización museo biblioteca centro`,
      ),
    },
    {
      kind: 'law',
      words: words(
        'ley tratado convención convenio declaración código acuerdo decreto reglamento directiva pacto constitución',
      ),
    },
    { kind: 'event', words: words('guerra batalla revolución exposición conferencia congreso cumbre') },
    {
      kind: 'place',
      words: words(
        'mar lago monte río isla islas océano república reino ciudad canal bahía golfo cordillera istmo',
      ),
    },
  ],
};
