// What the language has since Node 24, for those who ask in a terminal with Node 20 or 22; a runner starts Node 24.
import 'core-js/actual/error/is-error.js';
import 'core-js/actual/map/group-by.js';
import 'core-js/actual/object/group-by.js';
import 'core-js/actual/set/index.js';
import 'core-js/actual/url/parse.js';
