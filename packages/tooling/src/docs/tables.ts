import type { ManifestInput, ManifestOutput, Permission } from './manifest.ts';

/** The tables of a README by the name of their markers. */
export type Sections = Readonly<Record<string, string>>;

/** Inputs as a Markdown table, in the order of action.yml. */
export function renderInputs(inputs: readonly ManifestInput[]): string {
  const rows = inputs.map((input) => [
    `\`${input.name}\``,
    cell(input.description),
    input.required ? '**required**' : input.default.trimEnd().split('\n').map(code).join('<br>'),
  ]);
  return table(['Input', 'What it says', 'Default'], rows);
}

/** Outputs as a Markdown table, in the order of action.yml. */
export function renderOutputs(outputs: readonly ManifestOutput[]): string {
  return table(
    ['Output', 'What it holds'],
    outputs.map(({ name, description }) => [`\`${name}\``, cell(description)]),
  );
}

/** Permissions as a Markdown table: the feature, what it needs, what happens without. */
export function renderPermissions(permissions: readonly Permission[]): string {
  const rows = permissions.map(({ feature, scopes, without }) => {
    const needs = Object.entries(scopes).map(([scope, level]) => `\`${scope}: ${level}\``);
    return [cell(feature), needs.length === 0 ? 'nothing' : needs.join(', '), cell(without)];
  });
  return table(['For', 'The job needs', 'Without it'], rows);
}

/** Puts each section between its markers `<!-- NAME -->` and `<!-- /NAME -->`; a README that lacks one is refused. */
export function fillSections(readme: string, sections: Sections): string {
  return Object.entries(sections).reduce((text, [name, content]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [text.indexOf(open), text.indexOf(close)];
    if (start < 0 || end < start) throw new Error(`There is no ${open} … ${close} to put the table of ${name} in.`);
    return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
  }, readme);
}

/** A Markdown table whose cells may hold bars and line breaks. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return table(
    head,
    rows.map((row) => row.map(cell)),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}

function code(text: string): string {
  return text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``;
}
