// The application as an operator runs it: a process of its own, its lines and its exit code.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { after } from 'node:test'

export type Program = {
  readonly child: ChildProcess
  /** Resolves with the address once it is ready; rejects with what it printed if it ends before. */
  readonly ready: Promise<string>
  /** Resolves with the exit code (or the signal that ended it) and everything printed. */
  readonly ended: Promise<{ readonly code: number | string; readonly out: string; readonly err: string }>
}

const RAHASIA = 'rahasia untuk uji, tiga puluh dua huruf atau lebih'
const READY = /^PWS ILP siap di (http\S+)/m

/** Starts `server/main.ts` with these variables and no others of ours; it is killed when the test file ends. */
export function startProgram(env: Readonly<Record<string, string>>, prefix: readonly string[] = []): Program {
  const [program = '', ...args] = [...prefix, process.execPath, '--import', 'tsx', 'server/main.ts']
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH ?? '', HOME: '/tmp', PORT: '0', DEMO: '0', SESSION_SECRET: RAHASIA, ...env },
  })
  after(() => child.kill('SIGKILL'))
  let out = ''
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk
      const address = READY.exec(out)?.[1]
      if (address) resolve(address)
    })
    child.once('close', () => reject(new Error(`it ended: ${out}${err}`)))
  })
  // Whoever waits for the end only must not be told of this as an unhandled rejection.
  ready.catch(() => undefined)
  const ended = once(child, 'close').then(([code, signal]) => ({ code: code ?? signal, out, err }))
  return { child, ready, ended }
}
