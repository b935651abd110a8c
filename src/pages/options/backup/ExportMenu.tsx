import { useState } from 'preact/hooks';
import type { Pack } from '../../../core/model/model.ts';
import { say } from '../../../locale/say.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import type { FileActions } from './file-actions.ts';
import { MenuButton } from '../shell/MenuButton.tsx';
import { printRoute } from '../shell/route.ts';
import type { PlaceProps } from '../shell/page-actions.ts';
import { EXPORT_FORMATS, type ExportName } from './export-formats.ts';

export interface ExportMenuProps extends Pick<PlaceProps, 'run'> {
  pack: Pick<Pack, 'id'>;
  files: FileActions;
}

export function ExportMenu({ pack, files, run }: ExportMenuProps) {
  const [saving, setSaving] = useState(false);
  const save = async (format: ExportName): Promise<void> => {
    setSaving(true);
    await run(files.savePack(pack.id, format));
    setSaving(false);
  };
  const formats = EXPORT_FORMATS.map(({ name, label, lacks }) => ({
    key: name,
    label: <Choice name={say(label)} hint={lacks && say(lacks)} />,
    onChoose: () => void save(name),
  }));
  const print = {
    key: 'print',
    label: <Choice name={say('exportPrint')} hint={say('exportPrintHint')} />,
    onChoose: () => {
      location.hash = printRoute({ view: 'print', pack: pack.id });
    },
  };
  return (
    <MenuButton
      className="button plain"
      label={
        <>
          <Icon name="download" />
          {say(saving ? 'exportSaving' : 'exportTerms')}
        </>
      }
      items={[...formats, print]}
    />
  );
}

function Choice({ name, hint }: { name: string; hint: string | null }) {
  return (
    <>
      {name}
      {hint ? <span class="small hint">{hint}</span> : null}
    </>
  );
}
