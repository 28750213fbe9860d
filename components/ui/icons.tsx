import type { ReactNode } from 'react';

/** Line drawings on a 20-unit grid in the colour of the text around them; the control that holds one has the words. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="shrink-0" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {children}
    </svg>
  );
}

export const PasteIcon = () => <Icon><path d="M7.5 4.5H5v12.5h10V4.5h-2.5" /><path d="M7.5 3h5v3h-5ZM7.5 10h5M7.5 13h3.5" /></Icon>;
export const FileIcon = () => <Icon><path d="M11.5 3H5.5v14h9V6Z" /><path d="M11.5 3v3h3" /></Icon>;
export const ExportIcon = () => <Icon><path d="M10 3.5v9m-3.5-3.5L10 12.5 13.5 9M4 16.5h12" /></Icon>;
export const RenameIcon = () => <Icon><path d="m4 16 .8-3.4L13.3 4l2.7 2.7-8.6 8.5Z" /></Icon>;
export const DeleteIcon = () => <Icon><path d="M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5" /></Icon>;
export const CloseIcon = () => <Icon><path d="m5.5 5.5 9 9m0-9-9 9" /></Icon>;
export const MoreIcon = () => <Icon><path d="M4.5 10h.1M10 10h.1M15.5 10h.1" strokeWidth="2.5" /></Icon>;
export const CheckIcon = () => <Icon><path d="m4.5 10.5 3.5 3.5 7.5-8" /></Icon>;
export const ThemeIcon = () => <Icon><circle cx="10" cy="10" r="6.5" /><path d="M10 3.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor" /></Icon>;
export const PauseIcon = () => <Icon><path d="M7.5 5.5v9M12.5 5.5v9" /></Icon>;
export const TranslateIcon = () => <Icon><path d="M7 5v10l8-5Z" /></Icon>;
export const WarningIcon = () => <Icon><path d="M10 3.5 2.8 16h14.4Z" /><path d="M10 8.3v3.4M10 13.8v.1" /></Icon>;
