import type { RequestHandler } from 'express';
import helmet from 'helmet';

const own = ["'self'"];

/**
 * Nothing from elsewhere, nothing inline. Only the questionnaire page allows inline style attributes:
 * SurveyJS sets some; its scripts stay as strict as everywhere.
 */
export function securityHeaders(publicUrl: string): RequestHandler {
  const https = publicUrl.startsWith('https:');
  const withStyles = (styles: string[]): RequestHandler =>
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: own,
          scriptSrc: own,
          styleSrc: styles,
          imgSrc: ["'self'", 'data:'],
          fontSrc: own,
          connectSrc: own,
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: own,
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: https ? { maxAge: 63_072_000, includeSubDomains: true } : false,
      referrerPolicy: { policy: 'no-referrer' },
      xFrameOptions: { action: 'deny' },
    });
  const strict = withStyles(own);
  const questionnaire = withStyles([...own, "'unsafe-inline'"]);
  return (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    (request.path === '/vragenlijst' ? questionnaire : strict)(request, response, next);
  };
}
