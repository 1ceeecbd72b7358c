import { compileBuiltIn } from '../dataset/built-in.js';
import { BUILT_IN, readDataset } from '../dataset/open.js';

// Keeps the built-in data set as it is read and checked, so that a server need not do either when it starts.

await compileBuiltIn(await readDataset(BUILT_IN));
