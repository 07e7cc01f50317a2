import { parseSync, Visitor } from 'vite';

/**
 * Which of these names a source takes from an object: as `stores.ledger`, as `stores['ledger']`, and as
 * `const { ledger } = stores`, under whatever name it goes on. Types do not count: they are gone when the code runs.
 */
export function namesTaken(path: string, source: string, names: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const note = (name: unknown): void => {
    if (typeof name === 'string' && names.has(name)) found.add(name);
  };
  new Visitor({
    MemberExpression: ({ property }) => {
      if (property.type === 'Identifier') note(property.name);
      if (property.type === 'Literal') note(property.value);
    },
    ObjectPattern: ({ properties }) => {
      for (const property of properties) {
        if (property.type !== 'Property') continue;
        if (property.key.type === 'Identifier') note(property.key.name);
        if (property.key.type === 'Literal') note(property.key.value);
      }
    },
  }).visit(parseSync(path, source).program);
  return [...found];
}
