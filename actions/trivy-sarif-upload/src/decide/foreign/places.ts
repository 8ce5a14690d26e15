import type { Repository } from '@drawbridge/core/domain/checkout';
import { sarifPlace } from '@drawbridge/core/reports/findings/sarif-place';
import { JsonCursor, readJson } from '@drawbridge/core/reports/json/cursor';
import { createReportPathMapper } from '@drawbridge/core/reports/report-paths';
import { cleanPath, toUri } from '../paths.ts';
import { isObject, type JsonObject, numberAt, objectAt, textAt, without } from './json.ts';
import type { Tally } from './tally.ts';

/** What is known of the repository that the paths are to be in. */
export interface PathGround {
  /** undefined: there is no checkout. */
  readonly repository: Repository | undefined;
  /** Where the SARIF file lies, relative to the working directory. */
  readonly reportPath: string;
}

/** Turns a path as a tool writes it into one from the repository's top. */
export type PathPlacer = (path: string) => string;

const isAbsolute = (path: string): boolean => /^(?:[\\/]|[a-zA-Z]:[\\/])/.test(path);
const withoutDrive = (path: string): string => path.replace(/^[a-zA-Z]:(?=[\\/])/, '');
const hasScheme = (path: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(path);

/** Places paths, and counts what had to be changed. */
export const createPathPlacer = ({ repository, reportPath }: PathGround, tally: Tally): PathPlacer => {
  const map = repository === undefined ? undefined : createReportPathMapper(repository);
  const placed = new Map<string, string>();
  const place = (path: string): string => {
    if (hasScheme(path)) {
      tally.add('location', 'that is no file, shown by name');
      return cleanPath(
        path
          .replace(/^[^:]*:\/*/, '')
          .split('/')
          .map(decode)
          .join('/'),
      );
    }
    const found = map?.({ path, reportPath, sources: [] });
    if (found?.kind === 'mapped') {
      if (isAbsolute(path)) tally.add('absolute path', 'made relative to the repository');
      return found.path;
    }
    if (isAbsolute(path)) tally.add('path', 'outside of the repository, shown as it is');
    return cleanPath(withoutDrive(path));
  };
  return (path) => {
    const known = placed.get(path);
    if (known !== undefined) return known;
    const now = place(path);
    placed.set(path, now);
    return now;
  };
};

/** The path that an artifact location names, as its run resolves it; empty where it names none. */
const resolve = (run: JsonObject, artifactLocation: JsonObject): string => {
  const result = { locations: [{ physicalLocation: { artifactLocation } }] };
  const place = readJson(result, (cursor) => sarifPlace(new JsonCursor(run), cursor));
  return place.ok ? (place.value?.path ?? '') : '';
};

const positive = (region: JsonObject, key: string): number | undefined => {
  const value = numberAt(region, key);
  return value !== undefined && Number.isInteger(value) && value >= 1 ? value : undefined;
};

// GitHub can show a whole line, not a point between two characters.
const repairRegion = (region: JsonObject, tally: Tally): JsonObject => {
  const startLine = positive(region, 'startLine');
  const bare = without(
    region,
    'startLine',
    'endLine',
    'startColumn',
    'endColumn',
    'charOffset',
    'charLength',
    'byteOffset',
    'byteLength',
  );
  if (startLine === undefined) return { ...bare, startLine: 1 };
  const endLine = Math.max(startLine, positive(region, 'endLine') ?? startLine);
  const [startColumn, endColumn] = [positive(region, 'startColumn'), positive(region, 'endColumn')];
  if (endLine === startLine && endColumn !== undefined && endColumn <= (startColumn ?? 1)) {
    tally.add('region', 'without width widened to the line');
    return { ...bare, startLine };
  }
  return {
    ...bare,
    startLine,
    ...(endLine === startLine ? {} : { endLine }),
    ...(startColumn === undefined ? {} : { startColumn }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
};

/** How the locations of a run are repaired. */
export interface LocationRepair {
  readonly run: JsonObject;
  readonly place: PathPlacer;
  readonly tally: Tally;
  /** Stands in where a location names no file. */
  readonly fallback: string;
}

const repairArtifact = (artifact: JsonObject, { run, place, tally, fallback }: LocationRepair): JsonObject => {
  const resolved = place(resolve(run, artifact));
  if (resolved === '') tally.add('location', `without a file, shown at "${fallback}"`);
  return { uri: toUri(resolved === '' ? fallback : resolved) };
};

const repairPhysical = (physical: JsonObject, repair: LocationRepair): JsonObject => {
  const artifactLocation = repairArtifact(objectAt(physical, 'artifactLocation'), repair);
  const region = repairRegion(objectAt(physical, 'region'), repair.tally);
  return { ...without(physical, 'address'), artifactLocation, region };
};

/** Repairs every location of a value that names a file, however deep. */
export const repairLocations = (value: unknown, repair: LocationRepair): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => repairLocations(each, repair));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      isObject(each) ? repairMember(key, each, repair) : repairLocations(each, repair),
    ]),
  );
};

const repairMember = (key: string, value: JsonObject, repair: LocationRepair): unknown => {
  if (key === 'physicalLocation') return repairPhysical(value, repair);
  if (key === 'artifactLocation' || key === 'analysisTarget') return repairArtifact(value, repair);
  return repairLocations(value, repair);
};

/** The path of a result's first location, decoded; empty where it has none. Only for results that were repaired. */
export const primaryPath = (result: JsonObject): string => {
  const [first] = Array.isArray(result['locations']) ? result['locations'] : [];
  const uri = isObject(first) ? textAt(objectAt(objectAt(first, 'physicalLocation'), 'artifactLocation'), 'uri') : '';
  return cleanPath(uri.split('/').map(decode).join('/'));
};

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** The line of a result's first location; 1 where it has none. Only for results that were repaired. */
export const primaryLine = (result: JsonObject): number => {
  const [first] = Array.isArray(result['locations']) ? result['locations'] : [];
  return isObject(first) ? (positive(objectAt(objectAt(first, 'physicalLocation'), 'region'), 'startLine') ?? 1) : 1;
};
