/** One line of a list that somebody pasted or uploaded, with its cells. */
export interface ListLine {
  /** As people count: the first line is 1. */
  readonly line: number;
  /** As it came, for whoever corrects it. */
  readonly text: string;
  readonly cells: readonly string[];
}

/** One line that was not taken: which, what it said and why. */
export interface BadLine {
  readonly line: number;
  readonly text: string;
  readonly code: string;
  /** The column at fault, where it is one: a heading of the list, with hyphens. */
  readonly column?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

const SEPARATORS = ['\t', ';', ',', '،'] as const;
const MARKS = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * The lines of a list (RFC 4180, and what spreadsheets make of it): cells between tabs, semicolons or commas, Latin or
 * Urdu, whichever the first line with any of them has, or a line that has none of those; a cell within quotation marks holds any of them. Empty lines are
 * left out. A cell does not run over lines: each line is corrected by itself.
 */
export function listLines(text: string): ListLine[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(MARKS, ''));
  const separator = separatorOf(lines);
  return lines.flatMap((whole, i) => {
    if (whole.trim() === '') return [];
    // a line that somebody typed on another keyboard has its own
    const cells = cellsOf(whole, whole.includes(separator) ? separator : separatorOf([whole]));
    return cells.every((cell) => cell === '') ? [] : [{ line: i + 1, text: whole.trim(), cells }];
  });
}

/** Whether a line only names its columns: no cell has a digit, and the first is one of these names. */
export function isHeading({ cells }: ListLine, names: readonly string[]): boolean {
  return (
    !cells.some((cell) => /[0-9\u0660-\u0669\u06f0-\u06f9]/.test(cell)) &&
    names.includes(plainWord(cells[0] ?? ''))
  );
}

/** A word as it is compared: small letters, one space. */
export function plainWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function separatorOf(lines: readonly string[]): string {
  for (const line of lines) {
    const bare = line.replace(/"[^"]*"/g, '');
    const found = SEPARATORS.find((one) => bare.includes(one));
    if (found) return found;
  }
  return ',';
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!;
    if (quoted && char === '"' && line[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (char === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (char === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  return [...cells, cell.trim()];
}
