import { type Call, numberParameter, type Route } from '../call.ts';
import { releasePayload } from '../event-payloads.ts';
import { recordEvent } from '../events.ts';
import { timestamp } from '../git-objects.ts';
import { flagAt, type JsonObject, textAt } from '../json.ts';
import { pagedReply } from '../paging.ts';
import { invalid, notFound, type Reply, refusal } from '../refusal.ts';
import { latestRelease, markLatest, publishRelease, seesDrafts } from '../releases.ts';
import type { Release } from '../repository.ts';
import { renderRelease } from '../representations/release.ts';

const reply = ({ world, repository }: Call, status: number, release: Release): Reply => ({
  status,
  json: renderRelease(world.addresses, repository, release),
});

const listReleases = async (call: Call): Promise<Reply> => {
  const found = [...call.repository.releases.values()].filter(
    (release) => !release.draft || seesDrafts(call.actor, call.repository),
  );
  return pagedReply(call, found.reverse(), (release) => renderRelease(call.world.addresses, call.repository, release));
};

const findRelease = (call: Call): Release => {
  const release = call.repository.releases.get(numberParameter(call, 'release_id'));
  if (release === undefined || (release.draft && !seesDrafts(call.actor, call.repository))) throw notFound();
  return release;
};

const findByTag = (call: Call): Release => {
  const tagName = call.parameter('tag');
  const found = [...call.repository.releases.values()].find((each) => !each.draft && each.tagName === tagName);
  if (found === undefined) throw notFound();
  return found;
};

const announce = async (call: Call, release: Release, action: string): Promise<void> =>
  recordEvent(call.repository, call.actor, 'release', await releasePayload(call, release, action));

const refuseUnplayed = (body: JsonObject): void => {
  if (flagAt(body, 'generate_release_notes') === true) {
    throw refusal(501, 'The double does not play generate_release_notes');
  }
};

// Seen at https://github.com/softprops/action-gh-release/issues/374
const longestBody = 125_000;

const refuseLong = (body: JsonObject): void => {
  const message = `body is too long (maximum is ${longestBody} characters)`;
  if ([...(textAt(body, 'body') ?? '')].length > longestBody)
    throw invalid({ resource: 'Release', code: 'custom', field: 'body', message });
};

const draftOf = (call: Call, body: JsonObject): Release => ({
  id: call.world.nextId(),
  author: call.actor.login,
  tagName: textAt(body, 'tag_name') ?? '',
  target: textAt(body, 'target_commitish') ?? call.repository.defaultBranch,
  name: textAt(body, 'name') ?? null,
  body: textAt(body, 'body') ?? null,
  draft: true,
  prerelease: flagAt(body, 'prerelease') ?? false,
  immutable: false,
  createdAt: timestamp(call.world.now()),
  publishedAt: null,
});

const createRelease = (call: Call): Promise<Reply> =>
  call.repository.changeReleases(async () => {
    refuseUnplayed(call.body);
    refuseLong(call.body);
    const release = draftOf(call, call.body);
    if (release.tagName === '') throw invalid({ resource: 'Release', code: 'missing_field', field: 'tag_name' });
    const isDraft = flagAt(call.body, 'draft') ?? false;
    if (!isDraft) await publishRelease(call, release, timestamp(call.world.now()));
    call.repository.releases.set(release.id, release);
    markLatest(call.repository, release, textAt(call.body, 'make_latest') ?? 'true');
    await announce(call, release, isDraft ? 'created' : 'published');
    return reply(call, 201, release);
  });

const refuseLocked = (release: Release, body: JsonObject): void => {
  const moves = (textAt(body, 'tag_name') ?? release.tagName) !== release.tagName || flagAt(body, 'draft') === true;
  const message = 'Cannot change the tag of an immutable release';
  if (release.immutable && moves) throw invalid({ resource: 'Release', code: 'custom', field: 'tag_name', message });
};

const edit = (release: Release, body: JsonObject): void => {
  release.tagName = textAt(body, 'tag_name') ?? release.tagName;
  release.target = textAt(body, 'target_commitish') ?? release.target;
  release.name = textAt(body, 'name') ?? release.name;
  release.body = textAt(body, 'body') ?? release.body;
  release.prerelease = flagAt(body, 'prerelease') ?? release.prerelease;
};

const updateRelease = (call: Call): Promise<Reply> =>
  call.repository.changeReleases(async () => {
    const release = findRelease(call);
    refuseLocked(release, call.body);
    refuseLong(call.body);
    const edited: Release = { ...release };
    edit(edited, call.body);
    const publishes = release.draft && flagAt(call.body, 'draft') === false;
    if (publishes) await publishRelease(call, edited, timestamp(call.world.now()));
    if (flagAt(call.body, 'draft') === true) edited.draft = true;
    call.repository.releases.set(edited.id, edited);
    const makeLatest = textAt(call.body, 'make_latest') ?? (publishes ? 'true' : undefined);
    if (makeLatest !== undefined) markLatest(call.repository, edited, makeLatest);
    await announce(call, edited, publishes ? 'published' : 'edited');
    return reply(call, 200, edited);
  });

const deleteRelease = (call: Call): Promise<Reply> =>
  call.repository.changeReleases(async () => {
    const release = findRelease(call);
    call.repository.releases.delete(release.id);
    await announce(call, release, 'deleted');
    return { status: 204 };
  });

const getLatest = async (call: Call): Promise<Reply> => {
  const release = latestRelease(call.repository);
  if (release === undefined) throw notFound();
  return reply(call, 200, release);
};

const reading = [{ contents: 'read' }] as const;
const writing = [{ contents: 'write' }] as const;

export const releaseRoutes: readonly Route[] = [
  { operation: 'repos/list-releases', requires: reading, handle: listReleases },
  { operation: 'repos/create-release', requires: writing, handle: createRelease },
  { operation: 'repos/get-latest-release', requires: reading, handle: getLatest },
  {
    operation: 'repos/get-release-by-tag',
    requires: reading,
    handle: async (call) => reply(call, 200, findByTag(call)),
  },
  {
    operation: 'repos/get-release',
    requires: reading,
    handle: async (call) => reply(call, 200, findRelease(call)),
  },
  { operation: 'repos/update-release', requires: writing, handle: updateRelease },
  { operation: 'repos/delete-release', requires: writing, handle: deleteRelease },
];
