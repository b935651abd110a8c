import type { PopupProps } from './PopupPage.tsx';

/** Where to go from the popup: beside the page, to a list from the page, to the options. */
export function PopupFoot({
  onOptions,
  onMakeList,
  onKeepOpen,
}: Pick<PopupProps, 'onOptions' | 'onMakeList' | 'onKeepOpen'>) {
  return (
    <div class="foot">
      {onKeepOpen ? (
        <button type="button" class="button plain" onClick={onKeepOpen}>
          Keep open beside the page
        </button>
      ) : null}
      {onMakeList ? (
        <button type="button" class="button plain" onClick={onMakeList}>
          Make a list from this page
        </button>
      ) : null}
      <button type="button" class="button plain" onClick={() => onOptions()}>
        Packs and settings
      </button>
      <button type="button" class="button plain" onClick={() => onOptions('#new')}>
        New term
      </button>
    </div>
  );
}
