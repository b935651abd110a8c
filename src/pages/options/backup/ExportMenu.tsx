import { useState } from 'preact/hooks';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { MenuButton } from '../shell/MenuButton.tsx';
import { printRoute } from '../shell/route.ts';
import type { ExportMenuProps } from '../shell/slots.ts';

/** The formats that a pack can be saved in, each with what it cannot hold, and a view to print. */
export function ExportMenu({ pack, files, run }: ExportMenuProps) {
  const [saving, setSaving] = useState(false);
  const save = async (format: string): Promise<void> => {
    setSaving(true);
    await run(files.savePack(pack.id, format));
    setSaving(false);
  };
  const formats = files.exportFormats.map(({ name, label, lacks }) => ({
    key: name,
    label: <Choice name={label} said={lacks} />,
    onChoose: () => void save(name),
  }));
  const print = {
    key: 'print',
    label: <Choice name="Print view" said="A plain page with every term and statement." />,
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
          {saving ? 'Saving …' : 'Export'}
        </>
      }
      items={[...formats, print]}
    />
  );
}

function Choice({ name, said }: { name: string; said: string | null }) {
  return (
    <>
      {name}
      {said ? <span class="small hint">{said}</span> : null}
    </>
  );
}
