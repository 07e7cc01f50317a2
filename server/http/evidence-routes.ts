import type { Router } from 'express';
import { readEvidence as readEvidenceEndpoint } from '#server/contract/evidence.ts';
import type { Context } from '#server/context.ts';
import { readEvidence } from '#server/evidence/read-evidence.ts';
import { mounting } from './mount.ts';

/** What is known of the questionnaires, for the Stichting's own people. */
export function evidenceRoutes(router: Router, context: Context): void {
  mounting(router, context).account(readEvidenceEndpoint, async () => readEvidence(context));
}
