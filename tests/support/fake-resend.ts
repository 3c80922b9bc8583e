import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answer = { status: number; body?: object; headers?: Record<string, string>; delayMs?: number }
export type SentRequest = { key: string | undefined; authorization: string | undefined; body: { to: string | string[]; subject: string; html: string; text: string } }

/** A local server that speaks Resend's API: it answers as scripted, then 200, and remembers what it got. */
export class FakeResend {
  readonly received: SentRequest[] = []
  private readonly script: Answer[] = []
  private readonly server: Server = createServer((request, response) => void this.answer(request).then(({ status, body, headers, delayMs }) => {
    setTimeout(() => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body ?? {})), delayMs ?? 0)
  }))

  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** What the next requests get, in order. */
  will(...answers: Answer[]) {
    this.script.push(...answers)
  }

  async stop() {
    this.server.closeAllConnections()
    await new Promise((done) => this.server.close(done))
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const key = request.headers['idempotency-key']
    this.received.push({ key: Array.isArray(key) ? key[0] : key, authorization: request.headers.authorization, body: JSON.parse(Buffer.concat(chunks).toString()) as SentRequest['body'] })
    return this.script.shift() ?? { status: 200, body: { id: `mail-${this.received.length}` } }
  }
}
