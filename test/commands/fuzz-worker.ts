import fc from 'fast-check';
import { casesArb, compareMatchers } from '../core/match/find-cases.ts';

/** Runs of fast-check between two words of progress. */
const RUNS_A_BATCH = 1000;

/** The share of one process: batches `first`, `first + step` and so on, until it has compared so many texts. */
export interface FuzzShare {
  seed: number;
  first: number;
  step: number;
  texts: number;
}

/** A process has compared these since it last said so. */
export interface FuzzBatch {
  texts: number;
  hits: number;
  /** The smallest case on which the matchers disagree. */
  fault?: string;
}

/** Compares the matchers on its share (JSON) and sends each batch to the process that started it. 1: they disagree. */
export function main([share]: [string]): number {
  const { seed, first, step, texts } = JSON.parse(share) as FuzzShare;
  for (let done = 0, number = first; done < texts; number += step) {
    const batch = runBatch((seed + number) | 0);
    process.send?.(batch);
    if (batch.fault !== undefined) return 1;
    done += batch.texts;
  }
  return 0;
}

function runBatch(seed: number): FuzzBatch {
  const batch: FuzzBatch = { texts: 0, hits: 0 };
  const property = fc.property(casesArb, found => {
    batch.hits += compareMatchers(found);
    batch.texts += found.texts.length;
  });
  const { failed, errorInstance } = fc.check(property, { seed, numRuns: RUNS_A_BATCH });
  if (failed) batch.fault = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return batch;
}
