export interface FrontMatter {
  readonly title?: string;
  readonly author?: string;
  /** The text without it. */
  readonly body: string;
}

/** YAML between lines of `---`, or TOML between lines of `+++`, at the very start. */
const FENCED = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/;

/** A key, a list item, a comment, or the indented rest of a value: text between two scene breaks has other lines. */
const METADATA_LINE = /^(?:[\w-]+\s*[:=]|-\s|#|\s|$)/;

/** Takes the metadata off a Markdown text. Only title and author are read, so no YAML parser is needed. */
export function readFrontMatter(text: string): FrontMatter {
  const found = FENCED.exec(text);
  const lines = found?.[2]?.split('\n') ?? [];
  if (!found || !lines.every((line) => METADATA_LINE.test(line))) return { body: text };
  return { title: valueOf('title', lines), author: valueOf('author', lines), body: text.slice(found[0].length) };
}

function valueOf(key: string, lines: readonly string[]): string | undefined {
  const line = lines.find((candidate) => new RegExp(`^${key}\\s*[:=]`, 'i').test(candidate));
  const value = line?.replace(/^[^:=]*[:=]/, '').trim() ?? '';
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? (value || undefined);
}
