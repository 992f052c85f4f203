import { kataStatusLaporan } from '#client/format/kata-angka.ts'

const BENTUK: Readonly<Record<string, string>> = {
  draf: 'M8 2.8a5.2 5.2 0 1 0 .01 0',
  terkirim: 'M8 13V3.5M4 7.2 8 3.2 12 7.2',
  terverifikasi: 'M3 8.6 6.4 12 13 4.6',
  tervalidasi: 'M1.4 8.8 4.4 11.8 9.6 5M7.4 11.2 8 11.8 14.4 4.2',
  terkunci: 'M4 7.4H12V13.4H4ZM5.6 7.2V5A2.4 2.4 0 0 1 10.4 5V7.2',
}

/** How far a laporan has come, by shape and word: an arrow, a tick, two ticks, a lock. */
export function TandaTahap({ tahap }: { readonly tahap: string }) {
  return (
    <span className="tahap" data-tahap={tahap}>
      <svg width={14} height={14} viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={BENTUK[tahap] ?? BENTUK.draf}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.7}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {kataStatusLaporan(tahap)}
    </span>
  )
}
