import { useId } from 'preact/hooks';
import { readerDirection, readerLanguage, say } from '../../locale/say.ts';
import { Offers, type Offer } from '../controls/Offers.tsx';
import { sayNodes } from '../labels/say-nodes.ts';
import { NoticeLine, type CardNotice } from './NoticeLine.tsx';
import { Tool } from './Tool.tsx';

interface Props {
  text: string;
  parts: readonly {
    words: string | null;
    why: string;
    notice: CardNotice | null;
    offers: readonly Offer[];
  }[];
  onClose: () => void;
}

export function AnswerView({ text, parts, onClose }: Props) {
  const title = useId();
  return (
    <section
      class="card"
      role="dialog"
      lang={readerLanguage()}
      dir={readerDirection()}
      aria-labelledby={title}
      tabIndex={-1}
    >
      <header>
        <h2 id={title}>{sayNodes('answerTitle', { words: <bdi>{text}</bdi> })}</h2>
        <Tool icon="close" label={say('close')} title={say('closeByKey')} onClick={onClose} />
      </header>
      <div class="body">
        {parts.map(({ words, why, notice, offers }) => (
          <div key={`${words} ${why}`} class="part">
            {words && <b dir="auto">{words}</b>}
            {notice ? <NoticeLine notice={notice} /> : <p>{why}</p>}
            {!notice?.onUndo && (
              <div class="offers">
                <Offers offers={offers} className="small" />
              </div>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
