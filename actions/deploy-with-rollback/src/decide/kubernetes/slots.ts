import { joinWords } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { slotLabel } from './marks.ts';
import type { Service } from './objects.ts';

export type Slot = 'blue' | 'green';

/** On a Service that is to reach both slots all the time, e.g. for metrics: `all`. */
const bothSlots = 'drawbridge.dev/slots';

/** The slot beside. */
export const otherSlot = (slot: string): Slot => (slot === 'blue' ? 'green' : 'blue');

/** The Services that carry a unit's traffic: their selector, but for the slot, finds its pods. */
export const findRoutes = (
  services: readonly Service[],
  podLabels: Readonly<Record<string, string>>,
): readonly Service[] =>
  services.filter(({ selector, annotations }) => {
    const wanted = Object.entries(selector).filter(([key]) => key !== slotLabel);
    const finds = wanted.length > 0 && wanted.every(([key, value]) => podLabels[key] === value);
    return finds && annotations[bothSlots] !== 'all';
  });

const listServices = (services: readonly Service[]): string =>
  `${services.length === 1 ? 'Service' : 'Services'} ${joinWords(services.map(({ name }) => name))}`;

/** The slot that all of a unit's Services name; why there is none to rely on, with the way out. */
export const findLiveSlot = (unit: string, routes: readonly Service[]): Result<Slot, string> => {
  if (routes.length === 0) {
    return failure(
      `No Service finds the pods of ${unit}. Apply one whose selector has the labels of its pods and ${slotLabel}: blue.`,
    );
  }
  const unnamed = routes.filter(({ selector }) => selector[slotLabel] === undefined);
  if (unnamed.length > 0) {
    return failure(
      `${listServices(unnamed)} would send traffic to both slots of ${unit}. Add ${slotLabel} to the selector, or annotate ${bothSlots}: all where that is meant.`,
    );
  }
  const slots = [...new Set(routes.map(({ selector }) => selector[slotLabel]))];
  const [slot] = slots;
  if (slots.length > 1)
    return failure(`${listServices(routes)} of ${unit} name different slots. Make them name the one that serves.`);
  return slot === 'blue' || slot === 'green'
    ? success(slot)
    : failure(`${listServices(routes)} of ${unit} name the slot "${slot}". Name blue or green.`);
};

/** How a plain Deployment becomes one of two slots without a moment in which nothing serves. */
export const explainMigration = (unit: string, routes: readonly Service[]): string => {
  const names = routes.map(({ name }) => name).join(' ') || 'SERVICE';
  return [
    `Deployment ${unit} has no slots yet, and a Service cannot tell its pods from those of a slot. Once, by hand:`,
    `1. apply a copy of it named ${unit}-blue, with ${slotLabel}: blue in its selector and on its pods, and wait until it is ready;`,
    `2. add ${slotLabel}: blue to the selector of ${names};`,
    `3. delete deployment ${unit}.`,
  ].join('\n');
};
