import type { Report } from './model.ts';
import type { Order } from './order.ts';
import { pilotReport } from './pilot-report.ts';
import { programmeReport } from './programme-report.ts';

/** The report that is asked for. */
export function reportOf(order: Order): Report {
  return order.kind === 'pilot' ? pilotReport(order.input) : programmeReport(order.input);
}
