import type { ReactNode } from 'react';

/** Line drawings on a 20-unit grid in the colour of the text around them; the control that holds one has the words. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="reader-icon" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {children}
    </svg>
  );
}

export const ColumnsIcon = () => <Icon><path d="M3 5h5M3 8.5h5M3 12h5M3 15.5h3M12 5h5M12 8.5h5M12 12h5M12 15.5h3" /></Icon>;
export const InterlinearIcon = () => <Icon><path d="M3 4.5h14M3 11.5h14" /><path d="M3 7.7h11M3 14.7h9" opacity=".5" /></Icon>;
export const RevealIcon = () => <Icon><path d="M2 10s3-5.2 8-5.2S18 10 18 10s-3 5.2-8 5.2S2 10 2 10Z" /><circle cx="10" cy="10" r="2.3" /></Icon>;
export const SwapIcon = () => <Icon><path d="M4 7h12m-3-3 3 3-3 3M16 13H4m3-3-3 3 3 3" /></Icon>;
export const HelpIcon = () => <Icon><path d="M7.2 7.4a2.9 2.9 0 1 1 4.3 2.5c-.9.5-1.5 1-1.5 2.1" /><path d="M10 15.2v.1" strokeWidth="2" /></Icon>;
export const NamesIcon = () => <Icon><circle cx="6.5" cy="6" r="2" /><path d="M3 11.5c.4-2 1.8-3 3.5-3s3.1 1 3.5 3M12.5 6H17M12.5 9.5H17M3 15h14" /></Icon>;
export const BackIcon = () => <Icon><path d="m12 4.5-5.5 5.5 5.5 5.5" /></Icon>;
export const FindIcon = () => <Icon><circle cx="9" cy="9" r="5" /><path d="m13 13 3.5 3.5" /></Icon>;
export const ResumeIcon = () => <Icon><path d="M7 5v10l8-5Z" fill="currentColor" /></Icon>;
export const EditIcon = () => <Icon><path d="m4 16 .8-3.4L13.3 4l2.7 2.7-8.6 8.5Z" /></Icon>;
export const UpIcon = () => <Icon><path d="m5 12 5-5 5 5" /></Icon>;
export const DownIcon = () => <Icon><path d="m5 8 5 5 5-5" /></Icon>;
