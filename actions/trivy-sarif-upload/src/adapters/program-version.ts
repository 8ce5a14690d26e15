import { createReadStream } from 'node:fs';

// How Go's linker writes the setting of Trivy's build into the program, and where Go keeps the settings of the build.
const mark = Buffer.from('github.com/aquasecurity/trivy/pkg/version/app.ver=');
const longestVersion = 40;

const versionAt = (bytes: Buffer, start: number): string | undefined =>
  /^v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)/.exec(bytes.toString('latin1', start, start + longestVersion))?.[1];

/** The version that Trivy's own bytes name, read without running it; undefined: they name none, or cannot be read. */
export const readProgramVersion = async (file: string): Promise<string | undefined> => {
  let rest = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 4 * 1024 * 1024 })) {
      const bytes = Buffer.concat([rest, chunk]);
      const found = bytes.indexOf(mark);
      if (found >= 0 && bytes.length >= found + mark.length + longestVersion)
        return versionAt(bytes, found + mark.length);
      rest = bytes.subarray(found >= 0 ? found : -(mark.length + longestVersion));
    }
  } catch {
    return undefined;
  }
  const found = rest.indexOf(mark);
  return found >= 0 ? versionAt(rest, found + mark.length) : undefined;
};
