import { ftmEntry, type ListEntry, rowEntry } from './lists.ts';

export type ListFormat = 'ftm' | 'csv';

/** A line of a list: what it says, `bad` where it says nothing that can be read. */
export interface ListLine {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly entry: ListEntry | 'bad';
}

/** Longer lines are no entries; they are not kept while they are read. */
const LINE_MAX = 1_000_000;

/** Reads a list piece by piece, as it comes: every whole line of what was pushed so far, then at the end what is left. */
export interface ListReader {
  push(text: string): ListLine[];
  end(): ListLine[];
}

export function listReader(format: ListFormat): ListReader {
  return format === 'ftm' ? new FtmReader() : new CsvReader();
}

class FtmReader implements ListReader {
  #line = 1;
  #kept = '';
  #long = false;

  push(text: string): ListLine[] {
    const lines = text.split('\n');
    const found: ListLine[] = [];
    lines.forEach((part, at) => {
      this.#keep(part);
      if (at < lines.length - 1) found.push(...this.#ended());
    });
    return found;
  }

  end(): ListLine[] {
    return this.#ended();
  }

  #keep(part: string): void {
    this.#long ||= this.#kept.length + part.length > LINE_MAX;
    this.#kept = this.#long ? '' : this.#kept + part;
  }

  #ended(): ListLine[] {
    const [line, text, long] = [this.#line++, this.#kept, this.#long];
    [this.#kept, this.#long] = ['', false];
    if (long) return [{ line, entry: 'bad' }];
    if (!text.trim()) return [];
    const entry = ftmEntry(text);
    return entry === 'other' ? [] : [{ line, entry: entry ?? 'bad' }];
  }
}

/** Rows as RFC 4180 has them; the first names the columns. */
class CsvReader implements ListReader {
  #columns: string[] | undefined;
  #row: string[] = [];
  #cell = '';
  #quoted = false;
  /** A quote inside a quoted cell that ends it, unless another follows. */
  #closing = false;
  #length = 0;
  #line = 1;
  #began = 1;

  push(text: string): ListLine[] {
    const found: ListLine[] = [];
    for (const c of text) {
      if (c === '\n') this.#line++;
      if (this.#closing) {
        this.#closing = false;
        if (c === '"') {
          this.#put(c);
          continue;
        }
        this.#quoted = false;
      }
      if (this.#quoted) {
        if (c === '"') this.#closing = true;
        else this.#put(c);
      } else if (c === '"') this.#quoted = true;
      else if (c === ',') this.#endCell();
      else if (c === '\n') found.push(...this.#ended());
      else if (c !== '\r') this.#put(c);
    }
    return found;
  }

  end(): ListLine[] {
    return this.#cell || this.#row.length ? this.#ended() : [];
  }

  #put(c: string): void {
    if (++this.#length <= LINE_MAX) this.#cell += c;
  }

  #endCell(): void {
    this.#row.push(this.#cell);
    this.#cell = '';
  }

  #ended(): ListLine[] {
    this.#endCell();
    const [line, cells, long] = [this.#began, this.#row, this.#length > LINE_MAX];
    [this.#row, this.#length, this.#began] = [[], 0, this.#line];
    if (!this.#columns) {
      this.#columns = cells.map((name) => name.replace(/^\uFEFF/, '').trim());
      return [];
    }
    if (cells.every((cell) => !cell.trim())) return [];
    return [{ line, entry: (!long && rowEntry(this.#columns, cells)) || 'bad' }];
  }
}

export interface ReadList {
  /** By id; of one that stands twice the last. */
  readonly entries: readonly ListEntry[];
  /** Numbers of the first lines that could not be read, and how many there were. */
  readonly unread: readonly number[];
  readonly unreadCount: number;
}

const TOLD_MAX = 20;

/** A whole list at once. A line that is no entry is counted, never dropped in silence. */
export function readList(format: ListFormat, text: string): ReadList {
  const reader = listReader(format);
  const lines = [...reader.push(text), ...reader.end()];
  const bad = lines.flatMap(({ line, entry }) => (entry === 'bad' ? [line] : []));
  const entries = new Map(
    lines.flatMap(({ entry }) => (entry === 'bad' ? [] : [[entry.id, entry] as const])),
  );
  return { entries: [...entries.values()], unread: bad.slice(0, TOLD_MAX), unreadCount: bad.length };
}
