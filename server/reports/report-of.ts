import type { Report } from './model.ts';
import type { Order } from './order.ts';
import { pilotReport } from './pilot-report.ts';
import { programmeReport } from './programme-report.ts';
import { stateReport } from './state-report.ts';

/** The report that is asked for. */
export function reportOf(order: Order): Report {
  switch (order.kind) {
    case 'pilot':
      return pilotReport(order.input);
    case 'state':
      return stateReport(order.input);
    case 'programme':
      break;
  }
  return programmeReport(order.input);
}
