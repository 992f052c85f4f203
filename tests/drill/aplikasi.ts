// The application as an operator runs it, in a process that the drill may kill at any moment.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

export type Aplikasi = {
  readonly child: ChildProcess
  /** Everything that it printed. */
  cetakan(): string
  /** Resolves with its exit code, or the signal that ended it. */
  readonly berakhir: Promise<number | string>
}

export const RAHASIA = 'rahasia untuk uji, tiga puluh dua huruf atau lebih'
const READY = /^PWS ILP siap di http/m
const PATIENCE_MS = 120_000

const hidup = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of hidup) child.kill('SIGKILL')
})

export type Lingkungan = Readonly<Record<string, string>>

/** Spawns a program of ours with these variables and no others; it does not outlive the drill. */
export function spawnProgram(args: readonly string[], env: Lingkungan, { ipc = false } = {}): Aplikasi {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: '/tmp', DEMO: '0', SESSION_SECRET: RAHASIA, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
  })
  hidup.add(child)
  let teks = ''
  for (const arus of [child.stdout, child.stderr]) arus?.on('data', (potongan) => (teks += potongan))
  const berakhir = once(child, 'close').then(([code, signal]) => {
    hidup.delete(child)
    return code ?? signal
  })
  return { child, cetakan: () => teks, berakhir }
}

/** Starts the application; `siap` rejects with what it printed where it ends or takes too long. */
export function spawnAplikasi(
  env: Lingkungan,
  args: readonly string[] = [],
): Aplikasi & { readonly siap: Promise<void> } {
  const aplikasi = spawnProgram([...args, 'server/main.ts'], env, { ipc: args.length > 0 })
  const siap = new Promise<void>((resolve, reject) => {
    aplikasi.child.stdout?.on('data', () => READY.test(aplikasi.cetakan()) && resolve())
    aplikasi.berakhir.then((kode) => reject(new Error(`berakhir dengan ${kode}: ${aplikasi.cetakan()}`)))
    setTimeout(() => reject(new Error(`belum siap: ${aplikasi.cetakan()}`)), PATIENCE_MS).unref()
  })
  // Whoever kills it on the way must not be told of this as an unhandled rejection.
  siap.catch(() => undefined)
  return { ...aplikasi, siap }
}

/** Starts it and waits until it says that it is ready. */
export async function startAplikasi(env: Lingkungan, args: readonly string[] = []): Promise<Aplikasi> {
  const aplikasi = spawnAplikasi(env, args)
  await aplikasi.siap
  return aplikasi
}

/** Kills it at once, as the kernel does that runs out of memory. */
export async function bunuhAplikasi({ child, berakhir }: Aplikasi): Promise<void> {
  child.kill('SIGKILL')
  await berakhir
}

/** Megabytes that it holds just now; NaN where the system does not tell. */
export function memori({ child }: Aplikasi): number {
  try {
    const [, kilo] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kilo) / 1024)
  } catch {
    return Number.NaN
  }
}
