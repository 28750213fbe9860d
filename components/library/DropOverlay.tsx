/** Shown while files are dragged over the page, all of which takes them. */
export function DropOverlay() {
  return (
    <div className="pointer-events-none fixed inset-0 z-10 grid place-items-center bg-paper/95 p-4">
      <div className="grid size-full place-items-center rounded-xl border-2 border-dashed border-accent">
        <p className="font-reading text-3xl">Drop to read</p>
      </div>
    </div>
  );
}
