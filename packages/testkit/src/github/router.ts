import type { Operation } from './description.ts';

export interface Match {
  readonly operation: Operation;
  readonly parameters: ReadonlyMap<string, string>;
}

interface Pattern {
  readonly operation: Operation;
  readonly expression: RegExp;
  readonly names: readonly string[];
}

const compile = (operation: Operation): Pattern => {
  const names: string[] = [];
  const source = operation.path.replace(/[.+^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    const multiple = operation.parameters.some((parameter) => parameter.name === name && parameter.multiSegment);
    return multiple ? '(.*)' : '([^/]+)';
  });
  // Clients drop the slash before an empty last name: /contents is the root folder.
  const lenient = source.replace(/\/\(\.\*\)$/, '(?:/(.*))?');
  return { operation, expression: new RegExp(`^${lenient}$`), names };
};

/** Names go before wildcards, long paths before short ones: commits/{sha}/pulls before commits/{ref}. */
const compareGreed = (a: Operation, b: Operation): number =>
  wildcards(a) - wildcards(b) || b.path.split('/').length - a.path.split('/').length;

const wildcards = ({ path }: Operation): number => (path.match(/\{/g) ?? []).length;

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Makes the function that finds the operation which a method and a path (without prefix and query) name. */
export const createRouter = (
  operations: readonly Operation[],
): ((method: string, path: string) => Match | undefined) => {
  const patterns = [...operations].sort(compareGreed).map(compile);
  return (method, path) => {
    for (const { operation, expression, names } of patterns) {
      const match = operation.method === method ? expression.exec(path) : null;
      if (match === null) continue;
      return { operation, parameters: new Map(names.map((name, index) => [name, decode(match[index + 1] ?? '')])) };
    }
    return undefined;
  };
};
