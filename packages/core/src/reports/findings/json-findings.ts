import type { JsonCursor } from '../json/cursor.ts';
import { createJsonParser } from '../json/document.ts';
import type { Parser, ParserLimits } from '../parser.ts';
import { FindingList } from './finding-list.ts';
import type { FindingFormat, FindingReport } from './model.ts';

/** Makes parsers of reports that are one JSON document: `read` goes over it and fills the list. */
export const jsonFindings =
  (format: FindingFormat, read: (root: JsonCursor, list: FindingList) => void) =>
  (limits?: ParserLimits): Parser<FindingReport> =>
    createJsonParser((root) => {
      const list = new FindingList(format);
      read(root, list);
      return list.report();
    }, limits);
