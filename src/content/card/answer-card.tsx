import { say } from '../../locale/say.ts';
import { AnswerView } from '../../ui/card/AnswerView.tsx';
import type { Answer } from '../requests/answer.ts';
import { CardActions, type CardActionsOptions } from './card-actions.ts';
import type { Drawn } from './card-view.tsx';

export function answerCard(
  { text, parts }: Answer,
  options: CardActionsOptions,
  { onReveal, onClose }: { onReveal: (id: number) => void; onClose: () => void },
): Drawn {
  const actionsOf = parts.map(() => new CardActions(options));
  const draw: Drawn['draw'] = () => {
    const views = parts.map(({ why, mention, isNew }, at) => {
      const { notice } = actionsOf[at]!;
      const offers = mention ? actionsOf[at]!.offer(mention.changes, mention.headword) : [];
      if (mention) offers.push({ label: say('openCard'), onPress: () => onReveal(mention.id) });
      if (isNew) offers.push({ label: say('answerAddToList'), onPress: () => options.openOptions('#new') });
      return { words: mention?.words ?? null, why, notice, offers };
    });
    return <AnswerView text={text} parts={views} onClose={onClose} />;
  };
  return { draw };
}
