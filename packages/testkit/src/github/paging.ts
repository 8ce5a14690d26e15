import type { Call } from './call.ts';
import type { Json } from './json.ts';
import type { Reply } from './refusal.ts';

export interface Page {
  /** Counted from 1. */
  readonly number: number;
  readonly size: number;
}

const positive = (text: string | null, fallback: number): number => {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isFinite(value) && value > 0 ? value : fallback;
};

/** The page that was asked for: 30 items unless told, never more than the endpoint's maximum, 100 for most. */
export const pageOf = (query: URLSearchParams, maximum = 100): Page => ({
  number: positive(query.get('page'), 1),
  size: Math.min(positive(query.get('per_page'), 30), maximum),
});

/** The items that stand on a page. */
export const sliceOf = <T>(items: readonly T[], page: Page): readonly T[] =>
  items.slice((page.number - 1) * page.size, page.number * page.size);

const addressOf = (call: Call, number: number): string => {
  const query = new URLSearchParams(call.query);
  query.set('page', String(number));
  return `<${call.world.addresses.api}${call.path}?${query}>`;
};

/** The Link header that leads through the pages; empty when there is one only. */
export const linkHeaders = (call: Call, page: Page, total: number): Record<string, string> => {
  const last = Math.max(1, Math.ceil(total / page.size));
  const links = [
    ...(page.number > 1 ? [`${addressOf(call, page.number - 1)}; rel="prev"`] : []),
    ...(page.number < last ? [`${addressOf(call, page.number + 1)}; rel="next"`] : []),
    ...(page.number < last ? [`${addressOf(call, last)}; rel="last"`] : []),
    ...(page.number > 1 ? [`${addressOf(call, 1)}; rel="first"`] : []),
  ];
  return links.length === 0 ? {} : { link: links.join(', ') };
};

/** A list as GitHub pages it, each item rendered only when it is on the page. */
export const pagedReply = <T>(call: Call, items: readonly T[], render: (item: T) => Json): Reply => {
  const page = pageOf(call.query);
  return { status: 200, headers: linkHeaders(call, page, items.length), json: sliceOf(items, page).map(render) };
};
