'use client';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { KEY_BINDINGS, type KeyBinding } from '@/lib/read/keymap';

const GROUPS: readonly KeyBinding['group'][] = ['View', 'Move', 'Sentence'];

const KEY_NAMES: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', ' ': 'Space', '-': '−' };

/** The = key is + without Shift, which goes without saying. */
const UNSAID = '=';

interface Props {
  readonly onClose: () => void;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
}

/** The commands of a group, each with all its keys. */
function commandsOf(group: KeyBinding['group']): { readonly description: string; readonly keys: readonly string[] }[] {
  const own = KEY_BINDINGS.filter((binding) => binding.group === group);
  return [...new Set(own.map(({ description }) => description))].map((description) => ({
    description,
    keys: own.filter((binding) => binding.description === description).flatMap(({ keys }) => keys).filter((key) => key !== UNSAID),
  }));
}

function KeyTable({ group }: { readonly group: KeyBinding['group'] }) {
  return (
    <section>
      <h3 className="reader-keys-title">{group}</h3>
      <dl className="reader-keys">
        {commandsOf(group).map(({ description, keys }) => (
          <div key={description}>
            <dt>{keys.map((key) => <kbd key={key}>{KEY_NAMES[key] ?? key}</kbd>)}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** All keys, and the switch that gives single letters back to the browser and to assistive software (WCAG 2.1.4). */
export function HelpSheet({ onClose, singleKeys, onSingleKeys }: Props) {
  return (
    <Dialog title="Keys" onDismiss={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      <label className="reader-switch">
        <input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.target.checked)} />
        Single-letter keys work all over the page
      </label>
      {GROUPS.map((group) => <KeyTable key={group} group={group} />)}
      <p className="reader-hint">Arrows, Home, End, Enter and Esc work while a sentence has the focus. Double-click a translation to edit it.</p>
    </Dialog>
  );
}
