import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, Pack, Statement, Topic } from '../core/model/model.ts';
import { parseJson } from '../formats/pack/json-text.ts';
import { sayPhrase, sayValue } from '../locale/say.ts';

export const SOURCE_FILES = {
  source: 'source.json',
  digest: 'digest.json',
  entries: 'entries.json',
  topic: 'topic.json',
} as const;

/** `about` names entries of which the text has no form. */
export type DigestStatement = Statement & { about?: string[] };

export interface SharedForm {
  text: string;
  entries: string[];
}

export interface Sources {
  source: Omit<Pack, 'format' | 'version' | 'topic' | 'decoys' | 'entries' | 'statements'>;
  digest: { statements: DigestStatement[] };
  entries: { sharedForms: SharedForm[]; entries: Omit<Entry, 'statements'>[] };
  topic: { topic: Topic; decoys: string[] };
}

/** Reads the four files of a folder; throws an error that names the file and the place if one is not JSON. */
export function readSources(folder: string): Sources {
  const read = <T>(file: string): T => {
    const text = readFileSync(join(folder, file), 'utf8');
    const json = parseJson(text);
    if (!json.ok)
      throw new Error(`${file} is not JSON: ${sayValue(json.place ?? file)}: ${sayPhrase(json.reason)}.`);
    // The schema judges the shape of what was read before anything else is done with it.
    return json.value as T;
  };
  return {
    source: read(SOURCE_FILES.source),
    digest: read(SOURCE_FILES.digest),
    entries: read(SOURCE_FILES.entries),
    topic: read(SOURCE_FILES.topic),
  };
}

export const nameEntry = (id: string): string => `entry ${id}`;
export const nameStatement = (id: string): string => `statement ${id}`;

export function findSourceFaults({ digest, entries }: Sources): string[] {
  const ids = new Set(entries.entries.map(entry => entry.id));
  return [
    ...digest.statements.flatMap(({ id, about = [] }) =>
      about
        .filter(entry => !ids.has(entry))
        .map(entry => `${SOURCE_FILES.digest}, ${nameStatement(id)}, about: there is no entry "${entry}".`),
    ),
    ...entries.sharedForms.flatMap(({ text, entries: owners }) =>
      owners
        .filter(entry => !ids.has(entry))
        .map(entry => `${SOURCE_FILES.entries}, sharedForms, "${text}": there is no entry "${entry}".`),
    ),
  ];
}
