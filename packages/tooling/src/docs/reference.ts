import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { renderTable, type Sections } from './tables.ts';

/** The tables that an action tells of itself: what its `docs/reference.ts` prints, by the name of their markers. */
export function generateReference(action: string): Sections {
  const script = path.join(action, 'docs/reference.ts');
  if (!existsSync(script)) return {};
  // It is started, not imported: nothing reaches into the source of an action.
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8', timeout: 30_000 });
  if (status !== 0) throw new Error(`docs/reference.ts ended with ${status}: ${stderr.trim()}`);
  return parseReference(stdout);
}

/** Tables as Markdown from their JSON: `{ name: { head: [text], rows: [[text]] } }`; anything else is refused. */
export function parseReference(json: string): Sections {
  const tables = fieldsOf(JSON.parse(json), 'the reference');
  return Object.fromEntries(
    tables.map(([name, table]) => {
      const fields = new Map(fieldsOf(table, name));
      const head = textsOf(fields.get('head'), name);
      const rows = listOf(fields.get('rows'), name).map((row) => textsOf(row, name));
      if (rows.some(({ length }) => length !== head.length))
        throw new Error(`${name} has a row that its head does not fit.`);
      return [name, renderTable(head, rows)];
    }),
  );
}

function fieldsOf(value: unknown, owner: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${owner} is no mapping.`);
  return Object.entries(value);
}

function listOf(value: unknown, owner: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${owner} lacks a list.`);
  return value;
}

function textsOf(value: unknown, owner: string): readonly string[] {
  return listOf(value, owner).map((each) => {
    if (typeof each !== 'string') throw new Error(`${owner} has a cell that is no text.`);
    return each;
  });
}
