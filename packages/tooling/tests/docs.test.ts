import { describe, expect, test } from '@jest/globals';
import { parseManifest, parsePermissions } from '../src/docs/manifest.ts';
import { parseReference } from '../src/docs/reference.ts';
import { fillSections, renderInputs, renderOutputs, renderPermissions } from '../src/docs/tables.ts';

const manifest = parseManifest(`
name: Example
inputs:
  files:
    description: |
      Reports to read,
      one glob | a line.
    default: |
      **/lcov.info
      **/cobertura.xml
  token:
    description: The token.
    default: \${{ github.token }}
  name:
    description: Who asks.
    required: true
outputs:
  verdict:
    description: passed or failed.
`);

describe('generated tables', () => {
  test('inputs keep their order, their lines and their bars', () => {
    expect(renderInputs(manifest.inputs)).toBe(
      [
        '| Input | What it says | Default |',
        '| --- | --- | --- |',
        '| `files` | Reports to read, one glob \\| a line. | `**/lcov.info`<br>`**/cobertura.xml` |',
        '| `token` | The token. | `${{ github.token }}` |',
        '| `name` | Who asks. | **required** |',
      ].join('\n'),
    );
  });

  test('outputs and permissions likewise', () => {
    expect(renderOutputs(manifest.outputs)).toContain('| `verdict` | passed or failed. |');
    const permissions = parsePermissions(
      '- { feature: Comment, scopes: { pull-requests: write, contents: read }, without: One notice. }\n' +
        '- { feature: Judge, scopes: {}, without: It needs none. }\n',
    );
    const table = renderPermissions(permissions);
    expect(table).toContain('| Comment | `pull-requests: write`, `contents: read` | One notice. |');
    expect(table).toContain('| Judge | nothing | It needs none. |');
  });

  test('an action without outputs says so', () => {
    expect(renderOutputs([])).toBe('None.');
  });

  test('filling in twice changes nothing more, and text around the markers stays', () => {
    const readme = '# A\n\n<!-- inputs -->\nold\n<!-- /inputs -->\n\nThe end.\n';
    const once = fillSections(readme, { inputs: 'table' });
    expect(once).toBe('# A\n\n<!-- inputs -->\n\ntable\n\n<!-- /inputs -->\n\nThe end.\n');
    expect(fillSections(once, { inputs: 'table' })).toBe(once);
  });

  test.each(['# A\n', '<!-- inputs -->', '<!-- /inputs --> <!-- inputs -->'])(
    'markers missing in %j are refused',
    (readme) => {
      expect(() => fillSections(readme, { inputs: 'table' })).toThrow(/There is no <!-- inputs -->/);
    },
  );

  test('an input without a description is refused', () => {
    expect(() => parseManifest('inputs: { files: { default: x } }')).toThrow('files has no description.');
  });

  test.each(['', '{}', '[]', '- { scopes: {}, without: x }', '- { feature: x, scopes: {} }'])(
    'permissions %j are refused',
    (yaml) => {
      expect(() => parsePermissions(yaml)).toThrow();
    },
  );

  test('what an action tells of itself becomes tables', () => {
    const json = JSON.stringify({ facts: { head: ['Fact', 'Says'], rows: [['`a || b`', 'two\nlines']] } });
    expect(parseReference(json)).toEqual({ facts: '| Fact | Says |\n| --- | --- |\n| `a \\|\\| b` | two lines |' });
  });

  test.each([
    '',
    '[]',
    '{"a":1}',
    '{"a":{"head":["x"]}}',
    '{"a":{"head":["x"],"rows":[[1]]}}',
    '{"a":{"head":["x"],"rows":[["y","z"]]}}',
  ])('a reference that is %j is refused', (json) => {
    expect(() => parseReference(json)).toThrow();
  });
});
