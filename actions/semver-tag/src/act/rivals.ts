import type { Scene } from '@drawbridge/core/action/run-action';
import type { Answer } from '../decide/answer.ts';
import type { TagFact } from '../decide/facts.ts';
import { tagOf } from '../decide/plan.ts';

type Looking = Pick<Scene, 'github' | 'context' | 'log'>;

const signed = /^Made by (\S+)$/m;

/** The address of the run that made a tag, as its message says; undefined: it says none, or one of another server. */
const findMaker = async (object: string, { github, context }: Looking): Promise<string | undefined> => {
  const message = await github.refs.messageOf(object);
  const address = message.ok ? signed.exec(message.value ?? '')?.[1] : undefined;
  return address?.startsWith(`${context.serverUrl}/`) === true && /^[\w:./-]+$/.test(address) ? address : undefined;
};

const takenBy = (answer: Answer): readonly TagFact[] =>
  answer.kind === 'refused' && answer.problem.kind === 'version-taken' ? [answer.problem.by] : [];

/** Names the runs that were faster: those that made a tag which this one wanted, or whose version stands in its way. */
export const tellRivals = async (
  answers: readonly Answer[],
  { wanted, tags }: { readonly wanted: ReadonlySet<string>; readonly tags: readonly TagFact[] },
  scene: Looking,
): Promise<void> => {
  const faster = [...tags.filter(({ name }) => wanted.has(name)), ...answers.flatMap(takenBy)];
  for (const { name, objectOid } of new Map(faster.map((tag) => [tag.name, tag])).values()) {
    const maker = await findMaker(objectOid, scene);
    const by = maker === undefined ? 'made by somebody else' : `made by ${maker}`;
    scene.log.line(`! ${name} is there already, ${by}.`);
  }
};

/** The release tags that answers want to make. */
export const wantedTags = (answers: readonly Answer[]): ReadonlySet<string> =>
  new Set(answers.flatMap((answer) => (answer.kind === 'release' ? (tagOf(answer) ?? []) : [])));
