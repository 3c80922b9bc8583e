import { hearSignals } from '@/lib/infra/signals'

// Another process on the same database: writes each signal that it hears on a line.
hearSignals((heard) => process.stdout.write(`${JSON.stringify(heard)}\n`))
