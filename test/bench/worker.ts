import { readHanTable, type HanData } from '../../src/core/index/han-variants.ts';
import { buildIndex } from '../../src/core/index/index-build.ts';
import type { Pack } from '../../src/core/model/model.ts';
import { makeForms, makeList } from './generate/forms.ts';
import { makeTopicPack } from './generate/topic.ts';

/** A list by the number of its forms; 0 stands for the bundled pack. */
export type ListName = number | 'topic';

/** A page of the bench asks the worker this. */
export interface IndexRequest {
  name: 'build' | 'bytes';
  forms: ListName;
}

const built = new Map<ListName, Uint8Array<ArrayBuffer>>();

/** Builds the index of a generated list; returns how long that took, in ms. */
async function build(forms: ListName): Promise<number> {
  const pack = await readList(forms);
  const han = forms === 0 ? readHanTable(await readAsset<HanData>('han.json')) : undefined;
  const began = performance.now();
  built.set(forms, buildIndex([pack], han));
  return performance.now() - began;
}

async function readList(forms: ListName): Promise<Pack> {
  if (forms === 'topic') return makeTopicPack();
  return forms === 0 ? await readAsset<Pack>('pack.json') : makeList(makeForms(forms));
}

async function readAsset<T>(file: string): Promise<T> {
  const response = await fetch(chrome.runtime.getURL(file));
  return (await response.json()) as T;
}

async function answer({ name, forms }: IndexRequest): Promise<unknown> {
  if (name === 'build') return await build(forms);
  if (!built.has(forms)) await build(forms);
  return built.get(forms);
}

chrome.runtime.onMessage.addListener((message: IndexRequest, _sender, respond) => {
  void answer(message).then(respond);
  return true;
});
