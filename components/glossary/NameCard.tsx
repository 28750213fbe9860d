import { IconButton } from '@/components/ui/IconButton';
import { CloseIcon } from '@/components/ui/icons';
import { DownIcon, EditIcon, UpIcon } from '@/components/reader/icons';
import type { GlossaryName } from '@/lib/read/glossary';
import type { SegmentId } from '@/lib/types';
import { EntityTypeLabel } from './EntityTypeLabel';

interface Props {
  readonly name: GlossaryName;
  /** 0-based: which of its mentions the card points at. */
  readonly position: number;
  readonly titleId: string;
  /** Sentences that call it otherwise than the reader has settled. */
  readonly deviating: readonly number[];
  /** Whether to offer a look-up at Wikipedia. */
  readonly lookUp: boolean;
  readonly onReplace: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onShowSegment: (id: SegmentId) => void;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** Where a gloss comes from the text itself it is Spanish, quoted, and leads to its place. */
function Gloss({ name: { entry }, onShowSegment }: Pick<Props, 'name' | 'onShowSegment'>) {
  const { definition, definitionSegmentId: segmentId, source } = entry;
  if (definition === null) return null;
  if (segmentId === undefined) return <p className="name-gloss" title={`Source: ${source}`}>{definition}.</p>;
  return (
    <p className="name-gloss">
      <q lang="es">{definition}</q>
      {' '}
      <button type="button" className="name-quote" onClick={() => onShowSegment(segmentId)}>Where the text says so</button>
    </p>
  );
}

function Variants({ variants }: { readonly variants: readonly string[] }) {
  if (variants.length === 0) return null;
  return <p className="name-variants">Also translated as <span lang="en">{variants.join(' · ')}</span></p>;
}

function Forms({ forms }: { readonly forms: readonly string[] }) {
  if (forms.length === 0) return null;
  return <p className="name-variants">Here also <span lang="es">{forms.join(' · ')}</span></p>;
}

/** One press brings the translations in line with what the reader has settled. */
function Deviations({ count, onReplace }: { readonly count: number; readonly onReplace: () => void }) {
  if (count === 0) return null;
  return (
    <div className="name-deviations">
      <p>{count === 1 ? 'One sentence says it otherwise.' : `${count} sentences say it otherwise.`}</p>
      <button type="button" className="reader-button" onClick={onReplace}>{count === 1 ? 'Replace' : 'Replace all'}</button>
    </div>
  );
}

/** A plain link: nothing is asked of anyone before it is followed, and the site is not told where from. */
function LookUp({ term }: { readonly term: string }) {
  return (
    <p className="name-gloss">
      <a className="name-quote" href={`https://es.wikipedia.org/wiki/Special:Search?search=${encodeURIComponent(term)}`} target="_blank" rel="noopener noreferrer">
        Look up at Wikipedia<span className="sr-only"> (opens a new tab)</span>
      </a>
    </p>
  );
}

function MentionSteps({ name: { mentions }, position, onStep }: Pick<Props, 'name' | 'position' | 'onStep'>) {
  const single = mentions.length === 1;
  return (
    <div className="name-steps">
      <p>{single ? 'The only mention' : `${position + 1} of ${mentions.length} mentions`}</p>
      {!single && <IconButton label="Previous mention" onClick={() => onStep(-1)}><UpIcon /></IconButton>}
      {!single && <IconButton label="Next mention" onClick={() => onStep(1)}><DownIcon /></IconButton>}
    </div>
  );
}

/** Who or what a name is: both its forms, its kind, what is known of it, and where else it stands. */
export function NameCard({ name, position, titleId, deviating, lookUp, onReplace, onStep, onShowSegment, onEdit, onClose }: Props) {
  const { term, translation, entityType, variants, note } = name.entry;
  return (
    <>
      <div className="name-card-head">
        <EntityTypeLabel type={entityType} />
        <IconButton label="Correct this name" onClick={onEdit}><EditIcon /></IconButton>
        <IconButton label="Close" onClick={onClose}><CloseIcon /></IconButton>
      </div>
      <dl className="name-pair" id={titleId}>
        <div><dt lang="en" aria-label="Spanish">es</dt><dd lang="es">{term}</dd></div>
        <div><dt lang="en" aria-label="English">en</dt><dd lang="en">{translation ?? <span className="name-unknown">not yet translated</span>}</dd></div>
      </dl>
      <Gloss name={name} onShowSegment={onShowSegment} />
      <Forms forms={name.forms} />
      <Variants variants={variants} />
      <Deviations count={deviating.length} onReplace={onReplace} />
      {note && <p className="name-note">{note}</p>}
      {lookUp && <LookUp term={term} />}
      <MentionSteps name={name} position={position} onStep={onStep} />
    </>
  );
}
