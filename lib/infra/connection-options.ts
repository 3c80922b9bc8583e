// A hung query must not hold a connection, nor a forgotten transaction a lock (security.md §3).
const limits = '-c statement_timeout=5000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=10000'
// Many short reads at once: a query that starts workers, or compiles itself, takes more from the others than it gains. Random reads
// cost about what others do, on an SSD or in memory: PostgreSQL then walks the indexes that are there (docs/decisions/016).
const planning = '-c max_parallel_workers_per_gather=0 -c jit=off -c random_page_cost=1.1'

/** How each connection of the application, and of what is measured beside it, asks PostgreSQL to behave. */
export const CONNECTION_OPTIONS = `${limits} ${planning}`
