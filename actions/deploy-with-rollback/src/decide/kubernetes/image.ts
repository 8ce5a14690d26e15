import { isJsonObject, type JsonObject, listAt, objectAt, textAt } from './json.ts';

const containersOf = (template: JsonObject): readonly JsonObject[] =>
  listAt(objectAt(template, 'spec'), 'containers').filter(isJsonObject);

/** The names of a pod template's containers, in order. */
export const containerNames = (template: JsonObject): readonly string[] =>
  containersOf(template).map((each) => textAt(each, 'name'));

/** The image of a container of a pod template; an empty name means the first. */
export const imageOf = (template: JsonObject, container: string): string =>
  textAt(
    containersOf(template).find((each) => container === '' || textAt(each, 'name') === container),
    'image',
  );

/** The same template with another image in one container. */
export const withImage = (template: JsonObject, container: string, image: string): JsonObject => {
  const spec = objectAt(template, 'spec');
  const containers = containersOf(template).map((each) =>
    textAt(each, 'name') === container ? { ...each, image } : each,
  );
  return { ...template, spec: { ...spec, containers } };
};

/** What an image calls itself where nobody wrote a version beside it: its tag, or the start of its digest. */
export const versionOfImage = (image: string): string => {
  const [name = '', digest = ''] = image.split('@', 2);
  const tag = /:([^:/]+)$/.exec(name)?.[1];
  return tag ?? (digest === '' ? 'latest' : digest.slice(0, 19));
};
