import type { Annotation } from '@drawbridge/core/domain/annotation';
import type { Decision, Judgement } from '../decide/decision.ts';
import type { Offender } from '../decide/offender.ts';

const levels = { fail: 'error', warn: 'warning' } as const;

const placeOf = ({ path, line, endLine }: Offender): Annotation['place'] =>
  path === undefined ? undefined : { file: path, startLine: line ?? 1, endLine: endLine ?? line ?? 1 };

const annotate = ({ level, name }: Judgement, offender: Offender): Omit<Annotation, 'weight'> => {
  const place = placeOf(offender);
  const annotation = { level: levels[level], title: offender.title, message: `${offender.message} (${name})` };
  return place === undefined ? annotation : { ...annotation, place };
};

// Two tools that say the same of one line say it once; without a line, only the title tells one from another.
const identityOf = ({ path, line, title, message }: Offender): string =>
  JSON.stringify([path, line, line === undefined ? title : '', message]);

/**
 * One annotation for each offender of a condition that does not hold, in their order; what several conditions name, once,
 * and nothing that the action whose report it is from has annotated itself: GitHub shows ten of a step.
 */
export const renderAnnotations = ({ judgements }: Decision): readonly Annotation[] => {
  const seen = new Set<string>();
  const annotations: Omit<Annotation, 'weight'>[] = [];
  for (const judgement of judgements) {
    if (judgement.mark === 'passed' || judgement.mark === 'not-judged') continue;
    for (const offender of judgement.offenders) {
      const identity = identityOf(offender);
      if (offender.isAnnotated === true || seen.has(identity)) continue;
      seen.add(identity);
      annotations.push(annotate(judgement, offender));
    }
  }
  return annotations.map((annotation, index) => ({ ...annotation, weight: annotations.length - index }));
};
