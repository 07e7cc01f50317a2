import { z } from 'zod';
import { instrumentSchema } from './instrument.ts';

/**
 * The shape of an instrument file as JSON Schema, for editors and for tools in other languages. It is made from the
 * schema that reads the files; what must hold between the parts of a file is checked by `parseInstrument` only.
 */
export function instrumentJsonSchema(): object {
  return {
    $comment: 'Made from instruments/instrument.ts by "npm run instruments -- schema". Do not edit.',
    title: 'Instrument of Drietrap, format 1',
    ...z.toJSONSchema(instrumentSchema, { target: 'draft-2020-12', io: 'input' }),
  };
}
