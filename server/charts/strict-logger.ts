/** A logger for the libraries that draw: whatever they find odd is a mistake in a specification, so it throws. */
export function strictLogger() {
  const logger = {
    level: () => logger,
    error: refuse,
    warn: refuse,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}

function refuse(...said: readonly unknown[]): never {
  throw new Error(`This chart is not drawn as it was meant: ${said.map(String).join(' ')}`);
}
