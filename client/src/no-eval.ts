import { z } from 'zod';

/**
 * Our pages forbid code made from text. Zod would try it once per page and the browser would report that,
 * so it is told not to. Stands first among the imports of an entry: schemas look at this as they are made.
 */
z.config({ jitless: true });
