/** Answers a plain form by sending the browser to a page of this site (303: read it, do not post again). */
export const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path } })
