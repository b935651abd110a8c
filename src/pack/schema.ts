import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Pack } from '../core/model/model.ts';
import { nameEntry, nameStatement, SOURCE_FILES } from './sources.ts';

const compiled = new WeakMap<object, ValidateFunction>();

export function findSchemaFaults(pack: Pack, schema: object): string[] {
  let validate = compiled.get(schema);
  if (!validate) compiled.set(schema, (validate = new Ajv2020({ allErrors: true }).compile(schema)));
  // A pack of bad shape reaches ajv as it is: that is what it is here for.
  return validate(pack) ? [] : [...new Set((validate.errors ?? []).map(error => describe(error, pack)))];
}

function describe(error: ErrorObject, pack: Pack): string {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const field = error.params.missingProperty ?? error.params.additionalProperty;
  if (typeof field === 'string') path.push(field);
  const reason =
    field === undefined
      ? error.message
      : error.keyword === 'required'
        ? 'is missing'
        : 'is not a known field';
  return `${placeOf(path, pack)}: ${reason}.`;
}

function placeOf([list, number, ...fields]: string[], pack: Pack): string {
  const index = Number(number);
  const nameIn = (file: string, name: string): string => [file, name, ...nameFields(fields)].join(', ');
  if (list === 'entries' && number !== undefined)
    return nameIn(SOURCE_FILES.entries, nameEntry(pack.entries[index]?.id ?? number));
  if (list === 'statements' && number !== undefined)
    return nameIn(SOURCE_FILES.digest, nameStatement(pack.statements[index]?.id ?? number));
  const file = list === 'topic' || list === 'decoys' ? SOURCE_FILES.topic : SOURCE_FILES.source;
  return [file, ...nameFields([list, number, ...fields].filter(part => part !== undefined))].join(', ');
}

const nameFields = (path: string[]): string[] =>
  path.map((part, i) => (/^\d+$/.test(part) && i > 0 ? `number ${Number(part) + 1}` : part));
