import { parse } from 'yaml';

export interface ManifestInput {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly default: string;
}

export interface ManifestOutput {
  readonly name: string;
  readonly description: string;
}

/** One thing that an action can do with the job's token. */
export interface Permission {
  readonly feature: string;
  /** Scope to level, as under `permissions:` of a job. */
  readonly scopes: Readonly<Record<string, string>>;
  /** What happens where the token lacks them. */
  readonly without: string;
}

export interface Manifest {
  readonly inputs: readonly ManifestInput[];
  readonly outputs: readonly ManifestOutput[];
}

type Fields = ReadonlyMap<string, unknown>;

/** Reads what action.yml promises; an input or output without a description is refused. */
export function parseManifest(yaml: string): Manifest {
  const manifest = fieldsOf(parse(yaml));
  const inputs = [...fieldsOf(manifest.get('inputs'))].map(([name, value]) => {
    const fields = fieldsOf(value);
    const required = fields.get('required') === true;
    return {
      name,
      description: textOf(fields, 'description', name),
      required,
      default: String(fields.get('default') ?? ''),
    };
  });
  const outputs = [...fieldsOf(manifest.get('outputs'))].map(([name, value]) => ({
    name,
    description: textOf(fieldsOf(value), 'description', name),
  }));
  return { inputs, outputs };
}

/** Reads permissions.yml: a list of features, the scopes that each needs, and what happens without them. */
export function parsePermissions(yaml: string): readonly Permission[] {
  const list: unknown = parse(yaml);
  if (!Array.isArray(list) || list.length === 0) throw new Error('permissions.yml is no list of features.');
  return list.map((entry, index) => {
    const fields = fieldsOf(entry);
    const scopes = [...fieldsOf(fields.get('scopes'))].map(([scope, level]) => [scope, String(level)] as const);
    const place = `entry ${index + 1}`;
    return {
      feature: textOf(fields, 'feature', place),
      scopes: Object.fromEntries(scopes),
      without: textOf(fields, 'without', place),
    };
  });
}

function fieldsOf(value: unknown): Fields {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function textOf(fields: Fields, key: string, owner: string): string {
  const value = fields.get(key);
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`${owner} has no ${key}.`);
  return value.trim();
}
