import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gangguanDari } from '#db/gangguan.ts'

const denganKode = (code: string, pesan = 'x') => Object.assign(new Error(pesan), { code })

for (const [apa, galat, gangguan] of [
  ['Postgres that stops', denganKode('57P01'), 'terputus'],
  ['Postgres that starts', denganKode('57P03'), 'terputus'],
  ['a broken connection', denganKode('08006'), 'terputus'],
  ['a standby asked to write', denganKode('25006'), 'terputus'],
  ['a port where nobody listens', denganKode('ECONNREFUSED'), 'terputus'],
  ['a network without a way', denganKode('EHOSTUNREACH'), 'terputus'],
  ['a socket that is gone', denganKode('ENOENT', 'connect ENOENT /x/.s.PGSQL.5432'), 'terputus'],
  ['a connection cut in the middle', new Error('Connection terminated unexpectedly'), 'terputus'],
  [
    'a connection that cannot be made in time',
    new Error('Connection terminated due to connection timeout'),
    'terputus',
  ],
  ['no connection within the wait', new Error('timeout exceeded when trying to connect'), 'sibuk'],
  ['more connections than Postgres takes', denganKode('53300'), 'sibuk'],
  ['a full disk of Postgres', denganKode('53100'), 'penuh'],
  ['a full disk of ours', denganKode('ENOSPC'), 'penuh'],
  ['a statement that was ended', denganKode('57014'), 'terlalu-lama'],
  ['a file of ours that is missing', denganKode('ENOENT', 'ENOENT: no such file or directory'), null],
  ['a constraint', denganKode('23505'), null],
  ['what is no fault at all', 'teks', null],
] as const) {
  test(`${apa} is told as ${gangguan ?? 'nothing that passes'}`, () => {
    assert.equal(gangguanDari(galat), gangguan)
  })
}
