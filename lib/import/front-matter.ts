export interface FrontMatter {
  readonly title?: string;
  readonly author?: string;
  /** Paralelo has written the file, with pairs in it. */
  readonly isBilingual: boolean;
  /** The text without it. */
  readonly body: string;
}

/** YAML between lines of `---`, or TOML between lines of `+++`, at the very start. An empty line after the first makes that a rule. */
const FENCED = /^(---|\+\+\+)[ \t]*\n(?!\s*\n)([\s\S]*?)\n\1[ \t]*(?:\n|$)/;

/** A key, a list item, a comment, or the indented rest of a value: text between two scene breaks has other lines. */
const METADATA_LINE = /^(?:(?:"[^"]+"\s*|'[^']+'\s*|[\p{L}\p{N}_.-][\p{L}\p{M}\p{N}_.\s-]*)[:=]|-\s|#|\s|$)/u;

/** What title, author and generator go by; alternatives of a pattern. */
const KEYS = { title: 't[ií]tulo|title', author: 'autora?|author', generator: 'generator' } as const;

/** Takes the metadata off a Markdown text. Only title and author are read, so no YAML parser is needed. */
export function readFrontMatter(text: string): FrontMatter {
  const found = FENCED.exec(text);
  const lines = found?.[2]?.split('\n') ?? [];
  if (!found || !lines.every((line) => METADATA_LINE.test(line))) return { isBilingual: false, body: text };
  const isBilingual = /^Paralelo\b/.test(valueOf(KEYS.generator, lines) ?? '');
  return { title: valueOf(KEYS.title, lines), author: valueOf(KEYS.author, lines), isBilingual, body: text.slice(found[0].length) };
}

function valueOf(keys: string, lines: readonly string[]): string | undefined {
  const entry = new RegExp(`^(["']?)(?:${keys})\\1\\s*[:=]`, 'iu');
  const line = lines.find((candidate) => entry.test(candidate));
  const value = line?.replace(/^[^:=]*[:=]/, '').trim() ?? '';
  const [, quote, inner] = /^(["'])(.*)\1$/.exec(value) ?? [];
  return (quote === '"' ? unescapeString(value) : undefined) ?? inner ?? (value || undefined);
}

/** In double quotes, YAML and TOML know JSON's escapes. */
function unescapeString(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
}
