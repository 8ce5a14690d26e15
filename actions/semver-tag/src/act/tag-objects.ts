import type { Scene } from '@drawbridge/core/action/run-action';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { NewTagObject } from '@drawbridge/core/ports/github';
import type { SignatureDeed, Trouble } from '../decide/deed.ts';
import type { TagWrite } from '../decide/plan.ts';
import type { Config } from '../inputs.ts';
import type { VersionPorts } from '../ports/version-ports.ts';
import type { TellingSign } from './signer.ts';
import { explainTagProblem } from './trouble.ts';

/** How release tags are made. */
export interface Style extends Pick<Config, 'annotated' | 'signing' | 'tagger'> {
  /** What the object of a release tag says; ends with a line end. */
  readonly messageOf: (tagName: string) => string;
}

export type Making = Pick<Scene, 'github' | 'context' | 'clock'> & { readonly ports: VersionPorts };

/** A tag object that GitHub made; no ref names it yet. */
export interface TagObjectMade {
  readonly name: string;
  readonly oid: string;
  readonly signature: SignatureDeed;
}

type Made = Promise<Result<readonly TagObjectMade[], Trouble>>;

/** So many requests at once are no burst by GitHub's standards. */
const atOnce = 4;

const describe = (
  tags: readonly TagWrite[],
  { messageOf, tagger }: Style,
  { clock }: Making,
): readonly NewTagObject[] =>
  tags.map(({ name, to }) => ({
    name,
    commit: to,
    message: messageOf(name),
    ...(tagger === null ? {} : { tagger: { ...tagger, atMs: Math.floor(clock.nowMs() / 1000) * 1000 } }),
  }));

/** The scene, and the names of all tags that are lost when one of the objects is not made. */
type MakingFor = Making & { readonly names: readonly string[] };

const send = async (
  tag: NewTagObject,
  { github, context, names }: MakingFor,
): Promise<Result<TagObjectMade, Trouble>> => {
  const made = await github.refs.createTagObject(tag);
  if (!made.ok) return failure(explainTagProblem(made.error, names, context));
  const { oid, verified, reason } = made.value;
  return success({ name: tag.name, oid, signature: { verified, reason } });
};

const sendAll = async (tags: readonly NewTagObject[], scene: MakingFor): Made => {
  const all: TagObjectMade[] = [];
  for (let index = 0; index < tags.length; index += atOnce) {
    for (const made of await Promise.all(tags.slice(index, index + atOnce).map((tag) => send(tag, scene)))) {
      if (!made.ok) return made;
      all.push(made.value);
    }
  }
  return success(all);
};

const differs = (name: string): Trouble => ({
  what: `GitHub made another object of the tag ${name} than was signed, so its signature would not hold.`,
  fix: 'Nothing was written. Leave `signing-key` out to tag without a signature.',
});

/** The tags with their signatures, and what git names their objects. */
interface Signed {
  readonly tags: readonly NewTagObject[];
  readonly names: ReadonlyMap<string, string>;
}

const signAll = async (tags: readonly NewTagObject[], sign: TellingSign): Promise<Result<Signed, Trouble>> => {
  const { formatTagObject, nameTagObject } = await import('../decide/tag-object.ts');
  const signed: NewTagObject[] = [];
  const names = new Map<string, string>();
  for (const tag of tags) {
    const { tagger } = tag;
    if (tagger === undefined) throw new Error('A signed tag needs a tagger.');
    const signature = await sign(formatTagObject({ ...tag, tagger }));
    if (!signature.ok) return signature;
    const whole = { ...tag, tagger, message: `${tag.message}${signature.value}` };
    signed.push(whole);
    names.set(tag.name, nameTagObject(whole));
  }
  return success({ tags: signed, names });
};

const sendSigned = async ({ tags, names }: Signed, scene: MakingFor): Made => {
  const made = await sendAll(tags, scene);
  if (!made.ok) return made;
  const stranger = made.value.find(({ name, oid }) => names.get(name) !== oid);
  return stranger === undefined ? made : failure(differs(stranger.name));
};

/**
 * Makes the objects of the release tags among those to write, signed where a key is given; or says why there are none. No
 * ref is changed.
 */
export const makeTagObjects = async (tags: readonly TagWrite[], style: Style, making: Making): Made => {
  const own = style.annotated ? tags.filter(({ role }) => role === 'release') : [];
  const wanted = describe(own, style, making);
  const scene = { ...making, names: tags.map(({ name }) => name) };
  const { signing } = style;
  if (signing === null || wanted.length === 0) return sendAll(wanted, scene);
  const { openSigner } = await import('./signer.ts');
  const signer = await openSigner(signing, making.ports);
  const signed = signer.ok ? await signAll(wanted, signer.value) : signer;
  return signed.ok ? sendSigned(signed.value, scene) : signed;
};
