import { parseSync, Visitor } from 'vite';
import { readProjectFile } from '#tests/support/project.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Lengths in lines of the functions with a body in braces, comments and blank lines counted. */
export function functionLengths(path: string): number[] {
  const source = readProjectFile(path);
  const lengths: number[] = [];
  const measure = ({ start, end }: Span) => lengths.push(source.slice(start, end).split('\n').length);
  new Visitor({
    FunctionDeclaration: (node) => measure(node),
    FunctionExpression: (node) => measure(node),
    ArrowFunctionExpression: (node) => node.body.type === 'BlockStatement' && measure(node),
  }).visit(parseSync(path, source).program);
  return lengths;
}

/** Names that a module declares with `let` or `var` at its top level: state that outlives a test. */
export function moduleState(path: string): string[] {
  return parseSync(path, readProjectFile(path)).program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return declared?.type === 'VariableDeclaration' && declared.kind !== 'const'
      ? [`${path}: ${declared.kind}`]
      : [];
  });
}
