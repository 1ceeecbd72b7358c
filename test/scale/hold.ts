import { SummitgraphError } from '../../src/model/errors.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { synthetic } from './graph.js';

// Says whether the memory store of this process holds a synthetic graph, or why not.

try {
  await memoryStore().import(synthetic({ factor: Number(process.argv[2]) }));
  process.stdout.write('held\n');
} catch (error) {
  if (!(error instanceof SummitgraphError)) throw error;
  process.stdout.write(`${error.message}\n`);
}
