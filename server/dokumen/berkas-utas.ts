// Runs in a thread of its own: what takes seconds to make does not hold up those who are waiting for a screen.
import { parentPort, workerData } from 'node:worker_threads'
import { type BahanBerkas, buatBerkas } from './berkas.ts'

if (!parentPort) throw new Error('berkas-utas runs as a worker')
const port = parentPort

// Unhandled on purpose: it ends the thread, and the one who waits says so.
// What stands beside `modul` was put there by berkas-latar.ts.
void buatBerkas(workerData.bahan as BahanBerkas).then((berkas) => port.postMessage(berkas))
