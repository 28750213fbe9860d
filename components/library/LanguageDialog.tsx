import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import type { LanguageQuestion } from './use-add-texts';

/** Asks before a text is taken in that the model will make little of. */
export function LanguageDialog({ question: { title, languageName, answer } }: { readonly question: LanguageQuestion }) {
  return (
    <Dialog
      title={languageName ? `This seems to be ${languageName}` : 'This does not seem to be Spanish'}
      onDismiss={() => answer(false)}
      actions={(
        <>
          <Button onClick={() => answer(false)}>Stop</Button>
          <Button look="primary" onClick={() => answer(true)}>Read it anyway</Button>
        </>
      )}
    >
      <p>“{title}” {languageName ? 'does not look like Spanish' : 'is in some other language'}. Paralelo translates from Spanish only, so its English would make little sense.</p>
    </Dialog>
  );
}
