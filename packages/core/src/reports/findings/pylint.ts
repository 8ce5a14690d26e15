import type { JsonCursor } from '../json/cursor.ts';
import { type FindingList, placeIn } from './finding-list.ts';
import { jsonFindings } from './json-findings.ts';

const readMessage = (message: JsonCursor, list: FindingList): void => {
  const type = message.at('type').text();
  const path = message.at('path').text();
  const line = message.at('line').optionalNumber();
  const column = message.at('column').optionalNumber();
  const text = message.at('message').text();
  list.add({
    tool: 'pylint',
    rule: message.at('symbol').text(),
    class: 'lint',
    severity: list.severity(type),
    message: text,
    place: placeIn(path, {
      line,
      endLine: message.at('endLine').optionalNumber(),
      column: column === undefined ? undefined : column + 1,
    }),
  });
};

const compareStatistics = (statistics: JsonCursor, messages: readonly JsonCursor[], list: FindingList): void => {
  if (statistics.isAbsent()) return;
  if (statistics.at('modulesLinted').optionalNatural() === 0) list.breakDown('pylint looked at no module');
  if (!statistics.has('messageTypeCount')) return;
  const counts = statistics
    .at('messageTypeCount')
    .members()
    .map(([, count]) => count.natural());
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total !== messages.length)
    list.breakDown(
      `pylint: the statistics count ${total} messages, the report holds ${messages.length}: it is not whole`,
    );
};

const readPylint = (root: JsonCursor, list: FindingList): void => {
  list.addTool('pylint');
  const isSecond = !Array.isArray(root.value);
  const messages = (isSecond ? root.at('messages') : root).list();
  for (const message of messages) readMessage(message, list);
  if (isSecond) compareStatistics(root.at('statistics'), messages, list);
};

/** Reads pylint's `json` and `json2` (https://pylint.readthedocs.io/en/stable/user_guide/usage/output.html). */
export const createPylintParser = jsonFindings('pylint', readPylint);
