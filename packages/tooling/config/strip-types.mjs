// Tests run the sources as Node 24 itself does: types are blanked out, so lines and columns stay as written.
import { stripTypeScriptTypes } from 'node:module';

export default { process: (source) => ({ code: stripTypeScriptTypes(source) }) };
