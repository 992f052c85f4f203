// Loaded before the application: its calendar may be shifted while it runs, as by a wrong battery and the correction after it.
// What measures how long something takes stays as it is, as on a real machine.
const Kalender = globalThis.Date
let geserMs = 0

globalThis.Date = new Proxy(Kalender, {
  construct: (target, isi: unknown[]) =>
    isi.length === 0 ? new target(target.now() + geserMs) : Reflect.construct(target, isi),
  apply: (target) => new target(target.now() + geserMs).toString(),
  get: (target, nama) => (nama === 'now' ? () => target.now() + geserMs : Reflect.get(target, nama)),
})

process.on('message', (pesan) => {
  if (typeof pesan !== 'object' || pesan === null || !('geserMs' in pesan)) return
  geserMs = Number(pesan.geserMs)
  process.send?.({ geserMs })
})
// Nothing of it keeps a process alive.
process.channel?.unref()
