/** The part of autocannon that the bench uses; it ships no types. */
declare module 'autocannon' {
  export type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string; setupRequest?: (request: Request) => Request }
  export type Result = { requests: { average: number; total: number }; errors: number; timeouts: number }
  type Options = { url: string; connections: number; duration: number; timeout: number; requests: Request[] }
  type Instance = { on(event: 'response', listener: (client: unknown, status: number, bytes: number, ms: number) => void): void }
  export default function autocannon(options: Options, done: (error: Error | null, result: Result) => void): Instance
}
