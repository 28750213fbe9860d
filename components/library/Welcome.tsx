/** What Paralelo is, for those who have just come. */
export function Welcome() {
  return (
    <div className="grid gap-4 pt-[4vh]">
      <h1 className="font-reading text-4xl leading-tight text-balance sm:text-5xl">Read Spanish beside its English.</h1>
      <p className="max-w-prose font-reading text-lg leading-relaxed text-muted">
        Bring an article or a book. A model in this browser translates it sentence by sentence while you read,
        and no word of it leaves your machine.
      </p>
    </div>
  );
}
