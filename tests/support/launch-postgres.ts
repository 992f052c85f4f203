// A process that holds an embedded Postgres until it is told to stop: `launch-postgres.ts DATA_DIR`.
import { startEmbedded } from '#db/embedded.ts'

const embedded = await startEmbedded({ dataDir: process.argv[2] ?? '', settings: ['fsync=off'] })
console.log(embedded.url.app)
const alive = setInterval(() => undefined, 60_000)
process.once('SIGTERM', async () => {
  clearInterval(alive)
  await embedded.stop()
})
