/**
 * Who may do what: the status each kind of visitor gets from each route of the server, on an object of their own and
 * on a foreign one. Written by hand, apart from the code's own table of rights, so that a mistake there shows here.
 *
 * A new route needs a row. What it sends is chosen so that the reply does not depend on who asked before: an empty body
 * (400) or a step that is over (409) shows as well as a success that the visitor got past the door.
 */
type Own = number;
type Foreign = number;
/** One status whatever the object, or one for the visitor's own object and one for a foreign object. */
export type Expected = number | readonly [Own, Foreign];

export const visitors = [
  'anyone',
  'participant',
  'administrator',
  'researcher',
  'facilitator',
  'organisation',
] as const;
export type VisitorKind = (typeof visitors)[number];

export interface Row extends Readonly<Record<VisitorKind, Expected>> {
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly query?: string;
}

type Request = Pick<Row, 'json' | 'form' | 'query'>;

/** The same for everybody: no page of the server looks at accounts. */
const everybody = (status: number, request: Request = {}): Row => ({
  anyone: status,
  participant: status,
  administrator: status,
  researcher: status,
  facilitator: status,
  organisation: status,
  ...request,
});

/** A page that is only there for who entered a code. */
const participants = (status: number, others: number, request: Request = {}): Row => ({
  ...everybody(others, request),
  participant: status,
});

const noAccount = { anyone: 401, participant: 401 } as const;

/** Any account, about itself. */
const accounts = (status: number, request: Request = {}): Row => ({
  ...everybody(status, request),
  ...noAccount,
});

/** The Stichting's own people: they reach every object. */
const staff = (status: number, request: Request = {}): Row => ({
  ...noAccount,
  administrator: status,
  researcher: status,
  facilitator: 403,
  organisation: 403,
  ...request,
});

const administrators = (status: number, request: Request = {}): Row => ({
  ...staff(status, request),
  researcher: 403,
});

/** Staff, and an organisation what is its own: of anything else it hears that it does not exist. */
const staffAndOrganisation = (status: number, request: Request = {}): Row => ({
  ...staff(status, request),
  organisation: [status, 404],
});

/** Staff, and a facilitator the groups that he or she guides. */
const staffAndFacilitator = (status: number, request: Request = {}): Row => ({
  ...staff(status, request),
  facilitator: [status, 404],
});

const empty = { json: {} } as const;

