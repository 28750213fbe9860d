'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { ThemeMenu } from '@/components/ui/ThemeMenu';
import type { Document } from '@/lib/types';
import type { ReaderSettings } from './use-reader-settings';
import { BackIcon, FindIcon, HelpIcon, NamesIcon, SwapIcon } from './icons';
import { ModeSwitch } from './ModeSwitch';

interface Props {
  readonly document: Document;
  readonly settings: ReaderSettings;
  readonly onFind: () => void;
  readonly onHelp: () => void;
  readonly onGlossary: () => void;
  readonly glossaryOpen: boolean;
  /** Further actions on the document, such as its exports. */
  readonly children?: ReactNode;
}

/** What changes the view: in the bar where there is room, in a sheet of its own on a phone. */
function ViewControls({ settings, name }: { readonly settings: ReaderSettings; readonly name: string }) {
  return (
    <>
      <ModeSwitch mode={settings.mode} onChange={settings.setMode} name={name} />
      <div className="reader-tool-group">
        <IconButton label="Swap the languages" onClick={settings.swap}><SwapIcon /></IconButton>
        <IconButton label="Smaller text" onClick={() => settings.resize(-1)} disabled={!settings.canShrink}><span className="reader-letters reader-letter-small">A</span></IconButton>
        <IconButton label="Larger text" onClick={() => settings.resize(1)} disabled={!settings.canGrow}><span className="reader-letters reader-letter-large">A</span></IconButton>
        <ThemeMenu />
      </div>
    </>
  );
}

/** The slim bar above the text. */
export function ReaderToolbar({ document: { title, sourceLang }, settings, onFind, onHelp, onGlossary, glossaryOpen, children }: Props) {
  return (
    <header className="reader-toolbar">
      <Link href="/" className="reader-icon-button" aria-label="Library" title="Library"><BackIcon /></Link>
      <h1 className="reader-toolbar-title" lang={sourceLang} title={title}>{title}</h1>
      <div className="reader-view-wide"><ViewControls settings={settings} name="mode" /></div>
      <div className="reader-tool-group">
        <button type="button" className="reader-icon-button reader-view-narrow" popoverTarget="reader-view-sheet" aria-label="View"><span className="reader-letters" aria-hidden="true">Aa</span></button>
        <IconButton label="Find in the text" onClick={onFind}><FindIcon /></IconButton>
        <IconButton label="Names in the text" aria-pressed={glossaryOpen} onClick={onGlossary}><NamesIcon /></IconButton>
        {children}
        <IconButton label="Keys" onClick={onHelp}><HelpIcon /></IconButton>
      </div>
      <div id="reader-view-sheet" popover="auto" className="reader-view-sheet"><ViewControls settings={settings} name="sheet-mode" /></div>
    </header>
  );
}
