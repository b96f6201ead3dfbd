// A website's server with the real Node client. Reads how many messages to send, a number a line, from standard input;
// says what becomes of each: sent ID, delivered ID, failed ID reason.
import { createInterface } from 'node:readline'
import { randomUUID } from 'node:crypto'
import { Analytics } from '@segment/analytics-node'

const [host, writeKey] = process.argv.slice(2)
const analytics = new Analytics({ host, writeKey, flushAt: 10, flushInterval: 50, httpRequestTimeout: 3000 })
analytics.on('error', (problem) => console.error(problem.code, problem.reason?.message ?? ''))

for await (const count of createInterface({ input: process.stdin })) {
  for (let i = 0; i < Number(count); i++) send()
}
await analytics.closeAndFlush({ timeout: 120000 })

function send() {
  const messageId = `node-${randomUUID()}`
  console.log(`sent ${messageId}`)
  analytics.track(
    { messageId, userId: 'node-user', event: 'Product Viewed', properties: { topic: 'retrofit' } },
    (error) => console.log(error ? `failed ${messageId} ${error}` : `delivered ${messageId}`)
  )
}