export const accessTable: Readonly<Record<string, Row>> = {
  'POST /api/session': everybody(410, { json: { token: 'x' } }),
  'POST /api/session/passkey/challenge': everybody(200, empty),
  'POST /api/session/passkey': everybody(400, empty),
  'POST /api/session/password': everybody(400, empty),
  'GET /api/session': accounts(200),
  'POST /api/session/end': accounts(200, empty),

  'GET /api/account': accounts(200),
  'POST /api/account/passkeys/challenge': accounts(200, empty),
  'POST /api/account/passkeys': accounts(400, empty),
  'POST /api/account/passkeys/:passkey/removal': accounts(404, empty),
  'POST /api/account/password/second-factor': accounts(200, empty),
  'PUT /api/account/password': accounts(400, empty),
  'POST /api/account/password/removal': accounts(409, empty),
  'POST /api/account/recovery-codes': accounts(404, empty),
  'POST /api/account/sessions/end': accounts(200, empty),
  'POST /api/account/sessions/:session/end': accounts(404, empty),

  'GET /api/accounts': administrators(200),
  'POST /api/accounts': administrators(400, empty),
  'PUT /api/accounts/:account': administrators(400, empty),
  'POST /api/accounts/:account/closing': administrators(200, empty),
  'POST /api/accounts/:account/recovery': administrators(201, empty),
  'GET /api/audit': administrators(200),
  'GET /api/audit/check': administrators(200),

  'GET /api/programmes': { ...staff(200), organisation: 200 },
  'GET /api/coming-pilots': { ...staff(200), organisation: 200 },
  'GET /api/set-up': staff(200),
  'POST /api/pilots': staff(400, empty),
  'GET /api/pilots/:pilot/set-up': staff(200),
  'PUT /api/pilots/:pilot/set-up': staff(400, empty),
  'PUT /api/pilots/:pilot/file': staff(400, empty),
  'GET /api/pilots/:pilot/documents/:document': staff(200),
  'POST /api/pilots/:pilot/cards': staff(409, empty),
  'POST /api/pilots/:pilot/cards/pdf': staff(400, empty),
  'PUT /api/pilots/:pilot/sessions-held': staff(400, empty),
  'PUT /api/pilots/:pilot/waves/:wave/closing-day': staff(400, empty),
  'GET /api/groups': { ...staff(200), facilitator: 200 },
  'GET /api/pilots/:pilot/groups/:group/session': staffAndFacilitator(200),
  'GET /api/pilots/:pilot/groups/:group/session/charts/:chart': staffAndFacilitator(200, {
    query: 'language=nl&layout=wide',
  }),
  'GET /api/pilots/:pilot/groups/:group/session/slides.pptx': staffAndFacilitator(200, {
    query: 'language=nl&notes=with',
  }),
  'PUT /api/pilots/:pilot/groups/:group/talk': staffAndFacilitator(200, { json: { held: true } }),
  'GET /api/pilots/:pilot': staff(200),
  'POST /api/pilots/:pilot/groups/:group/cards': staff(400, empty),
  'POST /api/pilots/:pilot/waves/:wave/opening': staff(409, empty),
  'POST /api/pilots/:pilot/waves/:wave/closing': staff(409, empty),
  'GET /api/pilots/:pilot/release-preview': staff(409),
  'POST /api/pilots/:pilot/release': staff(409, empty),
  'GET /api/pilots/:pilot/release': staffAndOrganisation(200),
  'GET /api/pilots/:pilot/release/charts/:chart': staffAndOrganisation(200, {
    query: 'language=nl&layout=wide',
  }),
  'GET /api/pilots/:pilot/release/files/:file': staffAndOrganisation(200, { query: 'language=nl' }),
  'GET /api/pilots/:pilot/rehearsal/questionnaire': staff(200, { query: 'wave=before&language=nl' }),
  'GET /api/pilots/:pilot/rehearsal': staff(409),
  'GET /api/pilots/:pilot/rehearsal/charts/:chart': staff(409, { query: 'language=nl&layout=wide' }),
  'GET /api/pilots/:pilot/rehearsal/files/:file': staff(409, { query: 'language=nl' }),
  'POST /api/pilots/:pilot/rehearsal/reports': staff(400, empty),
  'POST /api/pilots/:pilot/reports': { ...staff(400, empty), organisation: 400 },
  'GET /api/programmes/:programme': staff(200),
  'POST /api/programmes/:programme/reports': staff(400, empty),
  'GET /api/reports/:report': { ...staff(404), organisation: 404 },
  'POST /api/reports/:report/cancellation': { ...staff(404, empty), organisation: 404 },
  'GET /api/reports/:report/files/:format': { ...staff(404), organisation: 404 },
  'GET /api/openapi.json': everybody(200),

  'POST /api/participant/session': everybody(400, empty),
  'GET /api/benchmark': { ...staff(200), organisation: 200 },
  'GET /api/benchmark/reproduce-in-r.zip': { ...staff(200), organisation: 200 },
  'GET /api/benchmark/charts/:chart': {
    ...staff(404, { query: 'language=nl&layout=wide' }),
    organisation: 404,
  },
  'GET /api/pilots/:pilot/releases': staffAndOrganisation(200),
  'GET /api/pilots/:pilot/state': staffAndOrganisation(404),
  'GET /api/pilots/:pilot/state/files/:file': staffAndOrganisation(404, { query: 'language=nl' }),
  'GET /api/pilots/:pilot/state/charts/:chart': staffAndOrganisation(404, {
    query: 'language=nl&layout=wide',
  }),
  'POST /api/pilots/:pilot/state/reports': { ...staff(400, empty), organisation: 400 },
  'POST /api/pilots/:pilot/state': staff(409, empty),
  'GET /api/pilots/:pilot/groups/:group/notes': staffAndFacilitator(200),

  'GET /api/evidence': staff(200),
  'GET /api/hubs': staff(200),
  'POST /api/hubs': staff(400, empty),
  'GET /api/hubs/:hub': staff(200),
  'POST /api/hubs/:hub/closing': staff(200, empty),

  'GET /api/pilots/:pilot/inviting': staff(200),
  'POST /api/pilots/:pilot/contacts/preview': staff(400, empty),
  'POST /api/pilots/:pilot/contacts': staff(400, empty),
  'POST /api/pilots/:pilot/contacts/:contact/removal': staff(200, empty),
  'POST /api/pilots/:pilot/contacts/:contact/bounce/removal': staff(200, empty),
  'POST /api/bounces': staff(400, empty),
  'GET /api/pilots/:pilot/mailings/preview': staff(400),
  'POST /api/pilots/:pilot/mailings': staff(400, empty),
  'POST /api/pilots/:pilot/mailings/:mailing/cancellation': staff(200, empty),

  'POST /api/participant/notes': participants(400, 401, empty),
  'GET /api/participant/questionnaire': participants(200, 401),
  'PUT /api/participant/draft': participants(400, 401, empty),
  'POST /api/participant/responses': participants(400, 401, empty),
  'POST /api/participant/leave': everybody(200, empty),

  'GET /healthz': everybody(200),
  'GET /': everybody(200),
  'POST /': everybody(303, { form: { code: 'x' } }),
  'GET /m/:prefix': everybody(200),
  'POST /m/:prefix': everybody(303, { form: { code: 'x' } }),
  'GET /vragenlijst': participants(200, 401),
  'POST /vragenlijst': participants(400, 401, { form: {} }),
  'POST /vragenlijst/verzenden': participants(400, 401, { form: {} }),
  'POST /vragenlijst/briefjes': participants(400, 401, { form: {} }),
  'GET /vragenlijst/afgesloten': everybody(200),
  'POST /vragenlijst/afsluiten': everybody(303, { form: {} }),
  'GET /mijn-antwoorden': everybody(200),
  'POST /mijn-antwoorden': everybody(303, { form: { code: 'x' } }),
  'POST /mijn-antwoorden/toch-zien': everybody(401, { form: {} }),
  'POST /mijn-antwoorden/intrekken': everybody(401, { form: {} }),
  'POST /mijn-antwoorden/afsluiten': everybody(303, { form: {} }),
  'GET /mijn-antwoorden/verbeteren': everybody(401),
  'POST /mijn-antwoorden/verbeteren': everybody(401, { form: {} }),
  'GET /mijn-antwoorden/groep': everybody(401),
  'GET /mijn-antwoorden/groep/:chart': everybody(401),
  'GET /intrekken': everybody(200),
  'GET /ingetrokken': everybody(303),
  'POST /intrekken': everybody(303, { form: { code: 'x' } }),
  'GET /geen-mail/:token': everybody(404),
  'POST /geen-mail/:token': everybody(404, { form: {} }),
  'GET /h/:prefix': everybody(404),
  'POST /h/:prefix': everybody(404, { form: {} }),
  'GET /h/:prefix/bedankt': everybody(404),
  'GET /wie-ziet-wat': everybody(200),
  'GET /toegankelijkheid': everybody(200),
  'GET /inloggen': everybody(200),
  'GET /oefenen/:pilot/:wave': everybody(404),
  'GET /studio': everybody(200),
  'GET /studio/*rest': everybody(200),
};
