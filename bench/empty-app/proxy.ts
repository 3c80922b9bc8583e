/** The product's own proxy: nonce, security headers. */
export { proxy } from '../../proxy'

export const config = { matcher: ['/((?!_next/static|icon.svg|favicon.ico).*)'] }
