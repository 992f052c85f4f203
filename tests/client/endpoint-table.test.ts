import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { listEndpoint, renderEndpointTable } from './render-endpoint-table.ts'

test('the table of endpoints in the browser is the one of the contract', async () => {
  const adanya = await readFile(new URL('../../client/api/endpoint-table.ts', import.meta.url), 'utf8')
  assert.equal(adanya, renderEndpointTable(await listEndpoint()))
})
