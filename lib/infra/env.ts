import { z } from 'zod'

const flag = z.enum(['0', '1']).default('0').transform((value) => value === '1')

const EnvSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a PostgreSQL address'),
    NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
    NEXTAUTH_URL: z.url('must be the public address of the site'),
    DEMO: flag,
    RESEND_API_KEY: z.string().min(1).optional(),
    RESEND_BASE_URL: z.url().optional(),
    MAIL_FROM: z.string().min(3).default('Wimoov <ne-pas-repondre@wimoov.org>'),
    HOTLINE_EMAIL: z.email().default('hotlinewin@wimoov.org'),
    // What the law asks on the legal pages: known to whoever runs the service, not to this code.
    LEGAL_PUBLISHER: z.string().min(3).optional(),
    LEGAL_DIRECTOR: z.string().min(3).optional(),
    LEGAL_HOST: z.string().min(3).optional(),
    DPO_EMAIL: z.email().optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    // How many reverse proxies of ours append to X-Forwarded-For: the client's address is read that far from the right.
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
    // "0" when mails and jobs are left to another process.
    WORKER: z.enum(['0', '1']).default('1').transform((value) => value === '1'),
  })
  .superRefine((env, context) => {
    const origin = URL.canParse(env.NEXTAUTH_URL) ? new URL(env.NEXTAUTH_URL) : undefined
    const local = origin && ['localhost', '127.0.0.1'].includes(origin.hostname)
    if (env.NODE_ENV !== 'production' || env.DEMO) return
    if (origin?.protocol !== 'https:' && !local) {
      context.addIssue({ code: 'custom', path: ['NEXTAUTH_URL'], message: 'must start with https:// in production' })
    }
    for (const name of ['RESEND_API_KEY', 'LEGAL_PUBLISHER', 'LEGAL_DIRECTOR', 'LEGAL_HOST', 'DPO_EMAIL'] as const) {
      if (!env[name]) context.addIssue({ code: 'custom', path: [name], message: 'is required in production' })
    }
  })

export type Env = z.infer<typeof EnvSchema>

let validated: Env | undefined

/** The settings, validated once. Throws an error that names each missing or unsafe setting, never its value. */
export function env(): Env {
  return (validated ??= readEnv(process.env))
}

/** Validates settings given as text. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = EnvSchema.safeParse(present)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The application cannot start, a setting is missing or unsafe (see .env.example):\n${lines.join('\n')}`)
}

/** The public origin, e.g. `https://prescription.example.org`: links in mails and the origin check are built from it alone. */
export function appOrigin(): string {
  return new URL(env().NEXTAUTH_URL).origin
}
