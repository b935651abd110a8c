import { useEffect, useRef } from 'preact/hooks';
import { makeNewList } from '../../../core/model/own-pack.ts';
import { phrase } from '../../../core/phrase.ts';
import { say } from '../../../locale/say.ts';
import type { PlaceProps } from '../shell/page-actions.ts';
import { printRoute } from '../shell/route.ts';

/** Makes a list and goes to its name. The way back from there leads past this place, so that it makes no second one. */
export function NewList({ packs, settings, bin, actions, run }: PlaceProps) {
  const isMade = useRef(false);
  useEffect(() => {
    if (isMade.current) return;
    isMade.current = true;
    // A list that is long gone must not leave its switches to this one, nor come back from the bin in its place.
    const { packsOff, packsPrivate } = settings;
    const taken = [...packsOff, ...packsPrivate, ...bin.map(({ pack }) => pack.id)];
    const heads = packs.map(({ head }) => head);
    const pack = makeNewList(heads, taken, number =>
      number === 1 ? say('listNew') : say('listNewNumbered', { number: String(number) }),
    );
    const storing = actions.editQuietly(phrase('didMakeList', { list: pack.title }), [
      { type: 'add-pack', pack },
    ]);
    void run(storing).then(isStored => {
      if (!isStored) return;
      actions.open(printRoute({ view: 'pack', pack: pack.id, entry: null, naming: true }), true);
    });
  }, []);
  return (
    <div class="plain-view">
      <h1 tabIndex={-1}>{say('placeNewList')}</h1>
    </div>
  );
}
